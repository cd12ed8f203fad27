/** People by their last name alone, where `names.yaml` does not list it as a spelling of its own. */
import { memo } from '../memo.ts';
import { languagesOf } from './languages.ts';
import type { Knowledge, Name } from './model.ts';
import { aliasKey, type NameFinder, nameFinder } from './names.ts';

/** Whom a last name may mean. */
interface LastName {
  /** Those who are called so and not otherwise: Ida Lund, for "Lund". */
  readonly bearers: readonly Name[];
  /** Those of whose last name it is a part: Tor Lund-Berg. */
  readonly others: readonly Name[];
}

/**
 * Whom a last name may mean, by its folded words.
 *
 * `lastNames(knowledge).get('lund')` → `{ bearers: [Ida Lund], others: [Tor Lund-Berg] }`
 */
export const lastNames: (knowledge: Knowledge) => ReadonlyMap<string, LastName> = memo((knowledge) => {
  const people = [...knowledge.names.values()].filter(
    ({ kind, anonymous }) => kind === 'person' && !anonymous,
  );
  const parts = people.flatMap((name) => {
    const [, ...rest] = name.name.split(' ');
    const last = rest.at(-1);
    if (last === undefined) return [];
    const whole = aliasKey(last);
    return [...new Set([whole, ...whole.split(' ')])].map((key) => ({ key, name, isWhole: key === whole }));
  });
  const named = (found: typeof parts, isWhole: boolean) =>
    found.filter((one) => one.isWhole === isWhole).map(({ name }) => name);
  return new Map(
    [...Map.groupBy(parts, ({ key }) => key)].map(([key, found]) => [
      key,
      { bearers: named(found, true), others: named(found, false) },
    ]),
  );
});

/**
 * Finds people by a last name that only one person has and that is no common word; a Lund-Berg is no Lund.
 *
 * `lastNameFinder(knowledge).find(wordsOf('quotes by lund'))` → a mention of Ida Lund
 */
export const lastNameFinder: (knowledge: Knowledge) => NameFinder = memo((knowledge) => {
  const languages = languagesOf(knowledge);
  const isWord = (key: string) => languages.some((one) => one.isStopWord(key) || one.rarityWeightOf(key) < 1);
  const names = [...lastNames(knowledge)].flatMap(([key, { bearers }]) =>
    bearers.length === 1 && !isWord(key) ? bearers.map((one) => ({ ...one, name: key, aliases: [] })) : [],
  );
  return nameFinder(names);
});

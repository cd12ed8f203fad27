/** Finds the person whom a last name alone means, where two people of the article or of `names.yaml` have it. */
import type { Name } from '../../../knowledge/model.ts';
import { aliasKey, type NameFinder } from '../../../knowledge/names.ts';
import { boundedMemo } from '../../../memo.ts';
import { textAt } from '../../../text/span.ts';
import { wordsOf } from '../../../text/words.ts';
import { lastWordOf, withoutFullStop } from '../../block-words.ts';
import { type Tokens, wordAt } from '../sentences/frame.ts';
import { isTitleWord } from '../sentences/lexicon.ts';
import { isFormOfAddress } from './form-of-address.ts';
import { isNamesake } from './named-people.ts';
import type { NameMention, Relative } from './relatives.ts';
import { descriptionAround } from './role-beside.ts';

export interface LastNames {
  /**
   * The id in `names.yaml` of the only person with a last name and the office before it. `nobody` where the people of
   * that name in the article do not have the office, but a relative or a namesake may; undefined where the office
   * decides nothing.
   *
   * "Joost Berg is a farmer. His wife Rosa is away. Mayor Berg said" → nobody, or the Rosa Berg, mayor, of `names.yaml`
   */
  holder(name: string, titles: readonly string[]): string | 'nobody' | undefined;
  /**
   * Whether a last name means somebody whom the article names whole, and not the known person of that name: in an
   * article about Karl Lund, "Lund" is neither the folder's Per Lund nor a Lund whose first name it does not know.
   */
  isOfAnother(name: string): boolean;
}

/** The word right before a name, in small letters and without a full stop, which may be a title: `mayor` */
export const titleBefore = (tokens: Tokens, first: number): string =>
  withoutFullStop(wordAt(tokens, first - 1));

/** The offices among the words before a name; "Mrs" is none. */
export const officesIn = (titles: readonly string[]): string[] =>
  titles.filter((title) => isTitleWord(title) && !isFormOfAddress(title));

/** Words before an office that change it: a "deputy mayor" is no mayor. */
export const ranks = ['prime', 'vice', 'deputy', 'assistant', 'former'];

/**
 * The folded words of a role without other people's offices.
 *
 * `Mayor of Ashford` → mayor, of, ashford · `Aide to the mayor` → aide, to, the · `The mayor's sister` → the, sister
 */
export function wordsOfRole(role = ''): string[] {
  const words = wordsOf(role);
  const link = words.findIndex(({ folded }) => /^(?:of|to|for)$/u.test(folded));
  return words.flatMap(({ folded, ...span }, at) => {
    const isOwner = /['’]s$/u.test(textAt(role, span));
    return isOwner || (link >= 0 && at > link && isTitleWord(folded)) ? [] : [folded];
  });
}

/** Whether the words of a role are those of an office, and of no lower one. */
const holds = (words: readonly string[], offices: readonly string[]): boolean =>
  offices.every((office) => words.includes(office)) &&
  ranks.every((rank) => !words.includes(rank) || offices.includes(rank));

/** The people with each last name, from the mentions of an article and the known names. */
export function lastNamesOf(
  mentions: readonly NameMention[],
  relatives: readonly Relative[],
  nameById: ReadonlyMap<string, Name>,
  finder: NameFinder,
): LastNames {
  const keyOf = (name: string): string => aliasKey(lastWordOf(name));
  const whole = mentions.filter(({ name }) => name.includes(' '));
  const wholeByLast = Map.groupBy(whole, ({ name }) => keyOf(name));
  const namesByLast = Map.groupBy(new Set(whole.map(({ name }) => name)), keyOf);
  const relativesByLast = Map.groupBy(relatives, ({ of }) => keyOf(of));
  const people = [...nameById.values()].filter(({ kind, name }) => kind === 'person' && name.includes(' '));
  const knownByLast = Map.groupBy(people, ({ name }) => keyOf(name));
  /** What the article and the known roles say of all who have a last name. */
  const describedAs = boundedMemo(
    1000,
    (key: string) =>
      new Set(
        (wholeByLast.get(key) ?? []).flatMap(({ tokens, run, name }) => [
          ...descriptionAround(tokens, run),
          ...wordsOfRole(nameById.get(finder.resolve(name) ?? '')?.role),
        ]),
      ),
  );
  return {
    holder(name, titles) {
      const offices = officesIn(titles);
      if (offices.length === 0 || name.includes(' ')) return undefined;
      const key = aliasKey(name);
      const told = relativesByLast.get(key) ?? [];
      const known = knownByLast.get(key) ?? [];
      const [holder, ...others] = known.filter((one) => holds(wordsOfRole(one.role), offices));
      const mayBeRelative = told.some(({ isSpouse, given }) => isSpouse || given !== undefined);
      if ((holder === undefined && !mayBeRelative) || offices.some((one) => describedAs(key).has(one)))
        return undefined;
      if (holder === undefined || others.length > 0) return mayBeRelative ? 'nobody' : undefined;
      const isTold = told.some(({ given = '' }) => holder.name.startsWith(`${given} `));
      return wholeByLast.has(key) && !isTold ? 'nobody' : holder.id;
    },
    isOfAnother(name) {
      const id = name.includes(' ') ? undefined : finder.resolve(name);
      const owner = nameById.get(id ?? '')?.name;
      if (owner === undefined) return false;
      const others = (namesByLast.get(aliasKey(name)) ?? []).filter((other) => finder.resolve(other) !== id);
      return others.some((other) => !owner.includes(' ') || isNamesake(owner, name, other));
    },
  };
}

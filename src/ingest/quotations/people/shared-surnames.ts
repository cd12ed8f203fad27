/** Whom a last name that stands alone means where an article or the known people tell of two who have it. */
import type { Name } from '../../../knowledge/model.ts';
import { aliasKey, type NameFinder } from '../../../knowledge/names.ts';
import { wordsOf } from '../../../text/words.ts';
import { type Tokens, wordAt } from '../sentences/frame.ts';
import { isTitleWord } from '../sentences/lexicon.ts';
import { isFormOfAddress } from './addressed.ts';
import { descriptionAround } from './name-runs.ts';
import { isNamesake } from './named-people.ts';
import { lastOf, type NameMention, type Relative } from './relatives.ts';

export interface LastNames {
  /**
   * Who alone holds the office before a last name, as an id of `names.yaml`; `nobody` where whoever bears the name in
   * the article does not hold it and a relative or a namesake may; undefined where the office decides nothing.
   *
   * "Joost Berg is a farmer. His wife Rosa is away. Mayor Berg said" → nobody, or the Rosa Berg, mayor, of `names.yaml`
   */
  holder(name: string, titles: readonly string[]): string | 'nobody' | undefined;
  /** Whether a mention is by an alias of somebody known, and the article names another of that name first. */
  isOfAnother(mention: NameMention): boolean;
}

/** What stands right before a name, as a title is written: "Mayor" */
export const titleBefore = (tokens: Tokens, first: number): string =>
  wordAt(tokens, first - 1).replace(/\.$/u, '');

/** The offices among the words before a name: not "Mrs", which tells no office. */
export const officesIn = (titles: readonly string[]): string[] =>
  titles.filter((title) => isTitleWord(title) && !isFormOfAddress(title));

/** Of a "deputy mayor" the office is not "mayor". */
const ranks = ['prime', 'vice', 'deputy', 'assistant', 'former'];

/** Reads who bears which last name out of an article's mentions and the known names. */
export function lastNamesOf(
  mentions: readonly NameMention[],
  relatives: readonly Relative[],
  nameById: ReadonlyMap<string, Name>,
  finder: NameFinder,
): LastNames {
  const keyOf = (name: string): string => aliasKey(lastOf(name));
  const wholeByLast = Map.groupBy(
    mentions.filter(({ name }) => name.includes(' ')),
    ({ name }) => keyOf(name),
  );
  const relativesByLast = Map.groupBy(relatives, ({ of }) => keyOf(of));
  const people = [...nameById.values()].filter(({ kind, name }) => kind === 'person' && name.includes(' '));
  const knownByLast = Map.groupBy(people, ({ name }) => keyOf(name));
  const wordsOfRole = ({ role = '' }: Partial<Name>): string[] => wordsOf(role).map(({ folded }) => folded);
  const holds = (words: readonly string[], offices: readonly string[]): boolean =>
    offices.every((office) => words.includes(office)) &&
    ranks.every((rank) => !words.includes(rank) || offices.includes(rank));
  return {
    holder(name, titles) {
      const offices = officesIn(titles);
      if (offices.length === 0 || name.includes(' ')) return undefined;
      const here = wholeByLast.get(aliasKey(name)) ?? [];
      const described = here.flatMap(({ tokens, run, name: whole }) => [
        ...descriptionAround(tokens, run),
        ...wordsOfRole(nameById.get(finder.resolve(whole) ?? '') ?? {}),
      ]);
      if (offices.some((office) => described.includes(office))) return undefined;
      const told = relativesByLast.get(aliasKey(name)) ?? [];
      const known = knownByLast.get(aliasKey(name)) ?? [];
      const [holder, ...others] = known.filter((one) => holds(wordsOfRole(one), offices));
      if (holder !== undefined && others.length === 0) {
        const isTold = told.some(({ given = '' }) => holder.name.startsWith(`${given} `));
        return here.length === 0 || isTold ? holder.id : 'nobody';
      }
      const mayBeRelative = told.some(({ isSpouse, given }) => isSpouse || given !== undefined);
      return mayBeRelative ? 'nobody' : undefined;
    },
    isOfAnother({ name }) {
      const id = name.includes(' ') ? undefined : finder.resolve(name);
      const owner = nameById.get(id ?? '')?.name ?? '';
      if (!owner.includes(' ')) return false;
      const [first] = wholeByLast.get(aliasKey(name)) ?? [];
      return first !== undefined && finder.resolve(first.name) !== id && isNamesake(owner, name, first.name);
    },
  };
}

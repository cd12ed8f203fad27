/** Finds people by a role that somebody typed: "vet", "MP", "park director". */
import type { Knowledge, Name } from '../../knowledge/model.ts';
import { languagesWithPacks } from '../../language/index.ts';
import { memo } from '../../memo.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { foldedLine, foldedOf, wordsOf } from '../../text/words.ts';

/** In how many characters before a name a text may describe the person: "the park's director, Dr Ada Lowe". */
const reachBefore = 60;

const foldedRoleOf = memo(({ role = '' }: Name) => foldedLine(role));

/** Whether the typed text is a person's whole role: "director" is the director, and not the deputy director. */
export const isWholeRole = (name: Name, wanted: string): boolean => foldedRoleOf(name) === wanted;

/** "Of" and "the" are in many roles, and identify none. */
const isFunctionWord = (word: string): boolean => languagesWithPacks.some((one) => one.isFunctionWord(word));
const contentWordsOf = (folded: string): string[] =>
  folded.split(' ').filter((word) => !isFunctionWord(word));

/**
 * Whether a role contains the typed text: `artist` in "Italian artist". An `economist` may also be a professor of
 * economics, and an `mp` a member of parliament.
 */
export function hasRole(name: Name, wanted: string): boolean {
  const role = foldedRoleOf(name);
  const field = /^(?<stem>\p{L}{4,})ist$/u.exec(wanted)?.groups?.stem;
  const others = languagesWithPacks.flatMap(({ otherTitles }) => otherTitles?.(wanted) ?? []);
  const fields = field === undefined ? [] : [`${field}ics`];
  return (
    !isFunctionWord(wanted) && [wanted, ...others, ...fields].some((one) => ` ${role} `.includes(` ${one} `))
  );
}

/**
 * The only person whose role has all words of a description, in any order, or has its last one where a text has all of
 * them before the name: for "park director" Ada Lowe, with the role "Director of the park", or "Director" where a text
 * has "the park's director, Ada Lowe".
 */
export function describedBeside(
  typed: string,
  speakers: readonly { readonly name: Name }[],
  { documents }: Knowledge,
): Name | undefined {
  const words = contentWordsOf(foldedLine(typed));
  if (words.length < 2) return undefined;
  const isDescribed = ({ name }: Name): boolean =>
    [...documents.values()].some(({ text }) =>
      text
        .split(name)
        .slice(0, -1)
        .some((before) => {
          const near = foldedOf(wordsOf(beginningOfSentence(before.slice(-reachBefore), name)));
          return words.every((word) => near.some((one) => one === word || one === `${word}'s`));
        }),
    );
  const isRole = (name: Name): boolean => {
    const role = foldedRoleOf(name).split(' ');
    return words.every((word) => role.includes(word));
  };
  const [only, ...others] = speakers.filter(
    ({ name }) => isRole(name) || (hasRole(name, words.at(-1) ?? '') && isDescribed(name)),
  );
  return others.length === 0 ? only?.name : undefined;
}

/** The text before a name in its own sentence: `Director` of "The mill is dry. Director", before "Ada Lowe". */
function beginningOfSentence(before: string, name: string): string {
  const { start = 0 } = sentencesOf(before + name).at(-1) ?? {};
  return before.slice(start);
}

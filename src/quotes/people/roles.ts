/** Whom a role means that somebody typed: "vet", "MP", "park director". */
import type { Knowledge, Name } from '../../knowledge/model.ts';
import { languagesWithPacks } from '../../language/index.ts';
import { memo } from '../../memo.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { foldedLine, foldedOf, wordsOf } from '../../text/words.ts';

/** Characters before a name in which a text says what somebody is: "the park's director, Dr Ada Lowe". */
const reachBefore = 60;

const foldedRoleOf = memo(({ role = '' }: Name) => foldedLine(role));

/** Whether what is typed is somebody's whole role: of a director and a deputy director, "director" is the first. */
export const isWholeRole = (name: Name, wanted: string): boolean => foldedRoleOf(name) === wanted;

/** "Of" and "the" are in every role. */
const isSmall = (word: string): boolean => languagesWithPacks.some((one) => one.isFunctionWord(word));
const tellingOf = (folded: string): string[] => folded.split(' ').filter((word) => !isSmall(word));

/**
 * Whether what is typed stands in a role: `artist` in "Italian artist"; an `economist` is a professor of economics, an
 * `mp` a member of parliament.
 */
export function hasRole(name: Name, wanted: string): boolean {
  const role = foldedRoleOf(name);
  const field = /^(?<stem>\p{L}{4,})ist$/u.exec(wanted)?.groups?.stem;
  const others = languagesWithPacks.flatMap(({ otherTitles }) => otherTitles?.(wanted) ?? []);
  const fields = field === undefined ? [] : [`${field}ics`];
  return !isSmall(wanted) && [wanted, ...others, ...fields].some((one) => ` ${role} `.includes(` ${one} `));
}

/**
 * The one whose role ends a description that stands before the name in a text: Ada Lowe, "Director", for "park director"
 * where a text has "the park's director, Ada Lowe".
 */
export function describedBeside(
  typed: string,
  speakers: readonly { readonly name: Name }[],
  { documents }: Knowledge,
): Name | undefined {
  const words = tellingOf(foldedLine(typed));
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
  const [only, ...others] = speakers.filter(
    ({ name }) => hasRole(name, words.at(-1) ?? '') && isDescribed(name),
  );
  return others.length === 0 ? only?.name : undefined;
}

/** What stands before a name in its own sentence: "The mill is dry. Director" → `Director` before "Ada Lowe" */
function beginningOfSentence(before: string, name: string): string {
  const { start = 0 } = sentencesOf(before + name).at(-1) ?? {};
  return before.slice(start);
}

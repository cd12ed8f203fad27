/** Counts and trims the words of a block, in any script. */
import type { Span } from '../text/span.ts';

/** `[label](address)` and `![…](…)`; the address may have brackets inside. */
const link = /!?\[(?<label>[^[\]]{0,300})\]\((?:[^()\s]|\([^()\s]{0,100}\)){0,500}\)/gu;

/**
 * The words of a block without the Markdown for links and emphasis. Links keep their label.
 *
 * `**Ana** [Moreno](https://example.org)` → `Ana Moreno`
 */
export const plainWords = (text: string): string =>
  text
    .replace(link, '$<label>')
    .replace(/\*\*|__/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** Letters of scripts without spaces, of which two mean about as much as one word. */
const unspacedLetters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/**
 * The number of words of a text; in scripts without spaces, two characters count as one.
 *
 * `wordCount('It rained – twice')` → 3 · `wordCount('島への船')` → 2
 */
export function wordCount(text: string): number {
  const unspaced = text.match(unspacedLetters)?.length ?? 0;
  const rest = unspaced === 0 ? text : text.replace(unspacedLetters, ' ');
  return rest.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length + Math.ceil(unspaced / 2);
}

export const endsLikeSentence = (text: string): boolean =>
  /[.!?…:;,。！？；、—–-]["”'’»“)\]*」』¹²³⁰⁴-⁹]{0,6}$/u.test(text.trimEnd().slice(-12));

/** Whether a text is running prose: at least 20 words that end like a sentence. */
export const isProse = (text: string): boolean => wordCount(text) >= 20 && endsLikeSentence(text);

/**
 * A span without the white space at its ends.
 *
 * `withoutSpace(' Go. ', { start: 0, end: 5 })` → `{ start: 1, end: 4 }`
 */
export function withoutSpace(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const start = span.end - words.trimStart().length;
  return { start, end: start + words.trim().length };
}

/** A text with one space for each run of white space, as a browser shows it. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** A word without the full stop of an abbreviation: `mr.` → `mr` */
export const withoutFullStop = (word: string): string => word.replace(/\.$/u, '');

/** The last word of a name or a line: `Ana Moreno` → `Moreno` */
export const lastWordOf = (words: string): string => words.split(' ').at(-1) ?? '';

/** A name in capitals as it is usually written: `ROSA FELD` → `Rosa Feld`. Any other name is unchanged. */
export function withoutCapitals(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.replace(
    /(?<first>\p{Lu})(?<rest>\p{Lu}+)/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  );
}

/** The items of a list before the first that fails a test. */
export function takeWhile<T>(list: readonly T[], test: (one: T) => boolean): readonly T[] {
  const end = list.findIndex((one) => !test(one));
  return end < 0 ? list : list.slice(0, end);
}

import { foldWord, unseenCharacters } from './fold.ts';
import { type Span, shifted, textAt } from './span.ts';

/** A word of a text: its span, and its folded form for matching. */
export interface Word extends Span {
  readonly folded: string;
}

// Letters and digits. An apostrophe joins inside a word (don't), a point or a comma inside a number (13,000
// and 3.5), an unseen character anywhere. A hyphen separates: Nur-Sultan is two words, so that "Nur
// Sultan" finds it. Chinese and Japanese are written without spaces, so each of their characters is a word.
const ideograph = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const letter = `[[\\p{L}\\p{M}\\p{N}]--${ideograph}]`;
const unseenInside = `[${unseenCharacters}]+(?=${letter})`;
const word = new RegExp(
  `${ideograph}|\\p{N}+(?:[.,]\\p{N}+)+|${letter}+(?:(?:['’ʼ]|${unseenInside})${letter}+)*`,
  'gv',
);

/**
 * The words of a text, or of a part of it, in order, with offsets in the unchanged `text`.
 *
 * `wordsOf('Toqaev's 13,000')` → `[{ start: 0, end: 8, folded: 'toqaev' }, { start: 9, end: 15, folded: '13000' }]`
 */
export function wordsOf(text: string, part?: Span): Word[] {
  if (part !== undefined) return shifted(wordsOf(textAt(text, part)), part.start);
  const found: Word[] = [];
  for (const match of text.matchAll(word)) {
    const folded = foldWord(match[0]).replace(/(?<=\p{N}),(?=\p{N}{3})/gu, '');
    if (folded !== '') found.push({ start: match.index, end: match.index + match[0].length, folded });
  }
  return found;
}

/**
 * The words that stand wholly between two offsets, the second being the text's end if there is none.
 *
 * `wordsBetween(wordsOf('we left early'), 3, 8)` → the word `left`
 */
export function wordsBetween(words: readonly Word[], start: number, end = Number.POSITIVE_INFINITY): Word[] {
  return words.filter((word) => word.start >= start && word.end <= end);
}

/** The words alone, folded: `foldedOf(wordsOf('We left'))` → `['we', 'left']` */
export function foldedOf(words: readonly Word[]): string[] {
  return words.map(({ folded }) => folded);
}

/**
 * The folded words of a text in one line, for matching patterns and comparing lines.
 *
 * `foldedLine('Nur-Sultan, said Toqaev')` → `'nur sultan said toqaev'`
 */
export function foldedLine(text: string): string {
  return foldedOf(wordsOf(text)).join(' ');
}

/**
 * A key that is equal for texts with the same words, whatever their capitals and marks. Brackets count,
 * because an editor added the words in them.
 *
 * `sameWordsKey('So, it is.')` = `sameWordsKey('so it is')`; `sameWordsKey('[So] it is')` is different
 */
export function sameWordsKey(text: string): string {
  return text.split(/[[\]]/u).map(foldedLine).join(' | ');
}

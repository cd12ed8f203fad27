import { foldWord } from './fold.ts';
import type { Span } from './span.ts';

/** A word of a text: where it stands, and its folded form for matching. */
export interface Word extends Span {
  readonly folded: string;
}

// Letters and digits; an apostrophe joins inside a word (don’t), a point or a
// comma inside a number (13,000 and 3.5), a soft hyphen or a zero-width
// character anywhere, because nobody sees it. A hyphen parts: Nur-Sultan is two
// words, so that "Nur Sultan" finds it. Chinese and Japanese write no spaces:
// each of their characters is a word of its own.
const ideograph = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const letter = `[[\\p{L}\\p{M}\\p{N}]--${ideograph}]`;
const unseenInside = `[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]+(?=${letter})`;
const word = new RegExp(
  `${ideograph}|\\p{N}+(?:[.,]\\p{N}+)+|${letter}+(?:(?:['’ʼ]|${unseenInside})${letter}+)*`,
  'gv',
);

/**
 * The words of a text in order. Offsets are those of `text` as it stands.
 *
 * `wordsOf('Toqaev’s 13,000')` → `[{ start: 0, end: 8, folded: 'toqaev' }, { start: 9, end: 15, folded: '13000' }]`
 */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(word)) {
    const folded = foldWord(match[0]).replace(/(?<=\p{N}),(?=\p{N}{3})/gu, '');
    if (folded !== '') found.push({ start: match.index, end: match.index + match[0].length, folded });
  }
  return found;
}

/**
 * The folded words of a text in one line, for holding patterns and other lines against it.
 *
 * `foldedLine('Nur-Sultan, said Toqaev')` → `'nur sultan said toqaev'`
 */
export function foldedLine(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');
}

/**
 * Equal for two texts of the same words, whatever their capitals and marks; brackets count, because an editor
 * put what stands in them.
 *
 * `sameWordsKey('So, it is.')` = `sameWordsKey('so it is')`; `sameWordsKey('[So] it is')` is another
 */
export function sameWordsKey(text: string): string {
  return text.split(/[[\]]/u).map(foldedLine).join(' | ');
}

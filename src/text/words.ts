import { foldWord } from './fold.ts';
import type { Span } from './span.ts';

/** A word of a text: where it stands, and its folded form for matching. */
export interface Word extends Span {
  readonly folded: string;
}

// Letters and digits; an apostrophe joins inside a word (don’t), a point or a
// comma inside a number (13,000 and 3.5). A hyphen parts: Nur-Sultan is two
// words, so that "Nur Sultan" finds it.
const word = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/gu;

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

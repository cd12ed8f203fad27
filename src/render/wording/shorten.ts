/** Cuts text to fit, only at its end. `cutMark`, outside an author's words, shows that some are missing. */
import { sentencesOf } from '../../text/sentences.ts';
import { wordsOf } from '../../text/words.ts';

/** In brackets, as in a printed quotation: it is not the author's. */
export const cutMark = '[…]';

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The longest beginning that `fits`: up to the end of a sentence if possible, else of a word, else of a character.
 *
 * `shorten('It rained. Then it stopped.', (part) => part.length < 20)` → `'It rained.'`
 */
export function shorten(text: string, fits: (part: string) => boolean): string {
  if (fits(text)) return text;
  // Without any room, the text need not be split at all.
  if (!fits(text.slice(0, 1))) return '';
  return (
    longest(text, sentencesOf(text), fits) ||
    longest(text, wordsOf(text), fits) ||
    longest(text, charactersOf(text), fits)
  );
}

/** Text that is no author's, cut with an ellipsis. `clipped('the mayor of Eastmere', 10)` → `'the mayor…'` */
export function clipped(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return `${shorten(text, (part) => part.length < maxLength)}…`;
}

/** An author's words in at most `maxLength` characters, and the mark to set behind them where some are missing. */
export function cutTo(text: string, maxLength: number): { readonly shown: string; readonly mark: string } {
  const shown = shorten(text, ({ length }) => length <= maxLength);
  return { shown, mark: shown.length < text.length ? ` ${cutMark}` : '' };
}

/** Words with marks where their text goes on: `withCutMarks('the mayor', { before: true, after: false })` → `'[…] the mayor'` */
export function withCutMarks(
  words: string,
  cut: { readonly before: boolean; readonly after: boolean },
): string {
  return `${cut.before ? `${cutMark} ` : ''}${words}${cut.after ? ` ${cutMark}` : ''}`;
}

function charactersOf(text: string): { end: number }[] {
  return Array.from(characters.segment(text), ({ segment, index }) => ({ end: index + segment.length }));
}

function longest(text: string, parts: readonly { end: number }[], fits: (part: string) => boolean): string {
  // A longer text is never shorter when escaped, so a binary search finds the last part that fits.
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(text.slice(0, parts[middle - 1]?.end ?? 0))) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : text.slice(0, parts[low - 1]?.end);
}

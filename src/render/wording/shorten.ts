/**
 * Cutting text to fit, at its end only.
 *
 * Nothing leaves the middle: who searches the article for what is left finds
 * it. An author's words get no dots: `cutMark` says outside them that some are missing.
 */
import { sentencesOf } from '../../text/sentences.ts';
import { wordsOf } from '../../text/words.ts';

/** Ours, not the author's: it stands in brackets as in a printed quotation. */
export const cutMark = '[…]';

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The longest beginning of `text` for which `fits` holds: up to a sentence's
 * end if one fits, else up to a word's end, else up to a whole character's.
 *
 * `shorten('It rained. Then it stopped.', (part) => part.length < 20)` → `'It rained.'`
 */
export function shorten(text: string, fits: (part: string) => boolean): string {
  if (fits(text)) return text;
  // Where there is no room at all, nothing needs to be taken apart.
  if (!fits(text.slice(0, 1))) return '';
  return (
    longest(text, sentencesOf(text), fits) ||
    longest(text, wordsOf(text), fits) ||
    longest(text, charactersOf(text), fits)
  );
}

/**
 * Plain text that is no author's, of at most `maxLength` characters; an ellipsis says that it was cut.
 *
 * `clipped('the mayor of Eastmere', 10)` → `'the mayor…'`
 */
export function clipped(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return `${shorten(text, (part) => part.length < maxLength)}…`;
}

function charactersOf(text: string): { end: number }[] {
  return Array.from(characters.segment(text), ({ segment, index }) => ({ end: index + segment.length }));
}

function longest(text: string, parts: readonly { end: number }[], fits: (part: string) => boolean): string {
  // Escaping makes no longer text shorter, so the parts that fit are the first ones.
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(text.slice(0, parts[middle - 1]?.end ?? 0))) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : text.slice(0, parts[low - 1]?.end);
}

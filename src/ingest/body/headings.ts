/** Which short lines of an article are headings, and which stand under the headline. */
import { endsLikeSentence, takeWhile, wordCount } from '../block-words.ts';
import { type JudgedBlock, leaveOut } from './judged-block.ts';

/** Whether a block is a section heading: marked as one, or a short line without a full stop above a paragraph. */
export function isSectionHeading(one: JudgedBlock, next: JudgedBlock | undefined): boolean {
  if (next === undefined || /[\r\n]/u.test(one.block.text)) return false;
  if (one.block.kind !== undefined) return one.block.kind === 'heading';
  if (one.block.isListed === true) return false;
  if (wordCount(one.plain) > 12 || one.plain.length > 90) return false;
  // A line with a dash at its beginning is the signature of what is above it, and one with a dot belongs to a list.
  if (/["“”«]|^[—–―•‣▪◦*-]/u.test(one.plain)) return false;
  if (/^['‘].*['’]$/u.test(one.plain)) return true;
  // A sentence may also end inside a quotation: "He said: 'It leaks.'"
  if (/[.,;:!—–-]['’]?$/u.test(one.plain) || (/\?$/u.test(one.plain) && !isHeadline(one.plain))) return false;
  return (
    /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(one.plain) && wordCount(next.plain) > 12 && endsLikeSentence(next.plain)
  );
}

/** Whether most longer words have a capital, as in headlines. */
export function isHeadline(line: string): boolean {
  const long = line.split(/\s+/u).filter((word) => /^["“‘'(]*\p{L}{4,}/u.test(word));
  return long.length > 0 && long.filter((word) => /^["“‘'(]*\p{Lu}/u.test(word)).length / long.length > 0.8;
}

/** A longer line above the first paragraph is no section's heading. */
const headingWords = 7;

/**
 * Leaves out the lines under the headline that would be a heading over the whole article: bullets or a standfirst above
 * the byline, and without a byline a long line.
 *
 * `Ferry stays in port`, `Crew waits for news of the pump in the rain`, `The ferry stayed …` → the second is a standfirst
 */
export function markStandfirst(judged: readonly JudgedBlock[], titleAt: number, reach: number): void {
  // A sentence opens the article; above a byline, a question does not: "Why was the hill so dry?"
  const head = takeWhile(
    judged.slice(titleAt + 1, reach),
    ({ plain, why }) => why !== undefined || plain.endsWith('?') || !endsLikeSentence(plain),
  );
  const end = head.findLastIndex(
    // The time of an entry of a live page is no day.
    ({ plain, why }) => why === 'byline' || (why === 'date line' && /(?:19|20)\d\d/u.test(plain)),
  );
  leaveOut(head.slice(0, Math.max(0, end)).filter(isLine), 'standfirst');
  const [first, next] = judged.filter(({ why }) => why === undefined);
  const isOpening = first !== undefined && head.includes(first) && isSectionHeading(first, next);
  if (isOpening && !first.plain.endsWith('?') && wordCount(first.plain) > headingWords)
    leaveOut([first], 'standfirst');
}

const isLine = ({ block: { kind } }: JudgedBlock): boolean => kind === undefined || kind === 'heading';

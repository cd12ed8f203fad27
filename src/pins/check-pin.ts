/**
 * Checks whether a pinned excerpt still stands in its document, character for character. Similarity serves
 * only to show a moderator what is there instead.
 */

import { createHash } from 'node:crypto';
import { defined } from '../defined.ts';
import { align } from '../text/align.ts';
import { sentencesOf, trimmed } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { wordsOf } from '../text/words.ts';
import { type Pin, type PinExcerpt, type PinTruth, pinTruths } from './pin.ts';

type Documents = ReadonlyMap<string, { readonly text: string }>;

/** `moved`: elsewhere in the document, here the nearest place. `changed`: no longer in it, but maybe alike. */
export type ExcerptCheck =
  | { readonly truth: 'unchanged'; readonly excerpt: PinExcerpt }
  | { readonly truth: 'moved'; readonly excerpt: PinExcerpt; readonly start: number; readonly end: number }
  | { readonly truth: 'changed'; readonly excerpt: PinExcerpt; readonly nearest?: NearestText }
  | { readonly truth: 'withdrawn'; readonly excerpt: PinExcerpt };

/** What is now in the document where the excerpt was: an exact slice of its text. */
interface NearestText extends Span {
  readonly text: string;
  /** Share of the excerpt's words that it contains, in order: 0 to 1. */
  readonly likeness: number;
}

/**
 * Checks one pin against the present documents; its truth is the worst of its excerpts'.
 *
 * With a document "A vote. No vote." and a pin of "No vote." at 0–8 → moved, start 8.
 */
export function checkPin(
  pin: Pick<Pin, 'excerpts'>,
  documents: Documents,
): { readonly truth: PinTruth; readonly excerpts: readonly ExcerptCheck[] } {
  const excerpts = pin.excerpts.map((excerpt) => checkExcerpt(excerpt, documents));
  const worst = Math.max(0, ...excerpts.map(({ truth }) => pinTruths.indexOf(truth)));
  return { truth: pinTruths[worst] ?? 'unchanged', excerpts };
}

/** The SHA-256 of a document's text, in hexadecimal. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function checkExcerpt(excerpt: PinExcerpt, documents: Documents): ExcerptCheck {
  const text = documents.get(excerpt.documentId)?.text;
  if (text === undefined) return { truth: 'withdrawn', excerpt };
  if (text.slice(excerpt.start, excerpt.end) === excerpt.text) return { truth: 'unchanged', excerpt };
  const start = nearestOccurrence(text, excerpt.text, excerpt.start);
  if (start !== undefined) return { truth: 'moved', excerpt, start, end: start + excerpt.text.length };
  const nearest = nearestText(text, excerpt);
  return { truth: 'changed', excerpt, ...defined({ nearest }) };
}

/** The occurrence that starts closest to `origin`: a line may be repeated. */
function nearestOccurrence(text: string, wanted: string, origin: number): number | undefined {
  const before = text.lastIndexOf(wanted, origin);
  const after = text.indexOf(wanted, Math.max(0, origin));
  if (before === -1) return after === -1 ? undefined : after;
  if (after === -1) return before;
  return origin - before <= after - origin ? before : after;
}

/** With fewer words in common, a paragraph is not a version of the excerpt. */
const leastLikeness = 0.3;

function nearestText(text: string, excerpt: PinExcerpt): NearestText | undefined {
  const wanted = wordsOf(excerpt.text);
  let best: NearestText | undefined;
  for (const paragraph of paragraphsOf(text)) {
    const words = wordsOf(text.slice(paragraph.start, paragraph.end));
    const { pairs } = align(wanted, words, (a, b) => (a.folded === b.folded ? 1 : 0));
    const likeness = pairs.length / Math.max(1, wanted.length);
    if (likeness < leastLikeness || (best && likeness <= best.likeness)) continue;

    const [first, last] = [words[pairs[0]?.b ?? 0], words[pairs.at(-1)?.b ?? 0]];
    const span = wholeSentences(text, paragraph, { start: first?.start ?? 0, end: last?.end ?? 0 });
    best = { text: text.slice(span.start, span.end), ...span, likeness };
  }
  return best;
}

function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/\S[^\n]*(?:\n(?!\s*\n)[^\n]*)*/g)].map((match) =>
    trimmed(text, { start: match.index, end: match.index + match[0].length }),
  );
}

/** The sentences of a paragraph that contain `inner`: one sentence is compared with one. */
function wholeSentences(text: string, paragraph: Span, inner: Span): Span {
  const sentences = sentencesOf(text.slice(paragraph.start, paragraph.end));
  const first = sentences.findLast(({ start }) => start <= inner.start);
  const last = sentences.find(({ end }) => end >= inner.end);
  return {
    start: paragraph.start + (first?.start ?? 0),
    end: last === undefined ? paragraph.end : paragraph.start + last.end,
  };
}

/** What stands below an article: comments, teasers, notes on the author. */
import { isProse, takeWhile, wordCount } from '../words.ts';
import { authorNote, commentsOpener, republicationNote, tailOpener } from './clutter.ts';
import type { JudgedBlock } from './judged-block.ts';

/** Blocks at the end of an article among which a note on its author stands. */
const noteReach = 4;

/** "Rosa Feld has written for the Echo since 2019": what a page says of its author below the article. */
export function markAuthorNotes(judged: readonly JudgedBlock[], authors: readonly string[]): void {
  const kept = judged.filter(({ why }) => why === undefined);
  for (const one of kept.slice(Math.max(3, kept.length - noteReach))) {
    const isNote =
      wordCount(one.plain) <= 60 &&
      !/["“„«]/u.test(one.plain) &&
      (authors.some((author) => one.plain.startsWith(author)) || authorNote.test(one.plain));
    if (isNote) one.why = 'author note';
  }
}

/** Leaves out all that follows a republication note, a comment form or a printed address. */
export function markTail(judged: readonly JudgedBlock[]): void {
  const total = judged.reduce((sum, { plain, why }) => sum + (why === undefined ? wordCount(plain) : 0), 0);
  let words = 0;
  let prose = 0;
  let isOver = false;
  for (const one of judged) {
    const isNote = one.plain.length <= 500 && republicationNote.test(one.plain);
    if (isNote) one.why = 'republication note';
    const isTail = isNote || tailOpener.test(one.plain);
    isOver ||= isTail && prose >= 2 && words >= total * 0.4;
    isOver ||= commentsOpener.test(one.plain) && prose >= 3 && words >= total * 0.25;
    if (isOver) one.why ??= 'after the article';
    if (one.why === undefined) words += wordCount(one.plain);
    if (isProse(one.plain)) prose += 1;
  }
}

/**
 * Other articles' headlines and first lines at the end of a page, each closed
 * by "keep reading". Read backwards from that line: a paragraph or two, then
 * the headline with what stands over it.
 */
export function markTeasers(judged: readonly JudgedBlock[]): void {
  const isClose = ({ why }: JudgedBlock, index: number): boolean =>
    why === 'teaser' && index >= judged.length * 0.3;
  const closes = judged.flatMap((one, index) => (isClose(one, index) ? [index] : []));
  for (const close of closes) markTeaserBefore(judged, close);
  const last = closes.at(-1);
  if (last === undefined) return;
  // Topics and headlines of which only the first line is left on the page.
  for (const one of judged.slice(last + 1)) {
    if (isProse(one.plain)) break;
    one.why ??= 'teaser';
  }
}

function markTeaserBefore(judged: readonly JudgedBlock[], close: number): void {
  const from = Math.max(0, close - 5);
  const headline = from + judged.slice(from, close).findLastIndex(isShortLine);
  if (headline < from) return;
  const above = judged.slice(Math.max(0, headline - 4), headline).toReversed();
  const first = headline - takeWhile(above, isShortLine).length;
  for (const one of judged.slice(first, close)) one.why ??= 'teaser';
}

/** A headline, a topic or the words of a picture: no sentence. */
const isShortLine = ({ plain, why }: JudgedBlock): boolean =>
  why !== 'teaser' && wordCount(plain) <= 25 && !/[.!…:;,]["”’)]*$/u.test(plain);

/** What stands below an article: comments, teasers, notes on the author. */
import { isProse, takeWhile, wordCount } from '../block-words.ts';
import { authorNote, commentsOpener, republicationNote, tailOpener } from './clutter.ts';
import { type JudgedBlock, leaveOut } from './judged-block.ts';

/** Blocks at the end of an article among which a note on its author stands. */
const noteReach = 4;

/** "Rosa Feld has written for the Echo since 2019": what a page says of its author below the article. */
export function markAuthorNotes(judged: readonly JudgedBlock[], authors: readonly string[]): void {
  const kept = judged.filter(({ why }) => why === undefined);
  const isNote = ({ plain }: JudgedBlock): boolean =>
    wordCount(plain) <= 60 &&
    !/["“„«]/u.test(plain) &&
    (authors.some((author) => plain.startsWith(author)) || authorNote.test(plain));
  leaveOut(kept.slice(Math.max(3, kept.length - noteReach)).filter(isNote), 'author note');
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
  const closes = judged.flatMap(({ why }, index) =>
    why === 'teaser' && index >= judged.length * 0.3 ? [index] : [],
  );
  for (const close of closes) markTeaserBefore(judged, close);
  const last = closes.at(-1);
  if (last === undefined) return;
  // Topics and headlines of which only the first line is left on the page.
  const topics = takeWhile(judged.slice(last + 1), ({ plain }) => !isProse(plain));
  leaveOut(topics, 'teaser');
}

function markTeaserBefore(judged: readonly JudgedBlock[], close: number): void {
  const from = Math.max(0, close - 5);
  const headline = from + judged.slice(from, close).findLastIndex(isShortLine);
  if (headline < from) return;
  const above = judged.slice(Math.max(0, headline - 4), headline).toReversed();
  leaveOut(judged.slice(headline - takeWhile(above, isShortLine).length, close), 'teaser');
}

/** A headline, a topic or the words of a picture: no sentence. */
const isShortLine = ({ plain, why }: JudgedBlock): boolean =>
  why !== 'teaser' && wordCount(plain) <= 25 && !/[.!…:;,]["”’)]*$/u.test(plain);

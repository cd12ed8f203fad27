/** Leaves out the text below an article: comments, teasers, notes on the author. */
import { isProse, takeWhile, wordCount } from '../block-words.ts';
import { authorNote, commentsOpener, republicationNote, tailOpener } from './clutter.ts';
import { type JudgedBlock, leaveOut } from './judged-block.ts';

/** The number of blocks at the end of an article among which a note on its author may be. */
const noteReach = 4;

/** Leaves out notes on the author below the article: "Rosa Feld has written for the Echo since 2019". */
export function markAuthorNotes(judged: readonly JudgedBlock[], authors: readonly string[]): void {
  const kept = judged.filter(({ why }) => why === undefined);
  const isNote = ({ plain }: JudgedBlock): boolean =>
    wordCount(plain) <= 60 &&
    !/["“„«]/u.test(plain) &&
    (authors.some((author) => plain.startsWith(author)) || authorNote.test(plain));
  leaveOut(kept.slice(Math.max(3, kept.length - noteReach)).filter(isNote), 'author note');
}

/** Leaves out everything after a republication note, a comment form or a printed address. */
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
 * Leaves out the headlines and first lines of other articles, each of which ends with "keep reading": from that line
 * backwards up to a few paragraphs, the headline, and the lines above it.
 */
export function markTeasers(judged: readonly JudgedBlock[]): void {
  const closes = judged.flatMap(({ why }, index) =>
    why === 'teaser' && index >= judged.length * 0.3 ? [index] : [],
  );
  for (const close of closes) markTeaserBefore(judged, close);
  const last = closes.at(-1);
  if (last === undefined) return;
  // After the last one there may be topics and further headlines.
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

/** Whether a block is a headline, a topic or a caption, and no sentence. */
const isShortLine = ({ plain, why }: JudgedBlock): boolean =>
  why !== 'teaser' && wordCount(plain) <= 25 && !/[.!…:;,]["”’)]*$/u.test(plain);

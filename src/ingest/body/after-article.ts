/** What stands below an article: comments, notes on the author. */
import { isProse, wordCount } from '../words.ts';
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

/** Finds out what a question asks to count. */
import type { Span } from '../text/span.ts';

/** The longest "how many" with the words after it, in any language. */
const maxHowManyLength = 40;

/**
 * A test whether a question asks for the number of the thing at a place in it. `howMany` matches the text
 * before that place and ends with `$`.
 *
 * `countAskedBehind(/how many $/i)('How many troops came?', { start: 9, end: 15 })` → `true`
 */
export function countAskedBehind(howMany: RegExp): (question: string, counted: Span) => boolean {
  return (question, { start }) => howMany.test(question.slice(Math.max(0, start - maxHowManyLength), start));
}

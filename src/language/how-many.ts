/** Questions for a number: what is counted. */
import type { Span } from '../text/span.ts';

/** Letters of "how many" and what may follow it, in any language. */
const longestHowMany = 40;

/**
 * A test whether a question asks for the number of what stands at a place in it; `howMany` is what stands
 * before that, and ends with `$`.
 *
 * `countAskedBehind(/how many $/i)('How many troops came?', { start: 9, end: 15 })` → `true`
 */
export function countAskedBehind(howMany: RegExp): (question: string, counted: Span) => boolean {
  return (question, { start }) => howMany.test(question.slice(Math.max(0, start - longestHowMany), start));
}

/** Whether the best passage answers the question, or the sources do not hold an answer. */
import type { Evidence } from './evidence.ts';
import type { Question } from './question.ts';

/** The least share of a question that an answer has to account for. */
const threshold = 0.55;

/** True when the evidence for the best passage is enough to call it an answer. */
export function isAnswered(question: Question, best: Evidence | undefined): boolean {
  if (best === undefined || question.totalWeight === 0) return false;
  return best.coverage + 0.7 * best.heading + 0.6 * best.neighbours >= threshold || best.asked >= 0.5;
}

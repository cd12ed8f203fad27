/** What a signal is: one measure of how well a passage answers a question. */
import type { Question } from '../../question/question.ts';
import type { Evidence } from '../evidence.ts';

export interface Signal {
  readonly name: string;
  /** What it measures, as `--explain` prints it. */
  readonly says: string;
  /** Whether a high value counts against the passage, so that the fit gives it no weight above zero. */
  readonly isAgainst?: true;
  /** About 0 to 1. */
  measure(question: Question, evidence: Evidence): number;
}

/** One thing that speaks for or against a passage as the answer to a question. */

import type { Question } from '../../question/question.ts';
import type { Evidence } from '../evidence.ts';

export interface Signal {
  readonly name: string;
  /** What it measures, as `--explain` says it. */
  readonly says: string;
  /** About 0 to 1. */
  measure(question: Question, evidence: Evidence): number;
}

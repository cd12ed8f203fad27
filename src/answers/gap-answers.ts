/** Answers about a server's unanswered questions ("gaps"). */
import type { Gap } from '../pins/gap.ts';
import type { AnswerBlock } from './ask-answers.ts';

export type { Gap } from '../pins/gap.ts';
export { type ReportReason, reportReasons } from '../report-reasons.ts';

interface ReportFormAnswer {
  readonly kind: 'report-form';
  readonly question: string;
}

interface GapKeptAnswer {
  readonly kind: 'gap-kept';
  readonly question: string;
  readonly outcome: 'reported' | 'absent' | 'open-again';
}

interface GapsAnswer {
  readonly kind: 'gaps';
  readonly gaps: readonly Gap[];
  readonly left: number;
}

interface GapAnswer {
  readonly kind: 'gap';
  readonly gap: Gap;
  readonly closest: readonly AnswerBlock[];
}

export type GapAnswers = ReportFormAnswer | GapKeptAnswer | GapsAnswer | GapAnswer;

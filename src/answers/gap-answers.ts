import type { Gap, ReportReason } from '../pins/gaps.ts';
import type { AnswerBlock } from './ask-answers.ts';

export type { Gap, ReportReason } from '../pins/gaps.ts';

/** In the order in which they are offered. */
export const reportReasons: readonly ReportReason[] = ['beside-the-point', 'missing', 'wrong', 'outdated'];

/** The reasons that a member may give for a report; the question is the message's. */
export interface ReportFormAnswer {
  readonly kind: 'report-form';
  readonly question: string;
}

/** A report, or a moderator's judgement, was kept. */
export interface GapKeptAnswer {
  readonly kind: 'gap-kept';
  readonly question: string;
  readonly outcome: 'reported' | 'absent' | 'open-again';
}

/** What a server's members asked and did not get. */
export interface GapsAnswer {
  readonly kind: 'gaps';
  readonly gaps: readonly Gap[];
  /** How many more there are. */
  readonly left: number;
}

/** One of them, with the lines of the sources that come closest. */
export interface GapAnswer {
  readonly kind: 'gap';
  readonly gap: Gap;
  readonly closest: readonly AnswerBlock[];
}

export type GapAnswers = ReportFormAnswer | GapKeptAnswer | GapsAnswer | GapAnswer;

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

/** Confirms that a report or a moderator's decision was stored. */
export interface GapKeptAnswer {
  readonly kind: 'gap-kept';
  readonly question: string;
  readonly outcome: 'reported' | 'absent' | 'open-again';
}

/** Unanswered questions of a server's members. */
export interface GapsAnswer {
  readonly kind: 'gaps';
  readonly gaps: readonly Gap[];
  /** How many more there are. */
  readonly left: number;
}

/** One unanswered question, with the closest lines of the sources. */
export interface GapAnswer {
  readonly kind: 'gap';
  readonly gap: Gap;
  readonly closest: readonly AnswerBlock[];
}

export type GapAnswers = ReportFormAnswer | GapKeptAnswer | GapsAnswer | GapAnswer;

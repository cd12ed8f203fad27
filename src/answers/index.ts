/**
 * Answers are a closed set of plain data: every command returns one, and every
 * renderer (Discord, terminal, JSON) switches over all of them.
 *
 * All words that a reader will see as somebody's are in `text` fields exactly
 * as they stand in the document; spans count from the start of that `text`.
 */

import type { AskAnswer, SearchedAnswer } from './ask/ask-answer.ts';
import type { ContextAnswer } from './ask/context-answer.ts';
import type { HelpAnswers } from './help-answers.ts';
import type { PictureAnswer } from './picture-answer.ts';
import type { GapAnswers } from './pins/gap-answers.ts';
import type { NoteForm, PinsAnswers } from './pins/pin-answers.ts';
import type { PublishedAnswer } from './published-answer.ts';
import type { ComparisonAnswer } from './quotations/comparison-answer.ts';
import type { QuotationsAnswer } from './quotations/quotations-answer.ts';
import type { VerificationAnswer } from './quotations/verification-answer.ts';
import type { WhoAnswer } from './quotations/who-answer.ts';
import type { Refusal, RefusalReason } from './refusal.ts';
import type { SourcesAnswer } from './sources-answer.ts';
import type { TimelineAnswer } from './timeline-answer.ts';

export type Answer =
  | AskAnswer
  | SearchedAnswer
  | ContextAnswer
  | QuotationsAnswer
  | ComparisonAnswer
  | VerificationAnswer
  | WhoAnswer
  | SourcesAnswer
  | TimelineAnswer
  | PictureAnswer
  | GapAnswers
  | HelpAnswers
  | PinsAnswers
  | PublishedAnswer
  | Refusal;

/** An answer, and who may see it. */
export interface Reply {
  readonly answer: Answer;
  /** Shown to the person who asked, and to nobody else. */
  readonly isPrivate: boolean;
  /** The Discord user id of the one who is answered by name, and pinged. */
  readonly mentions?: string;
  /** The message of somebody that was looked into. */
  readonly about?: MessageLookedInto;
  /** The Discord user id of the one who shows it to all. */
  readonly sharedBy?: string;
  /** Puts the answer in place of the message whose button was pressed. */
  readonly replaces?: true;
}

export interface MessageLookedInto {
  /** Absent in a direct message. */
  readonly discordGuildId?: string;
  readonly discordChannelId: string;
  readonly discordMessageId: string;
  readonly discordAuthorId: string;
}

/** A form that opens. It has to be the first response, so nothing slow may come before it. */
export interface ModalReply {
  readonly form: NoteForm;
}

/** A refusal, always private: a mistyped name is nobody else's business. */
export function refuse(reason: RefusalReason): Reply {
  return { answer: { kind: 'refusal', ...reason }, isPrivate: true };
}

export * from './action.ts';
export type * from './ask/ask-answer.ts';
export type * from './ask/context-answer.ts';
export type * from './ask/shown-excerpt.ts';
export type { Citation } from './citation.ts';
export type * from './help-answers.ts';
export type * from './picture-answer.ts';
export * from './pins/gap-answers.ts';
export type * from './pins/pin-answers.ts';
export type { PublishedAnswer } from './published-answer.ts';
export type * from './quotations/comparison-answer.ts';
export type * from './quotations/quotations-answer.ts';
export type { ShownQuotation } from './quotations/shown-quotation.ts';
export * from './quotations/verification-answer.ts';
export type { WhoAnswer } from './quotations/who-answer.ts';
export * from './references.ts';
export type { PinRefusal, Refusal, RefusalReason } from './refusal.ts';
export type { SourcesAnswer } from './sources-answer.ts';
export type { TimelineAnswer } from './timeline-answer.ts';

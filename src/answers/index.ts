/**
 * Answers are a closed set of plain data: every command returns one, and every
 * renderer (Discord, terminal, JSON) switches over all of them.
 *
 * All words that a reader will see as somebody's are in `text` fields exactly
 * as they stand in the document; spans count from the start of that `text`.
 */
import type { AboutAnswer } from './about-answer.ts';
import type { AskAnswer } from './ask-answer.ts';
import type { ComparisonAnswer } from './comparison-answer.ts';
import type { ContextAnswer } from './context-answer.ts';
import type { GapAnswers } from './gap-answers.ts';
import type { HelpAnswer } from './help-answer.ts';
import type { NamesAnswer } from './names-answer.ts';
import type { PictureAnswer } from './picture-answer.ts';
import type { NoteForm, PinsAnswers } from './pin-answers.ts';
import type { PrivacyAnswer } from './privacy-answer.ts';
import type { PublishedAnswer } from './published-answer.ts';
import type { QuotationsAnswer } from './quotations-answer.ts';
import type { Refusal, RefusalReason } from './refusal.ts';
import type { SearchedAnswer } from './searched-answer.ts';
import type { SourcesAnswer } from './sources-answer.ts';
import type { TimelineAnswer } from './timeline-answer.ts';
import type { VerificationAnswer } from './verification-answer.ts';
import type { WhoAnswer } from './who-answer.ts';

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
  | NamesAnswer
  | AboutAnswer
  | PictureAnswer
  | GapAnswers
  | HelpAnswer
  | PinsAnswers
  | PrivacyAnswer
  | PublishedAnswer
  | Refusal;

/** An answer, and who may see it. */
export interface Reply {
  readonly answer: Answer;
  /** Shown to the person who asked, and to nobody else. */
  readonly isPrivate: boolean;
  /** The Discord user id of the one who is answered by name, and pinged. */
  readonly mentions?: string;
  /** Puts the answer in place of the message whose button was pressed. */
  readonly replaces?: true;
}

/** A form that opens. It has to be the first response, so nothing slow may come before it. */
export interface ModalReply {
  readonly form: NoteForm;
}

/** A refusal, always private: a mistyped name is nobody else's business. */
export function refuse(reason: RefusalReason): Reply {
  return { answer: { kind: 'refusal', ...reason }, isPrivate: true };
}

export type { AboutAnswer } from './about-answer.ts';
export * from './action.ts';
export type * from './ask-answer.ts';
export type { Citation } from './citation.ts';
export type * from './comparison-answer.ts';
export type * from './context-answer.ts';
export * from './gap-answers.ts';
export type { ExampleQuestion, HelpAnswer } from './help-answer.ts';
export type { NamesAnswer } from './names-answer.ts';
export type * from './picture-answer.ts';
export type * from './pin-answers.ts';
export type { PrivacyAnswer } from './privacy-answer.ts';
export type { PublishedAnswer } from './published-answer.ts';
export type * from './quotations-answer.ts';
export * from './references.ts';
export type { PinRefusal, Refusal, RefusalReason } from './refusal.ts';
export type { SearchedAnswer } from './searched-answer.ts';
export type * from './shown-excerpt.ts';
export type { ShownQuotation } from './shown-quotation.ts';
export type { SourcesAnswer } from './sources-answer.ts';
export type { TimelineAnswer } from './timeline-answer.ts';
export * from './verification-answer.ts';
export type { WhoAnswer } from './who-answer.ts';

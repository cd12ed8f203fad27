/**
 * Answers are a closed set of plain data: every command returns one, and every
 * renderer (Discord, terminal, JSON) switches over all of them.
 *
 * All words that a reader will see as somebody's are in `text` fields exactly
 * as they stand in the document; spans count from the start of that `text`.
 */
import type { AskAnswers } from './ask-answers.ts';
import type { EpisodeAnswers } from './episode-answers.ts';
import type { GapAnswers } from './gap-answers.ts';
import type { NoteForm, PinAnswers } from './pin-answers.ts';
import type { QuotationAnswers } from './quotation-answers.ts';
import type { Refusal, RefusalReason } from './refusal.ts';

export type Answer =
  | AskAnswers
  | QuotationAnswers
  | EpisodeAnswers
  | GapAnswers
  | PinAnswers
  | PublishedAnswer
  | Refusal;

/** An answer of ours that one person saw and that is now shown to all: the message as it was. */
export interface PublishedAnswer {
  readonly kind: 'published';
  /** Components of our own message, as Discord gave them back. */
  readonly components: readonly unknown[];
}

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
export type * from './ask-answers.ts';
export type * from './citation.ts';
export type * from './episode-answers.ts';
export * from './gap-answers.ts';
export * from './pin-answers.ts';
export * from './quotation-answers.ts';
export * from './references.ts';
export type * from './refusal.ts';

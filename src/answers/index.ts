/**
 * Answers are a closed set of plain data: every command returns one, and `render/` shows it. Words that a reader
 * sees as somebody's are in `text` fields, exactly as in the document; spans count from the start of `text`. An export
 * alone reads more while it is written: its further pages.
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

export type AnswerOf<K extends Answer['kind']> = Extract<Answer, { readonly kind: K }>;

/** A private answer that is now shown to everybody: the message as it was. */
interface PublishedAnswer {
  readonly kind: 'published';
  /** Components of the bot's own message, as Discord returned them. */
  readonly components: readonly unknown[];
}

export interface Reply {
  readonly answer: Answer;
  readonly isPrivate: boolean;
  /** The Discord user id of the member whom a public answer addresses and notifies. */
  readonly mentions?: string;
  /** The message that a message command examined. */
  readonly about?: InspectedMessage;
  /** The Discord user id of the member who shows a private answer to everybody. */
  readonly sharedBy?: string;
}

interface InspectedMessage {
  /** Absent in a direct message. */
  readonly discordGuildId?: string;
  readonly discordChannelId: string;
  readonly discordMessageId: string;
  readonly discordAuthorId: string;
}

/** A form to open. It must be the first response, so nothing slow may come before it. */
export interface ModalReply {
  readonly form: NoteForm;
}

/** `refuse({ reason: 'no-quotations' })` → `{ kind: 'refusal', reason: 'no-quotations' }` */
export function refuse(reason: RefusalReason): Refusal {
  return { kind: 'refusal', ...reason };
}

/**
 * Whether only the asker may see an answer, even where everybody was meant to: a refusal (a mistyped name is
 * nobody else's business), and pins of channels that others here cannot see.
 */
export function isForAskerOnly(answer: Answer): boolean {
  return answer.kind === 'refusal' || ('isForAskerOnly' in answer && answer.isForAskerOnly === true);
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
export type * from './shown-words.ts';

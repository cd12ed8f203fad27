/**
 * What a button means, as data.
 *
 * A button carries its whole meaning in its custom id (`render/discord/message-state/custom-ids.ts`
 * writes and reads it), so it still works after a restart, and in any process.
 */
import { defined } from '../defined.ts';
import type { ReportReason } from '../pins/gaps.ts';
import { wordsOf } from '../text/words.ts';
import type { PictureSubject } from './episode-answers.ts';
import type { QuotationFilters } from './quotation-answers.ts';
import { type AnswerBasis, type ExcerptReference, keyOf } from './references.ts';

export type Action =
  /** The passages that excerpts were taken from. */
  | { readonly kind: 'context'; readonly excerpts: readonly ExcerptReference[] }
  | ({ readonly kind: 'more-results'; readonly offset: number } & Asked)
  /** What a question was searched for. */
  | ({ readonly kind: 'searched' } & Asked)
  | { readonly kind: 'who'; readonly nameKey: string }
  | { readonly kind: 'open-comparison'; readonly about: string }
  | { readonly kind: 'open-timeline' }
  /** Asks a question that the button shows. */
  | { readonly kind: 'example'; readonly question: string }
  | ({ readonly kind: 'quotations'; readonly page: number } & QuotationKeys)
  | { readonly kind: 'comparison'; readonly page: number; readonly about: string }
  | { readonly kind: 'sources'; readonly page: number }
  | { readonly kind: 'timeline'; readonly page: number }
  /** Draws a picture: for the presser alone, or for everybody in the channel. */
  | { readonly kind: 'picture'; readonly subject: PictureSubject; readonly isShared?: true }
  /** Shows the answer that carries the button, which one person sees, to everybody in the channel. */
  | ({ readonly kind: 'publish' } & OfAnswer)
  /** Takes the answer that carries the button away, for whoever asked. */
  | ({ readonly kind: 'delete' } & OfAnswer)
  | GapAction
  | PinAction;

/** A question with its filters. */
interface Asked {
  readonly outletKey?: string;
  readonly until?: string;
  /** Read from the message that carries the button; too long for a custom id. */
  readonly question: string;
}

/** The filters of a list of quotations, as a page button carries them. */
interface QuotationKeys {
  readonly speakerKey?: string;
  readonly outletKey?: string;
  readonly about?: string;
}

/** What the answer rests on that carries the button; nothing for what cannot be pinned. */
interface OfAnswer {
  readonly basis?: AnswerBasis;
}

/** What is pressed and chosen about questions that went unanswered. `question` is read from the message. */
export type GapAction =
  /** Asks for a reason first. */
  | { readonly kind: 'report'; readonly question: string; readonly reason?: ReportReason }
  | { readonly kind: 'gaps' }
  /** `gapKey`: `keyOf` its question. */
  | { readonly kind: 'gap'; readonly gapKey: string }
  /** Shows these excerpts to all as the answer. */
  | { readonly kind: 'answer-gap'; readonly question: string; readonly excerpts: readonly ExcerptReference[] }
  | { readonly kind: 'judge-gap'; readonly question: string; readonly isAbsent: boolean };

/** What the buttons and the form of pins mean. */
export type PinAction =
  /** Opens the form for the answer in another message. */
  | { readonly kind: 'pin'; readonly discordMessageId: string }
  /** The form in which the note is written. The signature says that we opened it, for this member. */
  | { readonly kind: 'pin-note'; readonly discordMessageId: string; readonly signature: string }
  | ({ readonly kind: 'pins' } & PinFilters & Cursor)
  | ({ readonly kind: 'pin-history'; readonly number?: number } & Cursor)
  | { readonly kind: 'show-pin'; readonly number: number }
  /** As `show-pin`, in the mark below a pinned answer; keeps what the answer's own button said. */
  | ({ readonly kind: 'marked-pin'; readonly number: number } & OfAnswer)
  | { readonly kind: 'remove-pin'; readonly number: number };

/** Which pins a list shows. */
export interface PinFilters {
  readonly discordChannelId?: string;
  readonly about?: string;
  readonly wordsChanged?: true;
}

/** A place in a list that goes from the newest to the oldest; neither is its beginning. */
export interface Cursor {
  readonly before?: number;
  readonly after?: number;
}

/** Actions that are answered at once. The others open a form, or come from one. */
export type AnsweredAction = Exclude<Action, { readonly kind: 'pin' | 'pin-note' | 'publish' | 'delete' }>;

/** What a page button carries of filters. */
export function keysOf({ speakerId, outletId, about }: QuotationFilters): QuotationKeys {
  return defined({
    speakerKey: speakerId && keyOf(speakerId),
    outletKey: outletId && keyOf(outletId),
    about: about && carried(about),
  });
}

/** Characters of `about` that a custom id has room for beside the rest. */
export const maxAboutLength = 60;

/** The words to look for, as a custom id can carry them: 60 code points of Discord's may be 120 characters of ours. */
function carried(about: string): string {
  if (about.length <= maxAboutLength) return about;
  const words = wordsOf(about).map(({ start, end }) => about.slice(start, end));
  while (words.length > 1 && words.join(' ').length > maxAboutLength) words.pop();
  return words.join(' ').slice(0, maxAboutLength).toWellFormed();
}

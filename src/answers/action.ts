/** What a button means, as data. Its custom id carries all of it, so it works after a restart, in any process. */
import { defined } from '../defined.ts';
import type { ReportReason } from '../report-reasons.ts';
import { wordsOf } from '../text/words.ts';
import type { PictureSubject } from './episode-answers.ts';
import type { QuotationFilters } from './quotation-answers.ts';
import { type AnswerBasis, type ExcerptReference, keyOf } from './references.ts';

export type Action =
  /** The passages that excerpts were taken from. */
  | { readonly kind: 'context'; readonly excerpts: readonly ExcerptReference[] }
  | ({ readonly kind: 'more-results'; readonly offset: number } & AskedQuestion)
  | ({ readonly kind: 'searched' } & AskedQuestion)
  | { readonly kind: 'who'; readonly nameKey: string }
  | { readonly kind: 'open-comparison'; readonly about: string }
  | { readonly kind: 'open-timeline' }
  /** Asks the question on the button. */
  | { readonly kind: 'example'; readonly question: string }
  | ({ readonly kind: 'quotations'; readonly page: number } & QuotationKeys)
  | { readonly kind: 'comparison'; readonly page: number; readonly about: string }
  | { readonly kind: 'sources'; readonly page: number }
  | { readonly kind: 'timeline'; readonly page: number }
  /** Shows a picture: only to the person who pressed, or to everybody in the channel. */
  | { readonly kind: 'picture'; readonly subject: PictureSubject; readonly isShared?: true }
  /** Shows this private answer to everybody in the channel. */
  | ({ readonly kind: 'publish' } & WithBasis)
  /** Deletes this answer, for the person who asked. */
  | ({ readonly kind: 'delete' } & WithBasis)
  | GapAction
  | PinAction;

/** The actions of some kinds. */
export type ActionOf<K extends Action['kind']> = Extract<Action, { readonly kind: K }>;

interface AskedQuestion {
  readonly outletKey?: string;
  readonly until?: string;
  /** Read from the message, because it is too long for a custom id. */
  readonly question: string;
}

/** The filters of a list of quotations, as a page button carries them. */
interface QuotationKeys {
  readonly speakerKey?: string;
  readonly outletKey?: string;
  readonly about?: string;
}

/** What this answer rests on; absent where it cannot be pinned. */
interface WithBasis {
  readonly basis?: AnswerBasis;
}

/** About unanswered questions. `question` is read from the message. */
type GapAction =
  /** Without a reason, asks for one. */
  | { readonly kind: 'report'; readonly question: string; readonly reason?: ReportReason }
  | { readonly kind: 'gaps' }
  /** `gapKey` is `keyOf` the question. */
  | { readonly kind: 'gap'; readonly gapKey: string }
  /** Shows these excerpts to everybody as the answer. */
  | { readonly kind: 'answer-gap'; readonly question: string; readonly excerpts: readonly ExcerptReference[] }
  | { readonly kind: 'judge-gap'; readonly question: string; readonly isAbsent: boolean };

type PinAction =
  /** Opens the form for pinning the answer in another message. */
  | { readonly kind: 'pin'; readonly discordMessageId: string }
  /** The form for the note. The signature proves that the bot opened it for this member. */
  | { readonly kind: 'pin-note'; readonly discordMessageId: string; readonly signature: string }
  | ({ readonly kind: 'pins' } & PinFilters & Cursor)
  | ({ readonly kind: 'pin-history'; readonly number?: number } & Cursor)
  | { readonly kind: 'show-pin'; readonly number: number }
  /** As `show-pin`, on the mark below a pinned answer; also carries what the answer's own button carried. */
  | ({ readonly kind: 'marked-pin'; readonly number: number } & WithBasis)
  | { readonly kind: 'remove-pin'; readonly number: number };

export interface PinFilters {
  readonly discordChannelId?: string;
  readonly about?: string;
  readonly wordsChanged?: true;
}

/** A place in a list sorted from newest to oldest; with neither field, the start. */
export interface Cursor {
  readonly before?: number;
  readonly after?: number;
}

/** Actions with an answer. The others open or submit a form, or change the message itself. */
export type AnsweredAction = Exclude<Action, { readonly kind: 'pin' | 'pin-note' | 'publish' | 'delete' }>;

export function filterKeysOf({ speakerId, outletId, about }: QuotationFilters): QuotationKeys {
  return defined({
    speakerKey: speakerId && keyOf(speakerId),
    outletKey: outletId && keyOf(outletId),
    about: about && shortened(about),
  });
}

/** The most characters of `about` that fit in a custom id, beside the rest. */
export const maxAboutLength = 60;

/** The words, short enough for a custom id: Discord's 60 code points can be 120 UTF-16 code units. */
function shortened(about: string): string {
  if (about.length <= maxAboutLength) return about;
  const words = wordsOf(about).map(({ start, end }) => about.slice(start, end));
  while (words.length > 1 && words.join(' ').length > maxAboutLength) words.pop();
  return words.join(' ').slice(0, maxAboutLength).toWellFormed();
}

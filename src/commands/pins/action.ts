/** What the buttons and the form of pins mean, as data. */
import { wordsShown } from '../../knowledge/find.ts';
import type { Knowledge, Quotation } from '../../knowledge/model.ts';
import { checkOf, keyOf } from '../action.ts';

export type PinAction =
  /** Pins the answer that carries the button. Its excerpts stand in its other buttons; quotations, which have none, here. */
  | { readonly kind: 'pin'; readonly quotations?: QuotationReferences }
  /** The form in which the note is written. The signature says that we opened it, for this member. */
  | { readonly kind: 'pin-note'; readonly discordMessageId: string; readonly signature: string }
  | ({ readonly kind: 'pins' } & PinFilters & Cursor)
  | ({ readonly kind: 'pin-history'; readonly number?: number } & Cursor)
  | { readonly kind: 'show-pin'; readonly number: number }
  | { readonly kind: 'remove-pin'; readonly number: number };

/** Which pins a list shows. */
export interface PinFilters {
  readonly discordChannelId?: string;
  readonly about?: string;
  readonly noLongerTrue?: true;
}

/** A place in a list that goes from the newest to the oldest; neither is its beginning. */
export interface Cursor {
  readonly before?: number;
  readonly after?: number;
}

/** The quotations of an answer in the few characters of a custom id; `check` is taken from all their words. */
export interface QuotationReferences {
  readonly keys: readonly string[];
  readonly check: string;
}

/** More do not fit into a custom id. */
export const maxPinnedQuotations = 7;

/** What a Pin button says of quotations; nothing for none, and for more than a button can carry. */
export function pinnableOf(
  knowledge: Knowledge,
  quotations: readonly Quotation[],
): { readonly pinnable?: QuotationReferences } {
  if (quotations.length === 0 || quotations.length > maxPinnedQuotations) return {};
  const words = quotations.map((quotation) => wordsShown(knowledge, quotation));
  return { pinnable: { keys: quotations.map(({ id }) => keyOf(id)), check: checkOf(words.join('\n')) } };
}

/**
 * The door of quotes: who said what, and which quotations are one statement.
 *
 * A quotation without a speaker is never listed under anybody's name.
 */
import type { Name, Quotation } from '../knowledge/model.ts';
import type { Span } from '../text/span.ts';

export interface QuotationQuery {
  readonly speakerId?: string;
  /** Words that it has to be about, in any spelling. */
  readonly about?: string;
  readonly outletId?: string;
}

/** Renderings of one statement, in the order of the documents. */
export interface StatementGroup {
  /** The same for all renderings of a statement, in every answer. */
  readonly key: string;
  readonly quotations: readonly Quotation[];
  /** By quotation id: the words that `about` asked for, as spans of the document. */
  readonly matches: ReadonlyMap<string, readonly Span[]>;
}

export interface Quotes {
  /** Quotations that fit all that is asked, best or first said first; all of them when nothing is asked. */
  find(query: QuotationQuery): StatementGroup[];
  /** People who are quoted, most quotations first. */
  speakers(): { readonly name: Name; readonly quotationCount: number }[];
  /** The one person that a spelling means, when it means one. */
  speakerNamed(given: string): Name | undefined;
  /** At most 25 quoted people that what is typed may become, in any spelling, best first. */
  completeSpeaker(typed: string): Name[];
}

/** What several kinds of answers show: excerpts and quotations, page by page. */
import type { Quotation } from '../knowledge/model.ts';
import type { Warning } from '../pins/warning.ts';
import type { Span } from '../text/span.ts';
import type { Citation } from './citation.ts';
import type { ExcerptReference, QuotationReferences } from './references.ts';

/** A quotation inside shown text. */
export interface InnerQuotation {
  readonly span: Span;
  readonly text: string;
  readonly speaker?: string;
  readonly kind: 'direct' | 'fragment';
}

export interface ShownExcerpt {
  readonly text: string;
  /** Whether the passage continues before or after; a mark shows it. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
  readonly matches: readonly Span[];
  readonly quotations: readonly InnerQuotation[];
  readonly citation: Citation;
  /** Other outlets with the same words. */
  readonly alsoIn: readonly string[];
  /** Other outlets that quote every statement quoted here, in these or other words. */
  readonly quotedAlsoIn: readonly string[];
  /** Warnings that other outlets print the opposite. */
  readonly warnings: readonly Warning[];
  readonly score: number;
  readonly passage: string;
  readonly reference: ExcerptReference;
}

export interface ShownQuotation extends Pick<Quotation, 'kind' | 'said' | 'to' | 'statement' | 'reviewed'> {
  readonly text: string;
  readonly matches: readonly Span[];
  readonly speaker?: string;
  readonly role?: string;
  readonly citation: Citation;
  readonly warnings: readonly Warning[];
  /** How a button refers to it. */
  readonly reference: QuotationReferences;
}

export interface Paged {
  /** From 0. */
  readonly page: number;
  /** At least 1: an empty list is one empty page. */
  readonly pageCount: number;
}

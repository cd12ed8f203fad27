import type { DifferenceKind } from '../../quotes/compare/differences.ts';
import type { Citation } from '../citation.ts';
import type { QuotationReferences } from '../references.ts';
import type { ShownQuotation } from './shown-quotation.ts';

/** What may change the meaning between two texts, in their own words. */
export interface ShownDifference {
  readonly kind: DifferenceKind;
  /** Empty where that side has no words. */
  readonly a: string;
  readonly b: string;
}

/** What one document prints of a statement. The quotations' `matches` are the words that others print differently. */
export interface ShownRendering {
  readonly outlet: string;
  /** A word or two of the statement, without what it turns on: the outlet does not carry it. */
  readonly isFragment: boolean;
  readonly quotations: readonly ShownQuotation[];
}

/** One statement as the outlets print it. */
export interface ShownComparison {
  readonly key: string;
  readonly speaker?: string;
  readonly role?: string;
  readonly isContradiction: boolean;
  readonly renderings: readonly ShownRendering[];
  /** `between`: the outlets whose words `a` and `b` are. */
  readonly differences: readonly (ShownDifference & { readonly between: readonly [string, string] })[];
  /** Words of meaning that one outlet prints and another whole rendering has nowhere. */
  readonly unpaired: readonly {
    readonly outlet: string;
    readonly words: string;
    /** Words of meaning among them. */
    readonly wordCount: number;
  }[];
  /** Who reports it without quoting it, and the passage that does. */
  readonly reportedBy: readonly { readonly text: string; readonly citation: Citation }[];
  readonly absentFrom: readonly string[];
}

/** A page holds one statement; in a terminal all stand on one. */
export interface ComparisonAnswer {
  readonly kind: 'comparison';
  readonly about: string;
  readonly statements: readonly ShownComparison[];
  readonly page: number;
  readonly pageCount: number;
  /** What a Pin button says of this page; absent when it holds more than a button can carry. */
  readonly pinnable?: QuotationReferences;
}

import type { ShownQuotation } from './quotations/shown-quotation.ts';
import type { QuotationReferences } from './references.ts';
import type { TimelineAnswer } from './timeline-answer.ts';

/**
 * What one outlet has of a statement.
 *
 * - `quoted`: its words. `in-part`: a word or two of them. `paraphrased`: reported without quotation marks.
 * - `contradicts`: its words say the opposite of what at least as many others print.
 */
export type Coverage = 'quoted' | 'in-part' | 'paraphrased' | 'contradicts' | 'absent';

/** One statement, and what each outlet has of it, in the order of the grid's outlets. */
export interface CoveredStatement {
  readonly speaker?: string;
  readonly text: string;
  readonly coverage: readonly Coverage[];
}

/** What is drawn, as data. */
export type Picture =
  | { readonly kind: 'quote-card'; readonly quotation: ShownQuotation }
  | { readonly kind: 'timeline'; readonly events: TimelineAnswer['events'] }
  | {
      readonly kind: 'coverage';
      readonly outlets: readonly string[];
      readonly statements: readonly CoveredStatement[];
    };

/** What a button says of the picture that it draws. `quotation` holds one key. */
export type PictureSubject =
  | { readonly kind: 'quote-card'; readonly quotation: QuotationReferences }
  | { readonly kind: 'timeline'; readonly page: number }
  /** Of the statements about some words, or of those that most outlets carry. */
  | { readonly kind: 'coverage'; readonly about?: string };

export interface PictureAnswer {
  readonly kind: 'picture';
  readonly subject: PictureSubject;
  readonly picture: Picture;
}

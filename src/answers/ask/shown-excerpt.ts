import type { Warning } from '../../pins/warning.ts';
import type { Span } from '../../text/span.ts';
import type { Citation } from '../citation.ts';
import type { ExcerptReference } from '../references.ts';

/** A quotation inside shown text. */
export interface InnerQuotation {
  /** In the text that it is shown in. */
  readonly span: Span;
  readonly text: string;
  readonly speaker?: string;
  readonly kind: 'direct' | 'fragment';
}

/** Words of one passage, as they stand. */
export interface ShownExcerpt {
  readonly text: string;
  /** Whether words of the passage stand before or after; a mark shows it. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
  readonly matches: readonly Span[];
  readonly quotations: readonly InnerQuotation[];
  readonly citation: Citation;
  /** Other outlets that have the same words. */
  readonly alsoIn: readonly string[];
  /** Other outlets that quote every statement which is quoted here, be it in other words. */
  readonly quotedAlsoIn: readonly string[];
  /** That other outlets print the opposite. */
  readonly warnings: readonly Warning[];
  readonly score: number;
  /** The whole passage's words. */
  readonly passage: string;
  readonly reference: ExcerptReference;
}

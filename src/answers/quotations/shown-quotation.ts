import type { PartialDate } from '../../knowledge/model.ts';
import type { Warning } from '../../pins/warning.ts';
import type { Span } from '../../text/span.ts';
import type { Citation } from '../citation.ts';
import type { QuotationReferences } from '../references.ts';

/** A quotation with everything that is on record about it. */
export interface ShownQuotation {
  readonly text: string;
  readonly matches: readonly Span[];
  readonly speaker?: string;
  readonly role?: string;
  readonly said?: PartialDate;
  readonly to?: string;
  readonly kind: 'direct' | 'fragment';
  readonly statement?: string;
  readonly reviewed: boolean;
  readonly citation: Citation;
  readonly warnings: readonly Warning[];
  /** What a button says of it. */
  readonly reference: QuotationReferences;
}

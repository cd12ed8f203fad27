import type { Name } from '../../knowledge/model.ts';
import type { QuotationReferences } from '../references.ts';
import type { ShownQuotation } from './shown-quotation.ts';

/** Renderings of one statement. */
export interface ShownStatement {
  readonly quotations: readonly ShownQuotation[];
}

export interface QuotationFilters {
  readonly speakerId?: string;
  readonly about?: string;
  readonly outletId?: string;
}

export interface QuotationsAnswer {
  readonly kind: 'quotations';
  readonly filters: QuotationFilters;
  /** The filters in words. */
  readonly speaker?: Pick<Name, 'name' | 'role' | 'note'>;
  /** What was typed for the speaker, where it had to be taken for a slip. */
  readonly typedSpeaker?: string;
  readonly outlet?: string;
  readonly statements: readonly ShownStatement[];
  readonly page: number;
  readonly pageCount: number;
  readonly quotationCount: number;
  /** What a Pin button says of this page; absent when it holds more than a button can carry. */
  readonly pinnable?: QuotationReferences;
}

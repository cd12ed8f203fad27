import type { Name } from '../../knowledge/model.ts';
import type { ShownQuotation } from './shown-quotation.ts';

export interface WhoAnswer {
  readonly kind: 'who';
  readonly name: Pick<Name, 'id' | 'name' | 'role' | 'note'>;
  /** What was typed for the name, where it had to be taken for a slip. */
  readonly typed?: string;
  readonly spellings: readonly { readonly spelling: string; readonly outlets: readonly string[] }[];
  readonly mentionedBy: readonly { readonly outlet: string; readonly count: number }[];
  readonly quotationCount: number;
  readonly quotedBy: readonly { readonly outlet: string; readonly count: number }[];
  readonly first?: ShownQuotation;
  readonly last?: ShownQuotation;
  /** How many of the statements more than one outlet carries. */
  readonly sharedStatementCount: number;
}

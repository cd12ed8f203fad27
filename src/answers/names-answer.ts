import type { Name } from '../knowledge/model.ts';

export interface NamesAnswer {
  readonly kind: 'names';
  readonly names: readonly (Name & { readonly quotationCount: number })[];
  readonly page: number;
  readonly pageCount: number;
}

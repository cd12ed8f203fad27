import type { PartialDate } from '../knowledge/model.ts';
import type { Citation } from './citation.ts';

export interface TimelineAnswer {
  readonly kind: 'timeline';
  readonly events: readonly {
    readonly date: PartialDate;
    readonly title: string;
    readonly citations: readonly Citation[];
  }[];
  readonly page: number;
  readonly pageCount: number;
}

import type { PartialDate } from '../knowledge/model.ts';
import type { Citation } from './citation.ts';

export interface TimelineAnswer {
  readonly kind: 'timeline';
  /** The episode's title and what it is about, where a summary was asked for. */
  readonly summaryOf?: { readonly title: string; readonly summary: string };
  readonly events: readonly {
    readonly date: PartialDate;
    readonly title: string;
    readonly citations: readonly Citation[];
  }[];
  readonly page: number;
  readonly pageCount: number;
}

import type { PartialDate } from '../knowledge/model.ts';
import type { PinnedMatch } from './pin-answers.ts';
import type { ShownExcerpt } from './shown-excerpt.ts';

/** What was looked for when nothing was found. */
export interface SearchedFor {
  readonly documentCount: number;
  readonly outlets: readonly string[];
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
}

export interface AskFilters {
  readonly outletId?: string;
  readonly until?: PartialDate;
}

export interface AskAnswer {
  readonly kind: 'ask';
  readonly question: string;
  /** Whether the sources hold the answer, may hold it, or do not. */
  readonly status: 'answered' | 'perhaps' | 'not-found';
  /** The excerpts of this page, best first; the closest lines when perhaps, none when not found. */
  readonly excerpts: readonly ShownExcerpt[];
  /** How many excerpts come before this page's. */
  readonly offset: number;
  /** How many there are in all. */
  readonly total: number;
  /** The one outlet that the answer rests on, when no other carries it; its name. */
  readonly restsOn?: string;
  readonly filters: AskFilters;
  readonly searched: SearchedFor;
  /** The server's own pinned answer to this question, shown first. */
  readonly pinned?: PinnedMatch;
}

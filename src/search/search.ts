/** What goes into a search and what comes out: all that other folders depend on. */
import type { PartialDate } from '../knowledge/model.ts';
import type { Span } from '../text/span.ts';

export interface SearchFilters {
  /** Only documents of this outlet. */
  readonly outletId?: string;
  /** Only what was published by this date; a document without a date is left out. */
  readonly until?: PartialDate;
}

/** A cut of one passage. Its words are `document.text.slice(span.start, span.end)`. */
export interface Excerpt {
  readonly documentId: string;
  readonly passageId: string;
  /** Inside the passage; whole sentences; never a part of a quotation. */
  readonly span: Span;
  /** Words that the question asked for, inside `span`, in order, without overlaps. */
  readonly matches: readonly Span[];
  /** Quotations that are wholly inside `span`. */
  readonly quotationIds: readonly string[];
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  /** Other outlets that have the same words. */
  readonly alsoInOutletIds: readonly string[];
}

/** What was looked for, in words a reader can check. */
export interface Searched {
  /** How many documents passed the filters. */
  readonly documentCount: number;
  /** Names understood in the question. */
  readonly nameIds: readonly string[];
  /** Words of the question that carry meaning, as they were written. */
  readonly words: readonly string[];
  /** Spellings tried in place of words that the documents lack. */
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** The heaviest word of the question, as it was written, that names something and that no passage has. */
  readonly absentWord?: string;
  /** A pronoun such as "he" or "her" in a question that names nobody. */
  readonly openPronoun?: string;
  /** Even the closest passage is hardly about what is asked: see `ranking/absent-word.ts`. */
  readonly isFar?: true;
}

/**
 * `answered`: the excerpts answer. `perhaps`: the sources may not answer, these are the closest lines.
 * `not-found`: nothing of what was asked is there, and there is no excerpt.
 */
export type SearchStatus = 'answered' | 'perhaps' | 'not-found';

export interface SearchResult {
  readonly status: SearchStatus;
  /** Best first, at most 25: the first few are shown, the rest is "more". */
  readonly excerpts: readonly Excerpt[];
  readonly searched: Searched;
}

/** A search answers with a promise where another thread or a database does the work. */
export interface Search {
  /** The same question over the same knowledge always gets the same result. */
  ask(question: string, filters?: SearchFilters): SearchResult | Promise<SearchResult>;
  /** The ids of the passages nearest to a question, best first, at most 25, also when none of them answers it. */
  closest(question: string): readonly string[] | Promise<readonly string[]>;
}

/** What every index offers: MiniSearch's in memory, and PostgreSQL's for collections that outgrow it. */
import type { Question } from './question/question.ts';
import type { SearchFilters } from './search.ts';

/** A passage that may answer. */
export interface Candidate {
  readonly passageId: string;
  /** MiniSearch's: BM25+ summed over fields and terms, times the number of terms found. PostgreSQL's index computes the same. */
  readonly score: number;
}

/** An index that finds candidates; `Found` is a list from memory, and a promise from a database. */
export interface Candidates<Found = readonly Candidate[]> {
  /** At most `limit`, best first, in the same order each time; only from documents that pass the filters. */
  find(question: Question, limit: number, filters: SearchFilters): Found;
}

/** How much a term counts in each field, compared with one in the text; `beside` holds the names in the neighbouring passages. */
export const fieldBoosts = { text: 1, title: 0.3, speakers: 0.4, beside: 0.2, asks: 0.8 } as const;

export type Field = keyof typeof fieldBoosts;

export const fields = Object.keys(fieldBoosts) as readonly Field[];

/**
 * How many postings are read for one question, rarest terms first: among 100,000 passages thousands have a word
 * like "government", which says little. The words that are left out still count in ranking.
 */
export const maxPostings = 2_500;

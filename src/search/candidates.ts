/** Where candidates come from: MiniSearch's index in memory, or PostgreSQL's for collections that outgrow it. */
import type { Question } from './question/question.ts';
import type { SearchFilters } from './search.ts';

/** A passage that may answer, with its index's score: the sum of what BM25+ gives each field. */
export interface Candidate {
  readonly passageId: string;
  readonly score: number;
}

/** An index that finds candidates; `Found` is a list at once for one in memory, a promise for a database. */
export interface Candidates<Found = readonly Candidate[]> {
  /** At most `limit`, best first, the same each time; only of documents that pass the filters. */
  find(question: Question, limit: number, filters: SearchFilters): Found;
}

/** How much a term in each field of a passage counts, against one in its text. */
export const fieldBoosts = { text: 1, title: 0.3, speakers: 0.4, beside: 0.2, asks: 0.8 } as const;

export type Field = keyof typeof fieldBoosts;

export const fields = Object.keys(fieldBoosts) as readonly Field[];

/**
 * So many postings are read for one question at most, rarest terms first: at 100,000 passages a word
 * like "government" stands in thousands and says little. What is left out still counts in ranking.
 */
export const maxPostings = 2_500;

/**
 * Finds the passages that answer a question, and says how sure it is.
 *
 * MiniSearch finds candidates; signals (`ranking/signals/`) rerank them; the same signals say whether the
 * best one answers. `docs/search.md` explains it on one page.
 */
import type { Knowledge } from '../knowledge/model.ts';
import { runWithoutPauses, type Steps } from '../steps.ts';
import { answererOf, type Explanation, maxCandidates, type RankedQuestion } from './answerer.ts';
import { candidatesFrom, indexPassages } from './minisearch/passage-index.ts';
import { type IndexFile, indexFrom } from './minisearch/saved-index.ts';
import { termReader } from './question/terms.ts';
import type { Search, SearchFilters, SearchResult } from './search.ts';

export type { ScorePart } from './ranking/rank.ts';
export type { Search, SearchFilters, SearchResult } from './search.ts';

/** A search in this thread, which can also explain its results. */
export interface ExplainingSearch extends Search {
  ask(question: string, filters?: SearchFilters): SearchResult;
  closest(question: string): readonly string[];
  explain(question: string, filters?: SearchFilters): Explanation;
  /** The question with its ranked candidates, for evaluation and fitting. */
  rank(question: string, filters?: SearchFilters): RankedQuestion;
}

export interface SearchOptions {
  /** Where the index is saved between starts; without it, the index is made at every start. */
  readonly indexFile?: IndexFile;
}

/**
 * A search over a knowledge. Making it reads every passage once, unless an index of the same knowledge is
 * saved.
 *
 * `createSearch(knowledge).ask('What did Lund say about the bridge?')` →
 * `{ status: 'answered', excerpts: [{ documentId: 'gazette-bridge', … }], … }`
 */
export function createSearch(knowledge: Knowledge, options?: SearchOptions): ExplainingSearch {
  return runWithoutPauses(searchInSteps(knowledge, options));
}

/** `createSearch` in steps, so that the bot can answer in between. */
export function* searchInSteps(
  knowledge: Knowledge,
  { indexFile }: SearchOptions = {},
): Steps<ExplainingSearch> {
  const terms = termReader(knowledge);
  const content =
    indexFile === undefined
      ? yield* indexPassages(knowledge, terms)
      : yield* indexFrom(indexFile, knowledge, () => indexPassages(knowledge, terms));
  const index = candidatesFrom(knowledge, content);
  const answerer = yield* answererOf(knowledge, terms, content);

  const rank = (text: string, filters: SearchFilters = {}): RankedQuestion => {
    const question = answerer.read(text);
    return answerer.rank(question, index.find(question, maxCandidates, filters));
  };
  return {
    rank,
    ask: (question, filters = {}) => answerer.answer(rank(question, filters), filters),
    explain: (question, filters = {}) => answerer.explain(rank(question, filters), filters),
    closest: (question) => rank(question).ranked.map(({ evidence }) => evidence.reading.passage.id),
  };
}

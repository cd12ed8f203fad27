/**
 * The search behind the door of `search.ts`: understands a question, finds
 * candidates, ranks them, cuts excerpts, and decides whether they answer.
 *
 * The same question over the same knowledge always gets the same answer;
 * nothing here uses a network, a clock or chance.
 */
import type { Knowledge, NewsDocument } from '../knowledge/model.ts';
import { type Decision, decisionOf, isAnswered } from './decide.ts';
import { createEngine } from './engine.ts';
import { filterOf } from './filters.ts';
import type { Question } from './question.ts';
import { partsOf, type ScorePart } from './rank.ts';
import type { Excerpt, Search, Searched, SearchFilters, SearchResult } from './search.ts';
import { excerptMaker, shownTogether, worthShowing } from './shown.ts';

export type { Decision } from './decide.ts';
export type { ScorePart } from './rank.ts';
export type { Excerpt, Search, Searched, SearchFilters, SearchResult } from './search.ts';

/** Why an excerpt ranks where it does. */
export interface Explanation {
  readonly excerpt: Excerpt;
  readonly parts: readonly ScorePart[];
}

/** A search that can also say why. */
export interface ExplainingSearch extends Search {
  /** The excerpts of `ask`, or the closest when there is no answer, each with the parts of its score. */
  explain(question: string, filters?: SearchFilters): ExplainedResult;
}

/** What `ask` answers, and why. */
export interface ExplainedResult {
  readonly result: SearchResult;
  /** One for each excerpt, in the same order. */
  readonly explanations: readonly Explanation[];
  /** Why there is an answer, or none. */
  readonly decision: Decision;
}

export interface SearchOptions {
  /** Where the index is kept between starts; without it, it is made at each. */
  readonly indexFile?: string;
  /** Told when a saved index is of no use, and why. */
  readonly log?: (message: string) => void;
}

const maxExcerpts = 25;
const maxClosest = shownTogether;

/**
 * A search over a knowledge; making it reads every passage once, unless an
 * index of the same knowledge is saved.
 *
 * `createSearch(knowledge).ask('What did Zatulin say about Ukraine?')` →
 * `{ status: 'answered', excerpts: [{ documentId: 'rferl-fault-lines', … }], … }`
 */
export function createSearch(knowledge: Knowledge, options: SearchOptions = {}): ExplainingSearch {
  const engine = createEngine(knowledge, options);
  const { understand, rank, signs, weights } = engine;
  const { excerpts: excerptsOf } = excerptMaker(knowledge, engine);

  const answer = (text: string, filters: SearchFilters = {}) => {
    const question = understand(text);
    const isAllowed = filterOf(filters);
    const best = rank(question, isAllowed).slice(0, maxExcerpts);
    const seen = signs(question, best);
    const answered = isAnswered(seen, weights.decision);
    const searched = searchedFor(question, knowledge, isAllowed);
    const shown = answered ? worthShowing(best) : best.slice(0, maxClosest);
    const excerpts = excerptsOf(shown, question);
    const result: SearchResult = answered
      ? { status: 'answered', excerpts, searched }
      : { status: 'not-found', closest: excerpts, searched };
    return { result, shown, seen };
  };

  return {
    ask: (question, filters) => answer(question, filters).result,
    explain(question, filters) {
      const { result, shown, seen } = answer(question, filters);
      const excerpts = result.status === 'answered' ? result.excerpts : result.closest;
      const explanations = excerpts.map((excerpt, at) => ({
        excerpt,
        parts: shown[at] === undefined ? [] : partsOf(shown[at].evidence, weights.ranking),
      }));
      return { result, explanations, decision: decisionOf(seen, weights.decision) };
    },
  };
}

/** What was looked for, in the reader's own words. */
function searchedFor(
  question: Question,
  knowledge: Knowledge,
  isAllowed: ((document: NewsDocument) => boolean) | undefined,
): Searched {
  const documents = [...knowledge.documents.values()];
  return {
    documentCount: isAllowed === undefined ? documents.length : documents.filter(isAllowed).length,
    nameIds: question.terms.flatMap(({ nameId }) => (nameId === undefined ? [] : [nameId])),
    words: question.terms.flatMap(({ nameId, written }) => (nameId === undefined ? [written] : [])),
    corrections: question.terms.flatMap(({ written, correctedTo }) =>
      correctedTo === undefined ? [] : [{ from: written, to: correctedTo }],
    ),
  };
}

/**
 * The search behind the door of `search.ts`: understands a question, finds
 * candidates, ranks them, cuts excerpts, and decides whether they answer.
 *
 * The same question over the same knowledge always gets the same answer;
 * nothing here uses a network, a clock or chance.
 */
import { documentOf, quotationsIn } from '../knowledge/find.ts';
import type { Knowledge, NewsDocument, Passage } from '../knowledge/model.ts';
import { contains, type Span } from '../text/span.ts';
import { type Decision, decisionOf, isAnswered } from './decide.ts';
import { createEngine, type Ranked } from './engine.ts';
import { cut, type PieceValue, piecesOf, quotationsInside } from './excerpt.ts';
import { filterOf } from './filters.ts';
import type { Question } from './question.ts';
import { partsOf, type ScorePart } from './rank.ts';
import type { Excerpt, Search, Searched, SearchFilters, SearchResult } from './search.ts';
import { termsOf } from './terms.ts';

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
const shownTogether = 3;
const maxClosest = 3;

/**
 * A search over a knowledge; making it reads every passage once, unless an
 * index of the same knowledge is saved.
 *
 * `createSearch(knowledge).ask('What did Zatulin say about Ukraine?')` →
 * `{ status: 'answered', excerpts: [{ documentId: 'rferl-fault-lines', … }], … }`
 */
export function createSearch(knowledge: Knowledge, options: SearchOptions = {}): ExplainingSearch {
  const { finder, index, understand, rank, signs, weights } = createEngine(knowledge, options);

  const answer = (text: string, filters: SearchFilters = {}) => {
    const question = understand(text);
    const isAllowed = filterOf(filters);
    const best = rank(question, isAllowed).slice(0, maxExcerpts);
    const seen = signs(question, best);
    const answered = isAnswered(seen, weights.decision);
    const ranked = spread(best);
    const searched = searchedFor(question, knowledge, isAllowed);
    const shown = answered ? ranked : ranked.slice(0, maxClosest);
    const excerpts = shown.map((one) => excerptOf(one, question));
    const result: SearchResult = answered
      ? { status: 'answered', excerpts, searched }
      : { status: 'not-found', closest: excerpts, searched };
    return { result, shown, seen };
  };

  const excerptOf = ({ passage, document, score }: Ranked, question: Question): Excerpt => {
    const quotations = quotationsIn(knowledge, passage);
    const pieces = piecesOf(document.text, passage.span, quotations);
    const found = foundTerms(document, passage, question);
    const values = pieces.map((piece) => supportOf(piece, found, question));
    const span = cut(document.text, passage.span, pieces, values);
    return {
      documentId: document.id,
      passageId: passage.id,
      span,
      matches: joinedMatches(found.filter((one) => contains(span, one.span)).map((one) => one.span)),
      quotationIds: quotationsInside(quotations, span).map(({ id }) => id),
      score: Math.round(score * 1_000) / 1_000,
      alsoInOutletIds: alsoIn(knowledge, quotationsInside(quotations, span), document),
    };
  };

  const foundTerms = (document: NewsDocument, passage: Passage, question: Question): Found[] => {
    const termByKey = new Map<string, number>();
    question.terms.forEach(({ variants }, n) => {
      for (const { termId } of variants) termByKey.set(index.vocabulary[termId] ?? '', n);
    });
    return termsOf(document.text.slice(passage.span.start, passage.span.end), finder).flatMap((term) => {
      const n = term.isStop ? undefined : termByKey.get(term.key);
      if (n === undefined) return [];
      return [
        { term: n, span: { start: term.start + passage.span.start, end: term.end + passage.span.start } },
      ];
    });
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

/** Where a term of the question stands in a document. */
interface Found {
  readonly term: number;
  readonly span: Span;
}

function supportOf(piece: Span, found: readonly Found[], question: Question): PieceValue {
  const terms = new Map<number, number>();
  for (const { term, span } of found) {
    if (contains(piece, span)) terms.set(term, question.terms[term]?.weight ?? 0);
  }
  return { terms, extra: 0 };
}

/** Matches in order; those that overlap or that only a space parts become one. */
function joinedMatches(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const previous = joined.at(-1);
    if (previous !== undefined && span.start < previous.end) {
      joined[joined.length - 1] = { start: previous.start, end: Math.max(previous.end, span.end) };
    } else joined.push(span);
  }
  return joined;
}

/**
 * The same ranking with other outlets let in: when the first three all come
 * from one document, the best of another outlet takes the third place,
 * provided that it supports the answer nearly as well.
 */
function spread(ranked: Ranked[]): Ranked[] {
  const top = ranked.slice(0, shownTogether);
  const [first, , third] = top;
  if (first === undefined || third === undefined) return ranked;
  if (top.some(({ document }) => document.outletId !== first.document.outletId)) return ranked;
  const other = ranked.findIndex(({ document }) => document.outletId !== first.document.outletId);
  const moved = ranked[other];
  if (moved === undefined || moved.score < 0.6 * first.score) return ranked;
  return [...ranked.slice(0, 2), moved, ...ranked.slice(2, other), ...ranked.slice(other + 1)];
}

function alsoIn(
  knowledge: Knowledge,
  quotations: readonly { statement?: string }[],
  document: NewsDocument,
): string[] {
  const statements = new Set(
    quotations.flatMap(({ statement }) => (statement === undefined ? [] : [statement])),
  );
  const outlets = new Set<string>();
  for (const quotation of knowledge.quotations.values()) {
    if (quotation.statement === undefined || !statements.has(quotation.statement)) continue;
    outlets.add(documentOf(knowledge, quotation).outletId);
  }
  outlets.delete(document.outletId);
  return [...outlets];
}

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

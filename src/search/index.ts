/**
 * Finds the passages that answer a question, and says how sure it is.
 *
 * MiniSearch finds candidates; a dozen signals (`signals/`) rerank them; the same signals say whether the
 * best one answers. `docs/search.md` explains it on one page.
 */
import type { Knowledge, NewsDocument } from '../knowledge/model.ts';
import { atOnce, type Steps } from '../steps.ts';
import { gatherer } from './evidence.ts';
import { filterOf } from './filters.ts';
import { candidatesFrom, indexPassages } from './passage-index.ts';
import { type Question, questionReader } from './question.ts';
import { answerParts, chanceOfAnswer, type Ranked, rank, rankingParts, type ScorePart } from './rank.ts';
import { passageReader } from './readings.ts';
import { type IndexFile, indexFrom } from './saved-index.ts';
import type { Excerpt, Search, Searched, SearchFilters, SearchResult } from './search.ts';
import { excerptMaker, worthShowing } from './shown.ts';
import { isUnquoted, statusOf } from './status.ts';
import { termReader } from './terms.ts';
import { unansweredMatcher } from './unanswered.ts';
import { vocabularyOf } from './vocabulary.ts';

export type { ScorePart } from './rank.ts';
export type { IndexFile } from './saved-index.ts';
export type { Excerpt, Search, Searched, SearchFilters, SearchResult, SearchStatus } from './search.ts';

/** Why a result is what it is. */
export interface Explanation {
  readonly result: SearchResult;
  /** The chance, 0 to 1, that the best passage answers, and what it is made of. */
  readonly chance: number;
  readonly confidence: readonly ScorePart[];
  /** One for each excerpt, in the same order. */
  readonly excerpts: readonly { readonly excerpt: Excerpt; readonly parts: readonly ScorePart[] }[];
}

/** A search in this thread, which can also say why. */
export interface ExplainingSearch extends Search {
  ask(question: string, filters?: SearchFilters): SearchResult;
  closest(question: string): readonly string[];
  explain(question: string, filters?: SearchFilters): Explanation;
  /** The candidates of a question as they were ranked: what evaluation and fitting look at. */
  rank(
    question: string,
    filters?: SearchFilters,
  ): { readonly question: Question; readonly ranked: readonly Ranked[] };
}

export interface SearchOptions {
  /** Where the index is kept between starts; without it, it is made at each. */
  readonly indexFile?: IndexFile;
}

/** Enough that the right passage is among them nearly always, few enough for a millisecond. */
const maxCandidates = 25;
const maxExcerpts = 25;

/**
 * A search over a knowledge. Making it reads every passage once,
 * unless an index of the same knowledge is saved.
 *
 * `createSearch(knowledge).ask('What did Zatulin say about Ukraine?')` →
 * `{ status: 'answered', excerpts: [{ documentId: 'rferl-fault-lines', … }], … }`
 */
export function createSearch(knowledge: Knowledge, options?: SearchOptions): ExplainingSearch {
  return atOnce(searchInSteps(knowledge, options));
}

/** The same in steps, for a bot that answers meanwhile. */
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
  const vocabulary = yield* vocabularyOf(content.counts, knowledge.passages.size, content.words.values());
  const questions = questionReader(terms, vocabulary);
  const readPassage = passageReader(knowledge, terms);
  const excerptsOf = excerptMaker(knowledge);
  const isKnownUnanswered = unansweredMatcher(knowledge, terms);

  const rankFor = (text: string, isAllowed?: (document: NewsDocument) => boolean) => {
    const question = questions.read(text);
    const candidates = index.find(question, maxCandidates, isAllowed);
    const gather = gatherer(question, candidates[0]?.score ?? 0);
    const evidences = candidates.map((one) => gather(one, readPassage(one.passageId)));
    return { question, ranked: rank(question, evidences) };
  };

  const isKnown = (question: Question, { evidence }: Ranked) =>
    isKnownUnanswered(question.text, evidence.reading.document.id);
  const search = (text: string, filters: SearchFilters) => {
    const isAllowed = filterOf(filters);
    const { question, ranked } = rankFor(text, isAllowed);
    const status = statusOf(question, ranked, knowledge, isKnown);
    const shown = status === 'not-found' ? [] : worthShowing(ranked).slice(0, maxExcerpts);
    const searched = searchedFor(question, knowledge, isAllowed, shown[0]);
    const result: SearchResult = { status, excerpts: excerptsOf(shown, question), searched };
    return { result, question, ranked, shown };
  };

  return {
    ask: (question, filters = {}) => search(question, filters).result,
    explain(text, filters = {}) {
      const { result, question, ranked, shown } = search(text, filters);
      return {
        result,
        chance: chanceOfAnswer(question, ranked),
        confidence: answerParts(question, ranked),
        excerpts: result.excerpts.map((excerpt, at) => ({
          excerpt,
          parts: shown[at] === undefined ? [] : rankingParts(shown[at]),
        })),
      };
    },
    rank: (question, filters = {}) => rankFor(question, filterOf(filters)),
    closest: (question) => rankFor(question).ranked.map(({ evidence }) => evidence.reading.passage.id),
  };
}

/** What was looked for, in the reader's own words. */
function searchedFor(
  question: Question,
  knowledge: Knowledge,
  isAllowed: ((document: NewsDocument) => boolean) | undefined,
  best: Ranked | undefined,
): Searched {
  const documents = [...knowledge.documents.values()];
  const { terms, speakerTerm } = question;
  const speakerId = terms[speakerTerm ?? -1]?.nameId;
  const isMissing = best !== undefined && speakerId !== undefined && isUnquoted(question, best, knowledge);
  return {
    documentCount: (isAllowed ? documents.filter(isAllowed) : documents).length,
    nameIds: terms.flatMap(({ nameId }) => nameId ?? []),
    words: terms.flatMap(({ nameId, written }) => (nameId === undefined ? [written] : [])),
    corrections: terms.flatMap(({ written, correctedTo }) =>
      correctedTo === undefined ? [] : [{ from: written, to: correctedTo }],
    ),
    ...(isMissing ? { unquotedSpeakerId: speakerId } : {}),
  };
}

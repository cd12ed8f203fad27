/** Reads a question, ranks the candidates that an index found for it, and judges whether the best one answers. */
import { defined } from '../defined.ts';
import type { Knowledge, NewsDocument } from '../knowledge/model.ts';
import type { Steps } from '../steps.ts';
import type { Candidate } from './candidates.ts';
import { answerLength, closestLength } from './excerpt/excerpt.ts';
import { excerptMaker, worthShowing } from './excerpt/shown-excerpts.ts';
import { filterOf } from './filters.ts';
import type { Lexicon } from './passage-terms.ts';
import { describedPeople } from './question/described-people.ts';
import { type Question, questionReader } from './question/question.ts';
import type { TermReader } from './question/terms.ts';
import { vocabularyOf } from './question/vocabulary.ts';
import { absentWord, isFar } from './ranking/absent-word.ts';
import { closestFirst } from './ranking/closest.ts';
import { doubtsAbout, undoubtedFirst } from './ranking/doubts.ts';
import { evidenceFinder } from './ranking/evidence.ts';
import { openPronoun } from './ranking/open-pronoun.ts';
import {
  answerParts,
  chanceOfAnswer,
  type Ranked,
  rank,
  rankingParts,
  type ScorePart,
} from './ranking/rank.ts';
import { passageReader } from './ranking/readings.ts';
import { chanceNeeded, statusOf } from './ranking/status.ts';
import { answeredFrom, topicalFrom } from './ranking/thresholds.ts';
import type { Excerpt, Searched, SearchFilters, SearchResult } from './search.ts';
import { unansweredMatcher } from './unanswered.ts';

/** Why a result is what it is. */
export interface Explanation {
  readonly result: SearchResult;
  /** The chance, 0 to 1, that the best passage answers. */
  readonly chance: number;
  /** The least chance with which the best passage is called an answer. */
  readonly chanceNeeded: number;
  /** What `chance` is made of. */
  readonly confidence: readonly ScorePart[];
  /** Why the best passage is not called an answer, however likely: `'does not say how many there are'`. */
  readonly doubts: readonly string[];
  /** One for each excerpt, in the same order. */
  readonly excerpts: readonly { readonly excerpt: Excerpt; readonly parts: readonly ScorePart[] }[];
}

/** A question with its candidates, best first. */
export interface RankedQuestion {
  readonly question: Question;
  readonly ranked: readonly Ranked[];
}

export interface Answerer {
  read(text: string): Question;
  /** Ranks by the signals what an index found; `candidates` begins with the index's best. */
  rank(question: Question, candidates: readonly Candidate[]): RankedQuestion;
  answer(rankedQuestion: RankedQuestion, filters: SearchFilters): SearchResult;
  explain(rankedQuestion: RankedQuestion, filters: SearchFilters): Explanation;
}

/** How many candidates are ranked: the right passage is nearly always among them, and ranking takes a millisecond. */
export const maxCandidates = 25;
const maxExcerpts = 25;

/**
 * An answerer for a knowledge, the same whichever index finds the candidates; `lexicon` is what
 * `readPassages` returned.
 */
export function* answererOf(knowledge: Knowledge, terms: TermReader, lexicon: Lexicon): Steps<Answerer> {
  const { counts, words } = lexicon;
  const vocabulary = yield* vocabularyOf(counts, knowledge.passages.size, words.values());
  const questions = questionReader(terms, vocabulary, describedPeople(knowledge, terms));
  const readPassage = passageReader(knowledge, terms);
  const excerptsOf = excerptMaker(knowledge);
  const isKnownUnanswered = unansweredMatcher(knowledge, terms);
  const isUnanswered = (question: Question, { evidence }: Ranked) =>
    isKnownUnanswered(question.text, evidence.reading.document.id);

  const judge = ({ question, ranked }: RankedQuestion, filters: SearchFilters) => {
    const status = statusOf(question, ranked, knowledge, isUnanswered);
    const ordered = status === 'perhaps' ? closestFirst(question, ranked, knowledge) : ranked;
    const shown = status === 'not-found' ? [] : worthShowing(ordered).slice(0, maxExcerpts);
    const searched = searchedFor(question, knowledge, filterOf(filters), shown[0]);
    const length = status === 'answered' ? answerLength : closestLength;
    const result: SearchResult = { status, excerpts: excerptsOf(shown, question, length), searched };
    return { result, shown };
  };

  const doubtsIn = ({ question, ranked: [best] }: RankedQuestion) =>
    best === undefined ? [] : doubtsAbout(question, best, knowledge).map(({ says }) => says);

  return {
    read: questions.read,
    rank(question, candidates) {
      const evidenceOf = evidenceFinder(question, candidates[0]?.score ?? 0);
      const evidences = candidates.map((one) => evidenceOf(one, readPassage(one.passageId)));
      return { question, ranked: undoubtedFirst(question, rank(question, evidences), knowledge) };
    },
    answer: (rankedQuestion, filters) => judge(rankedQuestion, filters).result,
    explain(rankedQuestion, filters) {
      const { result, shown } = judge(rankedQuestion, filters);
      const { question, ranked } = rankedQuestion;
      const [best] = ranked;
      return {
        result,
        chance: chanceOfAnswer(question, ranked),
        chanceNeeded: best === undefined ? answeredFrom : chanceNeeded(question, best),
        confidence: answerParts(question, ranked),
        doubts: doubtsIn(rankedQuestion),
        excerpts: result.excerpts.map((excerpt, at) => ({
          excerpt,
          parts: shown[at] === undefined ? [] : rankingParts(shown[at]),
        })),
      };
    },
  };
}

/** What was looked for, for the line that tells the reader. */
function searchedFor(
  question: Question,
  knowledge: Knowledge,
  isAllowed: ((document: NewsDocument) => boolean) | undefined,
  best: Ranked | undefined,
): Searched {
  const { terms, readAs } = question;
  return {
    documentCount:
      isAllowed === undefined
        ? knowledge.documents.size
        : knowledge.documents.values().filter(isAllowed).toArray().length,
    nameIds: terms.flatMap(({ nameId }) => nameId ?? []),
    words: terms.flatMap(({ nameId, written, rarityWeight }) =>
      nameId === undefined && rarityWeight >= topicalFrom ? [written] : [],
    ),
    corrections: [
      ...(readAs === undefined ? [] : [readAs]),
      ...terms.flatMap(({ written, correctedTo, nameId = '' }) =>
        correctedTo === undefined
          ? []
          : [{ from: written, to: knowledge.names.get(nameId)?.name ?? correctedTo }],
      ),
    ],
    ...defined({
      absentWord: best === undefined ? undefined : absentWord(question, best),
      openPronoun: best === undefined ? undefined : openPronoun(question, best, knowledge),
      isFar: best !== undefined && isFar(question, best, knowledge) ? (true as const) : undefined,
    }),
  };
}

/** All that is done with a question but finding candidates: it is read before, they are judged after. */
import { defined } from '../defined.ts';
import type { Knowledge, NewsDocument } from '../knowledge/model.ts';
import type { Steps } from '../steps.ts';
import type { Candidate } from './candidates.ts';
import { answerLength, closestLength } from './excerpt/excerpt.ts';
import { excerptMaker, worthShowing } from './excerpt/shown.ts';
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
import { isUnquoted } from './ranking/speaker-words.ts';
import { chanceNeeded, statusOf } from './ranking/status.ts';
import { answeredFrom, topicalFrom } from './ranking/thresholds.ts';
import type { Excerpt, Searched, SearchFilters, SearchResult } from './search.ts';
import { unansweredMatcher } from './unanswered.ts';

/** Why a result is what it is. */
export interface Explanation {
  readonly result: SearchResult;
  /** The chance, 0 to 1, that the best passage answers, and what it is made of. */
  readonly chance: number;
  /** The chance from which on it would be called an answer. */
  readonly chanceNeeded: number;
  readonly confidence: readonly ScorePart[];
  /** Why the best passage is not called an answer, however likely: `'does not say how many there are'`. */
  readonly doubts: readonly string[];
  /** One for each excerpt, in the same order. */
  readonly excerpts: readonly { readonly excerpt: Excerpt; readonly parts: readonly ScorePart[] }[];
}

/** A question with its candidates as they were ranked. */
export interface RankedQuestion {
  readonly question: Question;
  readonly ranked: readonly Ranked[];
}

export interface Answerer {
  read(text: string): Question;
  /** Candidates as an index found them, best first, become passages as the signals rank them. */
  rank(question: Question, candidates: readonly Candidate[]): RankedQuestion;
  answer(asked: RankedQuestion, filters: SearchFilters): SearchResult;
  explain(asked: RankedQuestion, filters: SearchFilters): Explanation;
}

/** So many candidates are judged: the right passage is among them nearly always, and it takes a millisecond. */
export const maxCandidates = 25;
const maxExcerpts = 25;

/** An answerer over a knowledge whose terms have been read: by whatever index, they are the same. */
export function* answererOf(knowledge: Knowledge, terms: TermReader, lexicon: Lexicon): Steps<Answerer> {
  const { counts, words } = lexicon;
  const vocabulary = yield* vocabularyOf(counts, knowledge.passages.size, words.values());
  const questions = questionReader(terms, vocabulary, describedPeople(knowledge, terms));
  const readPassage = passageReader(knowledge, terms);
  const excerptsOf = excerptMaker(knowledge);
  const isKnownUnanswered = unansweredMatcher(knowledge, terms);
  const isKnown = (question: Question, { evidence }: Ranked) =>
    isKnownUnanswered(question.text, evidence.reading.document.id);

  const judge = ({ question, ranked }: RankedQuestion, filters: SearchFilters) => {
    const status = statusOf(question, ranked, knowledge, isKnown);
    const near = status === 'perhaps' ? closestFirst(question, ranked, knowledge) : ranked;
    const shown = status === 'not-found' ? [] : worthShowing(near).slice(0, maxExcerpts);
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
    answer: (asked, filters) => judge(asked, filters).result,
    explain(asked, filters) {
      const { result, shown } = judge(asked, filters);
      const { question, ranked } = asked;
      const [best] = ranked;
      return {
        result,
        chance: chanceOfAnswer(question, ranked),
        chanceNeeded: best === undefined ? answeredFrom : chanceNeeded(question, best),
        confidence: answerParts(question, ranked),
        doubts: doubtsIn(asked),
        excerpts: result.excerpts.map((excerpt, at) => ({
          excerpt,
          parts: shown[at] === undefined ? [] : rankingParts(shown[at]),
        })),
      };
    },
  };
}

/** What was looked for, in the reader's own words. */
function searchedFor(
  question: Question,
  knowledge: Knowledge,
  isAllowed: ((document: NewsDocument) => boolean) | undefined,
  best: Ranked | undefined,
): Searched {
  const { terms, speakerTerm, readAs } = question;
  const speakerId = terms[speakerTerm ?? -1]?.nameId;
  const isMissing = best !== undefined && speakerId !== undefined && isUnquoted(question, best, knowledge);
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
      unquotedSpeakerId: isMissing ? speakerId : undefined,
    }),
  };
}

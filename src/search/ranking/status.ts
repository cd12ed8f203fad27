/** Which of the three states a question gets. */
import type { Knowledge } from '../../knowledge/model.ts';
import { holdsQuoted, quotedIn } from '../../text/marks.ts';
import { wordsOf } from '../../text/words.ts';
import type { Question } from '../question/question.ts';
import type { SearchStatus } from '../search.ts';
import { isFar } from './absent-word.ts';
import { isDoubted } from './doubts.ts';
import { shareFound } from './evidence.ts';
import { chanceOfAnswer, chanceOfMention, measuredBy, overallSigns, type Ranked } from './rank.ts';
import { isAnyOfTheirWords } from './speaker-words.ts';
import {
  answeredFrom,
  answeredInOtherWordsFrom,
  mentionedFrom,
  ownWordsShare,
  recordedAgreesFrom,
} from './thresholds.ts';

/**
 * The state of a question, by its ranked passages. `isKnownUnanswered` says whether an operator recorded that the
 * best one's document does not answer it.
 */
export function statusOf(
  question: Question,
  ranked: readonly Ranked[],
  knowledge: Knowledge,
  isKnownUnanswered: (question: Question, best: Ranked) => boolean,
): SearchStatus {
  const [best] = ranked;
  if (best === undefined || isKnownUnanswered(question, best)) return 'not-found';
  if (isOffTopic(question, ranked, best, knowledge)) return 'not-found';
  const isLikely = chanceOfAnswer(question, ranked) >= chanceNeeded(question, best);
  return isLikely && !isDoubted(question, best, knowledge) ? 'answered' : 'perhaps';
}

/**
 * The least chance with which the best passage is called an answer. It is higher where the passage has little of the
 * question without synonyms and no recorded question agrees, because synonyms are a guess. It is 0 where the passage
 * has the quoted words whose speaker is asked for, and where it quotes a person of whom any words are asked for.
 */
export function chanceNeeded(question: Question, best: Ranked): number {
  if (isAnyOfTheirWords(question, best)) return 0;
  if (isWhoSaid(question, best) && holdsQuoted(question.text, best.evidence.reading.text)) return 0;
  const isInOwnWords = shareFound(question, best.evidence.inOwnWords) >= ownWordsShare;
  const isRecorded = measuredBy('recorded', best) >= recordedAgreesFrom;
  return isInOwnWords || isRecorded ? answeredFrom : answeredInOtherWordsFrom;
}

/** Fewer words in quotation marks may be anybody's. */
const minWordsQuoted = 4;

const isWhoSaid = ({ kind, text }: Question, { evidence: { reading } }: Ranked): boolean =>
  kind === 'person' &&
  wordsOf(text).some(({ folded }) => reading.language.isSaying(folded)) &&
  quotedIn(text).some((words) => wordsOf(words).length >= minWordsQuoted);

/**
 * Whether the documents have nothing on what is asked: no mention of the person whose words are asked for, or a low
 * chance of a mention together with a best passage that is far from the question.
 */
function isOffTopic(
  question: Question,
  ranked: readonly Ranked[],
  best: Ranked,
  knowledge: Knowledge,
): boolean {
  const { terms, speakerTerm } = question;
  if (terms[speakerTerm ?? -1]?.variants.length === 0) return true;
  const { absent = 0 } = overallSigns(question, ranked);
  return chanceOfMention(question, ranked) < mentionedFrom * absent ** 2 && isFar(question, best, knowledge);
}

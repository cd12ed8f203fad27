/** How sure an answer is: which of the three states a question gets, by what the best passage shows. */
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
 * The state of a question over its ranked passages; `isKnownUnanswered` says whether an operator recorded
 * that the best one does not answer it.
 */
export function statusOf(
  question: Question,
  ranked: readonly Ranked[],
  knowledge: Knowledge,
  isKnownUnanswered: (question: Question, best: Ranked) => boolean,
): SearchStatus {
  const [best] = ranked;
  if (best === undefined || isKnownUnanswered(question, best)) return 'not-found';
  if (isElsewhere(question, ranked, best, knowledge)) return 'not-found';
  const isLikely = chanceOfAnswer(question, ranked) >= chanceNeeded(question, best);
  return isLikely && !isDoubted(question, best, knowledge) ? 'answered' : 'perhaps';
}

/**
 * The chance from which on the best passage is called an answer. It is higher where the passage has little of the
 * question in its own words, and no recorded question agrees: "job" for "employment" is a guess of ours. Who said
 * words that stand there as they are, and what somebody who is quoted there said, need no guess.
 */
export function chanceNeeded(question: Question, best: Ranked): number {
  if (isAnyOfTheirWords(question, best)) return 0;
  if (isWhoSaid(question, best) && holdsQuoted(question.text, best.evidence.reading.text)) return 0;
  const isInOwnWords = shareFound(question, best.evidence.inOwnWords) >= ownWordsShare;
  const isRecorded = measuredBy('recorded', best) >= recordedAgreesFrom;
  return isInOwnWords || isRecorded ? answeredFrom : answeredInOtherWordsFrom;
}

/** Shorter words may be anybody's. */
const minWordsQuoted = 4;

const isWhoSaid = ({ kind, text }: Question, { evidence: { reading } }: Ranked): boolean =>
  kind === 'person' &&
  wordsOf(text).some(({ folded }) => reading.language.isSaying(folded)) &&
  quotedIn(text).some((words) => wordsOf(words).length >= minWordsQuoted);

/**
 * Whether the documents do not speak of what is asked, or have nothing of the one whose words are asked for. Where
 * the best passage has several words of the question, it cannot be said that they do not, however unlikely it is.
 */
function isElsewhere(
  question: Question,
  ranked: readonly Ranked[],
  best: Ranked,
  knowledge: Knowledge,
): boolean {
  if (isSpeakerMissing(question, ranked)) return true;
  const { absent = 0 } = overallSigns(question, ranked);
  return chanceOfMention(question, ranked) < mentionedFrom * absent ** 2 && isFar(question, best, knowledge);
}

/** Whether nothing that may be searched names the one whose words are asked for: of all documents, or of one outlet's. */
function isSpeakerMissing({ terms, speakerTerm }: Question, ranked: readonly Ranked[]): boolean {
  const speaker = terms[speakerTerm ?? -1];
  if (speakerTerm === undefined || speaker === undefined) return false;
  if (speaker.variants.length === 0) return true;
  const { nameId } = speaker;
  return (
    nameId !== undefined &&
    ranked.every(
      ({ evidence: { inText, inTitle, reading } }) =>
        !inText[speakerTerm] && !inTitle[speakerTerm] && !reading.speakerIds.has(nameId),
    )
  );
}

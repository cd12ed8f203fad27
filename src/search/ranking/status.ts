/** How sure an answer is: which of the three states a question gets, by what the best passage shows. */
import type { Knowledge } from '../../knowledge/model.ts';
import type { Question } from '../question/question.ts';
import type { SearchStatus } from '../search.ts';
import { shareFound } from './evidence.ts';
import { chanceOfAnswer, chanceOfMention, measuredBy, overallSigns, type Ranked } from './rank.ts';
import {
  answeredFrom,
  answerHoldsShare,
  mentionedFrom,
  recordedAgreesFrom,
  tellingFrom,
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
  if (best === undefined || isKnownUnanswered(question, best) || isElsewhere(question, ranked)) {
    return 'not-found';
  }
  const isDoubtful =
    chanceOfAnswer(question, ranked) < answeredFrom ||
    holdsLittle(question, best) ||
    (isInAnotherLanguage(question, best) && !agreesInNameAndKind(question, best)) ||
    lacksKind(question, best) ||
    lacksCount(question, best) ||
    lacksPerson(question, best, knowledge) ||
    isUnquoted(question, best, knowledge);
  return isDoubtful ? 'perhaps' : 'answered';
}

/** Whether the documents do not speak of what is asked, or have nothing of the one whose words are asked for. */
function isElsewhere(question: Question, ranked: readonly Ranked[]): boolean {
  const { terms, speakerTerm } = question;
  if (terms[speakerTerm ?? -1]?.variants.length === 0) return true;
  const { absent = 0 } = overallSigns(question, ranked);
  return chanceOfMention(question, ranked) < mentionedFrom * absent ** 2;
}

/** Whether too little of the question stands in the passage, and no recorded question makes up for it. */
function holdsLittle(question: Question, best: Ranked): boolean {
  const share = shareFound(question, best.evidence.inOwnWords);
  return share < answerHoldsShare && measuredBy('recorded', best) < recordedAgreesFrom;
}

const isInAnotherLanguage = ({ languageCode }: Question, { evidence }: Ranked) =>
  languageCode !== evidence.reading.language.code;

/** Kinds of thing that a sentence shows by its form, so that one without it does not answer. */
const shownKinds: ReadonlySet<string> = new Set(['number', 'money', 'share', 'duration', 'date', 'reason']);

/** Whether a measure or a reason is asked for, and no sentence of the best passage that speaks of the question holds one. */
function lacksKind({ kind }: Question, best: Ranked): boolean {
  return (
    shownKinds.has(kind) &&
    measuredBy('kind', best) === 0 &&
    measuredBy('recorded', best) < recordedAgreesFrom
  );
}

/** So many words at most stand between a number and what it counts: "13 000 Russian and Belarusian troops". */
const maxWordsBetween = 3;

/** Whether it is asked how many there are of something, and no number in the best passage counts it. */
function lacksCount({ terms, countedTerm }: Question, best: Ranked): boolean {
  const counted = terms[countedTerm ?? -1];
  // "How many people died" is answered by "more than 200 died".
  if (counted === undefined || counted.lightness < tellingFrom) return false;
  if (measuredBy('recorded', best) >= recordedAgreesFrom) return false;
  const keys = new Set(counted.variants.map(({ key }) => key));
  return !best.evidence.reading.sentences.some(({ terms: inSentence }) =>
    inSentence.some(
      ({ token }, at) =>
        token.kind === 'number' &&
        inSentence.slice(at + 1, at + 2 + maxWordsBetween).some(({ key }) => keys.has(key)),
    ),
  );
}

/** Whether the best passage does not name somebody who is asked about: "Did X meet Y" is not answered by X alone. */
function lacksPerson({ terms }: Question, { evidence }: Ranked, { names }: Knowledge): boolean {
  const isLacking = (nameId: string, at: number) =>
    (evidence.inText[at] ?? 0) === 0 && !evidence.reading.speakerIds.has(nameId);
  return terms.some(
    ({ nameId }, at) => nameId !== undefined && names.get(nameId)?.kind === 'person' && isLacking(nameId, at),
  );
}

/** Words were translated one by one: only a name and the kind of thing asked for make that sure. */
function agreesInNameAndKind({ terms, kind }: Question, best: Ranked): boolean {
  const hasName = terms.some(({ nameId }) => nameId !== undefined) && measuredBy('names', best) === 1;
  return hasName && kind !== 'anything' && measuredBy('kind', best) > 0;
}

/** Whether a known person's words are asked for and the best passage holds none of them, nor reports any. */
export function isUnquoted(
  { terms, speakerTerm }: Question,
  { evidence }: Ranked,
  { names }: Knowledge,
): boolean {
  const nameId = terms[speakerTerm ?? -1]?.nameId;
  if (speakerTerm === undefined || nameId === undefined || names.get(nameId)?.kind !== 'person') return false;
  const { speakerIds } = evidence.reading;
  return !speakerIds.has(nameId) && (speakerIds.size > 0 || (evidence.inText[speakerTerm] ?? 0) === 0);
}

/** What makes the best passage doubtful as an answer, whatever its chance: each is one thing that is asked for and not there. */
import type { Knowledge } from '../../knowledge/model.ts';
import type { AnswerKind } from '../../language/language.ts';
import { foldWord } from '../../text/fold.ts';
import { wordsOf } from '../../text/words.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import type { Term } from '../question/terms.ts';
import { shareFound } from './evidence.ts';
import { measuredBy, type Ranked } from './rank.ts';
import { answerHoldsShare, recordedAgreesFrom, tellingFrom } from './thresholds.ts';

/** One reason for `perhaps` instead of `answered`. */
export interface Doubt {
  /** As `--explain` prints it, after "the best passage": `'does not name all that is asked about'`. */
  readonly says: string;
  /** Whether a recorded question that agrees dispels it. */
  readonly yieldsToRecorded?: true;
  applies(question: Question, best: Ranked, knowledge: Knowledge): boolean;
}

const doubts: readonly Doubt[] = [
  {
    says: 'holds little of the question in its own words',
    yieldsToRecorded: true,
    applies: (question, { evidence }) => shareFound(question, evidence.inOwnWords) < answerHoldsShare,
  },
  {
    says: 'was found by a dictionary, and does not have both the name and the kind of thing asked for',
    applies: (question, best) =>
      question.languageCode !== best.evidence.reading.language.code && !agreesInNameAndKind(question, best),
  },
  {
    says: 'has no measure, date or reason beside the words of the question',
    yieldsToRecorded: true,
    applies: ({ kind }, best) => shownKinds.has(kind) && measuredBy('kind', best) === 0,
  },
  {
    says: 'does not say how many there are',
    yieldsToRecorded: true,
    applies: lacksCount,
  },
  {
    says: 'speaks of somebody else where the question has this name',
    yieldsToRecorded: true,
    applies: isOfSomebodyElse,
  },
  {
    says: 'has none of the words that say what is asked about',
    yieldsToRecorded: true,
    applies: lacksTopic,
  },
  {
    says: 'speaks of somebody who held the office before',
    yieldsToRecorded: true,
    applies: isOfFormer,
  },
  { says: 'does not name all that is asked about', applies: lacksName },
  { says: 'has no words of the one whose words are asked for', applies: isUnquoted },
];

/** The doubts that the best passage leaves. */
export function doubtsAbout(question: Question, best: Ranked, knowledge: Knowledge): Doubt[] {
  const isRecorded = measuredBy('recorded', best) >= recordedAgreesFrom;
  return doubts.filter(
    ({ yieldsToRecorded, applies }) =>
      !(isRecorded && yieldsToRecorded) && applies(question, best, knowledge),
  );
}

/** Words were translated one by one: only a name and the kind of thing asked for make that sure. */
function agreesInNameAndKind({ terms, kind }: Question, best: Ranked): boolean {
  const hasName = terms.some(({ nameId }) => nameId !== undefined) && measuredBy('names', best) === 1;
  return hasName && kind !== 'anything' && measuredBy('kind', best) > 0;
}

/** Kinds of thing that a sentence shows by its form, so that one without it does not answer. */
const shownKinds: ReadonlySet<AnswerKind> = new Set([
  'number',
  'money',
  'share',
  'duration',
  'age',
  'distance',
  'rate',
  'date',
  'reason',
]);

/** Keys that stand for a term of the question itself, not for another word near it. */
const ownKeysOf = ({ variants }: QuestionTerm): ReadonlySet<string> =>
  new Set(variants.flatMap(({ key, isOther }) => (isOther ? [] : [key])));

/** So many words at most stand between a number and what it counts: "13 000 Russian and Belarusian troops". */
const maxWordsBetween = 3;

/** Whether it is asked how many there are of something, and no number in the best passage counts it. */
function lacksCount({ terms, countedTerm }: Question, { evidence }: Ranked): boolean {
  const counted = terms[countedTerm ?? -1];
  // "How many people died" is answered by "more than 200 died".
  if (counted === undefined || counted.lightness < tellingFrom) return false;
  const keys = new Set(counted.variants.map(({ key }) => key));
  return !evidence.reading.sentences.some(({ terms: inSentence }) =>
    inSentence.some(
      ({ token }, at) =>
        token.kind === 'number' &&
        inSentence.slice(at + 1, at + 2 + maxWordsBetween).some(({ key }) => keys.has(key)),
    ),
  );
}

/** Kinds of question that ask for a fact about what somebody did, where another's fact is wrong. */
const factKinds: ReadonlySet<AnswerKind> = new Set([...shownKinds, 'person', 'place']);

/** A name counts as the one of an act that stands at most so many terms behind it. */
const maxTermsBehindName = 3;

/**
 * Whether the question puts an act right behind a name, and the best passage has it only as another's:
 * "Where was Ana Lund born?" is not answered by "the city where Per Holm was born, and where Lund now lives".
 */
function isOfSomebodyElse(
  { text, kind, terms }: Question,
  { evidence }: Ranked,
  { names }: Knowledge,
): boolean {
  return terms.some(({ written, nameId }, n) => {
    const act = terms[n + 1];
    if (nameId === undefined || act === undefined || act.isName) return false;
    const isFact = factKinds.has(kind);
    // "Did Lund sell the boat?" asks for a fact as well; "Lund boat sale" says of nobody that he did it.
    const isAskedOf =
      kind === 'anything' && n === 0 && wordsOf(text.slice(0, text.indexOf(written))).length > 0;
    if (!isFact && !isAskedOf) return false;
    if (!text.includes(`${written} ${act.written}`)) return false;
    // "Did Norway sign?" may be answered by what Oslo signed: there only a name close by tells that it was another.
    const isNameNeeded = isFact || names.get(nameId)?.kind === 'person';
    const acts = ownKeysOf(act);
    const whose = evidence.reading.sentences.flatMap((sentence) =>
      sentence.terms.flatMap(({ key }, at) =>
        acts.has(key)
          ? [isOfAnother(`@${nameId}`, { ...sentence, at, text: evidence.reading.text }, isNameNeeded)]
          : [],
      ),
    );
    return whose.length > 0 && whose.every(Boolean);
  });
}

/** Where an act stands in a sentence of a passage. */
interface ActPlace {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly at: number;
}

/**
 * Whether the name close before an act is another's or, where none is close and the name is needed, names stand
 * before it in the sentence and the one asked about is not in it.
 */
function isOfAnother(asked: string, { text, terms, at }: ActPlace, isNameNeeded: boolean): boolean {
  const isName = ({ key }: Term) => key.startsWith('@');
  const act = terms[at]?.start ?? 0;
  // Neither the owner of what stands there, "Lund's boat sank", nor whoever the clause before speaks of.
  const isSubject = ({ end }: Term) => !/^['’]|[,;:]/u.test(text.slice(end, act));
  const close = terms
    .slice(Math.max(0, at - maxTermsBehindName), at)
    .findLast((term) => isName(term) && isSubject(term));
  if (close !== undefined) return close.key !== asked;
  return isNameNeeded && terms.slice(0, at).some(isName) && !terms.some(({ key }) => key === asked);
}

/**
 * Whether somebody's words on a topic are asked for, or whether something is so, and the best passage has no word
 * of it: "What did Lund say about oil?" is not answered by what else Lund said, nor "Did Lund die?" by her name.
 */
function lacksTopic(question: Question, { evidence }: Ranked): boolean {
  const { terms, speakerTerm, isWhether } = question;
  const speaker = speakerTerm === undefined ? [] : wordsOfName(question, speakerTerm);
  const { isSaying, questionRoleOf } = evidence.reading.language;
  const isTopic = (n: number) => {
    const folded = foldWord(terms[n]?.written ?? '');
    return !isSaying(folded) && questionRoleOf(folded) !== 'empty';
  };
  const lacks = (topic: readonly number[]) =>
    topic.length > 0 && topic.every((n) => (evidence.inText[n] ?? 0) === 0);
  const topic = [...terms.keys()].filter((n) => !speaker.includes(n) && isTopic(n));
  const isNoName = (n: number) => terms[n]?.nameId === undefined;
  return (speakerTerm !== undefined && lacks(topic)) || (isWhether && lacks(topic.filter(isNoName)));
}

/** Words before an office in which it is said that somebody holds it no more: "has been prime minister". */
const maxWordsBeforeOffice = 4;

/** Whether it is asked who holds an office, and the best passage has only somebody who held it. */
function isOfFormer({ text, kind, terms }: Question, { evidence: { reading } }: Ranked): boolean {
  const { isBygone, isTitle } = reading.language;
  const wordsAsked = wordsOf(text).map(({ folded }) => folded);
  const office = terms.findLast(({ written }) => isTitle(foldWord(written)));
  if (kind !== 'person' || office === undefined || wordsAsked.some(isBygone)) return false;
  const keys = ownKeysOf(office);
  const words = wordsOf(reading.text);
  const places = reading.sentences.flatMap(({ terms: inSentence }) =>
    inSentence.flatMap(({ key, start }) => (keys.has(key) ? [start] : [])),
  );
  const isFormer = (place: number) =>
    words
      .filter(({ start }) => start < place)
      .slice(-maxWordsBeforeOffice)
      .some(({ folded }) => isBygone(folded));
  return places.length > 0 && places.every(isFormer);
}

/**
 * Whether the best passage lacks somebody who is asked about: "Did X meet Y" is not answered by X alone. Where it
 * is asked who, a place or an organisation has to stand there too: "Who is the president of X?"
 */
function lacksName({ terms, kind }: Question, { evidence }: Ranked, { names }: Knowledge): boolean {
  const stands = (nameId: string, at: number) =>
    (evidence.inText[at] ?? 0) > 0 || evidence.reading.speakerIds.has(nameId);
  const isNeeded = (nameId: string) => kind === 'person' || names.get(nameId)?.kind === 'person';
  return terms.some(({ nameId }, at) => nameId !== undefined && isNeeded(nameId) && !stands(nameId, at));
}

/**
 * Whether the words of somebody are asked for, and the best passage neither quotes them nor reports any: no
 * sentence with the name has a word of saying. Of a name that no document lists nobody knows whether it is a person's.
 */
export function isUnquoted(question: Question, { evidence }: Ranked, { names }: Knowledge): boolean {
  const { terms, speakerTerm, kind } = question;
  const speaker = terms[speakerTerm ?? -1];
  if (speakerTerm === undefined || speaker === undefined) return false;
  const { nameId, isName } = speaker;
  const isAsked =
    nameId === undefined ? isName && kind === 'quotation' : names.get(nameId)?.kind === 'person';
  const { speakerIds } = evidence.reading;
  if (!isAsked || speakerIds.has(nameId ?? '')) return false;
  const isOtherQuoted = nameId !== undefined && speakerIds.size > 0;
  return isOtherQuoted || !reportsWords(wordsOfName(question, speakerTerm), evidence);
}

/** The numbers of the terms that make up the name at a term: each word of a name that no document lists is one. */
function wordsOfName({ terms }: Question, at: number): number[] {
  const isNameAt = (n: number) => terms[n]?.isName === true;
  let [start, end] = [at, at + 1];
  while (isNameAt(start - 1)) start -= 1;
  while (isNameAt(end)) end += 1;
  return terms.flatMap((_, n) => (n >= start && n < end ? [n] : []));
}

/** Whether a sentence has a word of the name and one of saying, or of what is said: "in statements". */
function reportsWords(name: readonly number[], { reading, inSentences }: Ranked['evidence']): boolean {
  const { isSaying, isUtterance, turnOf } = reading.language;
  return reading.sentences.some(
    ({ terms }, at) =>
      name.some((n) => (inSentences[at]?.[n] ?? 0) > 0) &&
      terms.some(
        ({ token: { folded } }) =>
          isSaying(folded) || isUtterance(folded) || turnOf(folded) === 'attribution',
      ),
  );
}

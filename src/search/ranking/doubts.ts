/** Reasons not to call the best passage an answer, however likely it is: each is something that it lacks or has of another. */
import type { Knowledge } from '../../knowledge/model.ts';
import { foldWord } from '../../text/fold.ts';
import { holdsQuoted } from '../../text/marks.ts';
import { wordsOf } from '../../text/words.ts';
import { ownKeysOf, type Question, type QuestionTerm } from '../question/question.ts';
import { absentWord } from './absent-word.ts';
import { isOfAnotherYear, lacksBeginning, lacksCount, lacksKind } from './measure-doubts.ts';
import { openPronoun } from './open-pronoun.ts';
import {
  isOfFormer,
  isOfOneWord,
  isOfSomebodyElse,
  lacksPerson,
  lacksSuccession,
  namesNobodyElse,
  namesOnlyThoseLeftOut,
} from './person-doubts.ts';
import { measuredBy, type Ranked } from './rank.ts';
import { shownKinds } from './signals/kind.ts';
import { isAnyOfTheirWords, isUnquoted, lacksRole, lacksThought, wordsOfName } from './speaker-words.ts';
import { goodEnough, heldFrom, nearlyBest, recordedAgreesFrom, topicalFrom } from './thresholds.ts';
import { isOfAnotherThing, isScattered, lacksNameAsked } from './topic-doubts.ts';

/** One reason for `perhaps` instead of `answered`. */
export interface Doubt {
  /** As `--explain` prints it, after "the best passage": `'does not name all that is asked about'`. */
  readonly says: string;
  /** Whether it does not count when a recorded question of the passage agrees. */
  readonly yieldsToRecorded?: true;
  applies(question: Question, best: Ranked, knowledge: Knowledge): boolean;
}

/**
 * Seven change nothing on the evaluation's sets (`npm run eval:lists`), and stay because without them a line about
 * somebody or something else is called an answer: whom a pronoun means, who else, who besides X, a fact asked with one
 * word, words in quotation marks, who thinks something, and another year.
 */
const doubts: readonly Doubt[] = [
  {
    says: 'was found by a dictionary, and does not have both the name and the kind of thing asked for',
    applies: (question, best) =>
      question.languageCode !== best.evidence.reading.language.code &&
      // A question of nothing but names needs no dictionary: "Was ist mit Lund?"
      question.terms.some(({ nameId }) => nameId === undefined) &&
      !agreesInNameAndKind(question, best),
  },
  {
    says: 'has no measure, date or reason beside the words of the question',
    yieldsToRecorded: true,
    applies: lacksKind,
  },
  {
    says: 'does not say how many there are',
    yieldsToRecorded: true,
    applies: lacksCount,
  },
  {
    says: 'does not tell that anybody became what is asked about',
    yieldsToRecorded: true,
    applies: lacksBeginning,
  },
  {
    says: 'has the only word of the question, which may be about somebody or something else',
    yieldsToRecorded: true,
    applies: isOfOneWord,
  },
  {
    says: 'speaks of somebody else where the question has this name',
    yieldsToRecorded: true,
    applies: isOfSomebodyElse,
  },
  {
    says: 'names nobody else beside the word that says who is asked for',
    yieldsToRecorded: true,
    applies: namesNobodyElse,
  },
  {
    says: 'does not tell who came before or after the one who is named',
    yieldsToRecorded: true,
    applies: lacksSuccession,
  },
  {
    says: 'may be about anybody, because the question does not say whom it means',
    applies: (question, best, knowledge) => openPronoun(question, best, knowledge) !== undefined,
  },
  {
    says: 'may be what is known already, because the question asks who or what else',
    yieldsToRecorded: true,
    applies: ({ text }, { evidence }) => evidence.reading.language.asksForMore?.(text) === true,
  },
  {
    says: 'names nobody beside those whom the question leaves out',
    yieldsToRecorded: true,
    applies: namesOnlyThoseLeftOut,
  },
  {
    says: 'has only the names of the question, and nothing of what is asked about them',
    yieldsToRecorded: true,
    applies: hasNamesAlone,
  },
  {
    says: 'tells of another thing what is asked of one',
    yieldsToRecorded: true,
    applies: isOfAnotherThing,
  },
  {
    says: 'has what is asked in several sentences, and in none of them most of it',
    yieldsToRecorded: true,
    applies: isScattered,
  },
  {
    says: 'has no name beside the word for what is to be named',
    yieldsToRecorded: true,
    applies: lacksNameAsked,
  },
  { says: 'does not have the words in quotation marks', applies: lacksQuotedWords },
  {
    says: 'has too few of the words that say what is asked about',
    yieldsToRecorded: true,
    applies: lacksTopic,
  },
  {
    says: 'has less than half of what the question asks who thinks or says',
    yieldsToRecorded: true,
    applies: lacksThought,
  },
  {
    says: 'speaks of somebody who held the office before',
    yieldsToRecorded: true,
    applies: isOfFormer,
  },
  {
    says: 'tells of another year than the one that is asked about',
    yieldsToRecorded: true,
    applies: isOfAnotherYear,
  },
  {
    says: 'cannot say yes or no to what is in no passage',
    applies: (question, best) => question.isWhether && absentWord(question, best) !== undefined,
  },
  { says: 'does not name all that is asked about', applies: lacksName },
  { says: 'has no words of the one whose words are asked for', applies: isUnquoted },
  {
    says: 'reports no words of whoever holds the office that is asked about',
    yieldsToRecorded: true,
    applies: lacksRole,
  },
];

/** The doubts about the best passage. */
export function doubtsAbout(question: Question, best: Ranked, knowledge: Knowledge): Doubt[] {
  return doubts.filter(countsFor(question, best, knowledge));
}

/** Whether there is any doubt about the best passage. */
export function isDoubted(question: Question, best: Ranked, knowledge: Knowledge): boolean {
  return doubts.some(countsFor(question, best, knowledge));
}

/** Whether a doubt applies, and is not cancelled by a recorded question. */
function countsFor(question: Question, best: Ranked, knowledge: Knowledge): (doubt: Doubt) => boolean {
  const isRecorded = measuredBy('recorded', best) >= recordedAgreesFrom;
  return ({ yieldsToRecorded, applies }) =>
    !(isRecorded && yieldsToRecorded) && applies(question, best, knowledge);
}

/**
 * Where there is a doubt about the best passage, puts one without doubts first. It must score nearly as well. A lower
 * score is enough where the best passage lacks the number, date or reason asked for (of two lines on Lund's birth, the
 * one that says when), lacks a person of the question, or quotes somebody other than the one whose words are asked for.
 * Any score is enough where the best passage lacks the words in quotation marks. Where any words of a person are asked
 * for, a passage that quotes that person comes first, at any score.
 */
export function undoubtedFirst(
  question: Question,
  ranked: readonly Ranked[],
  knowledge: Knowledge,
): Ranked[] {
  const [best] = ranked;
  if (best === undefined) return [];
  const isUndoubted = (one: Ranked) => !isDoubted(question, one, knowledge);
  const undoubted = () => {
    if (isUndoubted(best)) return best;
    const share = shareNeeded(question, best, knowledge);
    return ranked.find((one) => one.score >= share * best.score && isUndoubted(one));
  };
  const first = ranked.find((one) => isAnyOfTheirWords(question, one)) ?? undoubted() ?? best;
  return [first, ...ranked.filter((one) => one !== first)];
}

/** The least share of a doubted passage's score with which one without doubts comes before it. */
function shareNeeded(question: Question, best: Ranked, knowledge: Knowledge): number {
  if (lacksQuotedWords(question, best)) return 0;
  const lacks = [lacksKind, isUnquoted, lacksPerson].some((one) => one(question, best, knowledge));
  return lacks ? goodEnough : nearlyBest;
}

/** A name that was found in translation counts a little less than one found as it is. */
const namesHeldFrom = 0.9;

/** Whether the passage has the names and the kind of thing asked for: translation word by word alone is not sure enough. */
function agreesInNameAndKind({ terms, kind }: Question, best: Ranked): boolean {
  const hasName =
    terms.some(({ nameId }) => nameId !== undefined) && measuredBy('names', best) >= namesHeldFrom;
  return hasName && kind !== 'anything' && measuredBy('kind', best) > 0;
}

/**
 * Whether a term of the question is in the interview's question above the passage ("What do you think of Lund?" – "She
 * is the best."), unless that also asks about somebody else.
 */
function isAbove(
  term: QuestionTerm | undefined,
  { terms }: Question,
  { aboveKeys, speakerIds }: Ranked['evidence']['reading'],
): boolean {
  const isExpected = (id: string) => speakerIds.has(id) || terms.some(({ nameId }) => nameId === id);
  const keys = [...aboveKeys()];
  const isAboutOthers = keys.some((key) => key.startsWith('@') && !isExpected(key.slice(1)));
  return (
    term !== undefined &&
    !isAboutOthers &&
    ownKeysOf(term)
      .values()
      .some((key) => keys.includes(key))
  );
}

/**
 * Whether the best passage lacks the topic of the question. Where somebody's words on a topic are asked for, that is
 * every word of the topic: "What did Lund say about oil?" is not answered by what else Lund said. Where else yes or no
 * is asked, it is half of the words, by weight: "Did Lund die?" is not answered by her name.
 */
function lacksTopic(question: Question, { evidence }: Ranked): boolean {
  const { terms, speakerTerm, isWhether } = question;
  if (speakerTerm === undefined && !isWhether) return false;
  const speaker = speakerTerm === undefined ? [] : wordsOfName(question, speakerTerm);
  const { isSaying, questionRoleOf } = evidence.reading.language;
  const isTopic = (n: number) => {
    const folded = foldWord(terms[n]?.written ?? '');
    return !isSaying(folded) && questionRoleOf(folded) !== 'empty';
  };
  const weightOf = (some: readonly number[]) => some.reduce((sum, n) => sum + (terms[n]?.weight ?? 0), 0);
  const isHeld = (n: number) =>
    (evidence.inText[n] ?? 0) >= heldFrom || isAbove(terms[n], question, evidence.reading);
  const lacks = (topic: readonly number[], share: number) =>
    topic.length > 0 && weightOf(topic.filter((n) => !isHeld(n))) >= share * weightOf(topic);
  // In "What does the Kazakh public think about the war?" the public is who thinks.
  const verb = terms.findIndex((_, n) => n > (speakerTerm ?? n) && !isTopic(n));
  const topic = [...terms.keys()].filter((n) => n > verb && !speaker.includes(n) && isTopic(n));
  const isNoKnownName = (n: number) => terms[n]?.nameId === undefined;
  const isNoName = (n: number) => terms[n]?.isName !== true;
  return speakerTerm === undefined
    ? lacks(topic.filter(isNoKnownName), 0.5) || lacks(topic.filter(isNoName), 0.5)
    : lacks(topic, 1);
}

/**
 * Whether only the names of a question count: the other words are in no passage ("the weather in Oslo"), are too
 * common to say what is asked about ("Where did Lund go?", "Did Lund say anything?") or, where a place is asked for,
 * are not in this passage ("Where was Lund born?").
 */
function hasNamesAlone({ terms, kind, isWhether }: Question, { evidence }: Ranked): boolean {
  const others = [...terms.entries()].filter(([, { nameId }]) => nameId === undefined);
  if (others.length > 0 && others.every(([, { isAbsent }]) => isAbsent)) return true;
  // A date or a number shows by its form whether it is there: see `lacksKind`.
  const isPlace = kind === 'place';
  return (
    (isWhether || isPlace) &&
    terms.length > 0 &&
    others.every(
      ([n, { rarityWeight }]) =>
        rarityWeight < topicalFrom || (isPlace && (evidence.inText[n] ?? 0) < heldFrom),
    )
  );
}

/** Whether the question has words in quotation marks that are not, word for word, in the best passage. */
function lacksQuotedWords({ text, languageCode }: Question, { evidence: { reading } }: Ranked): boolean {
  return languageCode === reading.language.code && !holdsQuoted(text, reading.text);
}

/** Whether a passage has the last name of somebody whose whole name is in its article, so that "Khan" is one of two Khans. */
function hasLastName({ document, sentences }: Ranked['evidence']['reading'], name: string): boolean {
  const [last, ...before] = wordsOf(name).toReversed();
  const hasWord = sentences.some(({ terms }) => terms.some(({ token }) => token.folded === last?.folded));
  return before.length > 0 && hasWord && document.text.includes(name);
}

/**
 * Whether the best passage lacks a name that it needs. It always needs the people of the question ("Did X meet Y" is
 * not answered by X alone). It needs places and organisations too where the question asks who ("Who is the president
 * of X?"), the last of several names where it asks for yes or no ("Did X send troops to Y?"), and every name that the
 * title lacks where it asks for a number, date or reason ("How much oil does X sell to Y?").
 */
function lacksName(question: Question, { evidence }: Ranked, { names }: Knowledge): boolean {
  const { terms, kind, describedId, isWhether } = question;
  // Where "Who is the mayor of Oslo?" describes a known person, "Mayor Lund" is enough.
  const asksWho = kind === 'person' && describedId === undefined;
  const named = [...terms.entries()].flatMap(([at, { nameId }]) =>
    nameId === undefined ? [] : [{ at, nameId, isFound: (evidence.inText[at] ?? 0) > 0 }],
  );
  const last = isWhether && named.length > 1 ? named.at(-1) : undefined;
  return named.some((one) => {
    const { name = '', kind: kindOfName } = names.get(one.nameId) ?? {};
    const isOfFact = shownKinds.has(kind) && !evidence.inTitle[one.at];
    const isNeeded = kindOfName === 'person' || asksWho || isOfFact || one === last;
    const { reading } = evidence;
    const isFound = one.isFound || isAbove(terms[one.at], question, reading);
    return isNeeded && !isFound && !reading.speakerIds.has(one.nameId) && !hasLastName(reading, name);
  });
}

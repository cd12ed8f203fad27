/** What makes the best passage doubtful as an answer, whatever its chance: each is one thing that is asked for and not there. */
import type { Knowledge } from '../../knowledge/model.ts';
import { foldWord } from '../../text/fold.ts';
import { holdsQuoted } from '../../text/marks.ts';
import { wordsOf } from '../../text/words.ts';
import { ownKeysOf, type Question, type QuestionTerm } from '../question/question.ts';
import { isOfNeighbour, isOfSomebodyElse, namesNobodyElse } from './another-person.ts';
import { isOfAnotherYear, lacksCount, lacksKind } from './measure-asked.ts';
import { isOfAnotherThing, isOnlyImagined, lacksNameAsked, lacksObject } from './not-told.ts';
import { openPronoun } from './open-pronoun.ts';
import { measuredBy, type Ranked } from './rank.ts';
import { shownKinds } from './signals/kind.ts';
import { isAnyOfTheirWords, isUnquoted, lacksRole, wordsOfName } from './speaker-words.ts';
import { goodEnough, heldFrom, nearlyBest, recordedAgreesFrom, topicalFrom } from './thresholds.ts';

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
    applies: isOfNeighbour,
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
    says: 'has only the names of the question, and nothing of what is asked about them',
    yieldsToRecorded: true,
    applies: hasNamesAlone,
  },
  {
    says: 'has what is asked only as what would or may be',
    yieldsToRecorded: true,
    applies: isOnlyImagined,
  },
  {
    says: 'tells of another thing what is asked of one',
    yieldsToRecorded: true,
    applies: isOfAnotherThing,
  },
  {
    says: 'lacks what stands last in the question, behind a preposition',
    yieldsToRecorded: true,
    applies: lacksObject,
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
    says: 'speaks of somebody who held the office before',
    yieldsToRecorded: true,
    applies: isOfFormer,
  },
  {
    says: 'tells of another year than the one that is asked about',
    yieldsToRecorded: true,
    applies: isOfAnotherYear,
  },
  { says: 'does not name all that is asked about', applies: lacksName },
  { says: 'has no words of the one whose words are asked for', applies: isUnquoted },
  {
    says: 'reports no words of whoever holds the office that is asked about',
    yieldsToRecorded: true,
    applies: lacksRole,
  },
];

/** The doubts that the best passage leaves. */
export function doubtsAbout(question: Question, best: Ranked, knowledge: Knowledge): Doubt[] {
  return doubts.filter(stays(question, best, knowledge));
}

/** Whether the best passage leaves any doubt. */
export function isDoubted(question: Question, best: Ranked, knowledge: Knowledge): boolean {
  return doubts.some(stays(question, best, knowledge));
}

/** Whether a doubt applies, and no recorded question dispels it. */
function stays(question: Question, best: Ranked, knowledge: Knowledge): (doubt: Doubt) => boolean {
  const isRecorded = measuredBy('recorded', best) >= recordedAgreesFrom;
  return ({ yieldsToRecorded, applies }) =>
    !(isRecorded && yieldsToRecorded) && applies(question, best, knowledge);
}

/**
 * Puts the passage first that leaves no doubt, where the best one does and scores hardly better, or lacks the number,
 * date or reason that is asked for: of two lines that speak of Lund's birth, the one that says when. One that has the
 * words in quotation marks, or quotes the one of whom any words are asked for, goes before one that has not, however
 * it scores.
 */
export function undoubtedFirst(
  question: Question,
  ranked: readonly Ranked[],
  knowledge: Knowledge,
): Ranked[] {
  const [best] = ranked;
  if (best === undefined) return [];
  const isSure = (one: Ranked) => !isDoubted(question, one, knowledge);
  const sure = () => {
    if (isSure(best)) return best;
    const share = lacksQuotedWords(question, best) ? 0 : lacksKind(question, best) ? goodEnough : nearlyBest;
    return ranked.find((one) => one.score >= share * best.score && isSure(one));
  };
  const first = ranked.find((one) => isAnyOfTheirWords(question, one)) ?? sure() ?? best;
  return [first, ...ranked.filter((one) => one !== first)];
}

/** A name that was found by the dictionary counts a little less than one found as it is. */
const namesHeldFrom = 0.9;

/** Words were translated one by one: only a name and the kind of thing asked for make that sure. */
function agreesInNameAndKind({ terms, kind }: Question, best: Ranked): boolean {
  const hasName =
    terms.some(({ nameId }) => nameId !== undefined) && measuredBy('names', best) >= namesHeldFrom;
  return hasName && kind !== 'anything' && measuredBy('kind', best) > 0;
}

/**
 * Whether a word of the question stands in the question above the passage, "What do you think of Lund?" – "She is the
 * best.", unless that asks about somebody else, too.
 */
function isAbove(
  term: QuestionTerm | undefined,
  { terms }: Question,
  { aboveKeys, speakerIds }: Ranked['evidence']['reading'],
): boolean {
  const isAsked = (id: string) => speakerIds.has(id) || terms.some(({ nameId }) => nameId === id);
  const keys = [...aboveKeys()];
  const isOfOthers = keys.some((key) => key.startsWith('@') && !isAsked(key.slice(1)));
  return (
    term !== undefined &&
    !isOfOthers &&
    ownKeysOf(term)
      .values()
      .some((key) => keys.includes(key))
  );
}

/**
 * Whether somebody's words on a topic are asked for and the best passage has no word of it, or it is asked whether
 * something is so and it has less than half of that: "What did Lund say about oil?" is not answered by what else
 * Lund said, nor "Did Lund die?" by her name.
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
  const topic = [...terms.keys()].filter((n) => !speaker.includes(n) && isTopic(n));
  const isUnlisted = (n: number) => terms[n]?.nameId === undefined;
  const isNoName = (n: number) => terms[n]?.isName !== true;
  return (
    (speakerTerm !== undefined && lacks(topic, 1)) ||
    (isWhether && (lacks(topic.filter(isUnlisted), 0.5) || lacks(topic.filter(isNoName), 0.5)))
  );
}

/**
 * Whether nothing but names is left of a question: the other words are in no passage ("the weather in Oslo"), too
 * common to say what is asked about ("Where did Lund go?", "Did Lund say anything?"), or, of a place, not in this one
 * ("Where was Lund born?").
 */
function hasNamesAlone({ terms, kind, isWhether }: Question, { evidence }: Ranked): boolean {
  const others = [...terms.entries()].filter(([, { nameId }]) => nameId === undefined);
  if (others.length > 0 && others.every(([, { isAbsent }]) => isAbsent)) return true;
  // Of a date or a number it is known whether one stands beside the name.
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

/** Whether the question has words in quotation marks, and the best passage does not have them as they stand there. */
function lacksQuotedWords({ text, languageCode }: Question, { evidence: { reading } }: Ranked): boolean {
  return languageCode === reading.language.code && !holdsQuoted(text, reading.text);
}

/** Words before an office in which it is said that somebody holds it no more: "has been prime minister". */
const maxWordsBeforeOffice = 4;

/** Whether it is asked who holds an office, and the best passage has only somebody who held it. */
function isOfFormer({ text, kind, terms }: Question, { evidence: { reading } }: Ranked): boolean {
  const { marksFormerOffice, isTitle } = reading.language;
  if (kind !== 'person') return false;
  const office = terms.findLast(({ written }) => isTitle(foldWord(written)));
  const asksForFormer = wordsOf(text).some(({ folded }) => marksFormerOffice(folded));
  if (office === undefined || asksForFormer) return false;
  const keys = ownKeysOf(office);
  const words = wordsOf(reading.text);
  const places = reading.sentences.flatMap(({ terms: inSentence }) =>
    inSentence.flatMap(({ key, start }) => (keys.has(key) ? [start] : [])),
  );
  const isFormer = (place: number) =>
    words
      .filter(({ start }) => start < place)
      .slice(-maxWordsBeforeOffice)
      .some(({ folded }) => marksFormerOffice(folded));
  return places.length > 0 && places.every(isFormer);
}

/** Of two Khans neither goes by "Khan" alone; in an article about one of them, that one does. */
function hasLastName({ document, sentences }: Ranked['evidence']['reading'], name: string): boolean {
  const [last, ...before] = wordsOf(name).toReversed();
  const hasWord = sentences.some(({ terms }) => terms.some(({ token }) => token.folded === last?.folded));
  return before.length > 0 && hasWord && document.text.includes(name);
}

/**
 * Whether the best passage lacks somebody who is asked about: "Did X meet Y" is not answered by X alone. Where it
 * is asked who, a place or an organisation has to stand there too: "Who is the president of X?"; where yes or no is
 * asked, the last of several: "Did X send troops to Y?"; and where a number, a date or a reason is asked for, each,
 * or in the title: "How much oil does X sell to Y?"
 */
function lacksName(question: Question, { evidence }: Ranked, { names }: Knowledge): boolean {
  const { terms, kind, describedId, isWhether } = question;
  // Of "Who is the mayor of Oslo?" the knowledge has whom it describes: "Mayor Lund" is enough.
  const isWhose = kind === 'person' && describedId === undefined;
  const named = [...terms.entries()].flatMap(([at, { nameId }]) =>
    nameId === undefined ? [] : [{ at, nameId, isFound: (evidence.inText[at] ?? 0) > 0 }],
  );
  const last = isWhether && named.length > 1 ? named.at(-1) : undefined;
  return named.some((one) => {
    const { name = '', kind: kindOfName } = names.get(one.nameId) ?? {};
    const isOfFact = shownKinds.has(kind) && !evidence.inTitle[one.at];
    const isNeeded = kindOfName === 'person' || isWhose || isOfFact || one === last;
    const { reading } = evidence;
    const isFound = one.isFound || isAbove(terms[one.at], question, reading);
    return isNeeded && !isFound && !reading.speakerIds.has(one.nameId) && !hasLastName(reading, name);
  });
}

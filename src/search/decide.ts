/**
 * Whether the best passage answers the question, or the sources do not hold
 * an answer: a logistic regression on a few signs that can be read and
 * checked one by one. `scripts/fit.ts` makes the numbers.
 */
import type { Evidence } from './evidence.ts';
import type { Question } from './question.ts';

/** What is looked at, each about 0 to 1. */
export interface Signs {
  /** Share of the question found in the passage. */
  readonly coverage: number;
  /** Found only in the title, the heading or the paragraphs beside it. */
  readonly context: number;
  /** Share found in the best single sentence. */
  readonly sentence: number;
  /** Share found in the best two sentences. */
  readonly twoSentences: number;
  /** Words stand together and in order. */
  readonly closeness: number;
  /** Share found in a sentence with the kind of answer asked for. */
  readonly wanted: number;
  /** Agreement with a recorded question. */
  readonly asked: number;
  /** Share of the question in a single recorded one. */
  readonly inOneAsk: number;
  /** Share of the question in the text or the one recorded question that adds most. */
  readonly withOneAsk: number;
  /** Share of the question's names found; 0 when it has none. */
  readonly named: number;
  /** Agreement with a question recorded as one that the documents do not answer. */
  readonly unanswered: number;
  /** Share of the question that nothing in the whole collection stands for. */
  readonly absent: number;
  /** Weight of the heaviest term that the passage lacks, as a share. */
  readonly heaviestMissing: number;
  /** Share of the question's names and numbers that the passage lacks. */
  readonly namesMissing: number;
  /** 1 when the one asked about is not named in the passage. */
  readonly subjectMissing: number;
  /** 1 when a person's words are asked for and the passage quotes none. */
  readonly speakerUnquoted: number;
  /** 1 when the question counts things that the passage does not speak of. */
  readonly countedMissing: number;
  /** 1 when the question counts things and no number stands beside them. */
  readonly uncounted: number;
  /** Of a question for an amount, the share that no sentence with such an amount holds. */
  readonly amountApart: number;
  /** Of a question for somebody's words, the share of what they are about that stands nowhere near them. */
  readonly topicApart: number;
  /** Share of the question's plain words found, names apart. */
  readonly content: number;
  /** Share of the question that nothing in or around the passage supports. */
  readonly unsupported: number;
  /** Weight of the heaviest such word, as a share. */
  readonly heaviestUnsupported: number;
  /** Share found only in what the names here are known as. */
  readonly inRoles: number;
  /** Words of similar meaning found in the passage. */
  readonly related: number;
  /** Share found only in a recorded question of the passage. */
  readonly inAsks: number;
  /** 1 when the passage holds the kind of answer asked for. */
  readonly kind: number;
  /** How far the best passage is ahead of the second, as a share of its score. */
  readonly lead: number;
  /** How much was found, counted in words as rare as can be, up to six, by tenths. */
  readonly amount: number;
  /** How many terms the question has, by tenths. */
  readonly length: number;
}

export const decisionSigns = [
  'coverage',
  'context',
  'sentence',
  'twoSentences',
  'closeness',
  'wanted',
  'asked',
  'inOneAsk',
  'withOneAsk',
  'named',
  'unanswered',
  'absent',
  'heaviestMissing',
  'namesMissing',
  'subjectMissing',
  'speakerUnquoted',
  'countedMissing',
  'uncounted',
  'amountApart',
  'topicApart',
  'content',
  'unsupported',
  'heaviestUnsupported',
  'inRoles',
  'related',
  'inAsks',
  'kind',
  'lead',
  'amount',
  'length',
] as const satisfies readonly (keyof Signs)[];

/** A ranked passage as far as the decision looks at it. */
interface Scored {
  readonly evidence: Evidence;
  readonly score: number;
}

/**
 * The signs of a question and its ranked passages; `maxRarity` is the rarity of
 * a word that no passage has, `unanswered` the agreement with a question that
 * the best passage's document is known not to answer.
 */
export function signsOf(
  question: Question,
  ranked: readonly Scored[],
  maxRarity: number,
  unanswered: number,
): Signs {
  const [best, second] = ranked;
  const evidence = best?.evidence;
  const total = Math.max(question.totalWeight, 1e-9);
  const absent = question.terms.reduce(
    (sum, term) => sum + (term.variants.length === 0 ? term.weight : 0),
    0,
  );
  const coverage = evidence?.coverage ?? 0;
  return {
    coverage,
    context: (evidence?.heading ?? 0) + (evidence?.neighbours ?? 0),
    sentence: evidence?.sentence ?? 0,
    twoSentences: evidence?.twoSentences ?? 0,
    closeness: evidence?.closeness ?? 0,
    wanted: evidence?.wanted ?? 0,
    asked: evidence?.asked ?? 0,
    inOneAsk: evidence?.inOneAsk ?? 0,
    withOneAsk: evidence?.withOneAsk ?? 0,
    named: evidence?.named ?? 0,
    unanswered,
    absent: absent / total,
    heaviestMissing: (evidence?.heaviestMissing ?? total) / total,
    namesMissing: 1 - (evidence?.names ?? 0),
    subjectMissing: evidence?.subjectMissing ?? 0,
    speakerUnquoted: evidence?.speakerUnquoted ?? 0,
    countedMissing: evidence?.countedMissing ?? 0,
    uncounted: evidence?.uncounted ?? 0,
    amountApart: evidence?.amountApart ?? 0,
    topicApart: evidence?.topicApart ?? 0,
    content: evidence?.content ?? 0,
    unsupported: evidence?.unsupported ?? 1,
    heaviestUnsupported: (evidence?.heaviestUnsupported ?? total) / total,
    inRoles: evidence?.inRoles ?? 0,
    related: evidence?.related ?? 0,
    inAsks: evidence?.inAsks ?? 0,
    kind: evidence?.kind ?? 0,
    lead: best === undefined || best.score <= 0 ? 0 : (best.score - (second?.score ?? 0)) / best.score,
    amount: Math.min(6, (coverage * question.totalWeight) / Math.max(maxRarity, 1e-9)) / 10,
    length: Math.min(10, question.terms.length) / 10,
  };
}

/** The numbers of one kind of collection: log-odds for each sign, and a constant. */
export type DecisionWeights = Readonly<Record<keyof Signs | 'bias', number>>;

/**
 * Below this chance of being an answer none is given. Chosen by what was
 * refused of `questions.yaml`, both halves, and of an examiner's questions that
 * are now in `questions-tune-8.yaml`: fewer than one answerable in twenty.
 */
const threshold = 0.36;

/** From this agreement on it is the recorded question itself, in other order or spelling. */
const sameQuestion = 0.95;

/** Whoever records a question as left open wants it refused, whatever the words around it promise. */
function isKnownOpen({ unanswered, asked }: Signs): boolean {
  return unanswered >= sameQuestion && unanswered > asked;
}

/** The chance, 0 to 1, that the best passage answers. */
export function chanceOfAnswer(signs: Signs, weights: DecisionWeights): number {
  const sum = decisionSigns.reduce((total, sign) => total + weights[sign] * signs[sign], weights.bias);
  return 1 / (1 + Math.exp(-sum));
}

const wording: Readonly<Record<keyof Signs, string>> = {
  coverage: 'share of the question found',
  context: 'found only around the passage',
  sentence: 'share found in one sentence',
  twoSentences: 'share found in two sentences',
  closeness: 'words stand together',
  wanted: 'found beside the kind of answer asked for',
  asked: 'agrees with a recorded question',
  inOneAsk: 'share found in one recorded question',
  withOneAsk: 'share found in the text or one recorded question',
  named: 'names found',
  unanswered: 'agrees with a question that the documents are known not to answer',
  absent: 'words that no document has',
  heaviestMissing: 'the heaviest word is missing',
  namesMissing: 'names or numbers are missing',
  subjectMissing: 'who is asked about is not named',
  speakerUnquoted: 'who is asked about is not quoted',
  countedMissing: 'what is counted is not spoken of',
  uncounted: 'no number stands beside what is counted',
  amountApart: 'found apart from such an amount',
  topicApart: 'found apart from who is asked about',
  content: 'plain words found',
  unsupported: 'words that nothing around the passage supports',
  heaviestUnsupported: 'the heaviest of these',
  inRoles: 'found only in what somebody is known as',
  related: 'words of similar meaning',
  inAsks: 'found only in a recorded question',
  kind: 'holds the kind of answer asked for',
  lead: 'ahead of the next passage',
  amount: 'amount of rare words found',
  length: 'words in the question',
};

/** Why there is an answer, or none. */
export interface Decision {
  readonly chance: number;
  readonly threshold: number;
  /** The question is recorded as one that the documents leave open: then there is no answer, whatever the chance. */
  readonly isKnownOpen: boolean;
  /** What spoke for or against it, the weightiest first; `measured × weight` adds up, with a constant, to the log-odds. */
  readonly parts: readonly { readonly what: string; readonly measured: number; readonly weight: number }[];
}

/** The decision, in words. */
export function decisionOf(signs: Signs, weights: DecisionWeights): Decision {
  const parts = decisionSigns
    .map((sign) => ({ what: wording[sign], measured: signs[sign], weight: weights[sign] }))
    .filter(({ measured, weight }) => measured !== 0 && weight !== 0)
    .sort((one, other) => Math.abs(other.measured * other.weight) - Math.abs(one.measured * one.weight));
  return { chance: chanceOfAnswer(signs, weights), threshold, isKnownOpen: isKnownOpen(signs), parts };
}

/** True when the evidence for the best passage is enough to call it an answer. */
export function isAnswered(signs: Signs, weights: DecisionWeights): boolean {
  return !isKnownOpen(signs) && chanceOfAnswer(signs, weights) >= threshold;
}

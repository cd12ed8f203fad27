/** Ranks passages by their signals, and computes the chance that the best one answers. */
import type { Question } from '../question/question.ts';
import type { Evidence } from './evidence.ts';
import { signals } from './signals/index.ts';
import { answerWeights, mentionWeights, rankingWeights } from './weights.ts';

/** A passage with its score; `measured` has the value of each of `signals`, in their order. */
export interface Ranked {
  readonly evidence: Evidence;
  readonly measured: readonly number[];
  readonly score: number;
}

/** One line of an explanation: it adds `measured × weight`. */
export interface ScorePart {
  readonly says: string;
  readonly measured: number;
  readonly weight: number;
}

/** The value of one signal for a passage. @throws Error when no signal has the name. */
export function measuredBy(name: string, { measured }: Ranked): number {
  const at = signals.findIndex((signal) => signal.name === name);
  if (at === -1) throw new Error(`No signal is called "${name}".`);
  return measured[at] ?? 0;
}

/** The passages, best first; those with equal scores keep the index's order. */
export function rank(question: Question, evidences: readonly Evidence[]): Ranked[] {
  const weights = signals.map(({ name }) => rankingWeights[name] ?? 0);
  return evidences
    .map((evidence) => {
      const measured = signals.map((signal) => signal.measure(question, evidence));
      return {
        evidence,
        measured,
        score: measured.reduce((sum, value, n) => sum + value * (weights[n] ?? 0), 0),
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** What the chances depend on beside the signals of the best passage, each about 0 to 1. */
export function overallSigns(
  question: Question,
  ranked: readonly Ranked[],
): Readonly<Record<string, number>> {
  const absent = question.terms.reduce((sum, { weight, isAbsent }) => sum + (isAbsent ? weight : 0), 0);
  const [best, second] = ranked;
  const lead = best === undefined || best.score <= 0 ? 0 : (best.score - (second?.score ?? 0)) / best.score;
  const held = best === undefined ? 0 : measuredBy('found', best);
  return { absent: absent / question.totalWeight, lead: Math.min(1, Math.max(0, lead)) * held, bias: 1 };
}

/** A logistic regression on the signals of the best passage and the overall signs: the weight of each, by name. */
type Logistic = Readonly<Record<string, number>>;

/** The chance, 0 to 1, that the best passage answers. */
export function chanceOfAnswer(question: Question, ranked: readonly Ranked[]): number {
  return chance(parts(question, ranked, answerWeights));
}

/** The chance, 0 to 1, that the documents speak of what is asked at all. */
export function chanceOfMention(question: Question, ranked: readonly Ranked[]): number {
  return chance(parts(question, ranked, mentionWeights));
}

function chance(added: readonly ScorePart[]): number {
  return 1 / (1 + Math.exp(-added.reduce((total, { measured, weight }) => total + measured * weight, 0)));
}

const overallSays: Readonly<Record<string, string>> = {
  absent: 'share of the question that no passage has',
  lead: 'how far the best passage is ahead of the second, times the share of the question in it',
  bias: 'constant',
};

/** What the chance of an answer is made of. */
export function answerParts(question: Question, ranked: readonly Ranked[]): ScorePart[] {
  return parts(question, ranked, answerWeights);
}

function parts(question: Question, ranked: readonly Ranked[], weights: Logistic): ScorePart[] {
  const own = signals.map(({ name, says }, n) => ({
    says,
    measured: ranked[0]?.measured[n] ?? 0,
    weight: weights[name] ?? 0,
  }));
  const overall = Object.entries(overallSigns(question, ranked)).map(([name, measured]) => ({
    says: overallSays[name] ?? name,
    measured,
    weight: weights[name] ?? 0,
  }));
  return [...own, ...overall].filter(({ weight }) => weight !== 0);
}

/** What a passage's score is made of. */
export function rankingParts({ measured }: Ranked): ScorePart[] {
  return signals
    .map(({ name, says }, n) => ({ says, measured: measured[n] ?? 0, weight: rankingWeights[name] ?? 0 }))
    .filter(({ weight }) => weight !== 0);
}

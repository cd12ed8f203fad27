/** Combining the evidence for a passage into one score, and saying why. */
import type { Evidence } from './evidence.ts';

/** The parts of the evidence that are ranked by. */
export type Measure = Exclude<
  keyof Evidence,
  | 'heaviestMissing'
  | 'subjectMissing'
  | 'aboutSubject'
  | 'speakerUnquoted'
  | 'countedMissing'
  | 'named'
  | 'uncounted'
  | 'amountApart'
  | 'topicApart'
  | 'content'
  | 'unsupported'
  | 'heaviestUnsupported'
>;

/** How much each measure counts in one kind of collection. */
export type RankingWeights = Readonly<Record<Measure, number>>;

const wording: Readonly<Record<Measure, string>> = {
  words: 'words found, the rare ones more',
  coverage: 'share of the question found',
  sentence: 'share found in one sentence',
  twoSentences: 'share found in two neighbouring sentences',
  wanted: 'share found in a sentence with the kind of answer asked for',
  kind: 'holds the kind of answer asked for',
  related: 'words of similar meaning',
  inRoles: 'found only in what somebody here is known as',
  inAsks: 'found only in a recorded question',
  counted: 'a number stands beside what is counted',
  amount: 'share found with such an amount',
  closeness: 'words stand together and in order',
  heading: 'found only in the title or heading',
  neighbours: 'found only in the paragraph before or after',
  distinction: 'found here and in few other good candidates',
  document: 'found somewhere in the same document',
  asked: 'agrees with a recorded question',
  inOneAsk: 'share found in one recorded question',
  withOneAsk: 'share found in the text or one recorded question',
  speaker: 'the person asked about is quoted',
  names: 'names and numbers found',
  brevity: 'brevity',
};

export const measures = Object.keys(wording) as Measure[];

/** Higher is better; a passage without any evidence has about 0. */
export function scoreOf(evidence: Evidence, weights: RankingWeights): number {
  let score = 0;
  for (const measure of measures) score += weights[measure] * evidence[measure];
  return score;
}

/** One that is about somebody goes ahead of others from this share of the best score on. */
const minShareOfBest = 0.5;

/**
 * Best first; equal ones in their order. Where somebody's words or deeds are
 * asked for, what others said comes after all that is about them.
 */
export function inOrder<One extends { readonly evidence: Evidence; readonly score: number }>(
  found: readonly One[],
): One[] {
  const sorted = [...found].sort((one, other) => other.score - one.score);
  const about = sorted.filter(({ evidence }) => evidence.aboutSubject === 1);
  if ((about[0]?.score ?? 0) < minShareOfBest * (sorted[0]?.score ?? 0)) return sorted;
  return [...about, ...sorted.filter(({ evidence }) => evidence.aboutSubject !== 1)];
}

/** One part of a score, in words. */
export interface ScorePart {
  readonly what: string;
  readonly measured: number;
  readonly weight: number;
}

/** The parts of a score, the largest first; they add up to `scoreOf`. */
export function partsOf(evidence: Evidence, weights: RankingWeights): ScorePart[] {
  return measures
    .map((measure) => ({
      what: wording[measure],
      measured: evidence[measure],
      weight: weights[measure],
    }))
    .filter(({ measured }) => measured !== 0)
    .sort((one, other) => Math.abs(other.measured * other.weight) - Math.abs(one.measured * one.weight));
}

/** Combining the evidence for a passage into one score, and saying why. */
import type { Evidence } from './evidence.ts';

/** The parts of the evidence that are ranked by. */
export type Measure = Exclude<keyof Evidence, 'heaviestMissing'>;

/** How much each measure counts; `scripts/fit.ts` makes the numbers. */
export const rankingWeights: Readonly<Record<Measure, number>> = {
  words: 3.85,
  coverage: 2.82,
  sentence: 2.79,
  twoSentences: 2.8,
  wanted: 0.58,
  closeness: 1.41,
  heading: 1.36,
  neighbours: 0,
  distinction: 0,
  document: 0,
  asked: 8,
  speaker: 1.5,
  names: 1.15,
  brevity: 0.44,
};

export const measures = Object.keys(rankingWeights) as Measure[];

/** Higher is better; a passage without any evidence has about 0. */
export function scoreOf(evidence: Evidence): number {
  let score = 0;
  for (const measure of measures) score += rankingWeights[measure] * evidence[measure];
  return score;
}

const wording: Readonly<Record<Measure, string>> = {
  words: 'words found, the rare ones more',
  coverage: 'share of the question found',
  sentence: 'share found in one sentence',
  twoSentences: 'share found in two neighbouring sentences',
  wanted: 'share found in a sentence with the kind of answer asked for',
  closeness: 'words stand together and in order',
  heading: 'found only in the title or heading',
  neighbours: 'found only in the paragraph before or after',
  distinction: 'found here and in few other good candidates',
  document: 'found somewhere in the same document',
  asked: 'agrees with a recorded question',
  speaker: 'the person asked about is quoted',
  names: 'names and numbers found',
  brevity: 'brevity',
};

/** One part of a score, in words. */
export interface ScorePart {
  readonly what: string;
  readonly measured: number;
  readonly weight: number;
}

/** The parts of a score, the largest first; they add up to `scoreOf`. */
export function partsOf(evidence: Evidence): ScorePart[] {
  return measures
    .map((measure) => ({
      what: wording[measure],
      measured: evidence[measure],
      weight: rankingWeights[measure],
    }))
    .filter(({ measured }) => measured !== 0)
    .sort((one, other) => Math.abs(other.measured * other.weight) - Math.abs(one.measured * one.weight));
}

/** Combining the evidence for a passage into one score, and saying why. */
import type { Evidence } from './evidence.ts';

/** How much each measure counts. */
export const rankingWeights: Readonly<Record<keyof Evidence, number>> = {
  words: 1.6,
  coverage: 1.5,
  sentence: 1.2,
  twoSentences: 0.8,
  wanted: 0.4,
  closeness: 0.8,
  heading: 0.5,
  neighbours: 0.35,
  asked: 2.5,
  speaker: 0.6,
  names: 0.4,
  brevity: 0.2,
};

const measures = Object.keys(rankingWeights) as (keyof Evidence)[];

/** Higher is better; a passage without any evidence has about 0. */
export function scoreOf(evidence: Evidence): number {
  let score = 0;
  for (const measure of measures) score += rankingWeights[measure] * evidence[measure];
  return score;
}

const wording: Readonly<Record<keyof Evidence, string>> = {
  words: 'words found, the rare ones more',
  coverage: 'share of the question found',
  sentence: 'share found in one sentence',
  twoSentences: 'share found in two neighbouring sentences',
  wanted: 'share found in a sentence with the kind of answer asked for',
  closeness: 'words stand together and in order',
  heading: 'found only in the title or heading',
  neighbours: 'found only in the paragraph before or after',
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

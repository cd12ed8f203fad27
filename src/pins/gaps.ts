/**
 * Questions of a server that the sources answered badly or not at all, for servers that switch it on.
 *
 * Words, counts and times are kept, never who asked. Questions of the same words are one gap.
 */
import type { ReadWord } from './question.ts';

export const gapKinds = ['perhaps', 'not-found', 'reported'] as const;

/** Why the question counts as unanswered, the last time it was asked. */
export type GapKind = (typeof gapKinds)[number];

export const reportReasons = ['beside-the-point', 'missing', 'wrong', 'outdated'] as const;

/** What a member finds wrong with an answer. */
export type ReportReason = (typeof reportReasons)[number];

export interface Gap {
  /** As it was first written. */
  readonly question: string;
  readonly kind: GapKind;
  readonly timesAsked: number;
  readonly timesReported: number;
  /** Of the last report. */
  readonly reason?: ReportReason;
  /** An instant in ISO 8601, UTC. */
  readonly lastAt: string;
  /** A moderator has looked, and the sources do not hold it. */
  readonly isAbsent?: true;
  /** The episode in which it was asked. */
  readonly episodeId?: string;
}

/** Of one server so many at most; those that nobody asked for longest go first. */
export const maxGaps = 500;

/** Gaps not asked again for so many days are deleted, judged ones included. */
export const keepGapsDays = 90;

/**
 * A key that questions of the same words share; empty for a question without words to compare.
 *
 * `gapKeyOf(read('Who won?'))` → `'who won'`
 */
export function gapKeyOf(words: readonly ReadWord[]): string {
  return [...new Set(words.map(({ word }) => word))].sort().join(' ');
}

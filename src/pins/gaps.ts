/**
 * Questions of a server that the sources answered badly or not at all, for servers that switch it on.
 *
 * Words, counts and times are kept, never who asked. Questions of the same words are one gap.
 */
import { z } from 'zod';
import type { ReadWord } from './question.ts';

export const gapKinds = ['perhaps', 'not-found', 'reported'] as const;

/** Why the question counts as unanswered, the last time it was asked. */
export type GapKind = (typeof gapKinds)[number];

export const reportReasons = ['beside-the-point', 'missing', 'wrong', 'outdated'] as const;

/** What a member finds wrong with an answer. */
export type ReportReason = (typeof reportReasons)[number];

export const gapSchema = z.strictObject({
  /** As it was first written. */
  question: z.string(),
  kind: z.enum(gapKinds),
  timesAsked: z.int().nonnegative(),
  timesReported: z.int().nonnegative(),
  /** Of the last report. */
  reason: z.enum(reportReasons).exactOptional(),
  /** An instant in ISO 8601, UTC. */
  lastAt: z.iso.datetime(),
  /** A moderator has looked, and the sources do not hold it. */
  isAbsent: z.literal(true).exactOptional(),
  /** The episode in which it was asked. */
  episodeId: z.string().exactOptional(),
});

export type Gap = Readonly<z.infer<typeof gapSchema>>;

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

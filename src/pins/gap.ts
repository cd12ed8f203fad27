/** A question that the sources answered badly or not at all, as it is stored and exported. */
import { z } from 'zod';
import { reportReasons } from '../report-reasons.ts';

export const gapSchema = z.strictObject({
  /** As first asked. */
  question: z.string(),
  /** Why it counts as unanswered, the last time it was asked. */
  kind: z.enum(['perhaps', 'not-found', 'reported']),
  timesAsked: z.int().nonnegative(),
  timesReported: z.int().nonnegative(),
  /** Of the last report. */
  reason: z.enum(reportReasons).exactOptional(),
  /** An instant in ISO 8601, UTC. */
  lastAt: z.iso.datetime(),
  /** A moderator decided that the sources do not contain the answer. */
  isAbsent: z.literal(true).exactOptional(),
  /** The episode in which it was asked. */
  episodeId: z.string().exactOptional(),
});

export type Gap = Readonly<z.infer<typeof gapSchema>>;

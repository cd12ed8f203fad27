/**
 * The form in which pins travel from one database to another.
 *
 * One JSON object a line: a header, then for each server a line for the
 * server and, below it, one for each of its unanswered questions and each of its pins with its history.
 */
import { z } from 'zod';
import { spokenLanguages } from '../../language/spoken.ts';
import { gapKinds, reportReasons } from '../gaps.ts';
import { pinActions, pinTruths } from '../pin.ts';
import { truthChangeSchema } from '../truth/truth-change.ts';
import { warningSchema } from '../warning.ts';

const instant = z.iso.datetime();
const discordId = z.string().min(1);

const excerptSchema = z.strictObject({
  documentId: z.string(),
  outlet: z.string(),
  title: z.string(),
  author: z.string().exactOptional(),
  published: z.string().exactOptional(),
  url: z.string().exactOptional(),
  kind: z.enum(['digest', 'verbatim', 'quotation']),
  speaker: z.string().exactOptional(),
  isReviewed: z.boolean().exactOptional(),
  isOpposite: z.literal(true).exactOptional(),
  warnings: z.array(warningSchema).readonly().exactOptional(),
  note: z.string().exactOptional(),
  locator: z.string(),
  passageId: z.string(),
  text: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  contentHash: z.string(),
});

const findingSchema = z.strictObject({
  verdict: z.string(),
  claim: z.string(),
  claimedSpeaker: z.string().exactOptional(),
  isAroundUnchecked: z.literal(true).exactOptional(),
});

const entrySchema = z.strictObject({
  entry: z.int().positive(),
  at: instant,
  by: discordId.exactOptional(),
  action: z.enum(pinActions),
  reason: z.string().exactOptional(),
  truthChange: truthChangeSchema.exactOptional(),
});

const headerSchema = z.strictObject({
  type: z.literal('onrecord-pins'),
  version: z.literal([1, 2, 3, 4, 5]),
});

const serverSchema = z.strictObject({
  type: z.literal('server'),
  discordGuildId: discordId,
  lastPinNumber: z.int().nonnegative(),
  lastHistoryEntry: z.int().nonnegative(),
  leftAt: instant.exactOptional(),
  settings: z
    .strictObject({
      pinnerDiscordRoleId: discordId.exactOptional(),
      defaultPrivacy: z.enum(['public', 'private']),
      language: z.enum(spokenLanguages).exactOptional(),
      privateDiscordChannelIds: z.array(discordId).readonly(),
      learns: z.literal(true).exactOptional(),
      episodeId: z.string().exactOptional(),
      changedBy: z.string(),
      changedAt: instant,
    })
    .exactOptional(),
});

const pinSchema = z.strictObject({
  type: z.literal('pin'),
  discordGuildId: discordId,
  number: z.int().positive(),
  discordChannelId: discordId,
  discordMessageId: discordId,
  discordParentId: discordId.exactOptional(),
  isPrivateThread: z.literal(true).exactOptional(),
  episodeId: z.string().exactOptional(),
  question: z.string(),
  findings: z.array(findingSchema).readonly().exactOptional(),
  excerpts: z.array(excerptSchema).min(1).readonly(),
  note: z.string().exactOptional(),
  pinnedBy: discordId,
  pinnedAt: instant,
  state: z.enum(['active', 'removed']),
  discordPin: z.enum(['pending', 'pinned', 'refused']),
  truth: z.enum(pinTruths),
  truthSince: instant,
  history: z.array(entrySchema),
});

const gapSchema = z.strictObject({
  type: z.literal('gap'),
  discordGuildId: discordId,
  /** By which it is found again: `gapKeyOf` its question. */
  key: z.string().min(1),
  question: z.string(),
  kind: z.enum(gapKinds),
  timesAsked: z.int().nonnegative(),
  timesReported: z.int().nonnegative(),
  reason: z.enum(reportReasons).exactOptional(),
  lastAt: instant,
  isAbsent: z.literal(true).exactOptional(),
  episodeId: z.string().exactOptional(),
});

export const lineSchema = z.discriminatedUnion('type', [headerSchema, serverSchema, gapSchema, pinSchema]);

export type ServerLine = z.infer<typeof serverSchema>;
export type GapLine = z.infer<typeof gapSchema>;
export type PinLine = z.infer<typeof pinSchema>;
export type Line = z.infer<typeof lineSchema>;

/** A line of an export, or what is wrong with it in words. */
export function readLine(text: string): Line | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'not JSON. The file was cut or changed: export it again.';
  }
  const { data, error } = lineSchema.safeParse(json);
  return data ?? z.prettifyError(error).replaceAll('\n', ' ');
}

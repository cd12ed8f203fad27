/** A pin, what it rests on and what happened to it: the form in which the bot uses and exports them. */
import { z } from 'zod';
import { warningSchema } from './warning.ts';

/** An instant in ISO 8601, UTC, with milliseconds. */
export const instant = z.iso.datetime();

export const discordId = z.string().min(1);

/** From best to worst; a higher index is worse. */
export const pinTruths = ['unchanged', 'moved', 'changed', 'withdrawn'] as const;

/** Whether the words are still where they were pinned (`check-pin.ts`); of several excerpts, the worst. */
export type PinTruth = (typeof pinTruths)[number];

/** What /verify found. Without it, an exported fact check could be read as its opposite. */
const findingSchema = z.strictObject({
  /** As in `verify --json`, for example `reversed`. Any string, so that pins outlive today's verdicts. */
  verdict: z.string(),
  /** All words that were checked. */
  claim: z.string(),
  /** The claimed speaker: the known name, otherwise as written. */
  claimedSpeaker: z.string().exactOptional(),
  /** The words around it in the text were not checked. */
  isAroundUnchecked: z.literal(true).exactOptional(),
});

export type PinFinding = Readonly<z.infer<typeof findingSchema>>;

/** One excerpt as it was when pinned. Its `text` is never changed afterwards. */
const excerptSchema = z.strictObject({
  documentId: z.string(),
  /** The outlet's name as shown, e.g. "RFE/RL". */
  outlet: z.string(),
  title: z.string(),
  author: z.string().exactOptional(),
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  published: z.string().exactOptional(),
  url: z.string().exactOptional(),
  /** A digest is in Onrecord's words; verbatim text and quotations are in the outlet's. */
  kind: z.enum(['digest', 'verbatim', 'quotation']),
  /** Who said it, for a quotation. */
  speaker: z.string().exactOptional(),
  /** Whether a person has reviewed the quotation; absent for other excerpts. */
  isReviewed: z.boolean().exactOptional(),
  /** Included because it says the opposite of the other excerpts. */
  isOpposite: z.literal(true).exactOptional(),
  /** The warnings shown beside it: that another outlet prints the opposite. */
  warnings: z.array(warningSchema).readonly().exactOptional(),
  /** The document's note, e.g. that it is a machine-rewritten copy. */
  note: z.string().exactOptional(),
  /** The place in the original, e.g. "12-13". */
  locator: z.string(),
  passageId: z.string(),
  text: z.string(),
  /** The span of `text` in the document, in UTF-16 code units. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** `contentHash()` of the document's whole text on the day of pinning. */
  contentHash: z.string(),
});

export type PinExcerpt = Readonly<z.infer<typeof excerptSchema>>;

export const pinSchema = z.strictObject({
  discordGuildId: discordId,
  /** 1, 2, 3 … within its server, in the order of pinning; never used again. */
  number: z.int().positive(),
  discordChannelId: discordId,
  discordMessageId: discordId,
  /** The channel of a thread, stored because Discord does not report closed threads. */
  discordParentId: discordId.exactOptional(),
  /** Only members who joined the thread see it. */
  isPrivateThread: z.literal(true).exactOptional(),
  /** The episode that the answer came from. */
  episodeId: z.string().exactOptional(),
  question: z.string(),
  /** What the answer found about each claim, where it checked any. */
  findings: z.array(findingSchema).readonly().exactOptional(),
  /** In the order in which the answer showed them. */
  excerpts: z.array(excerptSchema).min(1).readonly(),
  /** The moderator's own words on why this is pinned. */
  note: z.string().exactOptional(),
  /** A Discord user id. */
  pinnedBy: discordId,
  pinnedAt: instant,
  /** A removed pin stays in the history and is no longer shown as an answer. */
  state: z.enum(['active', 'removed']),
  /**
   * Whether Discord pinned the message. `pending` is stored before Discord is asked, so that the next start can
   * finish a pin after a crash. `refused`: Discord does not show it (the channel is full), the record is kept.
   */
  discordPin: z.enum(['pending', 'pinned', 'refused']),
  truth: z.enum(pinTruths),
  /** Since when `truth` has been what it is. */
  truthSince: instant,
});

/**
 * A moderator's record that an answer settles a question, with the exact words that it rests on. It outlives
 * the message that Discord pinned. Its number means something only in its server.
 */
export type Pin = Readonly<z.infer<typeof pinSchema>>;

export type ServerKey = Pick<Pin, 'discordGuildId'>;
export type PinKey = Pick<Pin, 'discordGuildId' | 'number'>;
export type MessageKey = Pick<Pin, 'discordGuildId' | 'discordMessageId'>;

/** The channel of a pin. */
export type PinPlace = Pick<Pin, 'discordChannelId' | 'discordParentId' | 'isPrivateThread'>;

export const truthChangeSchema = z.strictObject({
  from: z.enum(pinTruths),
  to: z.enum(pinTruths),
  /** The excerpts that are no longer where they were pinned. */
  excerpts: z
    .array(z.strictObject({ outlet: z.string(), locator: z.string(), truth: z.enum(pinTruths) }))
    .readonly(),
});

/** A change of a pin's truth. */
export type TruthChange = Readonly<z.infer<typeof truthChangeSchema>>;

/** How an active pin becomes a removed one. */
const removalActions = ['removed', 'unpinned-in-discord', 'message-deleted', 'channel-deleted'] as const;

export type RemovalAction = (typeof removalActions)[number];

export const historyEntrySchema = z.strictObject({
  discordGuildId: discordId,
  /** 1, 2, 3 … within the server. */
  entry: z.int().positive(),
  pinNumber: z.int().positive(),
  at: instant,
  /** A Discord user id; absent when Onrecord found it out itself. */
  by: discordId.exactOptional(),
  action: z.enum(['pinned', ...removalActions, 'pinned-in-discord', 'refused-by-discord', 'truth-changed']),
  /** The moderator's reason, or why Discord refused. */
  reason: z.string().exactOptional(),
  /** What exactly changed in the words. */
  truthChange: truthChangeSchema.exactOptional(),
});

/** What happened to a pin, in the order of `entry`. Entries are never removed while their pin is kept. */
export type PinHistoryEntry = Readonly<z.infer<typeof historyEntrySchema>>;

/** Whether every pinned word is still in its document. It does not say that the words are true. */
export function wordsStand(truth: PinTruth): boolean {
  return truth === 'unchanged' || truth === 'moved';
}

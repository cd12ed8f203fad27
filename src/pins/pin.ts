/** A pin, what it rests on and what happened to it: as the bot has them, and as a database of them is written out. */
import { z } from 'zod';
import { warningSchema } from './warning.ts';

/** An instant in ISO 8601, UTC, with milliseconds. */
export const instant = z.iso.datetime();

export const discordId = z.string().min(1);

/** From best to worst, so that the worse of two has the higher index. */
export const pinTruths = ['unchanged', 'moved', 'changed', 'withdrawn'] as const;

/**
 * Whether the words still stand where they were pinned, and no more; see `check.ts`. A pin with several
 * excerpts is as true as its worst one.
 */
export type PinTruth = (typeof pinTruths)[number];

/**
 * What /verify found, kept as data: without it an exported fact-check could
 * read as its opposite.
 */
const findingSchema = z.strictObject({
  /** As `verify --json` names it, e.g. `reversed`. A name and no list, so that it outlives today's verdicts. */
  verdict: z.string(),
  /** The words that were checked, whole. */
  claim: z.string(),
  /** Who was said to have said it, as known, or else as written. */
  claimedSpeaker: z.string().exactOptional(),
  /** It was judged by itself: the words around it in the text were not checked. */
  isAroundUnchecked: z.literal(true).exactOptional(),
});

export type PinFinding = Readonly<z.infer<typeof findingSchema>>;

/** One excerpt as it stood when it was pinned. `text` is never altered afterwards. */
const excerptSchema = z.strictObject({
  documentId: z.string(),
  /** The outlet's name as shown, e.g. "RFE/RL". */
  outlet: z.string(),
  title: z.string(),
  author: z.string().exactOptional(),
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  published: z.string().exactOptional(),
  url: z.string().exactOptional(),
  /** A digest is in our words, verbatim text and quotations in the outlet's. */
  kind: z.enum(['digest', 'verbatim', 'quotation']),
  /** Who said it, for a quotation. */
  speaker: z.string().exactOptional(),
  /** Whether a person has looked at the quotation; absent for what is no quotation. */
  isReviewed: z.boolean().exactOptional(),
  /** Shown in the answer because it says the opposite of the others. */
  isOpposite: z.literal(true).exactOptional(),
  /** What stood beside it: that another outlet prints the opposite. */
  warnings: z.array(warningSchema).readonly().exactOptional(),
  /** The document's note, e.g. that it is a machine-rewritten copy. */
  note: z.string().exactOptional(),
  /** The place in the original, e.g. "12-13". */
  locator: z.string(),
  passageId: z.string(),
  text: z.string(),
  /** Where `text` stood in the document's text, in UTF-16 code units. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** `contentHash()` of the document's whole text on the day of pinning. */
  contentHash: z.string(),
});

export type PinExcerpt = Readonly<z.infer<typeof excerptSchema>>;

export const pinSchema = z.strictObject({
  discordGuildId: discordId,
  /** 1, 2, 3 … within its server, in the order of pinning; never given twice. */
  number: z.int().positive(),
  discordChannelId: discordId,
  discordMessageId: discordId,
  /** The channel of a thread: Discord does not tell of closed threads, and then nobody else knows. */
  discordParentId: discordId.exactOptional(),
  /** Seen by those who have joined it, and by nobody else. */
  isPrivateThread: z.literal(true).exactOptional(),
  /** The episode that the answer came from. */
  episodeId: z.string().exactOptional(),
  question: z.string(),
  /** What the answer found of each claim, where it checked some. */
  findings: z.array(findingSchema).readonly().exactOptional(),
  /** In the order in which the answer showed them. */
  excerpts: z.array(excerptSchema).min(1).readonly(),
  /** The moderator's own words on why this is pinned. */
  note: z.string().exactOptional(),
  /** A Discord user id. */
  pinnedBy: discordId,
  pinnedAt: instant,
  /** A removed pin stays in the history and is never shown as an answer. */
  state: z.enum(['active', 'removed']),
  /**
   * Whether Discord pinned the message.
   *
   * `pending` is set before Discord is asked, so a crash in between leaves a pin
   * that the reconciliation at start can finish. `refused` pins are kept in the
   * record although the channel does not show them (it is full, or the bot may
   * not pin there).
   */
  discordPin: z.enum(['pending', 'pinned', 'refused']),
  truth: z.enum(pinTruths),
  /** Since when `truth` has been what it is. */
  truthSince: instant,
});

/**
 * A pin is a moderator's record that an answer settles a question.
 *
 * It holds the exact words it rests on, where in which document they stood,
 * and who pinned it, when, where and why. Discord's own pin is only its
 * outward sign: the record outlives the message. A pin belongs to one server
 * and is numbered within it, so that a pin's number means nothing elsewhere.
 */
export type Pin = Readonly<z.infer<typeof pinSchema>>;

export type ServerKey = Pick<Pin, 'discordGuildId'>;
export type PinKey = Pick<Pin, 'discordGuildId' | 'number'>;
export type MessageKey = Pick<Pin, 'discordGuildId' | 'discordMessageId'>;

/** Where a pin stands. */
export type PinPlace = Pick<Pin, 'discordChannelId' | 'discordParentId' | 'isPrivateThread'>;

/** A change of a pin's truth. */
export const truthChangeSchema = z.strictObject({
  from: z.enum(pinTruths),
  to: z.enum(pinTruths),
  /** The excerpts that do not stand where they were pinned. */
  excerpts: z
    .array(z.strictObject({ outlet: z.string(), locator: z.string(), truth: z.enum(pinTruths) }))
    .readonly(),
});

export type TruthChange = Readonly<z.infer<typeof truthChangeSchema>>;

export const historyEntrySchema = z.strictObject({
  discordGuildId: discordId,
  /** 1, 2, 3 … within the server. */
  entry: z.int().positive(),
  pinNumber: z.int().positive(),
  at: instant,
  /** A Discord user id; absent when Onrecord itself noticed. */
  by: discordId.exactOptional(),
  action: z.enum([
    'pinned',
    'removed',
    'unpinned-in-discord',
    'message-deleted',
    'channel-deleted',
    'pinned-in-discord',
    'refused-by-discord',
    'truth-changed',
  ]),
  /** The moderator's reason, or Discord's obstacle. */
  reason: z.string().exactOptional(),
  /** What exactly was noticed, where the words changed. */
  truthChange: truthChangeSchema.exactOptional(),
});

/** What happened to a pin, in the order of `entry`. Nothing is ever taken out of a history. */
export type PinHistoryEntry = Readonly<z.infer<typeof historyEntrySchema>>;

export type PinAction = PinHistoryEntry['action'];

/** The actions by which an active pin becomes a removed one. */
export type RemovalAction = Extract<
  PinAction,
  'removed' | 'unpinned-in-discord' | 'message-deleted' | 'channel-deleted'
>;

/** Whether every pinned word can still be read somewhere in its document. It says nothing about the world. */
export function wordsStand(truth: PinTruth): boolean {
  return truth === 'unchanged' || truth === 'moved';
}

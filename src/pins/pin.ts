import type { Warning } from './warning.ts';

/**
 * A pin is a moderator's record that an answer settles a question.
 *
 * It holds the exact words it rests on, where in which document they stood,
 * and who pinned it, when, where and why. Discord's own pin is only its
 * outward sign: the record outlives the message. A pin belongs to one server
 * and is numbered within it, so that a pin's number means nothing elsewhere.
 */
export interface Pin {
  readonly discordGuildId: string;
  /** 1, 2, 3 … within its server, in the order of pinning; never given twice. */
  readonly number: number;
  readonly discordChannelId: string;
  readonly discordMessageId: string;
  /** The channel of a thread: Discord does not tell of closed threads, and then nobody else knows. */
  readonly discordParentId?: string;
  /** Seen by those who have joined it, and by nobody else. */
  readonly isPrivateThread?: true;
  /** The episode that the answer came from. */
  readonly episodeId?: string;
  readonly question: string;
  /** What the answer found of each claim, where it checked some. */
  readonly findings?: readonly PinFinding[];
  /** At least one, in the order in which the answer showed them. */
  readonly excerpts: readonly PinExcerpt[];
  /** The moderator's own words on why this is pinned. */
  readonly note?: string;
  /** A Discord user id. */
  readonly pinnedBy: string;
  /** An instant in ISO 8601, UTC, with milliseconds. */
  readonly pinnedAt: string;
  readonly state: PinState;
  readonly discordPin: DiscordPinState;
  readonly truth: PinTruth;
  /** Since when `truth` has been what it is: an instant in ISO 8601, UTC. */
  readonly truthSince: string;
}

/**
 * What /verify found, kept as data: without it an exported fact-check could
 * read as its opposite.
 */
export interface PinFinding {
  /** As `verify --json` names it, e.g. `reversed`. A name and no list, so that it outlives today's verdicts. */
  readonly verdict: string;
  /** The words that were checked, whole. */
  readonly claim: string;
  /** Who was said to have said it, as known, or else as written. */
  readonly claimedSpeaker?: string;
  /** It was judged by itself: the words around it in the text were not checked. */
  readonly isAroundUnchecked?: true;
}

/** A removed pin stays in the history and is never shown as an answer. */
export type PinState = 'active' | 'removed';

/**
 * Whether Discord pinned the message.
 *
 * `pending` is set before Discord is asked, so a crash in between leaves a pin
 * that the reconciliation at start can finish. `refused` pins are kept in the
 * record although the channel does not show them (it is full, or the bot may
 * not pin there).
 */
export type DiscordPinState = 'pending' | 'pinned' | 'refused';

/**
 * Whether the words still stand where they were pinned, and no more; see `check.ts`.
 *
 * From best to worst. A pin with several excerpts is as true as its worst one.
 */
export type PinTruth = 'unchanged' | 'moved' | 'changed' | 'withdrawn';

/** One excerpt as it stood when it was pinned. `text` is never altered afterwards. */
export interface PinExcerpt {
  readonly documentId: string;
  /** The outlet's name as shown, e.g. "RFE/RL". */
  readonly outlet: string;
  readonly title: string;
  readonly author?: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly published?: string;
  readonly url?: string;
  /** A digest is in our words, verbatim text and quotations in the outlet's. */
  readonly kind: 'digest' | 'verbatim' | 'quotation';
  /** Who said it, for a quotation. */
  readonly speaker?: string;
  /** Whether a person has looked at the quotation; absent for what is no quotation. */
  readonly isReviewed?: boolean;
  /** Shown in the answer because it says the opposite of the others. */
  readonly isOpposite?: true;
  /** What stood beside it: that another outlet prints the opposite. */
  readonly warnings?: readonly Warning[];
  /** The document's note, e.g. that it is a machine-rewritten copy. */
  readonly note?: string;
  /** The place in the original, e.g. "12-13". */
  readonly locator: string;
  readonly passageId: string;
  readonly text: string;
  /** Where `text` stood in the document's text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** `contentHash()` of the document's whole text on the day of pinning. */
  readonly contentHash: string;
}

/** What happened to a pin, in the order of `entry`. Nothing is ever taken out of a history. */
export interface PinHistoryEntry {
  readonly discordGuildId: string;
  /** 1, 2, 3 … within the server. */
  readonly entry: number;
  readonly pinNumber: number;
  /** An instant in ISO 8601, UTC. */
  readonly at: string;
  /** A Discord user id; absent when Onrecord itself noticed. */
  readonly by?: string;
  readonly action: PinAction;
  /** The moderator's reason, or Discord's obstacle. */
  readonly reason?: string;
  /** What exactly was noticed, where the words changed. */
  readonly truthChange?: TruthChange;
}

/** A change of a pin's truth. */
export interface TruthChange {
  readonly from: PinTruth;
  readonly to: PinTruth;
  /** The excerpts that do not stand where they were pinned. */
  readonly excerpts: readonly {
    readonly outlet: string;
    readonly locator: string;
    readonly truth: PinTruth;
  }[];
}

export const pinActions = [
  'pinned',
  'removed',
  'unpinned-in-discord',
  'message-deleted',
  'channel-deleted',
  'pinned-in-discord',
  'refused-by-discord',
  'truth-changed',
] as const;

export type PinAction = (typeof pinActions)[number];

/** The actions by which an active pin becomes a removed one. */
export type RemovalAction = Extract<
  PinAction,
  'removed' | 'unpinned-in-discord' | 'message-deleted' | 'channel-deleted'
>;

/** From best to worst, so that the worse of two has the higher index. */
export const pinTruths = [
  'unchanged',
  'moved',
  'changed',
  'withdrawn',
] as const satisfies readonly PinTruth[];

/** Whether every pinned word can still be read somewhere in its document. It says nothing about the world. */
export function wordsStand(truth: PinTruth): boolean {
  return truth === 'unchanged' || truth === 'moved';
}

/** Replaces the id of a member who had it deleted. */
export const nobody = '0';

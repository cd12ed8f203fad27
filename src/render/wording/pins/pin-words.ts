/** Words about pins that several messages use. */

import type {
  Pin,
  PinEvent,
  PinFinding,
  PinHistoryEntry,
  PinObstacle,
  PinTruth,
  VerificationAnswer,
} from '../../../answers/index.ts';
import { placeInWords } from '../citation-words.ts';
import { type SentenceKey, say } from '../say.ts';

/** A moment in the reader's own time zone. `D`: a date, `f`: with the time, `R`: how long ago. */
export function timestamp(instant: string, style: 'D' | 'f' | 'R'): string {
  return `<t:${Math.floor(Date.parse(instant) / 1000)}:${style}>`;
}

/** A member's name. It notifies nobody, because mentions are off in every message. */
export function memberMention(discordUserId: string): string {
  // A member who had their id deleted.
  if (discordUserId === '0') return say('pins.formerMember');
  return `<@${discordUserId}>`;
}

export function pinnedByMarkdown({ pinnedBy, pinnedAt }: Pick<Pin, 'pinnedBy' | 'pinnedAt'>): string {
  return say('pins.pinnedBy', { member: memberMention(pinnedBy), date: timestamp(pinnedAt, 'D') });
}

/** Whether every pinned word can still be read in its document. */
export function wordsStand(truth: PinTruth): boolean {
  return truth === 'unchanged' || truth === 'moved';
}

/** The address of a message in its channel, or in a direct message. */
export function jumpUrl(message: {
  readonly discordGuildId?: string;
  readonly discordChannelId: string;
  readonly discordMessageId: string;
}): string {
  const { discordGuildId = '@me', discordChannelId, discordMessageId } = message;
  return `https://discord.com/channels/${discordGuildId}/${discordChannelId}/${discordMessageId}`;
}

const truthKeys = {
  unchanged: 'pins.unchanged',
  moved: 'pins.moved',
  changed: 'pins.changed',
  withdrawn: 'pins.withdrawn',
} as const satisfies Record<PinTruth, SentenceKey>;

/**
 * The result of a check of a pin's words.
 *
 * `truthInWords('moved')` → `'words moved within their source'`
 */
export function truthInWords(truth: PinTruth): string {
  return say(truthKeys[truth]);
}

/** Pins store a verdict by name; a name that this version does not know is shown unchanged. */
const verdicts = {
  reversed: 'pins.reversedFinding',
  'other-speaker': 'verdict.otherSpeaker',
  stitched: 'verdict.stitched',
  'quoted-to-reject': 'verdict.rejected',
  altered: 'verdict.altered',
  'not-found': 'verdict.notFound',
  cut: 'pins.cutFinding',
  disputed: 'pins.disputedFinding',
  'summary-only': 'pins.summaryFinding',
  'exact-without-attribution': 'verdict.interrupted',
  exact: 'verdict.exact',
} as const satisfies Record<VerificationAnswer['verdict'], SentenceKey>;

function keptVerdictInWords(verdict: string): string {
  return Object.hasOwn(verdicts, verdict) ? say(verdicts[verdict as keyof typeof verdicts]) : verdict;
}

/** `Reversed: the sources say the opposite. Checked: “The quay is safe”, as words of Ida Morrow` */
export function findingInWords({ verdict: kept, claim, claimedSpeaker: speaker }: PinFinding): string {
  const verdict = keptVerdictInWords(kept);
  if (claim === '') return verdict;
  return speaker === undefined
    ? say('pins.finding', { verdict, claim })
    : say('pins.findingAs', { verdict, claim, speaker });
}

/**
 * The findings in one line: each verdict once, the worst first, so that it survives when the line is cut.
 *
 * `Reversed: the sources say the opposite · Exact`
 */
export function findingsInWords(findings: readonly PinFinding[]): string {
  if (findings.length < 2) return findings.map(findingInWords).join('');
  const order = Object.keys(verdicts);
  const kept = [...new Set(findings.map(({ verdict }) => verdict))];
  return kept
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map(keptVerdictInWords)
    .join(' · ');
}

/** That the words around the quotations were not checked, where that is so. */
export function uncheckedInWords({ findings = [] }: Pick<Pin, 'findings'>): string[] {
  return findings.some((one) => one.isAroundUnchecked) ? [say('verdict.aroundUnchecked')] : [];
}

const actionKeys = {
  pinned: 'pinEvent.pinned',
  removed: 'pinEvent.removed',
  'unpinned-in-discord': 'pinEvent.unpinnedByHand',
  'message-deleted': 'pinEvent.messageDeleted',
  'channel-deleted': 'pinEvent.channelDeleted',
  'pinned-in-discord': 'pinEvent.shown',
  'refused-by-discord': 'pinEvent.notShown',
  'truth-changed': 'pinEvent.checked',
} as const satisfies Record<PinEvent, SentenceKey>;

/** What happened to a pin, without who did it: `pinned`. */
export function actionInWords(action: PinEvent): string {
  return say(actionKeys[action]);
}

/**
 * Why it happened, or what exactly changed; empty where nothing is known.
 *
 * `Herald ¶ 4: words changed in their source`
 */
export function reasonInWords({ action, reason = '', truthChange }: PinHistoryEntry): string {
  if (truthChange !== undefined) {
    const { to, excerpts } = truthChange;
    const found = excerpts.map(
      ({ outlet, locator, truth }) => `${outlet} ${placeInWords(locator)}: ${truthInWords(truth)}`,
    );
    return found.length === 0 ? truthInWords(to) : found.join('; ');
  }
  // For a refusal, the stored reason is Discord's obstacle.
  return action === 'refused-by-discord' ? obstacleInWords(reason as PinObstacle) : reason;
}

type KnownObstacle = Exclude<PinObstacle, `code-${number}`>;

const obstacleKeys = {
  'channel-full': 'obstacle.channelFull',
  'may-not-pin': 'obstacle.mayNotPin',
  'no-access': 'obstacle.noAccess',
  'message-gone': 'obstacle.messageGone',
  'channel-gone': 'obstacle.channelGone',
  'thread-closed': 'obstacle.threadClosed',
  'no-pins-here': 'obstacle.noPinsHere',
  'not-ours': 'obstacle.notOurs',
  unreachable: 'obstacle.unreachable',
} as const satisfies Record<KnownObstacle, SentenceKey>;

/** Obstacles with another wording for unpinning. */
const unpinObstacleKeys = {
  'may-not-pin': 'obstacle.mayNotUnpin',
  'thread-closed': 'obstacle.threadClosedUnpin',
  unreachable: 'obstacle.unreachableUnpin',
} as const satisfies Partial<Record<KnownObstacle, SentenceKey>>;

/** Why Discord refused, and what helps. Plain text. */
export function obstacleInWords(obstacle: PinObstacle, wanted: 'pin' | 'unpin' = 'pin'): string {
  if (!isKnown(obstacle)) return say('obstacle.refused', { code: obstacle.slice('code-'.length) });
  const keys = wanted === 'pin' ? obstacleKeys : { ...obstacleKeys, ...unpinObstacleKeys };
  return say(keys[obstacle]);
}

const isKnown = (obstacle: PinObstacle): obstacle is KnownObstacle => Object.hasOwn(obstacleKeys, obstacle);

/** `capitalised('source withdrawn')` → `'Source withdrawn'` */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Words about pins that stand in several places. */

import type {
  BoardObstacle,
  Pin,
  PinEvent,
  PinFinding,
  PinHistoryEntry,
  PinTruth,
  VerificationAnswer,
} from '../../../answers/index.ts';
import { placeInWords } from '../citation-words.ts';
import { type SentenceKey, say } from '../say.ts';

/** A moment in the reader's own time zone. `D`: a date, `f`: with the time, `R`: how long ago. */
export function timestamp(instant: string, style: 'D' | 'f' | 'R'): string {
  return `<t:${Math.floor(Date.parse(instant) / 1000)}:${style}>`;
}

/** A member's name, which pings nobody: mentions are off in every message of ours. */
export function memberMention(discordUserId: string): string {
  // A member who had their id deleted.
  if (discordUserId === '0') return say('pins.formerMember');
  return `<@${discordUserId}>`;
}

export function pinnedByMarkdown({ pinnedBy, pinnedAt }: Pick<Pin, 'pinnedBy' | 'pinnedAt'>): string {
  return say('pins.pinnedBy', { member: memberMention(pinnedBy), date: timestamp(pinnedAt, 'D') });
}

/** Whether every pinned word can still be read in its document. */
export function holds(truth: PinTruth): boolean {
  return truth === 'unchanged' || truth === 'moved';
}

/** Where to read a pinned answer in its channel. */
export function jumpUrl({ discordGuildId, discordChannelId, discordMessageId }: Pin): string {
  return `https://discord.com/channels/${discordGuildId}/${discordChannelId}/${discordMessageId}`;
}

const truthKeys = {
  unchanged: 'pins.unchanged',
  moved: 'pins.moved',
  changed: 'pins.changed',
  withdrawn: 'pins.withdrawn',
} as const satisfies Record<PinTruth, SentenceKey>;

/** What a check found, and no more. `truthInWords('moved')` → `'words moved within their source'` */
export function truthInWords(truth: PinTruth): string {
  return say(truthKeys[truth]);
}

/** Pins keep a verdict by its name; one that this version does not know is shown as it is. */
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
 * What was found, in a line of a list: of several quotations each verdict once, the worst first, so that
 * none is lost where the line is cut.
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

/** That the words around the quotations were not checked, where they were not. */
export function uncheckedInWords({ findings = [] }: Pick<Pin, 'findings'>): string[] {
  return findings.some((one) => one.isAroundUnchecked) ? [say('verdict.aroundUnchecked')] : [];
}

/** What happened, as a sentence without its subject's end: `pinned by …`. */
export function actionInWords(action: PinEvent): string {
  switch (action) {
    case 'pinned':
      return say('pinEvent.pinned');
    case 'removed':
      return say('pinEvent.removed');
    case 'unpinned-in-discord':
      return say('pinEvent.unpinnedByHand');
    case 'message-deleted':
      return say('pinEvent.messageDeleted');
    case 'channel-deleted':
      return say('pinEvent.channelDeleted');
    case 'pinned-in-discord':
      return say('pinEvent.shown');
    case 'refused-by-discord':
      return say('pinEvent.notShown');
    case 'truth-changed':
      return say('pinEvent.checked');
    default:
      return action satisfies never;
  }
}

/**
 * Why it happened, or what exactly was noticed; empty where nothing is known.
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
  // What is kept of a refusal is Discord's obstacle.
  return action === 'refused-by-discord' ? obstacleInWords(reason as BoardObstacle) : reason;
}

/** Why Discord did not do as it was asked, and what helps. Plain text. */
export function obstacleInWords(obstacle: BoardObstacle, wanted: 'pin' | 'unpin' = 'pin'): string {
  const isPin = wanted === 'pin';
  switch (obstacle) {
    case 'channel-full':
      return say('obstacle.channelFull');
    case 'may-not-pin':
      return isPin ? say('obstacle.mayNotPin') : say('obstacle.mayNotUnpin');
    case 'no-access':
      return say('obstacle.noAccess');
    case 'message-gone':
      return say('obstacle.messageGone');
    case 'channel-gone':
      return say('obstacle.channelGone');
    case 'thread-closed':
      return isPin ? say('obstacle.threadClosed') : say('obstacle.threadClosedUnpin');
    case 'no-pins-here':
      return say('obstacle.noPinsHere');
    case 'not-ours':
      return say('obstacle.notOurs');
    case 'unreachable':
      return isPin ? say('obstacle.unreachable') : say('obstacle.unreachableUnpin');
    default:
      return say('obstacle.refused', { code: obstacle.slice('code-'.length) });
  }
}

/** `capitalised('source withdrawn')` → `'Source withdrawn'` */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

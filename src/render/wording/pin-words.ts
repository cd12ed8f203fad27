/** Words about pins that stand in several places. */

import type { BoardObstacle, Pin, PinEvent, PinFinding, PinTruth } from '../../answers/index.ts';

/** A moment in the reader's own time zone. `D`: a date, `f`: with the time, `R`: how long ago. */
export function timestamp(instant: string, style: 'D' | 'f' | 'R'): string {
  return `<t:${Math.floor(Date.parse(instant) / 1000)}:${style}>`;
}

/** A member's name, which pings nobody: mentions are off in every message of ours. */
export function memberMention(discordUserId: string): string {
  // Who had the id removed from what is kept.
  if (discordUserId === '0') return 'a former member';
  return `<@${discordUserId}>`;
}

export function pinnedByMarkdown({ pinnedBy, pinnedAt }: Pick<Pin, 'pinnedBy' | 'pinnedAt'>): string {
  return `Pinned by ${memberMention(pinnedBy)} on ${timestamp(pinnedAt, 'D')}`;
}

/** Whether every pinned word can still be read in its document. */
export function holds(truth: PinTruth): boolean {
  return truth === 'unchanged' || truth === 'moved';
}

/** Where to read a pinned answer in its channel. */
export function jumpUrl({ discordGuildId, discordChannelId, discordMessageId }: Pin): string {
  return `https://discord.com/channels/${discordGuildId}/${discordChannelId}/${discordMessageId}`;
}

/** What a check found, and no more. `truthInWords('moved')` → `'words moved within their source'` */
export function truthInWords(truth: PinTruth): string {
  switch (truth) {
    case 'unchanged':
      return 'words unchanged in their source';
    case 'moved':
      return 'words moved within their source';
    case 'changed':
      return 'words changed in their source';
    case 'withdrawn':
      return 'source withdrawn';
    default:
      return truth satisfies never;
  }
}

/** Verdicts by the names under which they are kept; a name that is not here is shown as it is. */
const verdicts: Readonly<Record<string, string>> = {
  exact: 'Exact',
  'exact-without-attribution': 'Exact, with the attribution left out',
  cut: 'Cut: the sentence goes on',
  reversed: 'Reversed: the sources say the opposite',
  altered: 'Altered',
  stitched: 'Stitched together',
  'other-speaker': 'Somebody else’s words',
  'quoted-to-reject': 'Quoted to reject',
  disputed: 'Disputed: outlets print opposites',
  'summary-only': 'Summary only: not the outlet’s own words',
  'not-found': 'Not found',
};

/** `Reversed: the sources say the opposite. Checked: “The quay is safe”, as words of Ida Morrow` */
export function findingInWords({ verdict, claim, claimedSpeaker }: PinFinding): string {
  const as = claimedSpeaker === undefined ? '' : `, as words of ${claimedSpeaker}`;
  return `${verdicts[verdict] ?? verdict}. Checked: “${claim}”${as}`;
}

/** What happened, as a sentence without its subject's end: `pinned by …`. */
export function actionInWords(action: PinEvent): string {
  switch (action) {
    case 'pinned':
      return 'pinned';
    case 'removed':
      return 'removed';
    case 'unpinned-in-discord':
      return 'unpinned by hand in Discord';
    case 'message-deleted':
      return 'ended: the message was deleted';
    case 'channel-deleted':
      return 'ended: the channel was deleted';
    case 'pinned-in-discord':
      return 'shown among the channel’s pins';
    case 'refused-by-discord':
      return 'kept, but not shown among the channel’s pins';
    case 'truth-changed':
      return 'checked';
    default:
      return action satisfies never;
  }
}

/** Why Discord did not do as it was asked, and what helps. Plain text. */
export function obstacleInWords(obstacle: BoardObstacle): string {
  switch (obstacle) {
    case 'channel-full':
      return 'this channel already has 250 pinned messages, Discord’s limit. Unpin one of them, then press Pin again.';
    case 'may-not-pin':
      return 'Onrecord lacks the permission Pin Messages in this channel. Give it to Onrecord’s role, then press Pin again.';
    case 'no-access':
      return 'Onrecord cannot see this channel or its messages. Give it View Channel and Read Message History here, then try again.';
    case 'message-gone':
      return 'the message has been deleted.';
    case 'channel-gone':
      return 'the channel has been deleted.';
    case 'thread-closed':
      return 'the thread is archived or locked. Open it, then press Pin again.';
    case 'no-pins-here':
      return 'chats of voice and stage channels have no pins. Ask again in a text channel and pin the answer there.';
    case 'not-ours':
      return 'that message is not one of Onrecord’s answers.';
    case 'unreachable':
      return 'Discord did not answer. Onrecord tries again when it next starts; you can also press Pin again.';
    default:
      return `Discord refused it (error ${obstacle.slice('code-'.length)}). Press Pin again in a while; if it goes on, tell whoever runs Onrecord.`;
  }
}

/** `capitalised('source withdrawn')` → `'Source withdrawn'` */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

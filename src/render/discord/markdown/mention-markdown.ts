/** Members, moments and messages as Discord shows them. */
import type { Pin } from '../../../answers/index.ts';
import { say } from '../../wording/say.ts';

/** A moment in the reader's own time zone. `D`: a date, `f`: with the time. */
export function timestamp(instant: string, style: 'D' | 'f'): string {
  return `<t:${Math.floor(Date.parse(instant) / 1000)}:${style}>`;
}

/** A member's name. It notifies nobody, because mentions are off in every message. */
export function memberMention(discordUserId: string): string {
  // Whoever had their id deleted is kept as 0.
  return discordUserId === '0' ? say('pins.formerMember') : `<@${discordUserId}>`;
}

export function pinnedByMarkdown({ pinnedBy, pinnedAt }: Pick<Pin, 'pinnedBy' | 'pinnedAt'>): string {
  return say('pins.pinnedBy', { member: memberMention(pinnedBy), date: timestamp(pinnedAt, 'D') });
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

/** Members meet the pins of the channels that they can see; those of others stay there. */
import type { ChannelsQuery } from '../../pins/store.ts';
import type { ServerContext } from '../context.ts';

/** The server's pins as far as the member may see them, as the beginning of a query. @throws StoreUnavailable */
export function pinsVisibleTo(server: ServerContext): Promise<ChannelsQuery> {
  return pinsIn(server, (channel) => server.member.maySee(channel));
}

/**
 * The same for an answer that everybody in the channel sees: of what the
 * member may see, what all the others may see too. @throws StoreUnavailable
 */
export function pinsVisibleToAllHere(server: ServerContext): Promise<ChannelsQuery> {
  return pinsIn(server, (channel) => server.member.maySee(channel) && server.everybodyHereMaySee(channel));
}

async function pinsIn(
  { discordGuildId, store }: ServerContext,
  isVisible: (discordChannelId: string) => boolean,
): Promise<ChannelsQuery> {
  const channels = await store.pins.channelsEverPinnedIn({ discordGuildId });
  const visible = channels.filter(isVisible);
  // Most members see all: then the store need not look at channels.
  if (visible.length === channels.length) return { discordGuildId };
  return { discordGuildId, visibleDiscordChannelIds: visible };
}

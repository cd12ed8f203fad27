/** Members meet the pins of the channels that they can see; those of others stay there. */
import type { ChannelsQuery } from '../../pins/store.ts';
import type { ServerContext } from '../context.ts';

/** The server's pins as far as the member may see them, as the beginning of a query. @throws StoreUnavailable */
export async function pinsVisibleTo({
  discordGuildId,
  store,
  member,
}: ServerContext): Promise<ChannelsQuery> {
  const channels = await store.pins.channelsEverPinnedIn({ discordGuildId });
  const visible = channels.filter((channel) => member.maySee(channel));
  // Most members see all: then the store need not look at channels.
  if (visible.length === channels.length) return { discordGuildId };
  return { discordGuildId, visibleDiscordChannelIds: visible };
}

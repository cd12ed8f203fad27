/** Members see the pins of the channels that they can see, and no others. */
import type { PinPlace } from '../../pins/pin.ts';
import type { ChannelsQuery } from '../../pins/pin-query.ts';
import type { ServerContext } from '../context.ts';

/** The start of a query for the pins that the member may see. @throws StoreUnavailable */
export function pinsVisibleTo(server: ServerContext): Promise<ChannelsQuery> {
  return pinsIn(server, (place) => server.member.maySee(place));
}

/** The same for a public answer: only pins that everybody in the channel may see. @throws StoreUnavailable */
export function pinsVisibleToAllHere(server: ServerContext): Promise<ChannelsQuery> {
  return pinsIn(server, (place) => server.member.maySee(place) && server.everybodyHereMaySee(place));
}

async function pinsIn(
  { discordGuildId, store }: ServerContext,
  isVisible: (place: PinPlace) => boolean,
): Promise<ChannelsQuery> {
  const places = await store.pins.placesEverPinnedIn({ discordGuildId });
  const visible = places.filter(isVisible);
  // Most members see every channel, and then the query needs no list of them.
  if (visible.length === places.length) return { discordGuildId };
  return { discordGuildId, visibleDiscordChannelIds: visible.map((place) => place.discordChannelId) };
}

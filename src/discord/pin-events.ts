/** Discord's events that concern pins, all of the Guilds intent. Deleted messages are not among them: pins are read anew instead. */
import { type Client, Events } from 'discord.js';
import type { PinKeeper } from '../commands/pins/keeper.ts';

/** Lets the keeper follow what people do in Discord by hand. */
export function followPinEvents(client: Client, keeper: PinKeeper): void {
  client.on(Events.ChannelPinsUpdate, (channel) => {
    if (!channel.isDMBased()) void keeper.channelPinsChanged(channel.guildId, channel.id);
  });
  client.on(Events.ChannelDelete, (channel) => {
    if (!channel.isDMBased()) void keeper.channelDeleted(channel.guildId, channel.id);
  });
  client.on(Events.ThreadDelete, (thread) => void keeper.channelDeleted(thread.guildId, thread.id));
  // discord.js tells an outage (`guildUnavailable`) from a removal (`guildDelete`).
  client.on(Events.GuildDelete, ({ id }) => void keeper.serverLeft(id));
  client.on(Events.GuildCreate, ({ id }) => void keeper.serverJoined(id));
}

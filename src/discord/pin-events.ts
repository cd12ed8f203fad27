/**
 * Discord's events that concern pins, of the intents Guilds and Guild Messages. Neither is privileged:
 * that a message was deleted is told without its words.
 */
import { type Client, Events, GatewayDispatchEvents } from 'discord.js';
import type { PinKeeper } from '../commands/pins/upkeep/keeper.ts';

/** What is read of Discord's events that messages were deleted; others have other data. */
interface DeletedMessages {
  readonly t: string | null;
  readonly d?: { readonly guild_id?: string; readonly id?: string; readonly ids?: readonly string[] } | null;
}

/** Lets the keeper follow what people do in Discord by hand. */
export function followPinEvents(client: Client, keeper: PinKeeper): void {
  client.on(Events.ChannelPinsUpdate, (channel) => {
    if (!channel.isDMBased()) void keeper.channelPinsChanged(channel.guildId, channel.id);
  });
  client.on(Events.ChannelDelete, (channel) => {
    if (!channel.isDMBased()) void keeper.channelDeleted(channel.guildId, channel.id);
  });
  client.on(Events.ThreadDelete, (thread) => void keeper.channelDeleted(thread.guildId, thread.id));
  // discord.js tells of deleted messages only when it has them in memory, and we keep none there.
  client.on(Events.Raw, ({ t: event, d: data }: DeletedMessages) => {
    if (data?.guild_id === undefined) return;
    if (event === GatewayDispatchEvents.MessageDelete && data.id !== undefined) {
      void keeper.messagesDeleted(data.guild_id, [data.id]);
    } else if (event === GatewayDispatchEvents.MessageDeleteBulk) {
      void keeper.messagesDeleted(data.guild_id, data.ids ?? []);
    }
  });
  // discord.js tells an outage (`guildUnavailable`) from a removal (`guildDelete`).
  client.on(Events.GuildDelete, ({ id }) => void keeper.serverLeft(id));
  client.on(Events.GuildCreate, ({ id }) => void keeper.serverJoined(id));
}

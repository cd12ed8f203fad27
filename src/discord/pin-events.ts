/** Discord's events about pins. A deleted message is reported without its text, so no privileged intent is needed. */
import { type Client, Events, GatewayDispatchEvents } from 'discord.js';
import type { PinKeeper } from '../commands/pins/upkeep/keeper.ts';

/** What is read from Discord's events about deleted messages. */
interface DeletedMessages {
  readonly t: string | null;
  readonly d?: { readonly guild_id?: string; readonly id?: string; readonly ids?: readonly string[] } | null;
}

/** Tells the keeper what people do by hand in Discord. */
export function followPinEvents(client: Client, keeper: PinKeeper): void {
  client.on(Events.ChannelPinsUpdate, (channel) => {
    if (!channel.isDMBased()) void keeper.channelPinsChanged(channel.guildId, channel.id);
  });
  client.on(Events.ChannelDelete, (channel) => {
    if (!channel.isDMBased()) void keeper.channelDeleted(channel.guildId, channel.id);
  });
  client.on(Events.ThreadDelete, (thread) => void keeper.channelDeleted(thread.guildId, thread.id));
  // discord.js reports only deleted messages that it has in memory, and none are kept there.
  client.on(Events.Raw, ({ t: event, d: data }: DeletedMessages) => {
    if (data?.guild_id === undefined) return;
    if (event === GatewayDispatchEvents.MessageDelete && data.id !== undefined) {
      void keeper.messagesDeleted(data.guild_id, [data.id]);
    } else if (event === GatewayDispatchEvents.MessageDeleteBulk) {
      void keeper.messagesDeleted(data.guild_id, data.ids ?? []);
    }
  });
  // discord.js reports an outage as `guildUnavailable` and only a removal as `guildDelete`.
  client.on(Events.GuildDelete, ({ id }) => void keeper.serverLeft(id));
  client.on(Events.GuildCreate, ({ id }) => void keeper.serverJoined(id));
}

/** What happens to a channel's pins (resources/message, "Pin Message"). */

import {
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { maxPinsPerChannel } from '../../../render/discord/limits.ts';
import { refusals } from '../checks/errors.ts';
import type { Channel } from './entities.ts';
import type { Store } from './memory-store.ts';
import { announce, createMessage, isSystemMessage, referenceTo, requirePermission } from './messages.ts';

/**
 * Pins a message for somebody.
 *
 * @throws DiscordError 50001, 50013, 10008, 50021 for a system message, 50024 in a voice or stage chat, 50083 in
 *   an archived thread, 30003 when the channel has 250 pins.
 */
export function pinMessage(store: Store, userId: string, channelId: string, messageId: string): void {
  const channel = requirePermission(store, userId, channelId, PermissionFlagsBits.PinMessages);
  if (channel.type === ChannelType.GuildVoice || channel.type === ChannelType.GuildStageVoice)
    throw refusals.wrongChannelType();
  if (channel.thread?.isArchived) throw refusals.archivedThread();
  const stored = store.message(channelId, messageId);
  if (stored.visibleTo !== undefined) throw refusals.unknownMessage();
  if (isSystemMessage(stored.message)) throw refusals.systemMessage();
  if (stored.pinnedAt !== undefined) return;
  if (store.pins(channelId).length >= maxPinsPerChannel) throw refusals.pinLimit();

  stored.pinnedAt = store.timestamp();
  stored.message.pinned = true;
  channel.lastPinAt = stored.pinnedAt;
  announce(store, stored, GatewayDispatchEvents.MessageUpdate);
  announcePins(store, channel);
  const extra = { message_reference: referenceTo(store, channelId, messageId) };
  createMessage(store, { channelId, authorId: userId, type: MessageType.ChannelPinnedMessage, extra }, {});
}

/** Unpins a message for somebody; a message that is not pinned stays so. */
export function unpinMessage(store: Store, userId: string, channelId: string, messageId: string): void {
  const channel = requirePermission(store, userId, channelId, PermissionFlagsBits.PinMessages);
  if (channel.thread?.isArchived) throw refusals.archivedThread();
  const stored = store.message(channelId, messageId);
  if (stored.pinnedAt === undefined) return;
  stored.pinnedAt = undefined;
  stored.message.pinned = false;
  announce(store, stored, GatewayDispatchEvents.MessageUpdate);
  announcePins(store, channel);
}

function announcePins(store: Store, channel: Channel): void {
  const { id, guildId, lastPinAt = null } = channel;
  const intents = guildId === undefined ? GatewayIntentBits.DirectMessages : GatewayIntentBits.Guilds;
  const data = { channel_id: id, guild_id: guildId, last_pin_timestamp: lastPinAt };
  store.tell(GatewayDispatchEvents.ChannelPinsUpdate, guildId, intents, data);
  store.events.emit('change', { kind: 'pins', channelId: id });
}

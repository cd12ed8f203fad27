/** Channels and threads that come and go while the bot is there. Tells the Gateway. */

import {
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Channel, Store } from './store.ts';
import { channelObject } from './views.ts';

/** Opens a channel in a server: a voice chat, a forum, a category … */
export function openChannel(
  store: Store,
  guildId: string,
  { type, name, parentId }: Pick<Channel, 'type' | 'name'> & { readonly parentId?: string },
): Channel {
  const channel = emptyChannel(store, guildId, type, name, parentId);
  store.channels.set(channel.id, channel);
  tell(store, channel, GatewayDispatchEvents.ChannelCreate);
  return channel;
}

/** Opens a thread, or a forum's post; whoever opens it has joined it. */
export function openThread(
  store: Store,
  parentId: string,
  { name, ownerId, isPrivate = false }: { name: string; ownerId: string; isPrivate?: boolean },
): Channel {
  const parent = store.channel(parentId);
  const type = isPrivate ? ChannelType.PrivateThread : ChannelType.PublicThread;
  const thread = { ownerId, memberIds: new Set([ownerId]), isArchived: false };
  const channel = { ...emptyChannel(store, parent.guildId ?? '', type, name, parentId), thread };
  store.channels.set(channel.id, channel);
  tell(store, channel, GatewayDispatchEvents.ThreadCreate);
  return channel;
}

/** Archives a thread, or opens it again. */
export function archiveThread(store: Store, threadId: string, isArchived = true): void {
  const channel = store.channel(threadId);
  if (channel.thread === undefined) throw new TypeError(`${threadId} is no thread.`);
  channel.thread.isArchived = isArchived;
  tell(store, channel, GatewayDispatchEvents.ThreadUpdate);
}

/** Deletes a channel or a thread with all that was written in it. */
export function deleteChannel(store: Store, channelId: string): void {
  const channel = store.channel(channelId);
  const event = channel.thread ? GatewayDispatchEvents.ThreadDelete : GatewayDispatchEvents.ChannelDelete;
  tell(store, channel, event);
  store.channels.delete(channelId);
  store.messages.delete(channelId);
}

function emptyChannel(
  store: Store,
  guildId: string,
  type: Channel['type'],
  name: string,
  parentId: string | undefined,
): Channel {
  return {
    id: store.nextId(),
    type,
    guildId,
    name,
    topic: '',
    position: store.channels.size,
    recipientIds: [],
    overwrites: [],
    lastPinAt: undefined,
    ...(parentId !== undefined && { parentId }),
  };
}

/** The bot hears of what it can see. */
function tell(
  store: Store,
  channel: Channel,
  event:
    | GatewayDispatchEvents.ChannelCreate
    | GatewayDispatchEvents.ChannelDelete
    | GatewayDispatchEvents.ThreadCreate
    | GatewayDispatchEvents.ThreadUpdate
    | GatewayDispatchEvents.ThreadDelete,
): void {
  const canSee = (store.permissions(store.applicationId, channel) & PermissionFlagsBits.ViewChannel) !== 0n;
  if (channel.thread !== undefined && !canSee) return;
  const data = channelObject(store, channel, store.applicationId);
  store.events.emit('dispatch', {
    event,
    guildId: channel.guildId,
    intents: GatewayIntentBits.Guilds,
    data: () => data,
  });
}

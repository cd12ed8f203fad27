/** What happens to messages: sent, edited, deleted, pinned. Tells the Gateway and the page. */

import {
  type APIMessage,
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { refusals } from '../checks/errors.ts';
import { asDiscords, hasFlag, type Json, listOf } from '../checks/json.ts';
import { numbered } from '../checks/numbered.ts';
import { attach } from './attachments.ts';
import type { Channel, StoredMessage, Upload } from './entities.ts';
import type { Store } from './memory-store.ts';
import { permissionToSend } from './permissions.ts';
import { channelObject, partialMember, readableMessage } from './views.ts';

/** Where a message is sent, by whom, and who sees it. */
export interface Origin {
  readonly channelId: string;
  readonly authorId: string;
  readonly type?: MessageType;
  /** The only person who sees it. */
  readonly visibleTo?: string | undefined;
  /** Fields that interactions add: `interaction_metadata`, `webhook_id`, `message_reference`. */
  readonly extra?: Partial<APIMessage>;
}

/** What a message points at with: a reply, a pin's notice, what a button brought up. */
export function referenceTo(
  store: Store,
  channelId: string,
  messageId: string,
  type = MessageReferenceType.Default,
) {
  const { guildId } = store.channel(channelId);
  return {
    type,
    message_id: messageId,
    channel_id: channelId,
    ...(guildId !== undefined && { guild_id: guildId }),
  };
}

/** Sends a message whose body was already validated. */
export function createMessage(
  store: Store,
  origin: Origin,
  body: Json,
  uploads: readonly Upload[] = [],
): APIMessage {
  const id = store.nextId();
  const attachments = attach(store, origin.channelId, body.attachments, uploads, []);
  const message: APIMessage = asDiscords({
    id,
    channel_id: origin.channelId,
    type: origin.type ?? MessageType.Default,
    content: typeof body.content === 'string' ? body.content : '',
    author: store.user(origin.authorId),
    timestamp: store.timestamp(),
    edited_timestamp: null,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments,
    embeds: richEmbeds(body.embeds),
    components: numbered(listOf(body.components), attachments),
    pinned: false,
    flags: Number(body.flags ?? 0) & acceptedFlags,
    ...origin.extra,
  });
  refuseEmpty(message);
  if (origin.visibleTo !== undefined) message.flags = (message.flags ?? 0) | MessageFlags.Ephemeral;

  const stored: StoredMessage = { message, visibleTo: origin.visibleTo, pinnedAt: undefined };
  keep(store, stored);
  announce(store, stored, GatewayDispatchEvents.MessageCreate);
  return message;
}

function keep(store: Store, stored: StoredMessage): void {
  const { id, channel_id: channelId } = stored.message;
  const inChannel = store.messages.get(channelId) ?? new Map<string, StoredMessage>();
  inChannel.set(id, stored);
  store.messages.set(channelId, inChannel);
}

const acceptedFlags =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.Loading |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;

/** Edits a message by a valid body. What it leaves out stays; `attachments` lists every one to keep. */
export function editMessage(
  store: Store,
  stored: StoredMessage,
  body: Json,
  uploads: readonly Upload[],
): APIMessage {
  const edited = structuredClone(stored.message);
  if ('content' in body) edited.content = typeof body.content === 'string' ? body.content : '';
  if ('attachments' in body || uploads.length > 0) {
    edited.attachments = attach(store, edited.channel_id, body.attachments, uploads, edited.attachments);
  }
  if ('components' in body) edited.components = numbered(listOf(body.components), edited.attachments);
  edited.flags = editedFlags(edited.flags ?? 0, body.flags);
  edited.edited_timestamp = store.timestamp();
  refuseEmpty(edited);
  Object.assign(stored.message, edited);
  announce(store, stored, GatewayDispatchEvents.MessageUpdate);
  return stored.message;
}

/** An edit sets and clears SUPPRESS_EMBEDS, sets Components V2 for good, and ends a loading state. */
function editedFlags(before: number, given: unknown): number {
  const kept = before & ~MessageFlags.Loading;
  if (typeof given !== 'number') return kept;
  return (
    (kept & ~MessageFlags.SuppressEmbeds) |
    (given & (MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2))
  );
}

/** Deletes a message, and with it its pin. Discord sends no CHANNEL_PINS_UPDATE for that (events/gateway-events). */
export function deleteMessage(store: Store, stored: StoredMessage): void {
  const { id, channel_id: channelId } = stored.message;
  store.messages.get(channelId)?.delete(id);
  const guildId = store.channel(channelId).guildId;
  const data = { id, channel_id: channelId, guild_id: guildId };
  store.tell(GatewayDispatchEvents.MessageDelete, guildId, messageIntent(stored, guildId), data);
  store.events.emit('change', { kind: 'message-deleted', channelId, messageId: id });
}

/** The channel. @throws DiscordError 50001 for somebody without View Channel, 50013 without the permission. */
export function requirePermission(
  store: Store,
  userId: string,
  channelId: string,
  permission: bigint,
): Channel {
  const channel = store.channel(channelId);
  const permissions = store.permissions(userId, channel);
  if ((permissions & PermissionFlagsBits.ViewChannel) === 0n) throw refusals.missingAccess();
  if ((permissions & permission) !== permission) throw refusals.missingPermissions();
  return channel;
}

/** Kinds of channels that hold other channels or threads, and no messages. */
export const holdsNoMessages: readonly ChannelType[] = [ChannelType.GuildCategory, ChannelType.GuildForum];

/**
 * Refuses whoever may not write in a channel. Writing opens an archived thread again.
 *
 * @throws DiscordError 50001, 50013, 50008 for a category or a forum, 160005 for a locked thread.
 */
export function requireSending(store: Store, userId: string, channelId: string): void {
  const channel = requirePermission(store, userId, channelId, permissionToSend(store.channel(channelId)));
  if (holdsNoMessages.includes(channel.type)) throw refusals.notATextChannel();
  if (channel.thread === undefined) return;
  const managesThreads = store.permissions(userId, channel) & PermissionFlagsBits.ManageThreads;
  if (channel.thread.isLocked && managesThreads === 0n) throw refusals.lockedThread();
  if (!channel.thread.isArchived) return;
  channel.thread.isArchived = false;
  const thread = channelObject(store, channel, store.applicationId);
  store.tell(GatewayDispatchEvents.ThreadUpdate, channel.guildId, GatewayIntentBits.Guilds, thread);
}

export function isSystemMessage(message: APIMessage): boolean {
  const written: readonly MessageType[] = [
    MessageType.Default,
    MessageType.Reply,
    MessageType.ChatInputCommand,
    MessageType.ContextMenuCommand,
  ];
  return !written.includes(message.type);
}

function refuseEmpty(message: APIMessage): void {
  if (hasFlag(message.flags, MessageFlags.Loading) || isSystemMessage(message)) return;
  const parts = [
    message.content,
    message.embeds,
    message.attachments,
    message.components ?? [],
    message.message_snapshots ?? [],
  ];
  if (parts.every((part) => part.length === 0)) throw refusals.emptyMessage();
}

/** Tells the Gateway and the page of a new or changed message. */
export function announce(
  store: Store,
  stored: StoredMessage,
  event: GatewayDispatchEvents.MessageCreate | GatewayDispatchEvents.MessageUpdate,
): void {
  const { message, visibleTo } = stored;
  const guildId = store.channel(message.channel_id).guildId;
  store.tell(event, guildId, messageIntent(stored, guildId), {
    ...readableMessage(store, message),
    ...(visibleTo === undefined && guildId !== undefined && guildFields(store, guildId, message.author.id)),
  });
  const { id: messageId, channel_id: channelId } = message;
  store.events.emit('change', { kind: 'message', channelId, messageId });
}

/** Ephemeral messages arrive like direct messages (events/gateway, "List of Intents"). */
function messageIntent({ visibleTo }: StoredMessage, guildId: string | undefined): number {
  return guildId === undefined || visibleTo !== undefined
    ? GatewayIntentBits.DirectMessages
    : GatewayIntentBits.GuildMessages;
}

function guildFields(store: Store, guildId: string, authorId: string): object {
  const member = store.server(guildId).members.get(authorId);
  return { guild_id: guildId, ...(member !== undefined && { member: partialMember(member) }) };
}

function richEmbeds(embeds: unknown): APIMessage['embeds'] {
  return asDiscords(listOf(embeds).map((embed) => ({ type: 'rich', ...embed })));
}

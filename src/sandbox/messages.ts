/** What happens to messages: sent, edited, deleted, pinned. Tells the Gateway and the page. */

import {
  type APIMessage,
  GatewayDispatchEvents,
  GatewayIntentBits,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { maxPinsPerChannel } from '../render/limits.ts';
import { attach, type Upload } from './attachments.ts';
import { refusals } from './errors.ts';
import { isJson, type Json, listOf } from './json.ts';
import type { Channel, Store, StoredMessage } from './store.ts';
import { partialMember, readableMessage, userObject } from './views.ts';

/** How a message comes about, beside its body. */
export interface Origin {
  readonly channelId: string;
  readonly authorId: string;
  readonly type?: MessageType;
  /** The only person who sees it. */
  readonly visibleTo?: string | undefined;
  /** Fields that interactions add: `interaction_metadata`, `webhook_id`, `message_reference`. */
  readonly extra?: Partial<APIMessage>;
}

/** Sends a message whose body was already validated. */
export function createMessage(
  store: Store,
  origin: Origin,
  body: Json,
  uploads: readonly Upload[] = [],
): APIMessage {
  const id = store.nextId();
  const attachments = attach(
    store,
    { channelId: origin.channelId, messageId: id },
    body.attachments,
    uploads,
    [],
  );
  const content = typeof body.content === 'string' ? body.content : '';
  const message = {
    id,
    channel_id: origin.channelId,
    type: origin.type ?? MessageType.Default,
    content,
    author: userObject(store.user(origin.authorId)),
    timestamp: store.timestamp(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    ...mentionsOf(store, content),
    attachments,
    embeds: richEmbeds(body.embeds),
    components: numbered(listOf(body.components), attachments),
    pinned: false,
    flags: Number(body.flags ?? 0) & acceptedFlags,
    ...(body.nonce !== undefined && { nonce: body.nonce }),
    ...origin.extra,
  } as unknown as APIMessage;
  refuseEmpty(message);
  if (origin.visibleTo !== undefined) message.flags = (message.flags ?? 0) | MessageFlags.Ephemeral;

  const stored: StoredMessage = {
    message,
    visibleTo: origin.visibleTo,
    nonce: body.nonce as string | number | undefined,
    pinnedAt: undefined,
  };
  const channelMessages = store.messages.get(origin.channelId) ?? new Map<string, StoredMessage>();
  channelMessages.set(id, stored);
  store.messages.set(origin.channelId, channelMessages);
  announce(store, stored, GatewayDispatchEvents.MessageCreate);
  return message;
}

const acceptedFlags =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.Loading |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;

/**
 * Edits a message by a body that was already validated. Fields that the body leaves out stay;
 * `attachments`, when given, lists every attachment to keep (resources/message).
 */
export function editMessage(
  store: Store,
  stored: StoredMessage,
  body: Json,
  uploads: readonly Upload[] = [],
): APIMessage {
  const edited = structuredClone(stored.message);
  if ('content' in body) {
    edited.content = typeof body.content === 'string' ? body.content : '';
    Object.assign(edited, mentionsOf(store, edited.content));
  }
  if ('embeds' in body) edited.embeds = richEmbeds(body.embeds);
  if ('attachments' in body || uploads.length > 0) {
    const place = { channelId: edited.channel_id, messageId: edited.id };
    edited.attachments = attach(store, place, body.attachments, uploads, edited.attachments);
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
  store.events.emit('dispatch', {
    event: GatewayDispatchEvents.MessageDelete,
    guildId,
    intents: messageIntent(stored, guildId),
    data: () => ({ id, channel_id: channelId, ...(guildId !== undefined && { guild_id: guildId }) }),
  });
  store.events.emit('change', { kind: 'message-deleted', channelId, messageId: id });
}

/**
 * Pins a message for somebody.
 *
 * @throws DiscordError 50001 or 50013 without the permissions, 10008 for an unknown message,
 *   50021 for a system message, 30003 when the channel has 250 pins.
 */
export function pinMessage(store: Store, userId: string, channelId: string, messageId: string): void {
  const channel = requirePermission(store, userId, channelId, PermissionFlagsBits.PinMessages);
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
  createMessage(
    store,
    {
      channelId,
      authorId: userId,
      type: MessageType.ChannelPinnedMessage,
      extra: {
        message_reference: {
          type: 0,
          message_id: messageId,
          channel_id: channelId,
          ...(channel.guildId !== undefined && { guild_id: channel.guildId }),
        },
      },
    },
    {},
  );
}

/** Unpins a message for somebody; a message that is not pinned stays so. */
export function unpinMessage(store: Store, userId: string, channelId: string, messageId: string): void {
  const channel = requirePermission(store, userId, channelId, PermissionFlagsBits.PinMessages);
  const stored = store.message(channelId, messageId);
  if (stored.pinnedAt === undefined) return;
  stored.pinnedAt = undefined;
  stored.message.pinned = false;
  announce(store, stored, GatewayDispatchEvents.MessageUpdate);
  announcePins(store, channel);
}

/**
 * The channel, when somebody may see it and do `permission` there.
 *
 * @throws DiscordError 50001 without View Channel, 50013 without the permission.
 */
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

function isSystemMessage(message: APIMessage): boolean {
  const written: readonly MessageType[] = [
    MessageType.Default,
    MessageType.Reply,
    MessageType.ChatInputCommand,
    MessageType.ContextMenuCommand,
  ];
  return !written.includes(message.type);
}

function refuseEmpty(message: APIMessage): void {
  const isLoading = ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
  if (isLoading || isSystemMessage(message)) return;
  const parts = [message.content, message.embeds, message.attachments, message.components ?? []];
  if (parts.every((part) => part.length === 0)) throw refusals.emptyMessage();
}

/** Tells the Gateway and the page of a new or changed message. */
function announce(
  store: Store,
  stored: StoredMessage,
  event: GatewayDispatchEvents.MessageCreate | GatewayDispatchEvents.MessageUpdate,
): void {
  const { message, visibleTo } = stored;
  const guildId = store.channel(message.channel_id).guildId;
  const snapshot = structuredClone(message);
  store.events.emit('dispatch', {
    event,
    guildId,
    intents: messageIntent(stored, guildId),
    data: (canReadContent) => ({
      ...readableMessage(store, snapshot, canReadContent),
      ...(visibleTo === undefined && guildId !== undefined && guildFields(store, guildId, message.author.id)),
    }),
  });
  store.events.emit('change', {
    kind: 'message',
    channelId: message.channel_id,
    messageId: message.id,
    ...(visibleTo !== undefined && { visibleTo }),
  });
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

function announcePins(store: Store, channel: Channel): void {
  const last = channel.lastPinAt;
  store.events.emit('dispatch', {
    event: GatewayDispatchEvents.ChannelPinsUpdate,
    guildId: channel.guildId,
    intents: channel.guildId === undefined ? GatewayIntentBits.DirectMessages : GatewayIntentBits.Guilds,
    data: () => ({
      channel_id: channel.id,
      ...(channel.guildId !== undefined && { guild_id: channel.guildId }),
      last_pin_timestamp: last ?? null,
    }),
  });
  store.events.emit('change', { kind: 'pins', channelId: channel.id });
}

function mentionsOf(store: Store, content: string): Pick<APIMessage, 'mentions' | 'mention_roles'> {
  const ids = [...content.matchAll(/<@!?(\d{17,19})>/g)].flatMap(([, id]) => (id === undefined ? [] : [id]));
  const users = [...new Set(ids)].flatMap((id) => store.users.get(id) ?? []);
  return { mentions: users.map(userObject), mention_roles: [] };
}

function richEmbeds(embeds: unknown): APIMessage['embeds'] {
  return listOf(embeds).map((embed) => ({ type: 'rich', ...embed })) as unknown as APIMessage['embeds'];
}

/** Gives every component an id, as Discord does, and resolves `attachment://name`. */
function numbered(
  components: readonly Json[],
  attachments: APIMessage['attachments'],
): NonNullable<APIMessage['components']> {
  const taken = new Set<number>();
  const collect = (component: Json): void => {
    if (typeof component.id === 'number' && component.id > 0) taken.add(component.id);
    for (const child of childrenOf(component)) collect(child);
  };
  components.forEach(collect);
  let last = 0;
  const nextFree = (): number => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const number = (component: Json): Json => ({
    ...component,
    id: typeof component.id === 'number' && component.id > 0 ? component.id : nextFree(),
    ...(Array.isArray(component.components) && { components: listOf(component.components).map(number) }),
    ...(isJson(component.accessory) && { accessory: number(component.accessory) }),
    ...(isJson(component.media) && { media: resolved(component.media, attachments) }),
    ...(isJson(component.file) && { file: resolved(component.file, attachments) }),
    ...(Array.isArray(component.items) && {
      items: listOf(component.items).map((item) => ({
        ...item,
        ...(isJson(item.media) && { media: resolved(item.media, attachments) }),
      })),
    }),
  });
  return components.map(number) as unknown as NonNullable<APIMessage['components']>;
}

function childrenOf(component: Json): Json[] {
  return [...listOf(component.components), ...(isJson(component.accessory) ? [component.accessory] : [])];
}

function resolved(media: Json, attachments: APIMessage['attachments']): Json {
  const name = /^attachment:\/\/(.+)$/.exec(String(media.url))?.[1];
  const attachment = attachments.find(({ filename }) => filename === name);
  if (attachment === undefined) return media;
  return {
    url: attachment.url,
    proxy_url: attachment.proxy_url,
    content_type: attachment.content_type,
    attachment_id: attachment.id,
    size: attachment.size,
    name: attachment.filename,
  };
}

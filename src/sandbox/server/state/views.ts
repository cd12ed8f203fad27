/** The stand-in's people and places as Discord's objects: members, roles, channels, servers. */

import type { APIChannel, APIGuildMember, APIMessage } from 'discord-api-types/v10';
import { refusals } from '../checks/errors.ts';
import type { Channel, Member, Role, Server, Thread } from './entities.ts';
import type { Store } from './memory-store.ts';

/** A member object without its user, as `resolved.members` and messages carry it (resources/guild). */
export function partialMember({ roleIds, joinedAt }: Member) {
  return { roles: [...roleIds], joined_at: joinedAt, deaf: false, mute: false, flags: 0 };
}

/** A member object (resources/guild). */
export function memberObject(store: Store, member: Member): APIGuildMember {
  return { ...partialMember(member), user: store.user(member.userId) };
}

/** A role object (topics/permissions), as far as clients need it. */
export function roleObject({ id, name, color, position, permissions }: Role) {
  const flags = { hoist: false, managed: false, mentionable: false, flags: 0 };
  return { id, name, color, position, permissions: permissions.toString(), ...flags };
}

/** A channel object (resources/channel), as far as clients need it. Direct messages list whom the reader talks to. */
export function channelObject(store: Store, channel: Channel, readerId: string): APIChannel {
  const { id, type, guildId, name, parentId, position, thread, overwrites } = channel;
  const lastMessageId = [...(store.messages.get(id)?.keys() ?? [])].at(-1) ?? null;
  const shared = { id, type, last_message_id: lastMessageId, flags: 0 };
  if (guildId === undefined) {
    const others = channel.recipientIds.filter((one) => one !== readerId);
    return { ...shared, recipients: others.map((one) => store.user(one)) } as APIChannel;
  }
  const inServer = { ...shared, guild_id: guildId, name, parent_id: parentId ?? null };
  if (thread !== undefined) return { ...inServer, ...threadFields(thread, readerId) } as APIChannel;
  return {
    ...inServer,
    position,
    ...(channel.lastPinAt !== undefined && { last_pin_timestamp: channel.lastPinAt }),
    permission_overwrites: overwrites.map(({ allow, deny, ...whose }) => ({
      ...whose,
      allow: allow.toString(),
      deny: deny.toString(),
    })),
  } as APIChannel;
}

/** What a thread has beside a channel; `member` is there for whoever is in it. */
function threadFields({ ownerId, memberIds, createdAt, isArchived, isLocked }: Thread, readerId: string) {
  return {
    owner_id: ownerId,
    thread_metadata: {
      archived: isArchived,
      locked: isLocked,
      auto_archive_duration: 4320,
      archive_timestamp: createdAt,
    },
    ...(memberIds.has(readerId) && { member: { join_timestamp: createdAt, flags: 0 } }),
  };
}

/** A guild object without channels and members (resources/guild), as far as clients need it. */
export function guildObject(server: Server): object {
  return {
    id: server.id,
    name: server.name,
    owner_id: server.ownerId,
    roles: [...server.roles.values()].map(roleObject),
    emojis: emojisOf(server),
    stickers: [],
    features: [],
    preferred_locale: server.locale,
  };
}

/** Every server has five emojis, so that tests see whether the bot wastes memory on what it does not use. */
function emojisOf({ id }: Server): object[] {
  return Array.from({ length: 5 }, (_, index) => ({
    id: (BigInt(id) + BigInt(index + 1)).toString(),
    name: `emoji_${index + 1}`,
    roles: [],
  }));
}

/** What GUILD_CREATE carries; without the members intent only the bot itself is listed (events/gateway-events). */
export function guildCreate(store: Store, server: Server): object {
  const bot = server.members.get(store.applicationId);
  if (bot === undefined) throw refusals.unknownMember();
  const channels = channelsOf(store, server.id);
  return {
    ...guildObject(server),
    joined_at: bot.joinedAt,
    member_count: server.members.size,
    members: [memberObject(store, bot)],
    channels: channels.map((channel) => channelObject(store, channel, store.applicationId)),
    threads: activeThreads(store, server.id),
  };
}

/** A server's channels in their order, without threads. */
export function channelsOf(store: Store, guildId: string): Channel[] {
  return store
    .channelsIn(guildId)
    .filter(({ thread }) => thread === undefined)
    .sort((a, b) => a.position - b.position);
}

/** The threads of a server that the bot sees and that are not archived: Discord tells of no others. */
function activeThreads(store: Store, guildId: string): APIChannel[] {
  const bot = store.applicationId;
  return store
    .channelsIn(guildId)
    .filter(({ thread }) => thread?.isArchived === false)
    .filter((channel) => store.permissions(bot, channel) !== 0n)
    .map((channel) => channelObject(store, channel, bot));
}

/**
 * A message as the bot may read it: without Message Content, other people's words are blank outside direct
 * messages (events/gateway).
 */
export function readableMessage(store: Store, message: APIMessage): APIMessage {
  const isOwn = message.author.id === store.applicationId;
  const isDirect = store.channels.get(message.channel_id)?.guildId === undefined;
  if (isOwn || isDirect) return message;
  return { ...message, content: '', embeds: [], attachments: [], components: [] };
}

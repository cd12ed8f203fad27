/** The world a stand-in starts with: two servers with two channels each, a member, a moderator and the bot. */

import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { maxFileBytes } from '../../../render/discord/limits.ts';
import type { Channel, Role, Server, User } from './entities.ts';
import type { Store } from './memory-store.ts';
import type { World } from './world.ts';

const bits = PermissionFlagsBits;

const everyonePermissions =
  bits.ViewChannel |
  bits.SendMessages |
  bits.ReadMessageHistory |
  bits.AddReactions |
  bits.EmbedLinks |
  bits.AttachFiles |
  bits.UseApplicationCommands |
  bits.UseExternalApps |
  bits.SendMessagesInThreads;

const moderatorPermissions =
  bits.ManageMessages | bits.PinMessages | bits.ManageGuild | bits.ManageChannels | bits.ModerateMembers;

/** What the README's invitation asks for. */
const botPermissions =
  bits.ViewChannel |
  bits.SendMessages |
  bits.SendMessagesInThreads |
  bits.EmbedLinks |
  bits.AttachFiles |
  bits.ReadMessageHistory |
  bits.PinMessages;

const moderatorColor = 0x2ecc71;
const botColor = 0x9ba5ff;

/** Whom a test or a visitor may act as. */
export type PersonName = 'member' | 'moderator';

/** Who and what the store was filled with. */
export interface Seeded {
  readonly people: Readonly<Record<PersonName, User>>;
  readonly servers: readonly (Pick<Server, 'id' | 'name'> & { readonly channels: readonly Channel[] })[];
}

const plan: Readonly<Record<string, readonly string[]>> = {
  'News Desk': ['newsroom', 'fact-checks'],
  'Reading Group': ['general', 'questions'],
};

export function seed(store: Store): Seeded {
  store.addUser('Onrecord', true, store.applicationId);
  const member = store.addUser('Aigerim', false);
  const moderator = store.addUser('Marat', false);
  const owner = store.addUser('Owner', false);

  const servers = Object.entries(plan).map(([name, channelNames], index) => {
    const { id } = addServer(store, name, index, { owner, member, moderator });
    const channels = channelNames.map((name, position) =>
      store.addChannel({ name, type: ChannelType.GuildText, guildId: id, position }),
    );
    return { id, name, channels };
  });
  return { people: { member, moderator }, servers };
}

export function addServer(
  store: Store,
  name: string,
  index: number,
  people: { owner: User; member: User; moderator: User },
): Server {
  const id = serverId(store, index);
  const botName = store.user(store.applicationId).global_name;
  const role = (name: string, permissions: bigint, position: number, color: number): Role => {
    return { id: store.nextId(), name, permissions, position, color };
  };
  const everyone = { ...role('@everyone', everyonePermissions, 0, 0), id };
  const bot = role(botName, botPermissions, 1, botColor);
  const moderators = role('Moderator', moderatorPermissions, 2, moderatorColor);
  const joinedAt = store.timestamp();
  const join = (userId: string, roleIds: string[]) => [userId, { userId, roleIds, joinedAt }] as const;
  const server: Server = {
    id,
    name,
    ownerId: people.owner.id,
    roles: new Map([everyone, moderators, bot].map((role) => [role.id, role])),
    members: new Map([
      join(people.owner.id, []),
      join(people.member.id, []),
      join(people.moderator.id, [moderators.id]),
      join(store.applicationId, [bot.id]),
    ]),
    hasBot: true,
    locale: 'en-US',
    isUnavailable: false,
    maxFileBytes,
  };
  store.servers.set(id, server);
  return server;
}

/** One of the bits in which Discord numbers its workers. It keeps a server's id apart from every other id of that millisecond. */
const serverIdMark = 1n << 17n;

/** Neighbouring servers belong to different shards, so that two servers try two shards. */
function serverId(store: Store, index: number): string {
  const milliseconds = (BigInt(store.nextId()) >> 22n) & ~1n;
  return (((milliseconds + BigInt(index)) << 22n) | serverIdMark).toString();
}

/** Adds what a visitor may want to try beside text channels: threads, a voice chat and a forum post. */
export function addPlaces(world: World, { servers, people }: Seeded, botId: string): void {
  const [server] = servers;
  const [channel] = server?.channels ?? [];
  if (server === undefined || channel === undefined) return;
  const ownerId = people.moderator.id;
  world.addThread(channel.id, 'border', { ownerId });
  world.addThread(channel.id, 'moderators', { ownerId, memberIds: [botId], isPrivate: true });
  world.addChannel(server.id, 'lounge', { type: ChannelType.GuildVoice });
  const forum = world.addChannel(server.id, 'claims', { type: ChannelType.GuildForum });
  world.addThread(forum.id, 'did he say so?', { ownerId });
}

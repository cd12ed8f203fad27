/**
 * All that the local Discord knows. Nothing is written to disk; a new start is a new world.
 *
 * The store holds and finds. The other files of this folder decide what happens, and tell the Gateway and the
 * page through `events`.
 */

import { EventEmitter } from 'node:events';
import {
  type APIApplicationCommand,
  type APIMessage,
  ChannelType,
  type GatewayDispatchEvents,
} from 'discord-api-types/v10';
import { refusals } from '../checks/errors.ts';
import type {
  ApplicationSettings,
  Change,
  Channel,
  Dispatch,
  Interaction,
  Server,
  StoredMessage,
  Upload,
  User,
} from './entities.ts';
import { allPermissions, permissionsIn, permissionsInThread } from './permissions.ts';
import { createSnowflakes } from './snowflake.ts';

interface StoreEvents {
  dispatch: [Dispatch];
  change: [Change];
}

export class Store {
  readonly events = new EventEmitter<StoreEvents>();
  readonly users = new Map<string, User>();
  readonly servers = new Map<string, Server>();
  readonly channels = new Map<string, Channel>();
  /** Each channel's messages, oldest first. */
  readonly messages = new Map<string, Map<string, StoredMessage>>();
  /** Commands by scope: `'global'` or a server's id. */
  readonly commands = new Map<string, Map<string, APIApplicationCommand>>();
  /** Interactions by token. */
  readonly interactions = new Map<string, Interaction>();
  readonly files = new Map<string, Upload>();
  /** Channels in which Discord makes every answer private, as slow mode and AutoMod do. */
  readonly privateAnswersIn = new Set<string>();
  /** What the operator set in the portal, or the bot by `PATCH /applications/@me`. */
  readonly application: ApplicationSettings = {
    description: '',
    tags: [],
    integration_types_config: { 0: {}, 1: {} },
    interactions_endpoint_url: null,
  };
  readonly now: () => number;
  readonly nextId: () => string;
  readonly applicationId: string;
  readonly token: string;
  /** Known once the server listens; attachments' addresses start with it. */
  baseUrl = '';

  constructor(options: { now: () => number; applicationId: string; token: string }) {
    this.now = options.now;
    this.nextId = createSnowflakes(options.now);
    this.applicationId = options.applicationId;
    this.token = options.token;
    this.events.setMaxListeners(0);
  }

  readonly #channelsByServer = new Map<string, Set<Channel>>();
  #lastMicroseconds = 0;

  /**
   * The present moment as Discord writes it: `2026-06-17T10:00:00.000001+00:00`. Later calls give later moments,
   * so that pins of the same millisecond keep their order.
   */
  timestamp(): string {
    this.#lastMicroseconds = Math.max(Math.floor(this.now()) * 1000, this.#lastMicroseconds + 1);
    const milliseconds = new Date(Math.floor(this.#lastMicroseconds / 1000)).toISOString().slice(0, -1);
    return `${milliseconds}${String(this.#lastMicroseconds % 1000).padStart(3, '0')}+00:00`;
  }

  /** Tells the Gateway's sessions of something; `intents` is 0 for what every session is told. */
  tell(event: GatewayDispatchEvents, guildId: string | undefined, intents: number, data: object): void {
    this.events.emit('dispatch', { event, guildId, intents, data });
  }

  /** @throws DiscordError 10003 when there is no such channel. */
  channel(id: string): Channel {
    return this.channels.get(id) ?? raise(refusals.unknownChannel());
  }

  /** @throws DiscordError 10004 when there is no such server. */
  server(id: string): Server {
    return this.servers.get(id) ?? raise(refusals.unknownGuild());
  }

  /** @throws DiscordError 10013 when there is no such user. */
  user(id: string): User {
    return this.users.get(id) ?? raise(refusals.unknownUser());
  }

  findMessage(channelId: string, messageId: string | undefined): StoredMessage | undefined {
    return this.messages.get(channelId)?.get(messageId ?? '');
  }

  /** @throws DiscordError 10008 when the channel has no such message. */
  message(channelId: string, messageId: string | undefined): StoredMessage {
    return this.findMessage(channelId, messageId) ?? raise(refusals.unknownMessage());
  }

  addUser(name: string, isBot: boolean, id = this.nextId()): User {
    const discriminator = isBot ? '0001' : '0';
    const user = {
      id,
      username: name.toLowerCase(),
      global_name: name,
      discriminator,
      avatar: null,
      bot: isBot,
    };
    this.users.set(id, user);
    return user;
  }

  /** A channel's messages that a person sees, oldest first. */
  messagesFor(channelId: string, userId: string): APIMessage[] {
    return [...(this.messages.get(channelId)?.values() ?? [])]
      .filter(({ visibleTo }) => visibleTo === undefined || visibleTo === userId)
      .map(({ message }) => message);
  }

  /** A channel's pinned messages, newest pin first. */
  pins(channelId: string): { message: APIMessage; pinnedAt: string }[] {
    return [...(this.messages.get(channelId)?.values() ?? [])]
      .flatMap(({ message, pinnedAt }) => (pinnedAt === undefined ? [] : [{ message, pinnedAt }]))
      .sort((a, b) => b.pinnedAt.localeCompare(a.pinnedAt) || b.message.id.localeCompare(a.message.id));
  }

  /** The direct message of two people, opened when there is none. */
  directMessage(...recipientIds: readonly [string, string]): Channel {
    const found = [...this.channels.values()].find((channel) =>
      recipientIds.every((id) => channel.recipientIds.includes(id)),
    );
    return found ?? this.addChannel({ type: ChannelType.DM, recipientIds });
  }

  /** Adds a channel; fields that are not given are empty. */
  addChannel(channel: Pick<Channel, 'type'> & Partial<Channel>): Channel {
    const empty = { name: '', position: 0, recipientIds: [], overwrites: [] };
    const added: Channel = { ...empty, ...channel, id: this.nextId() };
    this.channels.set(added.id, added);
    if (added.guildId !== undefined) {
      const inServer = this.#channelsByServer.get(added.guildId) ?? new Set<Channel>();
      this.#channelsByServer.set(added.guildId, inServer.add(added));
    }
    return added;
  }

  /** A server's channels and threads. */
  channelsIn(guildId: string): Channel[] {
    return [...(this.#channelsByServer.get(guildId) ?? [])];
  }

  /** What somebody may do in a channel. Outside the channel: nothing. */
  permissions(userId: string, channel: Channel): bigint {
    if (channel.guildId === undefined) {
      return channel.recipientIds.includes(userId) ? allPermissions : 0n;
    }
    const server = this.server(channel.guildId);
    const member = server.members.get(userId);
    if (member === undefined || (userId === this.applicationId && !server.hasBot)) return 0n;
    if (channel.thread === undefined) return permissionsIn(server, member, channel);
    return permissionsInThread(
      permissionsIn(server, member, this.channel(channel.parentId ?? '')),
      channel,
      userId,
    );
  }

  /** What the app may do in a server: what its user may when only they installed it; without a bot user, what everybody may. */
  appPermissions({ channelId, userId, userInstalledOnly }: Interaction): bigint {
    const channel = this.channel(channelId);
    const server = this.server(channel.guildId ?? '');
    if (userInstalledOnly) return this.permissions(userId, channel);
    if (server.hasBot) return this.permissions(this.applicationId, channel);
    return server.roles.get(server.id)?.permissions ?? 0n;
  }
}

function raise(error: Error): never {
  throw error;
}

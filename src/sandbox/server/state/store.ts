/**
 * Everything that the stand-in knows, in one place: people, servers, channels, messages, pins,
 * commands, interactions and files. Nothing is written to disk; a new start is a new world.
 *
 * The store holds and finds. What happens to its contents is decided in `messages.ts`,
 * `commands.ts` and `interactions.ts`, which tell the Gateway and the page through `events`.
 */

import { EventEmitter } from 'node:events';
import {
  type APIApplicationCommand,
  type APIMessage,
  ChannelType,
  type GatewayDispatchEvents,
} from 'discord-api-types/v10';
import { refusals } from '../checks/errors.ts';
import { allPermissions, permissionsIn, permissionsInThread } from './permissions.ts';
import { createSnowflakes } from './snowflake.ts';

export interface User {
  readonly id: string;
  readonly username: string;
  readonly globalName: string;
  readonly isBot: boolean;
}

export interface Role {
  readonly id: string;
  name: string;
  permissions: bigint;
  readonly position: number;
  readonly color: number;
}

export interface Overwrite {
  readonly id: string;
  /** 0 a role, 1 a member (resources/channel). */
  readonly type: 0 | 1;
  allow: bigint;
  deny: bigint;
}

export interface Member {
  readonly userId: string;
  readonly roleIds: string[];
  readonly joinedAt: string;
}

/** A channel of a server, a thread in one, or a direct or group message (resources/channel). */
export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  readonly guildId: string | undefined;
  /** A thread's channel or forum, or a channel's category. */
  readonly parentId: string | undefined;
  readonly name: string;
  readonly topic: string;
  readonly position: number;
  /** Who takes part in a direct or group message. */
  readonly recipientIds: readonly string[];
  /** A thread has none: its channel's count. */
  readonly overwrites: Overwrite[];
  readonly thread: Thread | undefined;
  lastPinAt: string | undefined;
}

/** What a thread has beside a channel. */
export interface Thread {
  readonly ownerId: string;
  readonly memberIds: Set<string>;
  readonly createdAt: string;
  isArchived: boolean;
  isLocked: boolean;
}

export interface Server {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  /** Whether the application was added to the server with a bot user; commands can be added without one. */
  hasBot: boolean;
  /** In an outage Discord names the server and tells nothing else of it. */
  isUnavailable: boolean;
  /** Discord's locale of the server, in which everybody is spoken to. */
  locale: string;
  /** Bytes of one attached file; boosts raise it above Discord's usual 10 MiB. */
  maxFileBytes: number;
}

/** A message with what Discord knows and does not send. */
export interface StoredMessage {
  readonly message: APIMessage;
  /** The only person who sees it, for an ephemeral message. */
  readonly visibleTo: string | undefined;
  readonly nonce: string | number | undefined;
  pinnedAt: string | undefined;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A modal as the bot sent it. */
export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Readonly<Record<string, unknown>>[];
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** One use of a command, button, select or modal, from its sending to the end of its token. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** 2 command, 3 component, 4 autocomplete, 5 modal (interactions/receiving-and-responding). */
  readonly type: 2 | 3 | 4 | 5;
  readonly userId: string;
  readonly channelId: string;
  readonly guildId: string | undefined;
  /** Context menu or slash, which decides the kind of message that answers. */
  readonly isContextMenu: boolean;
  readonly commandName: string | undefined;
  readonly targetMessageId: string | undefined;
  /** The message whose button, select or modal this is. */
  readonly sourceMessageId: string | undefined;
  readonly userInstalledOnly: boolean;
  readonly receivedAt: number;
  /** The callback type that acknowledged it; undefined as long as nobody did. */
  acknowledgedWith: number | undefined;
  originalMessageId: string | undefined;
  readonly followUpIds: string[];
  choices: readonly Choice[] | undefined;
  modal: Modal | undefined;
}

/** What a Gateway session is told. `data` may differ with the session's intents. */
export interface Dispatch {
  readonly event: GatewayDispatchEvents;
  readonly guildId: string | undefined;
  /** One of these intents must be on; 0 for events that need none. */
  readonly intents: number;
  readonly data: (canReadContent: boolean) => object;
}

/** What the page is told: which thing to read anew. */
export type Change =
  | {
      readonly kind: 'message';
      readonly channelId: string;
      readonly messageId: string;
      readonly visibleTo?: string;
    }
  | { readonly kind: 'message-deleted'; readonly channelId: string; readonly messageId: string }
  | { readonly kind: 'pins'; readonly channelId: string }
  | { readonly kind: 'commands' }
  | { readonly kind: 'world' }
  | { readonly kind: 'interaction'; readonly interaction: Interaction };

interface StoreEvents {
  dispatch: [Dispatch];
  change: [Change];
}

/** An application's settings, in Discord's names (resources/application). */
export interface ApplicationSettings {
  description: string;
  tags: readonly string[];
  /** 0: to servers, 1: to users. */
  integration_types_config: Readonly<Record<string, object>>;
  interactions_endpoint_url: string | null;
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
  readonly files = new Map<string, StoredFile>();
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
   * The present moment in the form that Discord writes it: `2026-06-17T10:00:00.000001+00:00`.
   * Later calls give later moments, so that pins of the same millisecond keep their order.
   */
  timestamp(): string {
    this.#lastMicroseconds = Math.max(Math.floor(this.now()) * 1000, this.#lastMicroseconds + 1);
    const milliseconds = new Date(Math.floor(this.#lastMicroseconds / 1000)).toISOString().slice(0, -1);
    return `${milliseconds}${String(this.#lastMicroseconds % 1000).padStart(3, '0')}+00:00`;
  }

  /** @throws DiscordError 10003 when there is no such channel. */
  channel(id: string): Channel {
    const channel = this.channels.get(id);
    if (channel === undefined) throw refusals.unknownChannel();
    return channel;
  }

  /** @throws DiscordError 10004 when there is no such server. */
  server(id: string): Server {
    const server = this.servers.get(id);
    if (server === undefined) throw refusals.unknownGuild();
    return server;
  }

  /** @throws DiscordError 10013 when there is no such user. */
  user(id: string): User {
    const user = this.users.get(id);
    if (user === undefined) throw refusals.unknownUser();
    return user;
  }

  /** @throws DiscordError 10008 when the channel has no such message. */
  message(channelId: string, messageId: string): StoredMessage {
    const stored = this.messages.get(channelId)?.get(messageId);
    if (stored === undefined) throw refusals.unknownMessage();
    return stored;
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

  /** The direct message of two people, or the group message of more, opened when there is none. */
  directMessage(...userIds: readonly string[]): Channel {
    const type = userIds.length > 2 ? ChannelType.GroupDM : ChannelType.DM;
    const found = [...this.channels.values()].find(
      (channel) => channel.type === type && userIds.every((id) => channel.recipientIds.includes(id)),
    );
    return found ?? this.addChannel({ type, recipientIds: userIds });
  }

  /** Keeps a new channel; what is not said of it is empty. */
  addChannel(
    channel: Pick<Channel, 'type'> & Partial<Omit<Channel, 'id' | 'overwrites' | 'lastPinAt'>>,
  ): Channel {
    const added: Channel = {
      guildId: undefined,
      parentId: undefined,
      name: '',
      topic: '',
      position: 0,
      recipientIds: [],
      thread: undefined,
      ...channel,
      id: this.nextId(),
      overwrites: [],
      lastPinAt: undefined,
    };
    this.channels.set(added.id, added);
    if (added.guildId !== undefined) {
      const inServer = this.#channelsByServer.get(added.guildId) ?? new Set<Channel>();
      this.#channelsByServer.set(added.guildId, inServer.add(added));
    }
    return added;
  }

  /** Forgets a channel with its messages. */
  removeChannel(channel: Channel): void {
    this.channels.delete(channel.id);
    this.messages.delete(channel.id);
    this.#channelsByServer.get(channel.guildId ?? '')?.delete(channel);
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
}

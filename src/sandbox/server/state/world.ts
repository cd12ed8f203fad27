/** What people do to servers beside writing. Every change tells the Gateway. */

import {
  type APIMessage,
  ChannelType,
  type GatewayDispatchEvents as Event,
  GatewayDispatchEvents as events,
  GatewayIntentBits,
} from 'discord-api-types/v10';
import type { Json } from '../checks/json.ts';
import type { Channel, Overwrite, Server, Thread } from './entities.ts';
import type { Store } from './memory-store.ts';
import { createMessage } from './messages.ts';
import { channelObject, guildCreate, guildObject } from './views.ts';

type ChannelPlan = Partial<Pick<Channel, 'type' | 'parentId' | 'overwrites'>>;

/** What a new thread is, beside its name. */
interface ThreadPlan {
  readonly isPrivate?: boolean;
  /** Who is in it beside who opened it, by user id. */
  readonly memberIds?: readonly string[];
  readonly ownerId: string;
}

/** Changes the servers of a stand-in. Unknown ids are refused with Discord's errors. */
export class World {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Adds a channel of any type to a server; by default a text channel, in no category. */
  addChannel(guildId: string, name: string, plan: ChannelPlan = {}): Channel {
    const { type = ChannelType.GuildText, parentId, overwrites = [] } = plan;
    const position = this.#store.channels.size;
    // A channel starts with its category's overwrites, as in Discord's client.
    const inherited = parentId === undefined ? [] : this.#store.channel(parentId).overwrites;
    const copied = structuredClone([...inherited, ...overwrites]);
    const channel = this.#store.addChannel({ type, name, guildId, parentId, position, overwrites: copied });
    this.#tellOfChannel(events.ChannelCreate, channel);
    return channel;
  }

  /**
   * Opens a thread in a channel, or a post in a forum. A private thread is seen by its members and by whoever
   * manages threads; the bot hears of it only when it is one of these.
   */
  addThread(
    parentId: string,
    name: string,
    { isPrivate = false, memberIds = [], ownerId }: ThreadPlan,
  ): Channel {
    const parent = this.#store.channel(parentId);
    const thread: Thread = {
      ownerId,
      memberIds: new Set([ownerId, ...memberIds]),
      createdAt: this.#store.timestamp(),
      isArchived: false,
      isLocked: false,
    };
    const channel = this.#store.addChannel({
      type: threadType(parent, isPrivate),
      guildId: parent.guildId,
      parentId,
      name,
      thread,
    });
    this.#tellOfThread(events.ThreadCreate, channel);
    return channel;
  }

  changeThread(threadId: string, change: Partial<Pick<Thread, 'isArchived' | 'isLocked'>>): void {
    const channel = this.#store.channel(threadId);
    Object.assign(channel.thread ?? {}, change);
    this.#tellOfThread(events.ThreadUpdate, channel);
  }

  /** Lets another bot write into a channel. Its message is not checked: only ours has to be right. */
  postAsOtherBot(channelId: string, body: Json): APIMessage {
    const known = [...this.#store.users.values()].find(({ username }) => username === 'newswire');
    const { id: authorId } = known ?? this.#store.addUser('Newswire', true);
    return createMessage(this.#store, { channelId, authorId }, body);
  }

  /** Sets whom a channel lets in and keeps out. */
  changeOverwrites(channelId: string, overwrites: readonly Overwrite[]): void {
    const channel = this.#store.channel(channelId);
    channel.overwrites.splice(0, channel.overwrites.length, ...overwrites);
    this.#tellOfChannel(events.ChannelUpdate, channel);
  }

  /** Takes permissions from the bot in a channel. */
  revokePermissions(channelId: string, bits: bigint): void {
    const own = { id: this.#store.applicationId, type: 1, allow: 0n, deny: bits } as const;
    this.changeOverwrites(channelId, [...this.#store.channel(channelId).overwrites, own]);
  }

  restorePermissions(channelId: string): void {
    const { overwrites } = this.#store.channel(channelId);
    this.changeOverwrites(
      channelId,
      overwrites.filter(({ id }) => id !== this.#store.applicationId),
    );
  }

  /** Lets Discord make every answer in a channel private, as slow mode and AutoMod do; or no longer. */
  forcePrivateAnswers(channelId: string, isOn = true): void {
    this.#store.privateAnswersIn[isOn ? 'add' : 'delete'](channelId);
  }

  /** Adds the bot's user to a server, or removes it. Without it the server still has the application's commands. */
  setBot(guildId: string, isThere: boolean): void {
    const server = this.#store.server(guildId);
    if (!isThere) this.#tell(events.GuildDelete, guildId, { id: guildId });
    server.hasBot = isThere;
    if (isThere) this.#tell(events.GuildCreate, guildId, guildCreate(this.#store, server));
  }

  setOutage(guildId: string, isUnavailable: boolean): void {
    const server = this.#store.server(guildId);
    server.isUnavailable = isUnavailable;
    if (isUnavailable) this.#tell(events.GuildDelete, guildId, { id: guildId, unavailable: true });
    else this.#tell(events.GuildCreate, guildId, guildCreate(this.#store, server));
  }

  /** Tells the bot that a server has changed, such as its language. */
  announceServer(server: Server): void {
    this.#tell(events.GuildUpdate, server.id, guildObject(server));
  }

  #tellOfChannel(event: Event, channel: Channel): void {
    this.#tell(event, channel.guildId, channelObject(this.#store, channel, this.#store.applicationId));
  }

  #tellOfThread(event: Event, thread: Channel): void {
    const isSeen = this.#store.permissions(this.#store.applicationId, thread) !== 0n;
    if (isSeen) this.#tellOfChannel(event, thread);
  }

  #tell(event: Event, guildId: string | undefined, data: object): void {
    this.#store.tell(event, guildId, GatewayIntentBits.Guilds, data);
  }
}

function threadType({ type }: Channel, isPrivate: boolean): ChannelType {
  if (isPrivate) return ChannelType.PrivateThread;
  return type === ChannelType.GuildAnnouncement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
}

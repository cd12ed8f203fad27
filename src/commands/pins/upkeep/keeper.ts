/**
 * Keeps the pins of this process's servers up to date with the documents and with Discord: at the start, after
 * each change of the knowledge, and at each event about pins.
 */
import type { StoreLogger } from '../../../database/location.ts';
import { StoreUnavailable } from '../../../database/unavailable.ts';
import { keepGapsDays } from '../../../pins/gap-store.ts';
import type { Pin } from '../../../pins/pin.ts';
import type { Library, MessageAccess, ServerContext } from '../../context.ts';
import { contextWithoutServer, libraryOf } from '../../options/episode-choice.ts';
import { recheckPins } from './recheck.ts';
import {
  drawWaitingMarks,
  removePinsOfChannel,
  type ServerPins,
  syncChannelPins,
  syncPins,
  tryEach,
} from './sync-pins.ts';

interface PinKeeperOptions {
  readonly store: ServerContext['store'];
  readonly messages: MessageAccess;
  /** One for each episode, the default one first. */
  readonly libraries: () => readonly Library[];
  readonly log: KeeperLog;
  /** How long removed pins and their histories are kept. */
  readonly keepRemovedDays: number;
}

interface KeeperLog extends StoreLogger {
  error(fields: object, message: string): void;
}

const dayMs = 24 * 60 * 60 * 1_000;
/** How long the pins of a server that removed Onrecord are kept: it may have been a mistake. */
const forgetAfterMs = 30 * dayMs;

/** Makes one change at a time to a server's pins; several servers are worked on at once. */
export class PinKeeper {
  readonly #options: PinKeeperOptions;
  readonly #queues = new Map<string, Promise<void>>();
  readonly #daily: NodeJS.Timeout;
  #isStopped = false;

  constructor(options: PinKeeperOptions) {
    this.#options = options;
    this.#daily = setInterval(() => void this.#orLogged('', () => this.#forget()), dayMs).unref();
  }

  /**
   * At the start: compares the pins of the bot's servers with Discord, then with the documents.
   *
   * @param isRemoved whether a server of this process's shards has removed the bot, asked again each time
   */
  start(discordGuildIds: readonly string[], isRemoved: (discordGuildId: string) => boolean): Promise<void> {
    const work = this.#orLogged('', async () => {
      const { pins, retention } = this.#options.store;
      await retention.markServersPresent(discordGuildIds);
      await this.#noteRemovals(isRemoved);
      await this.#forget();
      const withPins = new Set(await pins.serversWithPins());
      for (const discordGuildId of discordGuildIds.filter((id) => withPins.has(id))) {
        await this.#queued(discordGuildId, drawWaitingMarks);
        await this.#queued(discordGuildId, syncPins);
        await this.#queued(discordGuildId, (server) => this.#recheck(server));
      }
    });
    this.#queues.set('', work);
    return work;
  }

  async #forget(): Promise<void> {
    const { store, log, keepRemovedDays } = this.#options;
    const servers = await store.retention.forgetServersLeftBefore(new Date(Date.now() - forgetAfterMs));
    if (servers > 0) log.info({ servers }, 'servers left long ago were forgotten');
    const pins = await store.retention.forgetRemovedBefore(new Date(Date.now() - keepRemovedDays * dayMs));
    await store.gaps.forgetBefore(new Date(Date.now() - keepGapsDays * dayMs));
    if (pins > 0) log.info({ pins, keepRemovedDays }, 'pins removed long ago were forgotten');
  }

  /** Checks all pins again, after a change of the knowledge. */
  async recheck(discordGuildIds: readonly string[]): Promise<void> {
    for (const discordGuildId of discordGuildIds) {
      await this.#queued(discordGuildId, (server) => this.#recheck(server));
    }
  }

  /** Reads a channel's pins again: Discord's event says that they changed, but not how. */
  channelPinsChanged(discordGuildId: string, discordChannelId: string): Promise<void> {
    return this.#queued(discordGuildId, (server) => syncChannelPins(discordChannelId, server));
  }

  /** Handles deleted messages: Discord sends no separate event for their pins. */
  messagesDeleted(discordGuildId: string, discordMessageIds: readonly string[]): Promise<void> {
    return this.#queued(discordGuildId, ({ store }) =>
      tryEach(discordMessageIds, async (discordMessageId) => {
        const pin = await store.pins.findByMessage({ discordGuildId, discordMessageId });
        if (pin) await store.pins.remove({ ...pin, action: 'message-deleted' });
      }),
    );
  }

  channelDeleted(discordGuildId: string, discordChannelId: string): Promise<void> {
    return this.#queued(discordGuildId, (server) => removePinsOfChannel(discordChannelId, server));
  }

  serverLeft(discordGuildId: string): Promise<void> {
    return this.#queued(discordGuildId, ({ store }) => store.retention.markServerLeft({ discordGuildId }));
  }

  serverJoined(discordGuildId: string): Promise<void> {
    return this.#queued(discordGuildId, ({ store }) => store.retention.markServersPresent([discordGuildId]));
  }

  /** Resolves when all work has ended. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#daily);
    await Promise.all(this.#queues.values());
  }

  /** Finds the servers that removed the bot while it was off: Discord sends no event for that later. */
  async #noteRemovals(isRemoved: (discordGuildId: string) => boolean): Promise<void> {
    let removals = 0;
    for (const discordGuildId of (await this.#options.store.retention.serversKept()).filter(isRemoved)) {
      await this.#queued(discordGuildId, async ({ store }) => {
        // The bot may have been invited again in the meantime.
        if (!isRemoved(discordGuildId)) return;
        await store.retention.markServerLeft({ discordGuildId });
        removals += 1;
      });
    }
    if (removals > 0)
      this.#options.log.info({ servers: removals }, 'servers removed Onrecord while it was off');
  }

  async #recheck(server: ServerPins): Promise<void> {
    const context = contextWithoutServer(this.#options.libraries());
    const ofPin = (pin: Pin) => libraryOf(pin.episodeId, context);
    for await (const { pin, hasChanged } of recheckPins(server, ofPin)) {
      if (this.#isStopped) return;
      const { discordGuildId, number, truth } = pin;
      if (hasChanged) this.#options.log.info({ discordGuildId, pin: number, truth }, 'a pin has changed');
    }
  }

  #queued(discordGuildId: string, work: (server: ServerPins) => Promise<void>): Promise<void> {
    const { store, messages } = this.#options;
    const server = { store, messages, discordGuildId };
    const before = this.#queues.get(discordGuildId) ?? Promise.resolve();
    const turn = before.then(() =>
      this.#isStopped ? undefined : this.#orLogged(discordGuildId, () => work(server)),
    );
    this.#queues.set(discordGuildId, turn);
    return turn.finally(() => {
      if (this.#queues.get(discordGuildId) === turn) this.#queues.delete(discordGuildId);
    });
  }

  /** Nobody waits for this work: a failure is logged, and repaired at the next start or check. */
  async #orLogged(discordGuildId: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const { log } = this.#options;
      if (error instanceof StoreUnavailable)
        log.warn({ discordGuildId, why: error.why }, 'pins could not be kept true');
      else log.error({ err: error, discordGuildId }, 'pins could not be kept true');
    }
  }
}

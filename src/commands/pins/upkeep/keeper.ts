/**
 * Keeps the pins of this process's servers up to date: with the documents at start and after each change
 * of the knowledge, with Discord at start and at each of its events about pins.
 */

import type { StoreLogger } from '../../../database/location.ts';
import { StoreUnavailable } from '../../../database/unavailable.ts';
import { keepGapsDays } from '../../../pins/gaps.ts';
import type { Pin } from '../../../pins/pin.ts';
import type { Library, MessageBoard, ServerContext } from '../../context.ts';
import { anywhere, libraryOf } from '../../options/episodes.ts';
import { type Follower, followBoard, followChannel, forgetChannel, markWhatWaits } from './follow-board.ts';
import { eachInTurn } from './in-turn.ts';
import { recheckPins } from './recheck.ts';

export interface PinKeeperOptions {
  readonly store: ServerContext['store'];
  readonly board: MessageBoard;
  /** One for each episode, the first one's first. */
  readonly libraries: () => readonly Library[];
  readonly log: KeeperLog;
  /** How long removed pins and their histories are kept. */
  readonly keepRemovedDays: number;
}

interface KeeperLog extends StoreLogger {
  error(fields: object, message: string): void;
}

const dayMs = 24 * 60 * 60 * 1_000;
/** How long the pins of a server that removed Onrecord are kept: a kick by mistake loses nothing. */
const forgetAfterMs = 30 * dayMs;

/** Works on one server's pins one change at a time, and on several servers at once. */
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
        await this.#inTurn(discordGuildId, markWhatWaits);
        await this.#inTurn(discordGuildId, followBoard);
        await this.#inTurn(discordGuildId, (follower) => this.#recheck(follower));
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
      await this.#inTurn(discordGuildId, (follower) => this.#recheck(follower));
    }
  }

  /** Reads a channel's pins again: Discord says that they changed, not how. */
  channelPinsChanged(discordGuildId: string, discordChannelId: string): Promise<void> {
    return this.#inTurn(discordGuildId, (follower) => followChannel(discordChannelId, follower));
  }

  /** Messages were deleted. Discord sends no event for pins that are deleted with them. */
  messagesDeleted(discordGuildId: string, discordMessageIds: readonly string[]): Promise<void> {
    return this.#inTurn(discordGuildId, ({ store }) =>
      eachInTurn(discordMessageIds, async (discordMessageId) => {
        const pin = await store.pins.findByMessage({ discordGuildId, discordMessageId });
        if (pin) await store.pins.remove({ ...pin, action: 'message-deleted' });
      }),
    );
  }

  channelDeleted(discordGuildId: string, discordChannelId: string): Promise<void> {
    return this.#inTurn(discordGuildId, (follower) => forgetChannel(discordChannelId, follower));
  }

  serverLeft(discordGuildId: string): Promise<void> {
    return this.#inTurn(discordGuildId, ({ store }) => store.retention.markServerLeft({ discordGuildId }));
  }

  serverJoined(discordGuildId: string): Promise<void> {
    return this.#inTurn(discordGuildId, ({ store }) => store.retention.markServersPresent([discordGuildId]));
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#daily);
    await Promise.all(this.#queues.values());
  }

  /** Notes servers that removed the bot while it was off: Discord sends no event of it afterwards. */
  async #noteRemovals(isRemoved: (discordGuildId: string) => boolean): Promise<void> {
    let removals = 0;
    for (const discordGuildId of (await this.#options.store.retention.serversKept()).filter(isRemoved)) {
      await this.#inTurn(discordGuildId, async ({ store }) => {
        // The bot may have been invited again since the store was asked.
        if (!isRemoved(discordGuildId)) return;
        await store.retention.markServerLeft({ discordGuildId });
        removals += 1;
      });
    }
    if (removals > 0)
      this.#options.log.info({ servers: removals }, 'servers removed Onrecord while it was off');
  }

  async #recheck(follower: Follower): Promise<void> {
    const context = anywhere(this.#options.libraries());
    const ofPin = (pin: Pin) => libraryOf(pin.episodeId, context);
    for await (const { pin, isNews } of recheckPins(follower, ofPin)) {
      if (this.#isStopped) return;
      if (isNews)
        this.#options.log.info(
          { discordGuildId: pin.discordGuildId, pin: pin.number, truth: pin.truth },
          'a pin has changed',
        );
    }
  }

  #inTurn(discordGuildId: string, work: (follower: Follower) => Promise<void>): Promise<void> {
    const { store, board } = this.#options;
    const before = this.#queues.get(discordGuildId) ?? Promise.resolve();
    const turn = before.then(() =>
      this.#isStopped
        ? undefined
        : this.#orLogged(discordGuildId, () => work({ store, board, discordGuildId })),
    );
    this.#queues.set(discordGuildId, turn);
    return turn.finally(() => {
      if (this.#queues.get(discordGuildId) === turn) this.#queues.delete(discordGuildId);
    });
  }

  /** Nobody waits for an answer here: what goes wrong is logged, and mended at the next start or check. */
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

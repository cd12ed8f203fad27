/** Marks pins in the background, no faster than Discord allows edits of old messages. */
import { SnowflakeUtil } from 'discord.js';
import pLimit, { type LimitFunction } from 'p-limit';
import type { Pin } from '../answers/index.ts';
import type { MessageAccess } from '../commands/context.ts';

/**
 * In six seconds Discord allows about three edits of a channel's messages older than an hour (30046). The third is
 * left for button presses.
 */
const pace = { marks: 2, withinMs: 6_000 };

const oldMessageMs = 60 * 60 * 1_000;

/**
 * A queue for each channel's old messages; younger ones are marked at once. Of several waiting marks of a message
 * only the last is drawn.
 */
export class MarkQueue {
  readonly #mark: MessageAccess['mark'];
  readonly #onFault: (error: unknown) => void;
  readonly #channels = new Map<string, LimitFunction>();
  /** By message id. */
  readonly #waiting = new Map<string, Pin>();

  constructor(mark: MessageAccess['mark'], onFault: (error: unknown) => void) {
    this.#mark = mark;
    this.#onFault = onFault;
  }

  add(pin: Pin): void {
    const { discordChannelId, discordMessageId } = pin;
    const isQueued = this.#waiting.has(discordMessageId);
    this.#waiting.set(discordMessageId, pin);
    if (isQueued) return;
    const ageMs = Date.now() - SnowflakeUtil.timestampFrom(discordMessageId);
    if (ageMs < oldMessageMs) {
      this.#draw(discordMessageId).catch(this.#onFault);
      return;
    }
    const queue = this.#channels.get(discordChannelId) ?? pLimit(pace.marks);
    this.#channels.set(discordChannelId, queue);
    void queue(() => this.#drawAndRest(discordMessageId)).then(() => {
      if (queue.activeCount + queue.pendingCount === 0) this.#channels.delete(discordChannelId);
    });
  }

  /** Drops the waiting mark of a message that is being marked now. */
  forget({ discordMessageId }: Pin): void {
    this.#waiting.delete(discordMessageId);
  }

  /** Stops drawing. */
  stop(): void {
    for (const queue of this.#channels.values()) queue.clearQueue();
    this.#waiting.clear();
  }

  /**
   * Keeps its place in the queue until another mark may be drawn. Timers do not follow the machine's clock, which may
   * be set back.
   */
  async #drawAndRest(discordMessageId: string): Promise<void> {
    if (!this.#waiting.has(discordMessageId)) return;
    await this.#draw(discordMessageId).catch(this.#onFault);
    await new Promise((resolve) => {
      setTimeout(resolve, pace.withinMs).unref();
    });
  }

  async #draw(discordMessageId: string): Promise<void> {
    const pin = this.#waiting.get(discordMessageId);
    if (pin === undefined) return;
    this.#waiting.delete(discordMessageId);
    await this.#mark(pin);
  }
}

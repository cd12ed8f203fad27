/**
 * Decides which interactions are answered, and when. Under too much load, late ones get no response, new ones
 * are told at once that the bot is busy, and the rest is answered in time.
 */
import type { Interaction } from 'discord.js';
import pLimit from 'p-limit';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { endsWithin } from '../../ends-within.ts';

/** So many uses in so many seconds. */
interface RateLimit {
  readonly uses: number;
  readonly seconds: number;
}

export interface RateLimits {
  /** For one member; absent: no limit. */
  readonly member?: RateLimit;
  /** For all members of a server together; absent: no limit. */
  readonly server?: RateLimit;
}

/** Why an interaction is not answered. */
export type TurnedAway =
  | { readonly why: 'late' }
  | { readonly why: 'busy' | 'restarting' }
  | { readonly why: 'member-limit' | 'server-limit'; readonly waitSeconds: number };

/** Interactions that have their turn at the same time; further ones wait. */
const maxTurns = 16;
/** After so long a turn ends where the processor has time to spare: what still runs waits for Discord or a database. */
const turnMs = 50;
/** From this share of the time on, the processor has none to spare, and more turns would only make all answers later. */
const busyShare = 0.9;
/** An interaction that takes longer was announced ("thinking…"), and lets the next one begin. */
const longestTurnMs = 1_500;
/** Interactions that had their turn and are not answered yet: where Discord or a database hangs, no more begin. */
const maxUnderWay = 250;
/** One that never ends must not count for ever. */
const longestCountedMs = 15_000;
/** How many may wait when the queue was empty a moment ago: all who ask at once are answered. */
const maxWaitingInBurst = 100;
/** How many may wait when the queue was not empty for `burstMs`: a longer one only makes answers later. */
const maxWaitingUnderLoad = 20;
const burstMs = 250;
/** Suggestions come at every key press and are hardly missed: refused from this share of the queue on. */
const completionShare = 0.25;
/** Refusals at once. They take time from the answers, so past this there is no response at all. */
const maxRefusing = 100;
/** Discord gives up after 3 seconds, and sending the answer takes part of them. */
const tooLateMs = 2_500;
/** When an interaction was this old at its turn, the queue is so slow that a new one would come too late. */
const busyMs = 2_000;

/** Decides for each interaction whether and when it is answered. */
export class Admission {
  readonly #limit = pLimit(maxTurns);
  readonly #ageMs: (interaction: Interaction) => number;
  /** How old the last interaction was when its turn came. */
  #lastAgeMs = 0;
  /** How many had their turn and are not answered yet. */
  #underWay = 0;
  /** Those that are being told that the bot is busy. */
  readonly #refusing = pLimit(maxRefusing);
  /** When an interaction last found the queue empty. */
  #lastIdleMs = performance.now();
  readonly #limiters: {
    readonly why: 'member-limit' | 'server-limit';
    readonly limiter: RateLimiterMemory;
  }[];
  readonly #onTurn: (waitedMs: number) => void;

  /** @param onTurn is told how long an interaction has waited when its turn comes */
  constructor(
    ageMs: (interaction: Interaction) => number,
    { member, server }: RateLimits = {},
    onTurn: (waitedMs: number) => void = () => {},
  ) {
    this.#ageMs = ageMs;
    this.#onTurn = onTurn;
    this.#limiters = [
      ...(member === undefined ? [] : [{ why: 'member-limit' as const, limiter: limiterOf(member) }]),
      ...(server === undefined ? [] : [{ why: 'server-limit' as const, limiter: limiterOf(server) }]),
    ];
  }

  /** How many wait for their turn. */
  get waiting(): number {
    return this.#limit.pendingCount;
  }

  /** Calls `work` when it is the interaction's turn, or `turnAway` at once. Errors of both are passed on. */
  async admit(
    interaction: Interaction,
    work: () => Promise<void>,
    turnAway: (reason: TurnedAway) => Promise<void>,
  ): Promise<void> {
    if (this.#ageMs(interaction) > tooLateMs) return turnAway({ why: 'late' });
    const limited = await this.#overLimit(interaction);
    if (limited !== undefined) return turnAway(limited);
    if (this.#isBusy(interaction)) return this.#refuseBusy(turnAway);
    let working: Promise<void> = Promise.resolve();
    const sinceMs = performance.now();
    await this.#limit(async () => {
      this.#onTurn(performance.now() - sinceMs);
      this.#lastAgeMs = this.#ageMs(interaction);
      working = this.#lastAgeMs > tooLateMs ? turnAway({ why: 'late' }) : work();
      const ended = Promise.allSettled([working]);
      void this.#countUntil(ended);
      await endOfTurn(ended);
    });
    await working;
  }

  async #countUntil(ended: Promise<unknown>): Promise<void> {
    this.#underWay += 1;
    await endsWithin(longestCountedMs, ended);
    this.#underWay -= 1;
  }

  #refuseBusy(turnAway: (reason: TurnedAway) => Promise<void>): Promise<void> {
    const { activeCount, pendingCount } = this.#refusing;
    if (activeCount + pendingCount >= maxRefusing) return turnAway({ why: 'late' });
    return this.#refusing(() => turnAway({ why: 'busy' }));
  }

  #isBusy(interaction: Interaction): boolean {
    const nowMs = performance.now();
    const waiting = this.#limit.pendingCount;
    if (this.#underWay >= maxUnderWay) return true;
    if (waiting === 0) {
      this.#lastIdleMs = nowMs;
      return false;
    }
    const most = nowMs - this.#lastIdleMs < burstMs ? maxWaitingInBurst : maxWaitingUnderLoad;
    return (
      waiting >= (interaction.isAutocomplete() ? most * completionShare : most) || this.#lastAgeMs > busyMs
    );
  }

  async #overLimit(interaction: Interaction): Promise<TurnedAway | undefined> {
    if (interaction.isAutocomplete()) return undefined;
    for (const { why, limiter } of this.#limiters) {
      const key = why === 'member-limit' ? interaction.user.id : interaction.guildId;
      if (key === null) continue;
      try {
        await limiter.consume(key);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        // The limiter reads the machine's clock; where that was set back, it names a wait beyond the limit's own.
        const waitMs = Math.min(refused.msBeforeNext, limiter.msDuration);
        return { why, waitSeconds: Math.max(1, Math.ceil(waitMs / 1000)) };
      }
    }
    return undefined;
  }
}

function limiterOf({ uses, seconds }: RateLimit): RateLimiterMemory {
  return new RateLimiterMemory({ points: uses, duration: seconds });
}

/** Resolves when the next interaction may begin: this one has ended, or waits for Discord or a database. */
async function endOfTurn(ended: Promise<unknown>): Promise<void> {
  const before = performance.eventLoopUtilization();
  if (await endsWithin(turnMs, ended)) return;
  const { utilization } = performance.eventLoopUtilization(before);
  if (utilization >= busyShare) await endsWithin(longestTurnMs - turnMs, ended);
}

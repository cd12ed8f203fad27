/**
 * Which interactions are answered, and when. Under more load than one process can take, late ones are left
 * unanswered, new ones are told at once that the bot is busy, and the rest is answered in time.
 */
import type { Interaction } from 'discord.js';
import pLimit from 'p-limit';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { endsWithin } from '../ends-within.ts';

/** So many uses in so many seconds. */
export interface RateLimit {
  readonly uses: number;
  readonly seconds: number;
}

export interface RateLimits {
  /** Of one member; absent: any number. */
  readonly member?: RateLimit;
  /** Of all members of a server together. */
  readonly server?: RateLimit;
}

/** Why an interaction is not answered. */
export type TurnedAway =
  | { readonly why: 'late' }
  | { readonly why: 'busy' | 'restarting' }
  | { readonly why: 'member-limit' | 'server-limit'; readonly waitSeconds: number };

/** Interactions that are answered at once; the others wait. */
const maxUnderWay = 16;
/** So many may wait where nobody waited a moment ago: people who ask at the same time are all answered. */
const maxWaitingInBurst = 100;
/** Where somebody has waited ever since `burstMs`, more is asked than can be done: who waits longer gains nothing. */
const maxWaitingUnderLoad = 20;
const burstMs = 250;
/** Suggestions are asked for with every key, and nobody misses one: they give way first. */
const completionShare = 0.25;
/** To say that it is busy costs a bot nearly as much as to answer: far above what it can do, the rest gets no word. */
const maxRefusing = 100;
/** Discord gives up after 3 seconds, and sending the answer takes part of them. */
const tooLateMs = 2_500;
/** When interactions are as old as this before their turn comes, a new one would be too late. */
const busyMs = 2_000;
/** An interaction that takes longer than this has been announced as slow, and lets the next one begin. */
const turnMs = 1_500;

/** Decides for each interaction whether and when it is answered. */
export class Admission {
  readonly #limit = pLimit(maxUnderWay);
  readonly #ageMs: (interaction: Interaction) => number;
  /** How old the last one was when its turn came. */
  #lastAgeMs = 0;
  /** How many are being told that the bot is busy. */
  #refusing = 0;
  /** When somebody last came and nobody waited. */
  #lastIdleMs = performance.now();
  readonly #limiters: {
    readonly why: 'member-limit' | 'server-limit';
    readonly limiter: RateLimiterMemory;
  }[];

  constructor(ageMs: (interaction: Interaction) => number, { member, server }: RateLimits = {}) {
    this.#ageMs = ageMs;
    this.#limiters = [
      ...(member === undefined ? [] : [{ why: 'member-limit' as const, limiter: limiterOf(member) }]),
      ...(server === undefined ? [] : [{ why: 'server-limit' as const, limiter: limiterOf(server) }]),
    ];
  }

  /** How many wait for their turn. */
  get waiting(): number {
    return this.#limit.pendingCount;
  }

  /**
   * Calls `work` when it is the interaction's turn, or `turnAway` at once where it is not answered. Passes
   * on what they throw.
   */
  async admit(
    interaction: Interaction,
    work: () => Promise<void>,
    turnAway: (reason: TurnedAway) => Promise<void>,
  ): Promise<void> {
    if (this.#isLate(interaction)) return turnAway({ why: 'late' });
    const limited = await this.#overLimit(interaction);
    if (limited !== undefined) return turnAway(limited);
    if (this.#isBusy(interaction)) return this.#refuseBusy(turnAway);
    let working: Promise<void> = Promise.resolve();
    await this.#limit(async () => {
      this.#lastAgeMs = this.#ageMs(interaction);
      working = this.#lastAgeMs > tooLateMs ? turnAway({ why: 'late' }) : work();
      await endsWithin(turnMs, Promise.allSettled([working]));
    });
    await working;
  }

  async #refuseBusy(turnAway: (reason: TurnedAway) => Promise<void>): Promise<void> {
    if (this.#refusing >= maxRefusing) return turnAway({ why: 'late' });
    this.#refusing += 1;
    try {
      await turnAway({ why: 'busy' });
    } finally {
      this.#refusing -= 1;
    }
  }

  #isBusy(interaction: Interaction): boolean {
    const nowMs = performance.now();
    const waiting = this.#limit.pendingCount;
    if (waiting === 0) {
      this.#lastIdleMs = nowMs;
      return false;
    }
    const most = nowMs - this.#lastIdleMs < burstMs ? maxWaitingInBurst : maxWaitingUnderLoad;
    return (
      waiting >= (interaction.isAutocomplete() ? most * completionShare : most) || this.#lastAgeMs > busyMs
    );
  }

  #isLate(interaction: Interaction): boolean {
    return this.#ageMs(interaction) > tooLateMs;
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
        return { why, waitSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) };
      }
    }
    return undefined;
  }
}

function limiterOf({ uses, seconds }: RateLimit): RateLimiterMemory {
  return new RateLimiterMemory({ points: uses, duration: seconds });
}

/** How many sessions may begin in a day, and how many at once (events/gateway, "Session Start Limit"). */

const startsPerDay = 1_000;

/** In this time one session may begin for each remainder of the shard's number by `max_concurrency`. */
const identifyWindowMs = 5_000;

export class SessionStarts {
  readonly #maxConcurrency: number | undefined;
  readonly #lastIdentify = new Map<number, number>();
  #count = 0;

  /** Without a number any may begin at once, and the bot is told 16. */
  constructor(maxConcurrency: number | undefined) {
    this.#maxConcurrency = maxConcurrency;
  }

  /** `session_start_limit` of `GET /gateway/bot`. */
  limit(): object {
    return {
      total: startsPerDay,
      remaining: startsPerDay - this.#count,
      reset_after: 86_400_000,
      max_concurrency: this.#maxConcurrency ?? 16,
    };
  }

  /** Counts the start of a shard's session; `false` where it comes too soon after another one. */
  begin(shardId: number): boolean {
    if (this.#maxConcurrency !== undefined) {
      const slot = shardId % this.#maxConcurrency;
      if (Date.now() - (this.#lastIdentify.get(slot) ?? 0) < identifyWindowMs) return false;
      this.#lastIdentify.set(slot, Date.now());
    }
    this.#count += 1;
    return true;
  }
}

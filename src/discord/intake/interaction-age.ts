/** How old an interaction is: Discord's 3 seconds start when it was made, not when the bot reads it. */

/** How much faster than Discord's clock this machine's clock may run. */
const maxDrift = 0.001;

/**
 * Ages of interactions, by the time in their ids.
 *
 * The two clocks may differ. So the youngest interaction so far counts as new, and the others are older by
 * the time they came later. This side uses a monotonic clock, so setting the machine's clock changes no age.
 *
 * Example: the clocks differ by 7 seconds; an interaction made at 10:00:00.000 and read at 10:00:07.100 is
 * 100 ms old.
 */
export class InteractionAges {
  readonly #nowMs: () => number;
  #differenceMs = Number.POSITIVE_INFINITY;
  #lastMs = 0;

  /** @param nowMs a monotonic clock */
  constructor(nowMs: () => number = monotonicNowMs) {
    this.#nowMs = nowMs;
  }

  /** Milliseconds since an interaction was made. */
  ageMs({ createdTimestamp }: { readonly createdTimestamp: number }): number {
    const nowMs = this.#nowMs();
    const mayHaveGrownMs = (nowMs - this.#lastMs) * maxDrift;
    this.#differenceMs = Math.min(this.#differenceMs + mayHaveGrownMs, nowMs - createdTimestamp);
    this.#lastMs = nowMs;
    return nowMs - createdTimestamp - this.#differenceMs;
  }
}

function monotonicNowMs(): number {
  return performance.timeOrigin + performance.now();
}

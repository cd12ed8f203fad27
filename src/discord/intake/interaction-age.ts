/** How old an interaction is: Discord gives up on it 3 seconds after it was made, not after we read it. */

/** How much faster than Discord's clock ours may run. */
const maxDrift = 0.001;

/**
 * Ages of interactions by the time in their ids.
 *
 * The two clocks may differ, so the youngest interaction that ever came counts as new, and the others
 * by how much later than that they came. Our side is a monotonic clock: setting the machine's clock
 * makes no interaction older.
 *
 * Made at 10:00:00.000 and read by our clock at 10:00:07.100 with 7 seconds of difference → 100 ms.
 */
export class InteractionAges {
  readonly #nowMs: () => number;
  #differenceMs = Number.POSITIVE_INFINITY;
  #lastMs = 0;

  /** @param nowMs a monotonic clock */
  constructor(nowMs: () => number = monotonicNowMs) {
    this.#nowMs = nowMs;
  }

  /** Milliseconds since an interaction was made, whose id says when. */
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

/** How old an interaction is: Discord's 3 seconds start when it was made, not when the bot reads it. */

/** How much faster than Discord's clock this machine's clock may run. */
const maxDrift = 0.001;

/**
 * Tells the milliseconds since an interaction was made, by the time in its id.
 *
 * Discord's clock may differ from this one, so the youngest interaction so far counts as new. Where the clocks
 * differ by 7 seconds, one made at 10:00:00.000 and read at 10:00:07.100 is 100 ms old.
 *
 * @param nowMs a monotonic clock, so that setting the machine's clock changes no age
 */
export function interactionAges(
  nowMs = () => performance.timeOrigin + performance.now(),
): (interaction: { readonly createdTimestamp: number }) => number {
  let differenceMs = Number.POSITIVE_INFINITY;
  let lastMs = 0;
  return ({ createdTimestamp }) => {
    const now = nowMs();
    const mayHaveGrownMs = (now - lastMs) * maxDrift;
    differenceMs = Math.min(differenceMs + mayHaveGrownMs, now - createdTimestamp);
    lastMs = now;
    return now - createdTimestamp - differenceMs;
  };
}

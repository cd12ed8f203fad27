/** Long work in steps, so that a bot answers in between. */

/** Work that yields wherever others may have their turn, and returns what it makes. */
export type Steps<Made> = Generator<undefined, Made>;

/** Does all steps without a pause: for a start, a terminal or a worker, where nobody waits for a turn. */
export function atOnce<Made>(steps: Steps<Made>): Made {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A fifth of what an interaction may be held up; shorter turns only cost more changes of turn. */
const turnMs = 20;

/** Does the steps in turns of about 20 ms, between which the event loop is free. */
export async function inTurns<Made>(steps: Steps<Made>): Promise<Made> {
  let turnEnds = performance.now() + turnMs;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < turnEnds) continue;
    await new Promise(setImmediate);
    turnEnds = performance.now() + turnMs;
  }
}

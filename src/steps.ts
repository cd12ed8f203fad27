/** Splits long work into steps, so that the bot can answer in between. */

/** Work that yields wherever it may be interrupted, and returns its result. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all steps without a pause: for a start, a terminal or a worker, where nothing else waits. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Short enough not to delay an interaction noticeably; shorter turns only add overhead. */
const turnMs = 20;

/** Does the steps in turns of about 20 ms, and lets other work run in between. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  let turnEnds = performance.now() + turnMs;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < turnEnds) continue;
    await new Promise(setImmediate);
    turnEnds = performance.now() + turnMs;
  }
}

/** Splits long work into steps, so that the bot can answer in between. */

/** Work that yields wherever it may be interrupted, and returns its result. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all steps without a pause: for a start, a terminal or a worker, where nothing else waits. */
export function runWithoutPauses<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Short enough not to delay an interaction noticeably; shorter spells only add overhead. */
const spellMs = 20;

/** Does the steps for about 20 ms at a time, and lets other work run in between. */
export async function runWithPauses<Result>(steps: Steps<Result>): Promise<Result> {
  let spellEnds = performance.now() + spellMs;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < spellEnds) continue;
    await new Promise(setImmediate);
    spellEnds = performance.now() + spellMs;
  }
}

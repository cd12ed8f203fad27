/** Asks the store without delaying an answer from the sources. */
import { StoreUnavailable } from '../../database/unavailable.ts';

/** The longest time that an answer waits for pins or settings. */
const maxWaitMs = 700;

/**
 * What the store answers; `undefined` when it cannot be used now, or takes too long.
 *
 * `await inTime(store.settings.read(server))`
 *
 * @throws any other error: that is a fault of the program
 */
export async function inTime<T>(asking: Promise<T>): Promise<T | undefined> {
  const answer = ifAvailable(asking);
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), maxWaitMs);
  });
  // A failure after the wait is over must not end the process.
  answer.catch(() => undefined);
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}

/** What the store answers, however long it takes; `undefined` when it cannot be used. */
export function ifAvailable<T>(asking: Promise<T>): Promise<T | undefined> {
  return asking.catch((error: unknown) => {
    if (error instanceof StoreUnavailable) return undefined;
    throw error;
  });
}

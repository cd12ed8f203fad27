/** Asks the store without failing, and without delaying an answer from the sources. */
import { StoreUnavailable } from '../../database/unavailable.ts';
import { endsWithin } from '../../ends-within.ts';

/** The longest time that an answer waits for pins or settings. */
const maxWaitMs = 700;

/**
 * What the store answers; `undefined` when it cannot be used now, or takes too long.
 *
 * `await ifAvailableSoon(store.settings.read(server))`
 *
 * @throws any other error: that is a fault of the program
 */
export async function ifAvailableSoon<T>(asking: Promise<T>): Promise<T | undefined> {
  const answer = ifAvailable(asking);
  return (await endsWithin(maxWaitMs, answer)) ? answer : undefined;
}

/** What the store answers, however long it takes; `undefined` when it cannot be used. */
export function ifAvailable<T>(asking: Promise<T>): Promise<T | undefined> {
  return asking.catch((error: unknown) => {
    if (error instanceof StoreUnavailable) return undefined;
    throw error;
  });
}

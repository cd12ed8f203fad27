/** Asking the store without making anybody wait for it. */
import { StoreUnavailable } from '../../pins/unavailable.ts';

/** An answer from the sources never waits longer than this for pins or settings. */
const patienceMs = 700;

/**
 * What the store says; nothing where it cannot be asked now, or takes too long.
 *
 * @throws what is neither: a fault of ours.
 */
export async function soon<T>(asking: Promise<T>): Promise<T | undefined> {
  const said = asking.catch((error: unknown) => {
    if (error instanceof StoreUnavailable) return undefined;
    throw error;
  });
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patienceMs);
  });
  // Whoever loses the race must not end the process with a late fault.
  said.catch(() => undefined);
  return Promise.race([said, patience]).finally(() => clearTimeout(timer));
}

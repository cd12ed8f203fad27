import { StoreUnavailable } from '../../../database/unavailable.ts';

/**
 * Works on items one after another. One failure does not stop the rest, unless the store cannot be used.
 *
 * @throws StoreUnavailable at once; all other failures together, at the end
 */
export async function tryEach<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      failures.push(error);
    }
  }
  if (failures.length > 0) {
    throw new AggregateError(failures, `${failures.length} of them failed: ${String(failures[0])}`);
  }
}

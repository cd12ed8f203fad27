/** Opening the store. The address chooses the database, in `database/connection.ts`. */

import type { StoreLocation } from '../database/location.ts';
import { StoreRefused, StoreUnavailable } from '../database/unavailable.ts';
import { wordReader } from './question.ts';
import { SqlStore } from './sql/sql-store.ts';
import type { Store, StoreOptions } from './store.ts';

/**
 * Opens the store, migrating its tables to today's form.
 *
 * A database that cannot be reached now is no reason not to start: the store
 * is returned, says `StoreUnavailable` to whoever asks, and tries again each
 * time.
 *
 * @throws StoreRefused for a database that is not ours or of a newer version.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const store = new SqlStore({
    location: options.location,
    logger: options.logger,
    words: options.words ?? wordReader(),
    now: options.now ?? (() => new Date()),
    maxConnections: options.maxConnections ?? 10,
  });
  try {
    await store.open();
  } catch (error) {
    if (error instanceof StoreUnavailable && error.why !== 'damaged') return store;
    await store.close();
    throw error instanceof StoreUnavailable ? damaged(options.location, error) : error;
  }
  return store;
}

function damaged(location: StoreLocation, error: StoreUnavailable): StoreRefused {
  const what = 'path' in location ? location.path : 'The PostgreSQL database';
  return new StoreRefused(
    `${what} is damaged: ${error.message} Move it aside, put a backup in its place and start again; docs/operators.md says how. Without a backup, start without it: pins begin anew, and Discord's own pins stay.`,
    { cause: error },
  );
}

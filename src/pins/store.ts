/** The store of pins, settings and unanswered questions, in SQLite or PostgreSQL. */
import type { StoreLocation, StoreLogger } from '../database/location.ts';
import { StoreRefused, StoreUnavailable } from '../database/unavailable.ts';
import { activePinCache } from './active-pins.ts';
import { GapStore } from './gap-store.ts';
import { PinStore } from './pin-store.ts';
import { Retention } from './retention.ts';
import { type WordReader, wordReader } from './same-question.ts';
import { SettingsStore } from './settings-store.ts';
import { PinDatabase } from './sql/pin-database.ts';

export interface StoreOptions {
  readonly location: StoreLocation;
  readonly logger: StoreLogger;
  /** How questions are split into words; absent: no names are known. */
  readonly words?: WordReader;
  /** The clock; for tests. */
  readonly now?: () => Date;
}

export type Store = ReturnType<typeof storeIn>;

/**
 * Opens the store and migrates its tables. Where the database cannot be reached now, the store throws
 * `StoreUnavailable` at each use and tries again the next time, so that the bot starts all the same.
 *
 * @throws StoreRefused for another program's database or one of a newer version.
 */
export async function openStore({ words = wordReader(), ...options }: StoreOptions): Promise<Store> {
  const database = new PinDatabase({ ...options, maxConnections: 10 });
  try {
    await database.open();
  } catch (error) {
    if (!(error instanceof StoreUnavailable) || error.why === 'damaged') {
      await database.close();
      throw error instanceof StoreUnavailable ? damaged(options.location, error) : error;
    }
  }
  return storeIn(database, words);
}

function storeIn(database: PinDatabase, words: WordReader) {
  let current = words;
  const currentWords = () => current;
  return {
    pins: new PinStore(database, activePinCache(database, currentWords)),
    settings: new SettingsStore(database),
    gaps: new GapStore(database, currentWords),
    retention: new Retention(database),
    /** Changes how questions are split into words: changed knowledge may have other names. */
    setWordReader(changed: WordReader): void {
      current = changed;
    },
    /** Ends all connections. The store must not be used afterwards. */
    close: () => database.close(),
  } as const;
}

function damaged(location: StoreLocation, error: StoreUnavailable): StoreRefused {
  const what = 'path' in location ? location.path : 'The PostgreSQL database';
  return new StoreRefused(
    `${what} is damaged: ${error.message} Move it aside, put a backup in its place and start again; docs/operators.md says how. Without a backup, start without it: pins begin anew, and Discord's own pins stay.`,
    { cause: error },
  );
}

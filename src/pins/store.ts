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

/**
 * Opens the store and migrates its tables. Where the database cannot be reached now, the store throws
 * `StoreUnavailable` at each use and tries again the next time, so that the bot starts all the same.
 *
 * @throws StoreRefused for another program's database or one of a newer version.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const store = new Store(options);
  try {
    await store.open();
  } catch (error) {
    if (error instanceof StoreUnavailable && error.why !== 'damaged') return store;
    await store.close();
    throw error instanceof StoreUnavailable ? damaged(options.location, error) : error;
  }
  return store;
}

export class Store {
  readonly pins: PinStore;
  readonly settings: SettingsStore;
  readonly gaps: GapStore;
  readonly retention: Retention;
  readonly #database: PinDatabase;
  #words: WordReader;

  constructor({ words = wordReader(), ...options }: StoreOptions) {
    this.#words = words;
    this.#database = new PinDatabase({ ...options, maxConnections: 10 });
    const currentWords = () => this.#words;
    this.pins = new PinStore(this.#database, activePinCache(this.#database, currentWords));
    this.settings = new SettingsStore(this.#database);
    this.gaps = new GapStore(this.#database, currentWords);
    this.retention = new Retention(this.#database);
  }

  /** @throws StoreUnavailable, StoreRefused */
  open(): Promise<void> {
    return this.#database.open();
  }

  /** Changes how questions are split into words: changed knowledge may have other names. */
  setWordReader(words: WordReader): void {
    this.#words = words;
  }

  /** Ends all connections. The store must not be used afterwards. */
  close(): Promise<void> {
    return this.#database.close();
  }
}

function damaged(location: StoreLocation, error: StoreUnavailable): StoreRefused {
  const what = 'path' in location ? location.path : 'The PostgreSQL database';
  return new StoreRefused(
    `${what} is damaged: ${error.message} Move it aside, put a backup in its place and start again; docs/operators.md says how. Without a backup, start without it: pins begin anew, and Discord's own pins stay.`,
    { cause: error },
  );
}

/** The two databases that every promise of the store is tested on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, onTestFinished } from 'vitest';
import type { StoreLocation } from '../../../src/database/location.ts';
import type { Store, StoreOptions } from '../../../src/pins/store.ts';
import { openStore } from '../../../src/pins/store.ts';
import { missingPostgres, type PostgresServer, startPostgres } from './postgres.ts';

export const silent = { info: () => undefined, warn: () => undefined };

export interface TestDatabase {
  readonly name: 'SQLite' | 'PostgreSQL';
  start(): Promise<void>;
  /** Somewhere that no store has been yet. */
  emptyLocation(): Promise<StoreLocation>;
  stop(): Promise<void>;
}

/** Runs the same tests on each database, and says so in the output when one of them could not run. */
export function describeOnBoth(what: string, tests: (database: TestDatabase) => void): void {
  describe(`${what} (SQLite)`, () => tests(sqlite()));
  const missing = missingPostgres();
  if (missing) console.warn(missing);
  describe.skipIf(missing)(`${what} (PostgreSQL)`, () => tests(postgres()));
}

function sqlite(): TestDatabase {
  let folder = '';
  let files = 0;
  return {
    name: 'SQLite',
    start: async () => {
      folder = mkdtempSync(join(tmpdir(), 'onrecord-sqlite-'));
    },
    emptyLocation: async () => ({ path: join(folder, `${++files}.db`) }),
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

function postgres(): TestDatabase {
  let server: PostgresServer | undefined;
  return {
    name: 'PostgreSQL',
    start: async () => {
      server = await startPostgres();
    },
    emptyLocation: async () => {
      if (!server) throw new Error('Call start() first.');
      return { url: await server.createDatabase() };
    },
    stop: async () => server?.close(),
  };
}

export function openTestStore(location: StoreLocation, options: Partial<StoreOptions> = {}): Promise<Store> {
  return openStore({ location, logger: silent, ...options });
}

/** A database file in a folder of its own, for one test. */
export function temporaryFile(): { path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-pins-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { path: join(folder, 'pins.db') };
}

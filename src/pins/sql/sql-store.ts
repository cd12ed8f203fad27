import type { Kysely } from 'kysely';
import type { WordReader } from '../question.ts';
import type { PinStore, SettingsStore, Store, StoreLocation, StoreLogger } from '../store.ts';
import { insertPin, recordDiscordPin, recordTruth, removePin } from './change-pins.ts';
import { Connection } from './connection.ts';
import {
  channelsEverPinnedIn,
  channelsWithPins,
  countPins,
  findByMessage,
  findByQuestion,
  history,
  listPins,
  serversKept,
  serversWithPins,
} from './find-pins.ts';
import { loadPin } from './load-pins.ts';
import { refreshPinWords } from './pin-words.ts';
import { readSettings, writeSettings } from './settings.ts';
import type { Tables } from './tables.ts';

export interface SqlStoreOptions {
  readonly location: StoreLocation;
  readonly logger: StoreLogger;
  readonly words: WordReader;
  readonly now: () => Date;
  readonly maxConnections: number;
}

/** The store over SQLite or PostgreSQL; `store.ts` says what each method promises. */
export class SqlStore implements Store {
  readonly pins: PinStore;
  readonly settings: SettingsStore;
  readonly #connection: Connection;
  readonly #options: SqlStoreOptions;
  /** How words are read now; replaced as one when other names are known. */
  #words: WordReader;

  constructor(options: SqlStoreOptions) {
    const { location, logger, words, now, maxConnections } = options;
    this.#options = options;
    this.#words = words;
    const connection = new Connection({
      location,
      logger,
      maxConnections,
      prepare: (database) => this.#refresh(database),
    });
    this.#connection = connection;
    this.pins = pinStore(connection, () => this.#words, now);
    this.settings = {
      read: (server) => connection.read((queries) => readSettings(queries, server)),
      write: (request) => {
        const at = now().toISOString();
        return connection.write((queries) => writeSettings(queries, request, at));
      },
    };
  }

  /** @throws StoreUnavailable, StoreRefused */
  open(): Promise<void> {
    return this.#connection.open();
  }

  async readWordsWith(words: WordReader): Promise<void> {
    if (words.version === this.#words.version) return;
    this.#words = words;
    await this.#connection.whole((database) => this.#refresh(database));
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  async #refresh(database: Kysely<Tables>): Promise<void> {
    const refreshed = await refreshPinWords(database, this.#words);
    if (refreshed === 0) return;
    this.#options.logger.info({ pins: refreshed }, 'pins were made findable under the names now known');
  }
}

function pinStore(connection: Connection, words: () => WordReader, now: () => Date): PinStore {
  // The instant is taken before the first try, so that a second one after a
  // lost connection recognises what the first has already done.
  const instant = (): string => now().toISOString();
  return {
    pin: (request) => {
      const at = instant();
      return connection.write((queries) => insertPin(queries, request, at, words()));
    },
    remove: (request) => {
      const at = instant();
      return connection.write((queries) => removePin(queries, request, at));
    },
    recordDiscordPin: (request) => {
      const at = instant();
      return connection.write((queries) => recordDiscordPin(queries, request, at));
    },
    recordTruth: (request) => {
      const at = instant();
      return connection.write((queries) => recordTruth(queries, request, at));
    },

    find: ({ discordGuildId, number }) =>
      connection.read((queries) => loadPin(queries, discordGuildId, number)),
    findByMessage: (key) => connection.read((queries) => findByMessage(queries, key)),
    findByQuestion: (query) => connection.read((queries) => findByQuestion(queries, query, words())),
    list: (query) => connection.read((queries) => listPins(queries, query, words())),
    count: (query) => connection.read((queries) => countPins(queries, query)),
    history: (query) => connection.read((queries) => history(queries, query)),
    channelsWithPins: (server) => connection.read((queries) => channelsWithPins(queries, server)),
    channelsEverPinnedIn: (server) => connection.read((queries) => channelsEverPinnedIn(queries, server)),
    serversWithPins: () => connection.read(serversWithPins),
    serversKept: () => connection.read(serversKept),

    markServerLeft: async ({ discordGuildId }) => {
      const left_at = instant();
      await connection.write((queries) =>
        queries
          .updateTable('servers')
          .set({ left_at })
          .where('discord_guild_id', '=', discordGuildId)
          .where('left_at', 'is', null)
          .execute(),
      );
    },
    markServersPresent: async (discordGuildIds) => {
      if (discordGuildIds.length === 0) return;
      await connection.write((queries) =>
        queries
          .updateTable('servers')
          .set({ left_at: null })
          .where('discord_guild_id', 'in', discordGuildIds)
          .where('left_at', 'is not', null)
          .execute(),
      );
    },
    forgetServersLeftBefore: async (before) => {
      const { numDeletedRows } = await connection.write((queries) =>
        queries.deleteFrom('servers').where('left_at', '<', before.toISOString()).executeTakeFirstOrThrow(),
      );
      return Number(numDeletedRows);
    },
  };
}

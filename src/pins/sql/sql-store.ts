import type { StoreLocation, StoreLogger } from '../../database/location.ts';
import { defined } from '../../defined.ts';
import type { WordReader } from '../question.ts';
import type { GapStore, PinPage, PinQuery, PinStore, SettingsStore, Store } from '../store.ts';
import { insertPin, recordDiscordPin, recordMark, recordTruth, removePin } from './change-pins.ts';
import { forgetMember, forgetRemovedBefore, markServersPresent } from './forget.ts';
import { countGap, findAbsent, forgetGapsBefore, judgeGap, listGaps } from './gaps.ts';
import { type PinConnection, pinConnection } from './pin-database.ts';
import {
  findByMessage,
  history,
  loadPin,
  loadPins,
  pageOf,
  placesEverPinnedIn,
  serversKept,
  serversWithPins,
  unmarked,
} from './read-pins.ts';
import { ServerMemory } from './server-memory.ts';
import { changeSettings, readSettings, settingsHistory } from './settings.ts';

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
  readonly gaps: GapStore;
  readonly #connection: PinConnection;
  readonly #memory: ServerMemory;
  #words: WordReader;

  constructor({ location, logger, words, now, maxConnections }: SqlStoreOptions) {
    const connection = pinConnection({ location, logger, maxConnections });
    this.#connection = connection;
    this.#memory = new ServerMemory(connection, words);
    this.#words = words;
    this.pins = pinStore(connection, this.#memory, now);
    this.settings = {
      read: (server) => connection.read((queries) => readSettings(queries, server)),
      change: (request) => {
        const at = now().toISOString();
        return connection.write((queries) => changeSettings(queries, request, at));
      },
      history: (server, limit) => connection.read((queries) => settingsHistory(queries, server, limit)),
    };
    this.gaps = {
      count: (request) => {
        const at = now().toISOString();
        return connection.write((queries) => countGap(queries, request, this.#words, at));
      },
      list: (query) => connection.read((queries) => listGaps(queries, query)),
      judge: (request) => connection.write((queries) => judgeGap(queries, request, this.#words)),
      findAbsent: (query) => connection.read((queries) => findAbsent(queries, query, this.#words)),
      forgetBefore: (instant) =>
        connection.write((queries) => forgetGapsBefore(queries, instant.toISOString())),
    };
  }

  /** @throws StoreUnavailable, StoreRefused */
  open(): Promise<void> {
    return this.#connection.open();
  }

  readWordsWith(words: WordReader): void {
    this.#words = words;
    this.#memory.readWordsWith(words);
  }

  forgetMember(discordUserId: string): Promise<void> {
    return this.#connection.write((queries) => forgetMember(queries, discordUserId));
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}

function pinStore(connection: PinConnection, memory: ServerMemory, now: () => Date): PinStore {
  // The instant is taken before the first try, so that a second one after a
  // lost connection recognises what the first has already done.
  const instant = (): string => now().toISOString();
  return {
    pin: (request) => {
      const at = instant();
      return connection.write((queries) => insertPin(queries, request, at));
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
    recordMark: (pin) => connection.write((queries) => recordMark(queries, pin)),
    unmarked: (server) => connection.read((queries) => unmarked(queries, server)),

    find: ({ discordGuildId, number }) =>
      connection.read((queries) => loadPin(queries, discordGuildId, number)),
    findByMessage: (key) => connection.read((queries) => findByMessage(queries, key)),
    findByQuestion: async ({ discordGuildId, question, ...query }) => {
      const active = await memory.activePins(discordGuildId);
      const match = active.findByQuestion(question, query);
      const pin =
        match && (await connection.read((queries) => loadPin(queries, discordGuildId, match.number)));
      return match && pin?.state === 'active' ? { pin, closeness: match.closeness } : undefined;
    },
    list: (query) => listPins(connection, memory, query),
    count: async ({ discordGuildId, ...query }) =>
      (await memory.activePins(discordGuildId, query.about !== undefined)).count(query),
    history: (query) => connection.read((queries) => history(queries, query)),
    channelsWithPins: async ({ discordGuildId }) => (await memory.activePins(discordGuildId)).channels(),
    placesEverPinnedIn: (server) => connection.read((queries) => placesEverPinnedIn(queries, server)),
    serversWithPins: () => connection.read(serversWithPins),
    serversKept: () => connection.read(serversKept),
    ...forgetting(connection, instant),
  };
}

async function listPins(
  connection: PinConnection,
  memory: ServerMemory,
  { discordGuildId, ...query }: PinQuery,
): Promise<PinPage> {
  const active = await memory.activePins(discordGuildId, query.about !== undefined);
  const { shown, ...cursors } = pageOf(active.list(query), query);
  const pins = await connection.read((queries) => loadPins(queries, discordGuildId, shown));
  return defined({ pins: pins.filter(({ state }) => state === 'active'), ...cursors });
}

type Forgetting = Pick<
  PinStore,
  'markServerLeft' | 'markServersPresent' | 'forgetServersLeftBefore' | 'forgetRemovedBefore'
>;

function forgetting(connection: PinConnection, instant: () => string): Forgetting {
  return {
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
      await connection.write((queries) => markServersPresent(queries, discordGuildIds));
    },
    forgetServersLeftBefore: async (before) => {
      const { numDeletedRows } = await connection.write((queries) =>
        queries.deleteFrom('servers').where('left_at', '<', before.toISOString()).executeTakeFirstOrThrow(),
      );
      return Number(numDeletedRows);
    },
    forgetRemovedBefore: (before) =>
      connection.write((queries) => forgetRemovedBefore(queries, before.toISOString())),
  };
}

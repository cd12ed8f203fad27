/**
 * Keeps the active pins of servers in memory, and in agreement with the
 * database, which several processes may write to.
 *
 * Each change of a pin adds an entry to its server's history, so the number of
 * the last entry says whether anything has happened, and the entries since say
 * to which pins.
 */

import { ActivePins } from '../active-pins.ts';
import type { WordReader } from '../question.ts';
import type { PinConnection, PinQueries } from './pin-database.ts';
import { loadPins } from './read-pins.ts';

interface Memory {
  readonly pins: ActivePins;
  lastEntry: number;
}

/** Pins that are read and tokenized before other work gets its turn. */
const batchSize = 200;

/** Some 60 MB of words; the servers that were asked longest ago are forgotten first. */
const maxPinsInMemory = 200_000;

export class ServerMemory {
  readonly #connection: PinConnection;
  #words: WordReader;
  /** In the order of use: the server asked last is the last. */
  #servers = new Map<string, Memory>();
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(connection: PinConnection, words: WordReader) {
    this.#connection = connection;
    this.#words = words;
  }

  /** Changes how words are read, and forgets what was read before. */
  readWordsWith(words: WordReader): void {
    this.#words = words;
    this.#servers = new Map();
  }

  /**
   * The active pins of a server, as they are in the database now.
   *
   * @param withWords whether their words will be searched
   * @throws StoreUnavailable
   */
  async activePins(discordGuildId: string, withWords = false): Promise<ActivePins> {
    const lastEntry = await this.#connection.read((queries) => lastEntryOf(queries, discordGuildId));
    const known = this.#servers.get(discordGuildId);
    const isCurrent = known?.lastEntry === lastEntry && !(withWords && known.pins.unread().length > 0);
    const memory = isCurrent && known ? known : await this.#inTurn(discordGuildId, withWords);
    this.#remember(discordGuildId, memory);
    return memory.pins;
  }

  /** One reading at a time for each server, so that two queries do not both read everything. */
  #inTurn(discordGuildId: string, withWords: boolean): Promise<Memory> {
    const before = this.#turns.get(discordGuildId) ?? Promise.resolve();
    const turn = before.catch(() => undefined).then(() => this.#bringUpToDate(discordGuildId, withWords));
    this.#turns.set(discordGuildId, turn);
    const forget = (): void => {
      if (this.#turns.get(discordGuildId) === turn) this.#turns.delete(discordGuildId);
    };
    turn.then(forget, forget);
    return turn;
  }

  async #bringUpToDate(discordGuildId: string, withWords: boolean): Promise<Memory> {
    const words = this.#words;
    const lastEntry = await this.#connection.read((queries) => lastEntryOf(queries, discordGuildId));
    let memory = this.#servers.get(discordGuildId);
    // A lower number means that the server's rows were deleted and it came back.
    if (memory === undefined || memory.pins.size === 0 || memory.lastEntry > lastEntry) {
      memory = { pins: new ActivePins(words), lastEntry };
      await this.#readAll(discordGuildId, memory.pins);
    } else if (memory.lastEntry < lastEntry) {
      await this.#readChanges(discordGuildId, memory);
    }
    if (withWords) await this.#readWords(discordGuildId, memory.pins);
    // If the word reader changed meanwhile, these words are out of date and are not kept.
    if (words === this.#words) this.#servers.set(discordGuildId, memory);
    return memory;
  }

  async #readAll(discordGuildId: string, pins: ActivePins): Promise<void> {
    for (let last = 0; ; ) {
      const rows = await this.#connection.read((queries) =>
        foundPins(queries, discordGuildId)
          .where('state', '=', 'active')
          .where('pin_number', '>', last)
          .orderBy('pin_number')
          .limit(batchSize)
          .execute(),
      );
      for (const row of rows) pins.put(row);
      const next = rows.at(-1)?.number;
      if (next === undefined || rows.length < batchSize) return;
      last = next;
      await new Promise(setImmediate);
    }
  }

  async #readChanges(discordGuildId: string, memory: Memory): Promise<void> {
    const changed = await this.#connection.read((queries) =>
      queries
        .selectFrom('pin_history')
        .select(['pin_number', 'entry'])
        .where('discord_guild_id', '=', discordGuildId)
        .where('entry', '>', memory.lastEntry)
        .execute(),
    );
    const numbers = [...new Set(changed.map(({ pin_number }) => pin_number))];
    for (let at = 0; at < numbers.length; at += batchSize) {
      const batch = numbers.slice(at, at + batchSize);
      const rows = await this.#connection.read((queries) =>
        foundPins(queries, discordGuildId).where('pin_number', 'in', batch).execute(),
      );
      for (const number of batch) memory.pins.remove(number);
      for (const row of rows) if (row.state === 'active') memory.pins.put(row);
    }
    memory.lastEntry = Math.max(memory.lastEntry, ...changed.map(({ entry }) => entry));
  }

  async #readWords(discordGuildId: string, pins: ActivePins): Promise<void> {
    const numbers = pins.unread();
    for (let at = 0; at < numbers.length; at += batchSize) {
      const batch = numbers.slice(at, at + batchSize);
      const loaded = await this.#connection.read((queries) => loadPins(queries, discordGuildId, batch));
      for (const { number, question, note = '', excerpts } of loaded) {
        const ofExcerpts = excerpts.flatMap(({ title, outlet, speaker = '', text }) => [
          title,
          outlet,
          speaker,
          text,
        ]);
        pins.putWords(number, [question, note, ...ofExcerpts]);
      }
      await new Promise(setImmediate);
    }
  }

  #remember(discordGuildId: string, memory: Memory): void {
    if (this.#servers.get(discordGuildId) !== memory) return;
    this.#servers.delete(discordGuildId);
    this.#servers.set(discordGuildId, memory);
    let kept = [...this.#servers.values()].reduce((sum, { pins }) => sum + pins.size, 0);
    for (const [id, { pins }] of this.#servers) {
      if (kept <= maxPinsInMemory || id === discordGuildId) return;
      this.#servers.delete(id);
      kept -= pins.size;
    }
  }
}

async function lastEntryOf(queries: PinQueries, discordGuildId: string): Promise<number> {
  const row = await queries
    .selectFrom('servers')
    .select('last_history_entry')
    .where('discord_guild_id', '=', discordGuildId)
    .executeTakeFirst();
  return row?.last_history_entry ?? 0;
}

function foundPins(queries: PinQueries, discordGuildId: string) {
  return queries
    .selectFrom('pins')
    .select([
      'pin_number as number',
      'discord_channel_id as discordChannelId',
      'truth',
      'question',
      'state',
      'episode_id as episodeId',
    ])
    .where('discord_guild_id', '=', discordGuildId);
}

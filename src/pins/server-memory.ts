/**
 * Keeps the active pins of servers in memory, and in agreement with the
 * database, which several processes may write to.
 *
 * Each change of a pin adds an entry to its server's history, so the number of
 * the last entry says whether anything has happened, and the entries since say
 * to which pins.
 */
import pLimit from 'p-limit';
import { ActivePins } from './active-pins.ts';
import type { WordReader } from './question.ts';
import type { PinDatabase } from './sql/pin-database.ts';
import { loadPins } from './sql/pin-rows.ts';

interface Memory {
  readonly words: WordReader;
  /** One reading at a time, so that two queries do not both read everything. */
  readonly inTurn: ReturnType<typeof pLimit>;
  pins: ActivePins;
  /** Nothing before the pins were read. */
  lastEntry: number | undefined;
}

/** Pins that are read and tokenized before other work gets its turn. */
const batchSize = 200;

/** Some 60 MB of words; the servers that were asked longest ago are forgotten first. */
const maxPinsInMemory = 200_000;

export class ServerMemory {
  readonly #database: PinDatabase;
  readonly #words: () => WordReader;
  /** In the order of use: the server asked last is the last. */
  readonly #servers = new Map<string, Memory>();

  /** @param words how words are read now; what was read in another way is read again */
  constructor(database: PinDatabase, words: () => WordReader) {
    this.#database = database;
    this.#words = words;
  }

  /**
   * The active pins of a server, as they are in the database now.
   *
   * @param withWords whether their words will be searched
   * @throws StoreUnavailable
   */
  async activePins(discordGuildId: string, withWords = false): Promise<ActivePins> {
    const lastEntry = await this.#lastEntryOf(discordGuildId);
    const memory = this.#memoryOf(discordGuildId);
    if (memory.lastEntry !== lastEntry || (withWords && memory.pins.unread().length > 0)) {
      await memory.inTurn(() => this.#bringUpToDate(discordGuildId, memory, withWords));
    }
    this.#forgetOldest(discordGuildId);
    return memory.pins;
  }

  #memoryOf(discordGuildId: string): Memory {
    const words = this.#words();
    const known = this.#servers.get(discordGuildId);
    const memory =
      known?.words === words
        ? known
        : { words, inTurn: pLimit(1), pins: new ActivePins(words), lastEntry: undefined };
    this.#servers.delete(discordGuildId);
    this.#servers.set(discordGuildId, memory);
    return memory;
  }

  async #bringUpToDate(discordGuildId: string, memory: Memory, withWords: boolean): Promise<void> {
    const lastEntry = await this.#lastEntryOf(discordGuildId);
    if (memory.lastEntry !== lastEntry) {
      // A lower number means that the server's rows were deleted and it came back.
      const isNew = memory.lastEntry === undefined || memory.pins.size === 0 || memory.lastEntry > lastEntry;
      const pins = isNew ? new ActivePins(memory.words) : memory.pins;
      await this.#readChanges(discordGuildId, pins, isNew ? undefined : memory.lastEntry);
      memory.pins = pins;
      memory.lastEntry = lastEntry;
    }
    if (withWords) await this.#readWords(discordGuildId, memory.pins);
  }

  /** Reads the pins that have changed since an entry of the history, or all active ones. */
  async #readChanges(discordGuildId: string, pins: ActivePins, since: number | undefined): Promise<void> {
    for (let last = 0; ; ) {
      const rows = await this.#database.read((queries) => {
        const batch = queries
          .selectFrom('pins')
          .select(['pinNumber as number', 'discordChannelId', 'truth', 'question', 'state', 'episodeId'])
          .where('discordGuildId', '=', discordGuildId)
          .where('pinNumber', '>', last)
          .orderBy('pinNumber')
          .limit(batchSize);
        if (since === undefined) return batch.where('state', '=', 'active').execute();
        const changed = queries
          .selectFrom('pinHistory')
          .select('pinNumber')
          .where('discordGuildId', '=', discordGuildId)
          .where('entry', '>', since);
        return batch.where('pinNumber', 'in', changed).execute();
      });
      for (const row of rows) {
        if (row.state === 'active') pins.put(row);
        else pins.remove(row.number);
        last = row.number;
      }
      if (rows.length < batchSize) return;
      await new Promise(setImmediate);
    }
  }

  async #readWords(discordGuildId: string, pins: ActivePins): Promise<void> {
    const numbers = pins.unread();
    for (let at = 0; at < numbers.length; at += batchSize) {
      const batch = numbers.slice(at, at + batchSize);
      const loaded = await this.#database.read((queries) =>
        loadPins(queries, discordGuildId, (all) => all.where('pinNumber', 'in', batch)),
      );
      for (const { number, question, note = '', excerpts } of loaded) {
        const shown = excerpts.flatMap(({ title, outlet, speaker = '', text }) => [
          title,
          outlet,
          speaker,
          text,
        ]);
        pins.putWords(number, [question, note, ...shown]);
      }
      await new Promise(setImmediate);
    }
  }

  async #lastEntryOf(discordGuildId: string): Promise<number> {
    const row = await this.#database.read((queries) =>
      queries
        .selectFrom('servers')
        .select('lastHistoryEntry')
        .where('discordGuildId', '=', discordGuildId)
        .executeTakeFirst(),
    );
    return row?.lastHistoryEntry ?? 0;
  }

  #forgetOldest(askedNow: string): void {
    let kept = [...this.#servers.values()].reduce((sum, { pins }) => sum + pins.size, 0);
    for (const [id, { pins }] of this.#servers) {
      if (kept <= maxPinsInMemory || id === askedNow) return;
      this.#servers.delete(id);
      kept -= pins.size;
    }
  }
}

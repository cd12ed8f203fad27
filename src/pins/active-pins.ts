/**
 * The active pins of one server as far as finding them needs: their numbers,
 * where they stand, and their words. What is shown is read from the database.
 *
 * 5,000 of them are looked through in a few milliseconds, so there is no index
 * that could disagree with them. Several processes may write to the database:
 * each change of a pin adds an entry to its server's history, so the number of
 * the last entry says whether anything has happened, and the entries since say
 * to which pins.
 */
import pLimit from 'p-limit';
import { isInScope } from './episode-scope.ts';
import { type Pin, wordsStand } from './pin.ts';
import type { PinFilters, QuestionQuery } from './pin-store.ts';
import { type Closeness, hasAll, Vocabulary, type WordReader, type WordSet, wordsApart } from './question.ts';
import { isOneOf, type PinDatabase } from './sql/pin-database.ts';
import { loadPins, type PageQuery } from './sql/pin-rows.ts';

interface Entry extends Pick<Pin, 'number' | 'discordChannelId' | 'truth'> {
  readonly episodeId: string | null;
  readonly question: WordSet;
  /** Every word of the pin, which never change; read when somebody first searches. */
  words?: WordSet | undefined;
}

type Filters = Omit<PinFilters, 'discordGuildId'>;

/** Pins that are read and tokenized before other work gets its turn. */
const batchSize = 200;

export class ActivePins {
  readonly #database: PinDatabase;
  readonly #discordGuildId: string;
  /** How questions and other words are read. */
  readonly read: WordReader;
  readonly #vocabulary = new Vocabulary();
  /** One reading at a time, so that two queries do not both read everything. */
  readonly #inTurn = pLimit(1);
  /** By number, and in the order of numbers. */
  #entries = new Map<number, Entry>();
  /** Nothing before they were read. */
  #lastEntry: number | undefined;

  constructor(database: PinDatabase, discordGuildId: string, read: WordReader) {
    this.#database = database;
    this.#discordGuildId = discordGuildId;
    this.read = read;
  }

  get size(): number {
    return this.#entries.size;
  }

  /**
   * Brings them into agreement with the database.
   *
   * @param withWords whether their words will be searched
   * @throws StoreUnavailable
   */
  async refresh(withWords: boolean): Promise<void> {
    const isCurrent = this.#lastEntry === (await this.#lastEntryNow());
    if (isCurrent && !(withWords && this.#unread().length > 0)) return;
    await this.#inTurn(async () => {
      const lastEntry = await this.#lastEntryNow();
      if (this.#lastEntry !== lastEntry) {
        // A lower number means that the server's rows were deleted and it came back.
        const isNew = this.size === 0 || this.#lastEntry === undefined || this.#lastEntry > lastEntry;
        const entries = isNew ? new Map<number, Entry>() : this.#entries;
        await this.#readChanges(entries, isNew ? undefined : this.#lastEntry);
        this.#entries = entries;
        this.#lastEntry = lastEntry;
      }
      if (withWords) await this.#readWords();
    });
  }

  /** The newest pin whose question is the same, else the newest of the nearest that are close. */
  findByQuestion({
    question,
    ...filters
  }: Omit<QuestionQuery, 'discordGuildId'>):
    | { readonly number: number; readonly closeness: Closeness }
    | undefined {
    const asked = this.#wordsIn([question]);
    const passes = this.#filter(filters);
    let best: { readonly number: number; readonly apart: number } | undefined;
    for (const entry of this.#newestFirst()) {
      const apart = wordsApart(entry.question, asked);
      if (apart === undefined || (best && best.apart <= apart) || !passes(entry)) continue;
      best = { number: entry.number, apart };
      if (apart === 0) break;
    }
    return best && { number: best.number, closeness: best.apart === 0 ? 'same' : 'close' };
  }

  /** The numbers of at most one pin more than the limit, from the cursor on. */
  list({ before = Number.POSITIVE_INFINITY, after, limit, ...filters }: Filters & PageQuery): number[] {
    const passes = this.#filter(filters);
    const inOrder = after === undefined ? this.#newestFirst() : this.#entries;
    return inOrder
      .values()
      .filter((entry) => entry.number < before && entry.number > (after ?? 0) && passes(entry))
      .take(limit + 1)
      .map(({ number }) => number)
      .toArray();
  }

  count(filters: Filters): number {
    return [...this.#entries.values()].filter(this.#filter(filters)).length;
  }

  channels(): string[] {
    return [...new Set(this.#entries.values().map(({ discordChannelId }) => discordChannelId))];
  }

  #newestFirst(): Entry[] {
    return [...this.#entries.values()].reverse();
  }

  #wordsIn(texts: readonly string[]): WordSet {
    return this.#vocabulary.setOf(texts.flatMap((text) => this.read(text)));
  }

  #filter(filters: Filters): (entry: Entry) => boolean {
    const { about, discordChannelId, visibleDiscordChannelIds, wordsChanged, episode } = filters;
    const visible = visibleDiscordChannelIds && new Set(visibleDiscordChannelIds);
    const sought = about === undefined ? undefined : this.#wordsIn([about]);
    return (entry) =>
      (discordChannelId === undefined || entry.discordChannelId === discordChannelId) &&
      isInScope(entry.episodeId, episode) &&
      (visible === undefined || visible.has(entry.discordChannelId)) &&
      (wordsChanged !== true || !wordsStand(entry.truth)) &&
      // A search for nothing but "what did he say" finds nothing, not everything.
      (sought === undefined ||
        (sought.length > 0 && entry.words !== undefined && hasAll(entry.words, sought)));
  }

  async #lastEntryNow(): Promise<number> {
    const row = await this.#database.read((queries) =>
      queries
        .selectFrom('servers')
        .select('lastHistoryEntry')
        .where('discordGuildId', '=', this.#discordGuildId)
        .executeTakeFirst(),
    );
    return row?.lastHistoryEntry ?? 0;
  }

  /** Reads the pins that have changed since an entry of the history, or all active ones. */
  async #readChanges(entries: Map<number, Entry>, since: number | undefined): Promise<void> {
    for (let last = 0; ; ) {
      const rows = await this.#database.read((queries) => {
        const batch = queries
          .selectFrom('pins')
          .select(['pinNumber as number', 'discordChannelId', 'truth', 'question', 'state', 'episodeId'])
          .where('discordGuildId', '=', this.#discordGuildId)
          .where('pinNumber', '>', last)
          .orderBy('pinNumber')
          .limit(batchSize);
        if (since === undefined) return batch.where('state', '=', 'active').execute();
        const changed = queries
          .selectFrom('pinHistory')
          .select('pinNumber')
          .where('discordGuildId', '=', this.#discordGuildId)
          .where('entry', '>', since);
        return batch.where('pinNumber', 'in', changed).execute();
      });
      for (const { state, question, ...row } of rows) {
        const words = entries.get(row.number)?.words;
        if (state === 'active')
          entries.set(row.number, { ...row, question: this.#wordsIn([question]), words });
        else entries.delete(row.number);
        last = row.number;
      }
      if (rows.length < batchSize) return;
      await new Promise(setImmediate);
    }
  }

  /** The pins whose words have not been read yet. */
  #unread(): Entry[] {
    return [...this.#entries.values()].filter(({ words }) => !words);
  }

  async #readWords(): Promise<void> {
    const unread = this.#unread().map(({ number }) => number);
    for (let at = 0; at < unread.length; at += batchSize) {
      const batch = unread.slice(at, at + batchSize);
      const pins = await this.#database.read((queries) =>
        loadPins(queries, this.#discordGuildId, (all) => all.where(isOneOf(queries, 'pinNumber', batch))),
      );
      for (const { number, question, note = '', excerpts } of pins) {
        const shown = excerpts.flatMap(({ title, outlet, speaker = '', text }) => [
          title,
          outlet,
          speaker,
          text,
        ]);
        const entry = this.#entries.get(number);
        if (entry) entry.words = this.#wordsIn([question, note, ...shown]);
      }
      await new Promise(setImmediate);
    }
  }
}

/**
 * The active pins of one server, with only what finding them needs: searching 5,000 takes a few milliseconds.
 *
 * Other processes may change pins too. Each change adds an entry to the server's history, so the number of the
 * last entry shows whether something changed, and the entries since show which pins.
 */
import pLimit from 'p-limit';
import { type Pin, wordsStand } from './pin.ts';
import { isInScope, type PinFilters, type QuestionQuery } from './pin-query.ts';
import {
  type Closeness,
  containsAll,
  Vocabulary,
  type WordReader,
  type WordSet,
  wordsApart,
} from './same-question.ts';
import { isOneOf, type PinDatabase } from './sql/pin-database.ts';
import { loadPins, type PageQuery } from './sql/pin-rows.ts';

interface Entry extends Pick<Pin, 'number' | 'discordChannelId' | 'truth'> {
  readonly episodeId: string | null;
  readonly question: WordSet;
  /** Every word of the pin; read at the first search. */
  words?: WordSet | undefined;
}

type Filters = Omit<PinFilters, 'discordGuildId'>;
type Match = Pick<Entry, 'number'> & { readonly closeness: Closeness };

/** Pins read and tokenized before other work gets a turn. */
const batchSize = 200;

class ActivePins {
  readonly #database: PinDatabase;
  readonly #discordGuildId: string;
  /** How questions and other texts are split into words. */
  readonly read: WordReader;
  readonly #vocabulary = new Vocabulary();
  /** One refresh at a time, so that two queries do not both read everything. */
  readonly #oneAtATime = pLimit(1);
  /** By number, in ascending order. */
  #entries = new Map<number, Entry>();
  /** Undefined before the first refresh. */
  #lastEntry: number | undefined;

  constructor(database: PinDatabase, discordGuildId: string, read: WordReader) {
    this.#database = database;
    this.#discordGuildId = discordGuildId;
    this.read = read;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Brings the pins up to date with the database. @throws StoreUnavailable */
  async refresh(withWords: boolean): Promise<void> {
    const isCurrent = this.#lastEntry === (await this.#lastEntryNow());
    if (isCurrent && !(withWords && this.#unread().length > 0)) return;
    await this.#oneAtATime(async () => {
      const lastEntry = await this.#lastEntryNow();
      if (this.#lastEntry !== lastEntry) {
        // A lower number means that the server's rows were deleted and later made again.
        const isNew = this.size === 0 || this.#lastEntry === undefined || this.#lastEntry > lastEntry;
        const entries = isNew ? new Map<number, Entry>() : this.#entries;
        await this.#readChanges(entries, isNew ? undefined : this.#lastEntry);
        this.#entries = entries;
        this.#lastEntry = lastEntry;
      }
      if (withWords) await this.#readWords();
    });
  }

  /** The newest pin with the same question; otherwise the closest one, the newest of several. */
  findByQuestion({ question, ...filters }: Omit<QuestionQuery, 'discordGuildId'>): Match | undefined {
    if (this.size === 0) return undefined;
    const askedWords = this.#vocabulary.lookUp(this.read(question));
    const passes = this.#filter(filters);
    let best: { readonly number: number; readonly difference: number } | undefined;
    for (const entry of this.#newestFirst()) {
      const difference = wordsApart(entry.question, askedWords);
      if (difference === undefined || (best && best.difference <= difference) || !passes(entry)) continue;
      best = { number: entry.number, difference };
      if (difference === 0) break;
    }
    return best && { number: best.number, closeness: best.difference === 0 ? 'same' : 'close' };
  }

  /** Pin numbers from the cursor on, at most one more than the limit. */
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
    const sought = about === undefined ? undefined : this.#vocabulary.lookUp(this.read(about));
    return (entry) =>
      (discordChannelId === undefined || entry.discordChannelId === discordChannelId) &&
      isInScope(entry.episodeId, episode) &&
      (visible === undefined || visible.has(entry.discordChannelId)) &&
      (wordsChanged !== true || !wordsStand(entry.truth)) &&
      // A search without any word to look for ("what did he say") finds nothing, not everything.
      (sought === undefined ||
        (sought.length > 0 && entry.words !== undefined && containsAll(entry.words, sought)));
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

  /** Reads the pins that changed after an entry of the history, or all active ones. */
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
        const shown = excerpts.flatMap((one) => [one.title, one.outlet, one.speaker ?? '', one.text]);
        const entry = this.#entries.get(number);
        if (entry) entry.words = this.#wordsIn([question, note, ...shown]);
      }
      await new Promise(setImmediate);
    }
  }
}

/** About 60 MB of words; the least recently used servers are dropped first. */
const maxPinsInMemory = 200_000;

/** A server's active pins, up to date with the database; `withWords` if their words will be searched. */
export type ActivePinsOf = (discordGuildId: string, withWords?: boolean) => Promise<ActivePins>;

/** When the way to split texts into words changes, pins are read again. */
export function activePinCache(database: PinDatabase, words: () => WordReader): ActivePinsOf {
  // Least recently used first.
  const servers = new Map<string, ActivePins>();
  return async (discordGuildId, withWords = false) => {
    const known = servers.get(discordGuildId);
    const pins = known?.read === words() ? known : new ActivePins(database, discordGuildId, words());
    servers.delete(discordGuildId);
    servers.set(discordGuildId, pins);
    await pins.refresh(withWords);
    let kept = servers.values().reduce((sum, { size }) => sum + size, 0);
    for (const [id, { size }] of servers) {
      if (kept <= maxPinsInMemory || id === discordGuildId) break;
      servers.delete(id);
      kept -= size;
    }
    return pins;
  };
}

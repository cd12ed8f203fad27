/**
 * The active pins of one server as far as finding them needs: their numbers,
 * where they stand, and their words. What is shown is read from the database.
 *
 * 5,000 of them are looked through in a few milliseconds, so there is no index
 * that could disagree with them.
 */
import { isInScope } from './episode-scope.ts';
import { type Pin, wordsStand } from './pin.ts';
import type { PinFilters, QuestionQuery } from './pin-store.ts';
import { type Closeness, hasAll, Vocabulary, type WordReader, type WordSet, wordsApart } from './question.ts';
import type { PageQuery } from './sql/pin-rows.ts';

/** The fields of a pin that finding needs. */
export type FoundPin = Pick<Pin, 'number' | 'discordChannelId' | 'truth' | 'question'> & {
  readonly episodeId: string | null;
};

interface Entry extends Omit<FoundPin, 'question'> {
  readonly question: WordSet;
  /** Every word of the pin; read when somebody first searches. */
  words?: WordSet | undefined;
}

type Filters = Omit<PinFilters, 'discordGuildId'>;

export class ActivePins {
  readonly #read: WordReader;
  readonly #vocabulary = new Vocabulary();
  /** By number, and in the order of numbers. */
  readonly #entries = new Map<number, Entry>();

  constructor(read: WordReader) {
    this.#read = read;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Adds a pin that is newer than all others, or replaces it. Its words never change. */
  put({ question, ...pin }: FoundPin): void {
    const words = this.#entries.get(pin.number)?.words;
    this.#entries.set(pin.number, { ...pin, question: this.#wordsIn([question]), words });
  }

  remove(number: number): void {
    this.#entries.delete(number);
  }

  /** The numbers of pins whose words have not been put here yet. */
  unread(): number[] {
    return [...this.#entries.values()].filter(({ words }) => !words).map(({ number }) => number);
  }

  /** Every text of a pin that a search looks into. */
  putWords(number: number, texts: readonly string[]): void {
    const entry = this.#entries.get(number);
    if (entry) entry.words = this.#wordsIn(texts);
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
    return this.#vocabulary.setOf(texts.flatMap((text) => this.#read(text)));
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
}

/**
 * The active pins of one server as far as finding them needs: their numbers,
 * where they stand, and their words. What is shown is read from the database.
 *
 * 5,000 of them are looked through in a few milliseconds, so there is no index
 * that could disagree with them.
 */
import { isInScope } from './episode-scope.ts';
import { type Pin, wordsStand } from './pin.ts';
import { hasAll, Vocabulary, type WordReader, type WordSet, wordsApart } from './question.ts';
import type { ChannelsQuery, PinCountQuery, PinQuery } from './store.ts';

/** The fields of a pin that finding needs. */
export type FoundPin = Pick<Pin, 'number' | 'discordChannelId' | 'truth' | 'question'> & {
  readonly episodeId?: string | null;
};

interface Entry extends Omit<FoundPin, 'question'> {
  readonly question: WordSet;
}

type Filters = Omit<PinCountQuery, 'discordGuildId' | 'about'>;

export class ActivePins {
  readonly #read: WordReader;
  readonly #vocabulary = new Vocabulary();
  /** By number, so the newest is the last. */
  #entries: Entry[] = [];
  /** Every word of a pin, by its number; read when somebody first searches. */
  readonly #allWords = new Map<number, WordSet>();

  constructor(read: WordReader) {
    this.#read = read;
  }

  get size(): number {
    return this.#entries.length;
  }

  /** Adds a pin, or replaces it. */
  put({ question, ...pin }: FoundPin): void {
    const entry = { ...pin, question: this.#vocabulary.setOf(this.#read(question)) };
    const at = this.#indexOf(pin.number);
    if (this.#entries[at]?.number === pin.number) this.#entries[at] = entry;
    else this.#entries.splice(at, 0, entry);
  }

  remove(number: number): void {
    const at = this.#indexOf(number);
    if (this.#entries[at]?.number === number) this.#entries.splice(at, 1);
    this.#allWords.delete(number);
  }

  /** The numbers of pins whose words have not been put here yet. */
  unread(): number[] {
    if (this.#allWords.size === this.#entries.length) return [];
    return this.#entries.map(({ number }) => number).filter((number) => !this.#allWords.has(number));
  }

  /** Every text of a pin that a search looks into. */
  putWords(number: number, texts: readonly string[]): void {
    if (this.#entries[this.#indexOf(number)]?.number !== number) return;
    this.#allWords.set(number, this.#vocabulary.setOf(texts.flatMap((text) => this.#read(text))));
  }

  /** The newest pin whose question is the same, else the newest of the nearest that are close. */
  findByQuestion(
    question: string,
    query: Pick<ChannelsQuery, 'visibleDiscordChannelIds' | 'episode'>,
  ): { readonly number: number; readonly closeness: 'same' | 'close' } | undefined {
    const asked = this.#vocabulary.setOf(this.#read(question));
    const passes = filterOf(query);
    let best: { readonly number: number; readonly apart: number } | undefined;
    for (const entry of this.#entries.toReversed()) {
      const apart = wordsApart(entry.question, asked);
      if (apart === undefined || (best && best.apart <= apart) || !passes(entry)) continue;
      best = { number: entry.number, apart };
      if (apart === 0) break;
    }
    return best && { number: best.number, closeness: best.apart === 0 ? 'same' : 'close' };
  }

  /** At most one more than the limit, from the cursor on. */
  list(query: Omit<PinQuery, 'discordGuildId'>): number[] {
    const { before = Number.POSITIVE_INFINITY, after = 0, limit } = query;
    const passes = this.#filter(query);
    const inOrder = query.after === undefined ? this.#entries.toReversed() : this.#entries;
    const numbers: number[] = [];
    for (const entry of inOrder) {
      if (entry.number >= before || entry.number <= after || !passes(entry)) continue;
      numbers.push(entry.number);
      if (numbers.length > limit) break;
    }
    return numbers;
  }

  count(query: Omit<PinCountQuery, 'discordGuildId'>): number {
    return this.#entries.filter(this.#filter(query)).length;
  }

  channels(): string[] {
    return [...new Set(this.#entries.map(({ discordChannelId }) => discordChannelId))];
  }

  #filter({ about, ...filters }: Filters & { readonly about?: string }): (entry: Entry) => boolean {
    const passes = filterOf(filters);
    if (about === undefined) return passes;
    const sought = this.#vocabulary.setOf(this.#read(about));
    // A search for nothing but "what did he say" finds nothing, not everything.
    if (sought.length === 0) return () => false;
    return (entry) => {
      const words = this.#allWords.get(entry.number);
      return words !== undefined && hasAll(words, sought) && passes(entry);
    };
  }

  /** Where a number stands among the entries, or would stand. */
  #indexOf(number: number): number {
    let [low, high] = [0, this.#entries.length];
    if ((this.#entries.at(-1)?.number ?? 0) < number) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle]?.number ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function filterOf({
  discordChannelId,
  visibleDiscordChannelIds,
  wordsChanged,
  episode,
}: Filters): (entry: Entry) => boolean {
  const visible = visibleDiscordChannelIds && new Set(visibleDiscordChannelIds);
  return (entry) =>
    (discordChannelId === undefined || entry.discordChannelId === discordChannelId) &&
    isInScope(entry.episodeId, episode) &&
    (visible === undefined || visible.has(entry.discordChannelId)) &&
    (wordsChanged !== true || !wordsStand(entry.truth));
}

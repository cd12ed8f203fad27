/** Keeps the active pins of the most recently used servers in memory. */
import { ActivePins } from './active-pins.ts';
import type { WordReader } from './question.ts';
import type { PinDatabase } from './sql/pin-database.ts';

/** About 60 MB of words; the least recently used servers are dropped first. */
const maxPinsInMemory = 200_000;

export class ActivePinCache {
  readonly #database: PinDatabase;
  readonly #words: () => WordReader;
  /** Least recently used first. */
  readonly #servers = new Map<string, ActivePins>();

  /** @param words the present way to split texts into words; when it changes, pins are read again */
  constructor(database: PinDatabase, words: () => WordReader) {
    this.#database = database;
    this.#words = words;
  }

  /**
   * A server's active pins, up to date with the database.
   *
   * @param withWords whether their words will be searched
   * @throws StoreUnavailable
   */
  async activePins(discordGuildId: string, withWords = false): Promise<ActivePins> {
    const words = this.#words();
    const known = this.#servers.get(discordGuildId);
    const pins = known?.read === words ? known : new ActivePins(this.#database, discordGuildId, words);
    this.#servers.delete(discordGuildId);
    this.#servers.set(discordGuildId, pins);
    await pins.refresh(withWords);
    let kept = this.#servers.values().reduce((sum, { size }) => sum + size, 0);
    for (const [id, { size }] of this.#servers) {
      if (kept <= maxPinsInMemory || id === discordGuildId) break;
      this.#servers.delete(id);
      kept -= size;
    }
    return pins;
  }
}

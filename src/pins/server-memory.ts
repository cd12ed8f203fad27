/** Keeps the active pins of servers in memory: of those that were asked last. */
import { ActivePins } from './active-pins.ts';
import type { WordReader } from './question.ts';
import type { PinDatabase } from './sql/pin-database.ts';

/** Some 60 MB of words; the servers that were asked longest ago are forgotten first. */
const maxPinsInMemory = 200_000;

export class ServerMemory {
  readonly #database: PinDatabase;
  readonly #words: () => WordReader;
  /** In the order of use: the server asked last is the last. */
  readonly #servers = new Map<string, ActivePins>();

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

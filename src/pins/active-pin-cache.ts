/** Keeps the active pins of the most recently used servers in memory. */
import { ActivePins } from './active-pins.ts';
import type { WordReader } from './same-question.ts';
import type { PinDatabase } from './sql/pin-database.ts';

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

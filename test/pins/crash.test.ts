/** What was acknowledged survives the death of the process, and nothing is half there. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StoreLocation } from '../../src/database/location.ts';
import type { Pin } from '../../src/pins/pin.ts';
import { describeOnBoth, openTestStore } from './support/databases.ts';
import { serverA } from './support/pins.ts';
import { startModerators } from './support/processes.ts';

const pinCount = 200;
/** After so many acknowledged pins the process is killed, in the middle of the next ones. */
const deaths = [1, 7, 60, 111, 173, 198];

describeOnBoth('kill -9 during 200 pins', (database) => {
  beforeAll(database.start);
  afterAll(database.stop);

  it.each(deaths)('loses no acknowledged pin and leaves none half written (after %i)', async (killAfter) => {
    const location = await database.emptyLocation();
    const moderators = startModerators(location, ['pin-many', pinCount], (count) => {
      // A moment later, so that the blow falls at any place of the next transaction.
      if (count === killAfter) setTimeout(() => moderators.process.kill('SIGKILL'), Math.random() * 3);
    });
    const { errors } = await moderators.ended;
    expect(errors).toBe('');

    const pins = await wholePins(location);
    const kept = new Map(pins.map((pin) => [pin.number, pin.discordMessageId]));
    for (const { number, message } of moderators.told) expect(kept.get(Number(number))).toBe(message);
    expect(pins.length).toBeGreaterThanOrEqual(killAfter);
  });

  /** All pins, each one proven whole: excerpts, note, history, and findable by question and by words. */
  async function wholePins(location: StoreLocation): Promise<Pin[]> {
    const store = await openTestStore(location);
    const server = { discordGuildId: serverA };
    const found = await Array.fromAsync(store.pins.each(server));
    for (const pin of found) {
      expect(pin.excerpts.map(({ text }) => text)[1]).toBe(`Crate ${pin.discordMessageId}`);
      expect(pin.note).toBe(`note ${pin.discordMessageId}`);
      const match = await store.pins.findByQuestion({ ...server, question: pin.question });
      expect(match?.pin.number).toBe(pin.number);
      const { entries } = await store.pins.history({ ...server, number: pin.number, limit: 5 });
      expect(entries.map(({ action }) => action)).toEqual(['pinned']);
    }
    expect(new Set(found.map(({ discordMessageId }) => discordMessageId)).size).toBe(found.length);
    await store.close();
    return found;
  }
});

/** Many moderators at once, from several processes. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PinHistoryEntry } from '../../src/pins/pin.ts';
import type { Store } from '../../src/pins/store.ts';
import { describeOnBoth, openTestStore } from './support/databases.ts';
import { aPin, serverA } from './support/pins.ts';
import { startModerators } from './support/processes.ts';

const messageCount = 20;

describeOnBoth('several processes', (database) => {
  beforeAll(database.start);
  afterAll(database.stop);

  it('50 moderators pin and unpin the same 20 answers: no duplicate, no lost record, no deadlock', async () => {
    const location = await database.emptyLocation();
    const races = [1, 2].map(() => startModerators(location, ['race', 25, messageCount, 8]));
    for (const { ended } of races) expect(await ended).toEqual({ code: 0, errors: '' });

    const told = races.flatMap((race) => race.told);
    expect(told).toHaveLength(2 * 25 * 8);
    const store = await openTestStore(location);
    const entries = await wholeHistory(store);
    for (const did of ['pinned', 'removed'] as const) {
      expect(entries.filter(({ action }) => action === did)).toHaveLength(
        told.filter((line) => line.did === did).length,
      );
    }

    // A pin's record and its history tell the same, and each message has at most one active pin.
    const activeOf = new Map<string, number>();
    for (const number of new Set(entries.map(({ pinNumber }) => pinNumber))) {
      const pin = await store.pins.find({ discordGuildId: serverA, number });
      if (!pin) throw new Error(`Pin ${number} has a history but no record.`);
      const actions = entries.filter(({ pinNumber }) => pinNumber === number).map(({ action }) => action);
      expect(actions).toEqual(pin.state === 'active' ? ['pinned'] : ['pinned', 'removed']);
      if (pin.state === 'removed') continue;
      expect(activeOf.has(pin.discordMessageId)).toBe(false);
      activeOf.set(pin.discordMessageId, number);
    }
    expect(await store.pins.count({ discordGuildId: serverA })).toBe(activeOf.size);
    await store.close();
  });

  it('several processes may open an empty database at once', async () => {
    const location = await database.emptyLocation();
    const processes = [1, 2, 3].map(() => startModerators(location, ['pin-many', 3]));
    for (const { ended } of processes) expect(await ended).toEqual({ code: 0, errors: '' });
    const store = await openTestStore(location);
    expect(await store.pins.count({ discordGuildId: serverA })).toBe(3);
    expect((await store.pins.pin(aPin())).pin.number).toBe(4);
    await store.close();
  });

  async function wholeHistory(store: Store): Promise<PinHistoryEntry[]> {
    const found: PinHistoryEntry[] = [];
    for (let after: number | undefined = 0; after !== undefined; ) {
      const page = await store.pins.history({ discordGuildId: serverA, limit: 100, after });
      found.push(...page.entries.toReversed());
      after = page.newer;
    }
    return found;
  }
});

/** Very many pins of one server: what is found is right, however many there are. */
import { expect, it, onTestFinished } from 'vitest';

import { importPins } from '../../src/pins/transfer/transfer.ts';
import { openTestStore, silent, temporaryFile } from './support/databases.ts';
import { anExcerpt, serverA } from './support/pins.ts';

const pinCount = 11_000;
/** The only pins about salt and iron together, from a time long past. */
const together = [3, 5];

function* exported(): Generator<string> {
  yield JSON.stringify({ type: 'onrecord-pins', version: 1 });
  const server = { discordGuildId: serverA, lastPinNumber: pinCount, lastHistoryEntry: 0 };
  yield JSON.stringify({ type: 'server', ...server });
  const at = '2031-04-03T10:00:00.000Z';
  for (let number = 1; number <= pinCount; number++) {
    yield JSON.stringify({
      type: 'pin',
      discordGuildId: serverA,
      number,
      discordChannelId: '1',
      discordMessageId: `${number}`,
      question: together.includes(number) ? 'Salt and iron?' : number % 2 ? 'Salt?' : 'Iron?',
      excerpts: [anExcerpt({ text: 'x', title: 'x', outlet: 'x' })],
      pinnedBy: '2',
      pinnedAt: at,
      state: 'active',
      discordPin: 'pinned',
      truth: 'unchanged',
      truthSince: at,
      history: [],
    });
  }
}

it('two words that are everywhere and hardly ever together are found, forwards and back, in one look', async () => {
  const location = temporaryFile();
  await importPins({ location, logger: silent }, exported());
  const store = await openTestStore(location);
  onTestFinished(() => store.close());

  const query = { discordGuildId: serverA, about: 'iron salt', limit: 10 };
  const found = await store.pins.list(query);
  expect(found.pins.map(({ number }) => number)).toEqual(together.toReversed());
  expect(found.older).toBeUndefined();
  expect(await store.pins.count(query)).toBe(2);
  const back = await store.pins.list({ ...query, after: 4 });
  expect([back.pins.map(({ number }) => number), back.newer]).toEqual([[5], undefined]);
  const asked = await store.pins.findByQuestion({ discordGuildId: serverA, question: 'salt, iron' });
  expect([asked?.pin.number, asked?.closeness]).toEqual([5, 'same']);
  expect(await store.pins.count({ discordGuildId: serverA })).toBe(pinCount);
}, 120_000);

/**
 * A process of its own that pins, for tests that kill it or let it race:
 *
 *   node moderators.ts pin-many LOCATION COUNT
 *   node moderators.ts race LOCATION MODERATORS MESSAGES TURNS
 *   node moderators.ts fill LOCATION
 *
 * One JSON object a line on standard output, each written after the store has
 * acknowledged what it tells.
 */
import { writeSync } from 'node:fs';
import type { StoreLocation } from '../../../src/database/location.ts';
import { StoreUnavailable } from '../../../src/database/unavailable.ts';
import type { Store } from '../../../src/pins/store.ts';
import { openStore } from '../../../src/pins/store.ts';
import { silent } from './databases.ts';
import { anExcerpt, aPin, serverA } from './pins.ts';

const [, , what, location = '', ...numbers] = process.argv;
const [first = 0, second = 0, third = 0] = numbers.map(Number);
const store = await openStore({ location: JSON.parse(location) as StoreLocation, logger: silent });

// Straight to the file descriptor: what stands there when the process dies has been said.
const tell = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);

if (what === 'pin-many') await pinMany(store, first);
else if (what === 'race') await race(store, first, second, third);
else if (what === 'fill') await fill(store);
else throw new Error(`Unknown work: ${what}`);
await store.close();

async function pinMany({ pins }: Store, count: number): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const i = ++next;
      const request = aPin({
        discordMessageId: `${i}`,
        question: `What stood on crate number ${i}?`,
        excerpts: [anExcerpt(), anExcerpt({ text: `Crate ${i}` })],
        note: `note ${i}`,
      });
      const { pin } = await pins.pin(request);
      tell({ number: pin.number, message: request.discordMessageId });
    }
  };
  await Promise.all(Array.from({ length: 4 }, worker));
}

async function race({ pins }: Store, moderators: number, messages: number, turns: number): Promise<void> {
  const moderator = async (id: number): Promise<void> => {
    for (let turn = 0; turn < turns; turn++) {
      const discordMessageId = `${1 + Math.floor(Math.random() * messages)}`;
      const key = { discordGuildId: serverA, discordMessageId };
      const by = `${process.pid}-${id}`;
      const pinned = await pins.findByMessage(key);
      if (pinned && Math.random() < 0.6) {
        const outcome = await pins.remove({ ...pinned, by });
        tell({ message: discordMessageId, did: outcome.kind });
      } else {
        const outcome = await pins.pin(aPin({ ...key, pinnedBy: by }));
        tell({ message: discordMessageId, did: outcome.kind });
      }
    }
  };
  await Promise.all(Array.from({ length: moderators }, (_, id) => moderator(id)));
}

/** Pins until the disk is full, then looks whether reading still works. */
async function fill({ pins }: Store): Promise<void> {
  for (let i = 1; i < 5_000; i++) {
    try {
      const { pin } = await pins.pin(aPin({ discordMessageId: `${i}`, note: 'x'.repeat(1_000) }));
      tell({ number: pin.number });
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      const found = await pins.findByQuestion({ discordGuildId: serverA, question: aPin().question });
      tell({ unavailable: error.why, stillFinds: found?.pin.number });
      return;
    }
  }
}

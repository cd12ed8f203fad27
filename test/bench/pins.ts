/**
 * How long moderators and `/ask` wait for the store with 100,000 pins in one
 * server: `node test/bench/pins.ts [pins]`. On SQLite, in a temporary folder.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/pins/store.ts';
import { openStore } from '../../src/pins/store.ts';
import { importPins } from '../../src/pins/transfer/transfer.ts';

const silent = { info: () => undefined, warn: () => undefined };
const discordGuildId = '900000000000000001';
const asked = 300;

const people = ['Morrow', 'Vale', 'Anders', 'Okoro', 'Lindqvist', 'Petrov', 'Haddad', 'Nakamura'];
const verbs = ['close', 'open', 'leave', 'load', 'inspect', 'sell', 'repair', 'flood', 'blockade', 'guard'];
const things = [
  'quay',
  'harbour',
  'warehouse',
  'lighthouse',
  'ferry',
  'crane',
  'bridge',
  'tunnel',
  'depot',
  'dock',
];
const adjectives = [
  'northern',
  'old',
  'eastern',
  'empty',
  'burnt',
  'public',
  'secret',
  'royal',
  'shallow',
  'new',
];
const interrogatives = ['Why did', 'When did', 'How did', 'Where did', 'Did'];

const pick = <T>(list: readonly T[], index: number): T => {
  const item = list[index % list.length];
  if (item === undefined) throw new RangeError('An empty list has nothing to pick.');
  return item;
};

/** A question that a few dozen others share words with, and a few are the same as. */
function questionOf(i: number): string {
  const h = Math.imul(i, 2654435761) >>> 0;
  return `${pick(interrogatives, h >>> 3)} ${pick(people, h >>> 6)} ${pick(verbs, h >>> 10)} the ${pick(adjectives, h >>> 14)} ${pick(things, h >>> 18)} in district ${h % 997}?`;
}

function* exportOf(count: number): Generator<string> {
  yield JSON.stringify({ type: 'onrecord-pins', version: 1 });
  yield JSON.stringify({ type: 'server', discordGuildId, lastPinNumber: count, lastHistoryEntry: count });
  for (let number = 1; number <= count; number++) {
    const at = new Date(Date.UTC(2031, 0, 1) + number * 60_000).toISOString();
    // Half the pins are about salt, the other half about iron: two common words that never meet.
    const text = `The ${pick(things, number)} held ${number % 2 ? 'salt' : 'iron'} and nothing else, ${pick(people, number >>> 3)} wrote that day.`;
    yield JSON.stringify({
      type: 'pin',
      discordGuildId,
      number,
      discordChannelId: `91000000000000000${number % 10}`,
      discordMessageId: `${930000000000000000n + BigInt(number)}`,
      question: questionOf(number),
      excerpts: [
        {
          documentId: `doc-${number % 50}`,
          outlet: 'The Harbour Gazette',
          title: 'Quay falls silent',
          kind: 'verbatim',
          locator: '1',
          passageId: `doc-${number % 50}¶1`,
          text,
          start: 0,
          end: text.length,
          contentHash: 'abc',
        },
      ],
      pinnedBy: '920000000000000001',
      pinnedAt: at,
      state: 'active',
      discordPin: 'pinned',
      truth: 'unchanged',
      truthSince: at,
      history: [{ entry: number, at, by: '920000000000000001', action: 'pinned' }],
    });
  }
}

interface Figures {
  readonly what: string;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

async function measure(what: string, work: (i: number) => Promise<unknown>): Promise<Figures> {
  const took: number[] = [];
  for (let i = 0; i < asked; i++) {
    const start = performance.now();
    await work(i);
    took.push(performance.now() - start);
  }
  took.sort((a, b) => a - b);
  const at = (share: number): number => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { what, p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) };
}

/** Fills a store with `count` pins in one server and measures each thing that people wait for. */
export async function benchPins(count: number): Promise<readonly Figures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
  const location = { path: join(folder, 'pins.db') };
  try {
    const outcome = await importPins({ location, logger: silent }, exportOf(count));
    if (outcome.kind !== 'imported') throw new Error(outcome.problems.join('\n'));
    const store = await openStore({ location, logger: silent });
    const figures = await measureAll(store, count);
    await store.close();
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAll({ pins }: Store, count: number): Promise<readonly Figures[]> {
  const server = { discordGuildId };
  const anyOf = (i: number): number => 1 + ((i * 7919) % count);
  const list = (query: object) => () => pins.list({ ...server, limit: 10, ...query });
  const someChannels = { visibleDiscordChannelIds: ['910000000000000003', '910000000000000004'] };
  // The worst case: every pin is looked at, and none may be shown.
  const noChannel = { visibleDiscordChannelIds: [] };
  return [
    await measure('list, first page', list({})),
    await measure('list, any page', (i) => pins.list({ ...server, limit: 10, before: anyOf(i) })),
    await measure('list of a channel', list({ discordChannelId: '910000000000000003' })),
    await measure('list of pins whose words changed', list({ wordsChanged: true })),
    await measure('count', () => pins.count(server)),
    await measure('places ever pinned in', () => pins.placesEverPinnedIn(server)),
    await measure('list, 8 of 10 channels hidden', list(someChannels)),
    await measure('count, 8 of 10 channels hidden', () => pins.count({ ...server, ...someChannels })),
    await measure('list, all channels hidden', list(noChannel)),
    await measure('search, one word', (i) => pins.list({ ...server, limit: 10, about: pick(things, i) })),
    await measure('search, a question', (i) =>
      pins.list({ ...server, limit: 10, about: questionOf(anyOf(i)) }),
    ),
    await measure('search, two common words that never meet', list({ about: 'salt iron' })),
    await measure('look-up, same question', (i) =>
      pins.findByQuestion({ ...server, question: questionOf(anyOf(i)) }),
    ),
    await measure('look-up, a word more', (i) =>
      pins.findByQuestion({ ...server, question: questionOf(anyOf(i)).replace(' the ', ' the quickly ') }),
    ),
    await measure('look-up, unpinned', (i) =>
      pins.findByQuestion({ ...server, question: `Who painted the ${pick(things, i)} blue in ${i}?` }),
    ),
    await measure('history, first page', () => pins.history({ ...server, limit: 10 })),
    await measure('history, all channels hidden', () => pins.history({ ...server, ...noChannel, limit: 10 })),
    await measure('pin and remove', async (i) => {
      const { pin } = await pins.pin({
        ...server,
        discordChannelId: '1',
        discordMessageId: `${i}`,
        question: questionOf(i),
        excerpts: (await pins.find({ ...server, number: anyOf(i) }))?.excerpts ?? [],
        pinnedBy: '2',
      });
      await pins.remove(pin);
    }),
  ];
}

/** Prints the figures as a table. */
export function printFigures(title: string, figures: readonly Figures[]): void {
  console.log(title);
  for (const { what, p50Ms, p99Ms, maxMs } of figures) {
    const [p50, p99, max] = [p50Ms, p99Ms, maxMs].map((ms) => `${ms.toFixed(2)} ms`.padStart(10));
    console.log(`  ${what.padEnd(44)} p50 ${p50}   p99 ${p99}   max ${max}`);
  }
}

if (import.meta.main) {
  const count = Number(process.argv[2] ?? 100_000);
  const started = performance.now();
  const figures = await benchPins(count);
  printFigures(`${count} pins in one server, SQLite`, figures);
  console.log(`  (filling and measuring took ${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

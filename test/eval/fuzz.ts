/**
 * `npm run fuzz:import -- 100000`: files of every kind and of none, damaged at
 * random, through the reader that `import` uses. Each has to end within the
 * reader's time limit in an article or a named refusal.
 */
import fc from 'fast-check';
import { articleReader, readTimeoutMs } from '../../src/ingest/reader.ts';
import { anyFile, damaged } from '../ingest/any-file.ts';
import { savedPages } from './pages/measure.ts';

const runs = Number(process.argv[2] ?? 2000);
const pages = (await savedPages()).map(({ page }) => ['a.html', Buffer.from(page.html)] as const);
const reader = articleReader();
const outcomes = new Map<string, number>();
let slowestMs = 0;
let seen = 0;

await fc.assert(
  fc.asyncProperty(fc.oneof({ weight: 14, arbitrary: anyFile }, damaged(pages)), async ({ bytes, name }) => {
    const startedMs = performance.now();
    const read = await reader.read(bytes, name);
    slowestMs = Math.max(slowestMs, performance.now() - startedMs);
    const outcome = read.kind === 'done' ? 'an article' : `refused: ${read.refusal.reason}`;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    seen++;
    if (read.kind === 'refused' && read.refusal.reason === 'took-too-long')
      throw new Error(`${name} took too long`);
  }),
  { numRuns: runs },
);
await reader.close();
for (const [outcome, count] of [...outcomes].toSorted((a, b) => b[1] - a[1]))
  console.log(`${outcome}: ${count}`);
console.log(
  `${seen} runs ended in an article or a named refusal; the slowest after ${Math.round(slowestMs)} ms of at most ${readTimeoutMs}`,
);

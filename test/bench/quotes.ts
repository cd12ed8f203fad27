/**
 * How long `/verify`, `/compare` and `/who` take over the shipped knowledge:
 * `node test/bench/quotes.ts`. Verify over the lines of test/eval/verify.yaml,
 * compare over every statement, each with and without what is kept from before.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createQuotes } from '../../src/quotes/index.ts';
import { readLines } from '../eval/quotes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rounds = 5;

const knowledge = await loadKnowledge([join(root, 'knowledge')]);
const lines = await readLines(join(root, 'test/eval/verify.yaml'));
const startMs = timed(() => createQuotes(knowledge));
const quotes = createQuotes(knowledge);
const firstMs = timed(() => quotes.verify('first of all'));

const verifyMs: number[] = [];
const compareMs: number[] = [];
const freshCompareMs: number[] = [];
const whoMs: number[] = [];
const keys = quotes.find({}).map(({ key }) => key);
for (let round = 0; round < rounds; round += 1) {
  for (const { text, speaker } of lines) verifyMs.push(timed(() => quotes.verify(text, speaker)));
  const fresh = createQuotes(knowledge);
  fresh.verify('first of all');
  for (const key of keys) freshCompareMs.push(timed(() => fresh.compare(key)));
  for (const key of keys) compareMs.push(timed(() => quotes.compare(key)));
  for (const { name } of quotes.speakers()) whoMs.push(timed(() => quotes.who(name)));
}

console.log(`made ready in ${startMs.toFixed(1)} ms, first use ${firstMs.toFixed(1)} ms more`);
report('verify', verifyMs);
report('compare, first time', freshCompareMs);
report('compare, again', compareMs);
report('who', whoMs);

function timed(run: () => unknown): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

function report(name: string, timesMs: number[]): void {
  const sorted = timesMs.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(3);
  console.log(
    `${name.padEnd(20)} p50 ${at(0.5)} ms  p99 ${at(0.99)} ms  max ${at(1)} ms  (${sorted.length})`,
  );
}

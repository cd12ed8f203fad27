/**
 * How long `/verify`, `/compare` and `/who` take: `node test/bench/quotes.ts [passages]`, over the shipped knowledge
 * and over a made one of so many passages, 20,000 by default. Verify over the lines of test/eval/verify.yaml, over
 * sentences of the collection and over phrases that stand in it a thousand times; compare over statements, each with
 * and without what is kept from before. By the thread's own processor time, which a busy machine cannot stretch.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentOf, wordsShown } from '../../src/knowledge/find.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { createQuotes } from '../../src/quotes/index.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { textAt } from '../../src/text/span.ts';
import { readLines } from '../eval/quotes.ts';
import { enlarged } from './generate.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** So many statements, sentences and quotations of a large collection are measured. */
const sampled = 100;
const phrases = ['of the', 'he said that', '“of the” … “the”', 'We … the … of', 'I will not do that'];

const shipped = await loadKnowledge([join(root, 'knowledge')]);
const lines = await readLines(join(root, 'test/eval/verify.yaml'));
await measure(shipped);
await measure(enlarged(shipped, Number(process.argv[2] ?? 20_000)));

async function measure(knowledge: Knowledge): Promise<void> {
  let quotes = createQuotes(knowledge);
  const largest = Math.max(...quotes.find({}).map((group) => group.quotations.length));
  console.log(
    `\n${knowledge.passages.size} passages, ${knowledge.quotations.size} quotations, at most ${largest} of one statement`,
  );
  report('made', [timed(() => (quotes = createQuotes(knowledge)))]);
  const before = process.memoryUsage().arrayBuffers;
  report('ready for /verify', [timed(() => quotes.verify('first of all'))]);
  const held = Math.max(0, process.memoryUsage().arrayBuffers - before);
  console.log(`words held as numbers: ${(held / 1e6).toFixed(1)} MB`);
  report(
    'verify, lines',
    lines.map(({ text, speaker }) => timed(() => quotes.verify(text, speaker))),
  );
  report(
    'verify, sentences',
    sentencesFrom(knowledge).map((text) => timed(() => quotes.verify(text))),
  );
  report(
    'verify, quotations',
    someOf([...knowledge.quotations.values()]).map((one) =>
      timed(() => quotes.verify(`“${wordsShown(knowledge, one)}”`)),
    ),
  );
  report(
    'verify, phrases',
    phrases.map((text) => timed(() => quotes.verify(text))),
  );
  const keys = someOf(quotes.find({}).map(({ key }) => key));
  for (const name of ['compare, first time', 'compare, again'])
    report(
      name,
      keys.map((key) => timed(() => quotes.compare(key))),
    );
  report(
    'who',
    quotes.speakers().map(({ name }) => timed(() => quotes.who(name))),
  );
}

function sentencesFrom(knowledge: Knowledge): string[] {
  return someOf([...knowledge.passages.values()]).flatMap((passage) => {
    const { text } = documentOf(knowledge, passage);
    return sentencesOf(text, passage.span)
      .slice(0, 1)
      .map((span) => textAt(text, span));
  });
}

/** Items from all over a list. */
function someOf<Item>(items: readonly Item[]): Item[] {
  const every = Math.max(1, Math.floor(items.length / sampled));
  return items.filter((_, index) => index % every === 0).slice(0, sampled);
}

/** In milliseconds of processor time. */
function timed(run: () => unknown): number {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

function report(name: string, timesMs: readonly number[]): void {
  const sorted = timesMs.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  console.log(
    `${name.padEnd(20)} p50 ${at(0.5)} ms  p99 ${at(0.99)} ms  max ${at(1)} ms  (${sorted.length})`,
  );
}

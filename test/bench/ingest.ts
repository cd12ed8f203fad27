/**
 * How fast articles are imported, and whether memory stays flat:
 * `node test/bench/ingest.ts [articles]`. Invented articles of 750 words, read
 * and written one after another into a temporary folder.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expandInputs } from '../../src/ingest/inputs.ts';
import { articleReader } from '../../src/ingest/reader.ts';
import { runImport } from '../../src/ingest/run.ts';
import { openFolder } from '../../src/ingest/write/folder.ts';
import { readKnown } from '../../src/ingest/write/known.ts';
import { plainSettings } from '../ingest/plain-settings.ts';

const articles = Number(process.argv[2] ?? 1000);
const words = 750;

const people = ['Ana Moreno', 'Luis Ortiz', 'Greta Lind', 'Tomas Berg', 'Mina Okoro', 'Pavel Hruby'];
const offices = [
  'the mayor of Ashford',
  'a harbour pilot',
  'a lawyer for the union',
  'a professor at Lake College',
];
const claims = [
  'The ferry will run again before the winter',
  'Nobody has asked the fishermen what they need',
  'This bridge was never meant to carry lorries',
  'We have waited nine years for a new school',
];
const facts = [
  'The council met for six hours on Tuesday and put the vote off twice.',
  'Three of the five quays have stood empty since the storm of 2019.',
  'Rents in the old town rose faster than wages, the figures of the county show.',
  'A second report, ordered in the spring, has not been published.',
];

const pick = <T>(list: readonly T[], index: number): T => {
  const item = list[index % list.length];
  if (item === undefined) throw new RangeError('An empty list has nothing to pick.');
  return item;
};

function articleText(number: number): string {
  const paragraphs = [`Quarrel over the harbour, part ${number}`, 'By Rosa Feld', 'March 3, 2031'];
  let count = 0;
  for (let at = number; count < words; at++) {
    const person = pick(people, at);
    const last = person.split(' ').at(-1) ?? person;
    const paragraph = [
      `${pick(facts, at)} ${pick(facts, at + 1)}`,
      `“${pick(claims, at)},” said ${person}, ${pick(offices, at)}. “${pick(claims, at + 1)}.”`,
      `${last} told reporters that the plan was “a bad joke” and left. ${pick(facts, at + 2)}`,
      `“${pick(claims, at + 2)},” she said. “${pick(claims, at + 3)}.”`,
    ][at % 4];
    if (paragraph === undefined) continue;
    paragraphs.push(paragraph);
    count += paragraph.split(' ').length;
  }
  return paragraphs.join('\n\n');
}

const folder = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
try {
  const pages = join(folder, 'pages');
  await mkdir(pages);
  for (let number = 0; number < articles; number++) {
    await writeFile(join(pages, `article-${String(number).padStart(6, '0')}.txt`), articleText(number));
  }
  const known = await readKnown([]);
  const reader = articleReader();
  const { inputs } = await expandInputs([pages]);
  const writer = await openFolder(join(folder, 'out'), known);
  const memory: number[] = [];
  const startedAt = performance.now();
  const cpu = process.cpuUsage();
  let quotations = 0;
  let done = 0;
  const settings = {
    ...plainSettings({ known, reader, writer }),
    given: { outlet: 'The Ashford Post' },
  };
  for await (const outcome of runImport(inputs, settings)) {
    if (outcome.kind === 'refused') throw new Error(outcome.refusal.message);
    quotations += outcome.value.article.quotations.length;
    done++;
    if (done % Math.max(1, Math.floor(articles / 5)) === 0) memory.push(process.memoryUsage().rss / 1e6);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const used = process.cpuUsage(cpu);
  await reader.close();
  console.log(`${done} articles of ${words} words, ${quotations} quotations, in ${seconds.toFixed(1)} s`);
  console.log(
    `${Math.round((done / seconds) * 60)} articles a minute (at least 1000); ${((used.user + used.system) / 1e6).toFixed(1)} s of processor time`,
  );
  console.log(
    `resident memory after each fifth: ${memory.map((megabytes) => `${Math.round(megabytes)} MB`).join(', ')}`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

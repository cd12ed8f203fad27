/**
 * How long `/ask` takes: `node test/bench/ask.ts [passages…]`.
 *
 * At each size our whole ask (understanding, candidates, ranking, excerpts)
 * against raw MiniSearch with its defaults and raw SQLite FTS5 bm25, both top
 * ten, over the same passages and questions. Each runs in a process of its own,
 * so that memory is its own.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentOf } from '../../src/knowledge/find.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { createSearch } from '../../src/search/index.ts';

import { textAt } from '../../src/text/span.ts';
import { fts5, miniSearch } from '../eval/peers.ts';
import { readQuestions } from '../eval/sets.ts';
import { enlarged } from './generate.ts';

const kinds = ['onrecord', 'minisearch', 'fts5'] as const;
type Kind = (typeof kinds)[number];

interface Figures {
  readonly buildMs: number;
  readonly loadMs?: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  /** The longest by the thread's own processor time: what a busy machine cannot stretch. */
  readonly maxCpuMs: number;
  readonly perSecond: number;
  readonly rssMb: number;
}

/** So few questions over a small collection are soon asked that a p99 of them would be that of five pauses. */
const roundsOf = (passageCount: number): number => (passageCount === 0 ? 30 : 3);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The shipped knowledge for 0, otherwise so many passages made from it. */
async function collection(passageCount: number): Promise<Knowledge> {
  const shipped = await loadKnowledge([join(root, 'knowledge')]);
  return passageCount === 0 ? shipped : enlarged(shipped, passageCount);
}

async function measure(kind: Kind, passageCount: number): Promise<Figures> {
  const knowledge = await collection(passageCount);
  const questions = (await readQuestions()).map(({ question }) => question);
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
  const indexFile = join(folder, 'search.index');
  try {
    const buildStart = performance.now();
    const ask = make(kind, knowledge, indexFile);
    const buildMs = performance.now() - buildStart;
    const loadStart = performance.now();
    if (kind === 'onrecord') createSearch(knowledge, { indexFile: { path: indexFile, log: () => {} } });
    const loadMs = performance.now() - loadStart;
    for (const question of questions) ask(question);
    const times: number[] = [];
    let maxCpuMs = 0;
    for (let round = 0; round < roundsOf(passageCount); round += 1) {
      for (const question of questions) {
        const cpuBefore = process.threadCpuUsage();
        const start = performance.now();
        ask(question);
        times.push(performance.now() - start);
        const { user, system } = process.threadCpuUsage(cpuBefore);
        maxCpuMs = Math.max(maxCpuMs, (user + system) / 1_000);
      }
    }
    globalThis.gc?.();
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
    return {
      buildMs,
      ...(kind === 'onrecord' ? { loadMs } : {}),
      p50Ms: at(0.5),
      p99Ms: at(0.99),
      maxMs: sorted.at(-1) ?? 0,
      maxCpuMs,
      perSecond: (1_000 * times.length) / times.reduce((sum, time) => sum + time, 0),
      rssMb: process.memoryUsage().rss / 2 ** 20,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function make(kind: Kind, knowledge: Knowledge, indexFile: string): (question: string) => unknown {
  if (kind === 'onrecord') {
    const search = createSearch(knowledge, { indexFile: { path: indexFile, log: () => {} } });
    return (question) => search.ask(question);
  }
  const passages = [...knowledge.passages.values()].map((passage) => ({
    id: passage.id,
    title: documentOf(knowledge, passage).title,
    text: textAt(documentOf(knowledge, passage).text, passage.span),
  }));
  return kind === 'minisearch' ? miniSearch(passages) : fts5(passages);
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--one') {
  const [kind, passageCount] = rest;
  console.log(JSON.stringify(await measure(kind as Kind, Number(passageCount))));
} else {
  const sizes = first === undefined ? [0, 20_000, 100_000] : [first, ...rest].map(Number);
  for (const size of sizes) {
    const table: Record<string, Record<string, string>> = {};
    for (const kind of kinds) {
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        ['--expose-gc', fileURLToPath(import.meta.url), '--one', kind, String(size)],
        { encoding: 'utf8', maxBuffer: 2 ** 26 },
      );
      if (status !== 0) throw new Error(`Measuring ${kind} failed: ${stderr}`);
      const figures = JSON.parse(stdout) as Figures;
      const ms = (value: number | undefined) => (value === undefined ? '–' : `${value.toFixed(2)} ms`);
      table[kind] = {
        p50: ms(figures.p50Ms),
        p99: ms(figures.p99Ms),
        longest: ms(figures.maxMs),
        'longest, CPU': ms(figures.maxCpuMs),
        'a second': figures.perSecond.toFixed(0),
        build: ms(figures.buildMs),
        'load saved': ms(figures.loadMs),
        memory: `${figures.rssMb.toFixed(0)} MB`,
      };
    }
    console.log(`\nask over ${size === 0 ? 'the shipped knowledge' : `${size} passages`}`);
    console.table(table);
  }
}

/**
 * Whether a bot answers while its knowledge is read anew, and whether a question holds it up afterwards:
 * `node test/bench/reload.ts [passages]`.
 *
 * A folder of so many passages is written, opened and reloaded; meanwhile somebody asks 50 times a
 * second. It runs as `npm run start:large` does. Printed: questions that waited over three seconds, and how long the event loop was held, also by
 * the thread's own processor time: what a busy machine cannot stretch.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pino } from 'pino';
import { stringify } from 'yaml';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { openReloadableLibrary } from '../../src/library/index.ts';
import { textAt } from '../../src/text/span.ts';
import { readQuestions } from '../eval/sets.ts';
import { enlarged } from './generate.ts';

const shippedFolder = join(import.meta.dirname, '../../knowledge');
const questions = ['What did Tokayev say about Luhansk?', 'Who answered Zatulin?', 'How much oil is sent?'];
const askEveryMs = 20;
const lostAfterMs = 3_000;

const passageCount = Number(process.argv[2] ?? 20_000);
const folder = await mkdtemp(join(tmpdir(), 'onrecord-reload-'));
try {
  await writeMade(folder, passageCount);
  const started = performance.now();
  const library = await openReloadableLibrary([folder], pino({ level: 'silent' }), () => {}, {
    indexPath: join(folder, 'index'),
  });
  const startMs = performance.now() - started;
  const waits: number[] = [];
  const delays = monitorEventLoopDelay({ resolution: 1 });
  let maxCpuMs = 0;
  let cpuBefore = process.threadCpuUsage();
  const looks = setInterval(() => {
    const { user, system } = process.threadCpuUsage(cpuBefore);
    maxCpuMs = Math.max(maxCpuMs, (user + system) / 1_000);
    cpuBefore = process.threadCpuUsage();
  }, 1);
  let due = performance.now();
  const asks: Promise<void>[] = [];
  const ask = async () => {
    const asked = due;
    due = performance.now() + askEveryMs;
    await library.current.search.ask(questions[asks.length % questions.length] ?? '');
    waits.push(Math.max(0, performance.now() - asked));
  };
  const timer = setInterval(() => void asks.push(ask()), askEveryMs);
  delays.enable();
  const reloadStarted = performance.now();
  const outcome = await library.reload();
  const reloadMs = performance.now() - reloadStarted;
  delays.disable();
  clearInterval(timer);
  clearInterval(looks);
  await Promise.all(asks);
  console.log(
    `${passageCount} passages: start ${(startMs / 1000).toFixed(1)} s; reload ${outcome} in ${(reloadMs / 1000).toFixed(1)} s`,
  );
  console.log(
    `${waits.length} asked meanwhile, ${waits.filter((wait) => wait > lostAfterMs).length} not in time, the last to be answered after ${Math.max(...waits).toFixed(0)} ms`,
  );
  console.log(
    `the event loop was held for ${(delays.percentile(99) / 1e6).toFixed(0)} ms (p99), ${(delays.max / 1e6).toFixed(0)} ms at most; by processor time ${maxCpuMs.toFixed(0)} ms at most`,
  );
  const after = monitorEventLoopDelay({ resolution: 1 });
  after.enable();
  const took: number[] = [];
  for (const { question } of await readQuestions()) {
    const asked = performance.now();
    await library.current.search.ask(question);
    took.push(performance.now() - asked);
  }
  after.disable();
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  console.log(
    `${took.length} questions one after another: ${at(0.5)} ms (p50), ${at(0.99)} ms (p99), ${at(1)} ms at most; the event loop was held for ${(after.max / 1e6).toFixed(0)} ms at most`,
  );
  await library.close();
} finally {
  await rm(folder, { recursive: true });
}

/** The files of a made collection, with the outlets and names of the shipped one. */
async function writeMade(to: string, count: number): Promise<void> {
  for (const name of ['episode.yaml', 'outlets.yaml', 'names.yaml']) {
    await cp(join(shippedFolder, name), join(to, name));
  }
  await mkdir(join(to, 'documents'));
  const { documents } = enlarged(await loadKnowledge([shippedFolder]), count);
  for (const { id, title, outletId, text, quotations } of documents.values()) {
    const front = `---\ntitle: ${JSON.stringify(title)}\noutlet: ${outletId}\ntext: verbatim\n---\n`;
    await writeFile(join(to, 'documents', `${id}.md`), front + text);
    const quoted = quotations.map(({ span, paragraph, speakerId, kind, reviewed }) => ({
      text: textAt(text, span),
      speaker: speakerId,
      at: paragraph,
      kind,
      reviewed,
    }));
    if (quoted.length > 0) await writeFile(join(to, 'documents', `${id}.quotes.yaml`), stringify(quoted));
  }
}

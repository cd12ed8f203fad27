/**
 * Search in PostgreSQL over a large collection: `node test/bench/postgres.ts [passages]`.
 *
 * Printed: how long the passages take to load, how much room they have, and how long a whole question
 * takes, beside PostgreSQL's own full text of the same passages: `ts_rank` over any word of the question,
 * top ten. Of that only some questions are asked, one after another, as each may read a large part of the table.
 */
import { join } from 'node:path';
import pg from 'pg';
import { documentOf } from '../../src/knowledge/find.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { openSharedIndex, shareKnowledge } from '../../src/search/postgres/index.ts';
import { textAt } from '../../src/text/span.ts';
import { readQuestions } from '../eval/sets.ts';
import { missingPostgres, startPostgres } from '../pins/support/postgres.ts';
import { enlarged } from './generate.ts';

const passageCount = Number(process.argv[2] ?? 50_000);
const rounds = 2;
/** Every so manieth question is asked of `ts_rank`. */
const rawEvery = 5;
const logger = { info: () => undefined, warn: console.warn };

const missing = missingPostgres();
if (missing === undefined) await measure();
else console.log(missing);

async function measure(): Promise<void> {
  const knowledge = enlarged(
    await loadKnowledge([join(import.meta.dirname, '../../knowledge')]),
    passageCount,
  );
  const questions = (await readQuestions()).map(({ question }) => question);
  const server = await startPostgres();
  try {
    const url = await server.createDatabase();
    await ours(url, knowledge, questions);
    await raw(
      url,
      knowledge,
      questions.filter((_, at) => at % rawEvery === 0),
    );
  } finally {
    await server.close();
  }
}

async function ours(url: string, knowledge: Knowledge, questions: readonly string[]): Promise<void> {
  const [copyId, loadMs] = await timed(() => shareKnowledge({ url, logger }, knowledge));
  const index = await openSharedIndex({ url, logger });
  const [search, openMs] = await timed(() =>
    index.search(knowledge, copyId, () => console.log('The copy was lost.')),
  );
  console.log(
    `${passageCount} passages, loaded in ${seconds(loadMs)}, opened by the next process in ${seconds(openMs)}`,
  );
  await printSize(url, `search_passages_${copyId}`);
  const first = await timesOf(questions, (one) => search.ask(one));
  console.log(`ask, asked for the first time: ${described(first)}`);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    times.push(...(await timesOf(questions, (one) => search.ask(one))));
  console.log(`ask, afterwards: ${described(times)}`);
  console.log(`this process: ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB resident`);
  search.close();
  await index.close();
}

/** The same passages as PostgreSQL indexes English by itself. */
async function raw(url: string, knowledge: Knowledge, questions: readonly string[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(`create table raw (id text, terms tsvector)`);
    const [, loadMs] = await timed(async () => {
      const passages = [...knowledge.passages.values()];
      for (let at = 0; at < passages.length; at += 1_000) {
        const some = passages.slice(at, at + 1_000);
        const texts = some.map((one) => textAt(documentOf(knowledge, one).text, one.span));
        await client.query(
          `insert into raw select id, to_tsvector('english', text) from unnest($1::text[], $2::text[]) as row (id, text)`,
          [some.map(({ id }) => id), texts],
        );
      }
      await client.query('create index on raw using gin (terms)');
      await client.query('analyze raw');
    });
    console.log(`ts_rank: loaded in ${seconds(loadMs)}`);
    await printSize(url, 'raw');
    const ask = (question: string) =>
      client.query(
        `select id from raw, to_tsquery('english', $1) as wanted
        where terms @@ wanted order by ts_rank(terms, wanted) desc limit 10`,
        [(question.match(/[\p{L}\p{N}]+/gu) ?? []).join(' | ')],
      );
    await timesOf(questions.slice(0, 5), ask);
    console.log(`ts_rank, ${questions.length} questions: ${described(await timesOf(questions, ask))}`);
  } finally {
    await client.end();
  }
}

async function printSize(url: string, table: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(
    'select pg_total_relation_size($1) as all, pg_indexes_size($1) as index',
    [table],
  );
  await client.end();
  const mb = (bytes: string) => `${(Number(bytes) / 2 ** 20).toFixed(0)} MB`;
  console.log(`  on disk ${mb(rows[0].all)}, of it the index ${mb(rows[0].index)}`);
}

async function timesOf(
  questions: readonly string[],
  ask: (question: string) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  for (const question of questions) times.push((await timed(() => ask(question)))[1]);
  return times;
}

async function timed<Made>(work: () => Promise<Made>): Promise<[Made, number]> {
  const start = performance.now();
  return [await work(), performance.now() - start];
}

function described(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  return `${at(0.5)} ms (p50), ${at(0.99)} ms (p99), ${at(1)} ms at most`;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

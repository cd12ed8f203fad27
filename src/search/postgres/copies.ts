/** Copies of knowledge in the tables: each is made in one transaction, shared by processes, and dropped when none needs it. */
import { sql, type Transaction } from 'kysely';
import type { Connection, Queries } from '../../database/connection.ts';
import { documentOf } from '../../knowledge/find.ts';
import type { Knowledge } from '../../knowledge/model.ts';
import { fields } from '../candidates.ts';
import { lastDay } from '../filters.ts';
import { fingerprintOf, indexVersion } from '../minisearch/saved-index.ts';
import { type Lexicon, type PassageTerms, readPassages } from '../passage-terms.ts';
import { termReader } from '../question/terms.ts';
import type { WrittenWord } from '../question/vocabulary.ts';
import type { Copy } from './find-candidates.ts';
import type { SearchTables } from './search-tables.ts';
import { vectorOf } from './vector.ts';

/** How many passages are sent in one statement, and how many entries of a lexicon are stored in one row. */
const batchSize = 1_000;
/** A copy is dropped when no process has claimed it for so long; processes renew their claims every minute. */
const unusedForMinutes = 15;
/** The advisory lock under which copies are made, so that two processes that start together make one copy. */
const makingLock = 0x6f6e7263;

/**
 * Puts the passages of a knowledge into the tables, unless there is a copy of the same knowledge, and returns the
 * copy's id. All of it is one transaction, so that a process that is killed leaves nothing behind.
 *
 * @throws StoreUnavailable
 */
export function makeCopy(connection: Connection<SearchTables>, knowledge: Knowledge): Promise<number> {
  // Another version of Onrecord may read other terms from the same words.
  const fingerprint = `${indexVersion} ${fingerprintOf(knowledge)}`;
  return connection.writeAtLength(async (queries) => {
    await sql`select pg_advisory_xact_lock(${makingLock})`.execute(queries);
    const [known] = await queries
      .updateTable('search_copies')
      .set({ used_at: sql`now()` })
      .where('fingerprint', '=', fingerprint)
      .returning('id')
      .execute();
    return known?.id ?? (await insertCopy(queries, knowledge, fingerprint));
  });
}

async function insertCopy(
  queries: Transaction<SearchTables>,
  knowledge: Knowledge,
  fingerprint: string,
): Promise<number> {
  const { id } = await queries
    .insertInto('search_copies')
    .values({ fingerprint, mean_lengths: [] })
    .returning('id')
    .executeTakeFirstOrThrow();
  const partition = sql.table(partitionOf(id));
  // A restored backup may have left the partition without its row in search_copies.
  await sql`drop table if exists ${partition}`.execute(queries);
  // Parallel workers would read the passages in another order each time.
  const settings = sql`with (parallel_workers = 0)`;
  await sql`create table ${partition} (like search_passages including all) ${settings}`.execute(queries);
  const { lexicon, meanLengths, fieldCounts } = await insertPassages(queries, knowledge, id);
  await sql`set local maintenance_work_mem = '256MB'`.execute(queries);
  await sql`create index on ${partition} using gin (terms)`.execute(queries);
  await sql`alter table search_passages attach partition ${partition} for values in (${sql.lit(id)})`.execute(
    queries,
  );
  await insertLexicon(queries, lexicon, fieldCounts, id);
  await queries
    .updateTable('search_copies')
    .set({ mean_lengths: meanLengths, used_at: sql`clock_timestamp()` })
    .where('id', '=', id)
    .execute();
  await sql`analyze ${partition}`.execute(queries);
  return id;
}

const partitionOf = (id: number): string => `search_passages_${id}`;

async function insertPassages(
  queries: Transaction<SearchTables>,
  knowledge: Knowledge,
  id: number,
): Promise<{
  readonly lexicon: Lexicon;
  readonly meanLengths: number[];
  readonly fieldCounts: Map<string, number[]>;
}> {
  const totals = fields.map(() => 0);
  const fieldCounts = new Map<string, number[]>();
  let batch: object[] = [];
  const send = async (): Promise<void> => {
    const rows = JSON.stringify(batch);
    batch = [];
    await sql`
      insert into ${sql.table(partitionOf(id))} select ${id}, *
      from json_to_recordset(${rows}::json)
        as row (passage_id text, outlet_ids text[], last_day text, terms tsvector, lengths integer[])`.execute(
      queries,
    );
  };
  const steps = readPassages(knowledge, termReader(knowledge), (passage) => {
    const row = rowOf(knowledge, passage);
    row.lengths.forEach((length, at) => {
      totals[at] = (totals[at] ?? 0) + length;
    });
    batch.push(row);
    countByField(fieldCounts, passage.keys);
  });
  for (;;) {
    const step = steps.next();
    if (batch.length >= batchSize || step.done) await send();
    if (!step.done) continue;
    return {
      lexicon: step.value,
      meanLengths: totals.map((total) => total / Math.max(1, knowledge.passages.size)),
      fieldCounts,
    };
  }
}

/** Counts, for each term and field, the passages that have the term in that field. */
function countByField(counts: Map<string, number[]>, keys: PassageTerms['keys']): void {
  fields.forEach((field, at) => {
    for (const key of new Set(keys[field])) {
      const own = counts.get(key) ?? fields.map(() => 0);
      own[at] = (own[at] ?? 0) + 1;
      counts.set(key, own);
    }
  });
}

function rowOf(knowledge: Knowledge, { passage, keys }: PassageTerms) {
  const { outletId, publishedById, published } = documentOf(knowledge, passage);
  return {
    passage_id: passage.id,
    outlet_ids: [outletId, ...(publishedById === undefined ? [] : [publishedById])],
    last_day: published === undefined ? null : lastDay(published),
    terms: vectorOf(keys),
    lengths: fields.map((field) => new Set(keys[field]).size),
  };
}

/**
 * Entries of a lexicon as one row stores them: of a term its count in the lexicon and those in each field, or words. The
 * parts with counts come first.
 */
interface LexiconPart {
  readonly counts: readonly (readonly [string, number, readonly number[]])[];
  readonly words: readonly WrittenWord[];
}

async function insertLexicon(
  queries: Transaction<SearchTables>,
  { counts, words }: Lexicon,
  fieldCounts: ReadonlyMap<string, readonly number[]>,
  id: number,
): Promise<void> {
  const inParts = <Entry>(entries: readonly Entry[]): Entry[][] =>
    Array.from({ length: Math.ceil(entries.length / batchSize) }, (_, at) =>
      entries.slice(at * batchSize, (at + 1) * batchSize),
    );
  const parts: LexiconPart[] = [
    ...inParts([...fieldCounts]).map((some) => ({
      counts: some.map(([key, inFields]) => [key, counts.get(key) ?? 0, inFields] as const),
      words: [],
    })),
    ...inParts([...words.values()]).map((some) => ({ counts: [], words: some })),
  ];
  for (const [part, entries] of parts.entries()) {
    await queries
      .insertInto('search_lexicon')
      .values({ copy_id: id, part, entries: JSON.stringify(entries) })
      .execute();
  }
}

/** Reads a copy's figures and its lexicon, row by row, so that the event loop is free in between. @throws StoreUnavailable */
export async function readCopy(
  connection: Connection<SearchTables>,
  id: number,
  passageCount: number,
): Promise<{ readonly copy: Copy; readonly lexicon: Lexicon }> {
  const counts = new Map<string, number>();
  const fieldCounts = new Map<string, readonly number[]>();
  const words = new Map<string, WrittenWord>();
  for (let part = 0; ; part += 1) {
    const row = await connection.read((queries) =>
      queries
        .selectFrom('search_lexicon')
        .select('entries')
        .where('copy_id', '=', id)
        .where('part', '=', part)
        .executeTakeFirst(),
    );
    if (row === undefined) break;
    const read = JSON.parse(row.entries) as LexiconPart;
    for (const [key, count, inFields] of read.counts) {
      fieldCounts.set(key, inFields);
      // The lexicon has no count for a term that is only in `speakers` or `beside`.
      if (count > 0) counts.set(key, count);
    }
    for (const word of read.words) words.set(word.folded, word);
  }
  const { mean_lengths: meanLengths } = await connection.read((queries) =>
    queries.selectFrom('search_copies').select('mean_lengths').where('id', '=', id).executeTakeFirstOrThrow(),
  );
  return { copy: { id, passageCount, meanLengths, counts, fieldCounts }, lexicon: { counts, words } };
}

/** Claims these copies, and drops those that no process has claimed for a while. Returns the ids of those that still exist. */
export async function keepCopies(queries: Queries<SearchTables>, ids: readonly number[]): Promise<number[]> {
  const kept =
    ids.length === 0
      ? []
      : await queries
          .updateTable('search_copies')
          .set({ used_at: sql`now()` })
          .where('id', 'in', ids)
          .returning('id')
          .execute();
  const unused = await queries
    .deleteFrom('search_copies')
    .where('used_at', '<', sql<Date>`now() - make_interval(mins => ${unusedForMinutes})`)
    .returning('id')
    .execute();
  for (const { id } of unused) await sql`drop table ${sql.table(partitionOf(id))}`.execute(queries);
  return kept.map(({ id }) => id);
}

/** The tables of search in PostgreSQL, as the queries see them, and the migrations that make them. */
import { type Generated, type Kysely, type Migration, sql } from 'kysely';
import type { Migrations } from '../../database/connection.ts';

export interface SearchTables {
  search_copies: CopiesTable;
  search_passages: PassagesTable;
  search_lexicon: LexiconTable;
}

/** One row for each knowledge whose passages are in the tables; a changed knowledge is another copy. */
interface CopiesTable {
  id: Generated<number>;
  fingerprint: string;
  /** The mean number of different terms in each field, in the order of `fields`. */
  mean_lengths: number[];
  /** When a process last claimed the copy. */
  used_at: Generated<Date>;
}

/** Each copy has its own partition, so that it can be attached and dropped as a whole. */
interface PassagesTable {
  copy_id: number;
  passage_id: string;
  /** The outlet that wrote it, and the one that republished it, if any. */
  outlet_ids: string[];
  /** The last day on which it may have been published: `2022-06-31` for June 2022. */
  last_day: string | null;
  /** A tsvector of our own terms: see `vector.ts`. */
  terms: string;
  /** The number of different terms in each field, in the order of `fields`. */
  lengths: number[];
}

/** The lexicon of a copy in parts, as JSON: see `LexiconPart` in `copies.ts`. */
interface LexiconTable {
  copy_id: number;
  part: number;
  entries: string;
}

const copies: Migration = {
  // biome-ignore lint/suspicious/noExplicitAny: Kysely's own type for migrations, whose tables have no fixed shape.
  async up(database: Kysely<any>) {
    await database.schema
      .createTable('search_copies')
      .addColumn('id', 'integer', (column) => column.generatedAlwaysAsIdentity().primaryKey())
      .addColumn('fingerprint', 'text', (column) => column.notNull().unique())
      .addColumn('mean_lengths', sql`float8[]`, (column) => column.notNull())
      .addColumn('used_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .execute();
    await database.schema
      .createTable('search_passages')
      .addColumn('copy_id', 'integer', (column) => column.notNull())
      .addColumn('passage_id', sql`text collate "C"`, (column) => column.notNull())
      .addColumn('outlet_ids', sql`text[]`, (column) => column.notNull())
      .addColumn('last_day', sql`text collate "C"`)
      .addColumn('terms', sql`tsvector`, (column) => column.notNull())
      .addColumn('lengths', sql`integer[]`, (column) => column.notNull())
      .modifyEnd(sql`partition by list (copy_id)`)
      .execute();
    await database.schema
      .createTable('search_lexicon')
      .addColumn('copy_id', 'integer', (column) =>
        column.notNull().references('search_copies.id').onDelete('cascade'),
      )
      .addColumn('part', 'integer', (column) => column.notNull())
      .addColumn('entries', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('search_lexicon_key', ['copy_id', 'part'])
      .execute();
  },
};

/** Recorded apart from the migrations of pins, because a database that only stores pins has none of these tables. */
export const searchMigrations: Migrations = {
  all: { '0001-copies': copies },
  recordedIn: 'search_migration',
};

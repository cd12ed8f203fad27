import { type CreateTableBuilder, type Kysely, PostgresAdapter, sql } from 'kysely';

/** A migration speaks to tables of its own day, not to `Tables` of today. */
// biome-ignore lint/suspicious/noExplicitAny: Kysely's own type for migrations, whose tables have no fixed shape.
export type AnyDatabase = Kysely<any>;

/**
 * Creates a table that checks its types in both databases: SQLite needs
 * STRICT for that. `clustered` keeps the rows in the order of the primary key
 * in SQLite (WITHOUT ROWID), for tables that are mostly key.
 */
export async function createTable(
  database: AnyDatabase,
  name: string,
  columns: (table: CreateTableBuilder<string, string>) => CreateTableBuilder<string, string>,
  options: { readonly clustered?: boolean } = {},
): Promise<void> {
  const table = columns(database.schema.createTable(name) as CreateTableBuilder<string, string>);
  const isPostgres = database.getExecutor().adapter instanceof PostgresAdapter;
  if (isPostgres) await table.execute();
  else await table.modifyEnd(options.clustered ? sql`strict, without rowid` : sql`strict`).execute();
}

type Table = CreateTableBuilder<string, string>;

/** A row that goes when its pin goes. */
export function belongsToPin(table: Table, constraint: string): Table {
  const key = ['discord_guild_id', 'pin_number'] as const;
  return table.addForeignKeyConstraint(constraint, [...key], 'pins', [...key], (made) =>
    made.onDelete('cascade'),
  );
}

/** A row that goes when its server is forgotten. */
export function belongsToServer(table: Table, constraint: string): Table {
  return table.addForeignKeyConstraint(
    constraint,
    ['discord_guild_id'],
    'servers',
    ['discord_guild_id'],
    (made) => made.onDelete('cascade'),
  );
}

/** What is kept of an unanswered question. */
export function withGapColumns(table: Table): Table {
  return table
    .addColumn('question_key', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(sql`kind in ('perhaps', 'not-found', 'reported')`),
    )
    .addColumn('times_asked', 'integer', (column) => column.notNull())
    .addColumn('times_reported', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('last_at', 'text', (column) => column.notNull())
    .addColumn('is_absent', 'integer', (column) => column.notNull());
}

import { type Migration, sql } from 'kysely';
import { belongsToServer, createTable } from './tables.ts';

/** Questions that were answered badly, where a server switches their counting on: words and times, never who. */
export const gaps: Migration = {
  async up(database) {
    await database.schema.alterTable('settings').addColumn('learns', 'integer').execute();
    await createTable(
      database,
      'gaps',
      (table) =>
        table
          .addColumn('discord_guild_id', 'text', (column) => column.notNull())
          .addColumn('question_key', 'text', (column) => column.notNull())
          .addColumn('question', 'text', (column) => column.notNull())
          .addColumn('kind', 'text', (column) =>
            column.notNull().check(sql`kind in ('perhaps', 'not-found', 'reported')`),
          )
          .addColumn('times_asked', 'integer', (column) => column.notNull())
          .addColumn('times_reported', 'integer', (column) => column.notNull())
          .addColumn('reason', 'text')
          .addColumn('last_at', 'text', (column) => column.notNull())
          .addColumn('is_absent', 'integer', (column) => column.notNull())
          .addPrimaryKeyConstraint('gaps_primary_key', ['discord_guild_id', 'question_key'])
          .$call((made) => belongsToServer(made, 'gaps_server')),
      { clustered: true },
    );
    await database.schema.createIndex('gaps_by_age').on('gaps').columns(['last_at']).execute();
  },
};

import type { Migration } from 'kysely';
import { belongsToServer, createTable, withGapColumns } from './tables.ts';

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
          .$call(withGapColumns)
          .addPrimaryKeyConstraint('gaps_primary_key', ['discord_guild_id', 'question_key'])
          .$call((made) => belongsToServer(made, 'gaps_server')),
      { clustered: true },
    );
    await database.schema.createIndex('gaps_by_age').on('gaps').columns(['last_at']).execute();
  },
};

import { type Migration, sql } from 'kysely';
import { belongsToServer, createTable } from './tables.ts';

/**
 * A pin keeps the whole answer: findings, warnings, whether a person looked at
 * a quotation, the thread's parent. Words and question keys go: pins are
 * matched in memory. Settings get a history.
 */
export const wholeAnswers: Migration = {
  async up(database) {
    // An earlier form of `0002-questions` made them.
    await database.schema.dropTable('pin_words').ifExists().execute();
    await database.schema.dropTable('pin_question_keys').ifExists().execute();
    await database.schema.alterTable('pins').dropColumn('words_version').execute();
    for (const [column, type] of [
      ['findings', 'text'],
      ['discord_parent_id', 'text'],
      ['is_private_thread', 'integer'],
      ['removed_at', 'text'],
    ] as const) {
      await database.schema.alterTable('pins').addColumn(column, type).execute();
    }
    for (const [column, type] of [
      ['is_reviewed', 'integer'],
      ['is_opposite', 'integer'],
      ['warnings', 'text'],
      ['note', 'text'],
    ] as const) {
      await database.schema.alterTable('pin_excerpts').addColumn(column, type).execute();
    }
    await sql`
      update pins set removed_at = (
        select max(h.at) from pin_history as h
        where h.discord_guild_id = pins.discord_guild_id and h.pin_number = pins.pin_number
      ) where state = 'removed'`.execute(database);
    await database.schema.createIndex('pins_by_removal').on('pins').columns(['removed_at']).execute();

    await createTable(
      database,
      'settings_history',
      (table) =>
        table
          .addColumn('discord_guild_id', 'text', (column) => column.notNull())
          .addColumn('entry', 'integer', (column) => column.notNull())
          .addColumn('at', 'text', (column) => column.notNull())
          .addColumn('by_discord_user_id', 'text', (column) => column.notNull())
          .addColumn('before', 'text', (column) => column.notNull())
          .addColumn('after', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('settings_history_primary_key', ['discord_guild_id', 'entry'])
          .$call((made) => belongsToServer(made, 'settings_history_server')),
      { clustered: true },
    );
  },
};

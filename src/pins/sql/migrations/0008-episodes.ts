import { type Migration, sql } from 'kysely';
import { belongsToServer, createTable, withGapColumns } from './tables.ts';

/**
 * A bot may know several episodes: a server chooses one, and pins and unanswered questions belong to the one
 * that they were made in. What is there already belongs to none, and so to the first.
 */
export const episodes: Migration = {
  async up(database) {
    await database.schema.alterTable('settings').addColumn('episode_id', 'text').execute();
    await database.schema.alterTable('pins').addColumn('episode_id', 'text').execute();
    // The same question can be open in two episodes, so the episode becomes part of the key.
    await createTable(
      database,
      'gaps_of_episodes',
      (table) =>
        table
          .addColumn('discord_guild_id', 'text', (column) => column.notNull())
          .addColumn('episode_id', 'text', (column) => column.notNull())
          .$call(withGapColumns)
          .addPrimaryKeyConstraint('gaps_of_episodes_primary_key', [
            'discord_guild_id',
            'episode_id',
            'question_key',
          ])
          .$call((made) => belongsToServer(made, 'gaps_of_episodes_server')),
      { clustered: true },
    );
    await sql`
      insert into gaps_of_episodes (
        discord_guild_id, episode_id, question_key, question, kind, times_asked, times_reported, reason, last_at, is_absent
      )
      select discord_guild_id, '', question_key, question, kind, times_asked, times_reported, reason, last_at, is_absent
      from gaps`.execute(database);
    await database.schema.dropTable('gaps').execute();
    await database.schema.alterTable('gaps_of_episodes').renameTo('gaps').execute();
    await database.schema.createIndex('gaps_by_age').on('gaps').columns(['last_at']).execute();
  },
};

import { type Migration, sql } from 'kysely';
import { belongsToServer, createTable } from './tables.ts';

/** What a server's moderators decide: who may pin, and where answers are private. */
export const settings: Migration = {
  async up(database) {
    await createTable(database, 'settings', (table) =>
      table
        .addColumn('discord_guild_id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('pinner_discord_role_id', 'text')
        .addColumn('default_privacy', 'text', (column) =>
          column.notNull().check(sql`default_privacy in ('public', 'private')`),
        )
        .addColumn('changed_by', 'text', (column) => column.notNull())
        .addColumn('changed_at', 'text', (column) => column.notNull())
        .$call((made) => belongsToServer(made, 'settings_server')),
    );

    await createTable(
      database,
      'private_channels',
      (table) =>
        table
          .addColumn('discord_guild_id', 'text', (column) => column.notNull())
          .addColumn('discord_channel_id', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('private_channels_primary_key', ['discord_guild_id', 'discord_channel_id'])
          .$call((made) => belongsToServer(made, 'private_channels_server')),
      { clustered: true },
    );
  },
};

import { type Migration, type SqlBool, sql } from 'kysely';
import { type AnyDatabase, belongsToPin, belongsToServer, createTable } from './tables.ts';

/** Servers, pins, the excerpts they rest on, and their history. */
export const pins: Migration = {
  async up(database) {
    await createServers(database);
    await createPins(database);
    await indexPins(database);
    await createExcerpts(database);
    await createHistory(database);
  },
};

async function createServers(database: AnyDatabase): Promise<void> {
  await createTable(database, 'servers', (table) =>
    table
      .addColumn('discord_guild_id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('last_pin_number', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('last_history_entry', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('left_at', 'text'),
  );
}

async function createPins(database: AnyDatabase): Promise<void> {
  await createTable(database, 'pins', (table) =>
    table
      .addColumn('discord_guild_id', 'text', (column) => column.notNull())
      .addColumn('pin_number', 'integer', (column) => column.notNull())
      .addColumn('discord_channel_id', 'text', (column) => column.notNull())
      .addColumn('discord_message_id', 'text', (column) => column.notNull())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('note', 'text')
      .addColumn('pinned_by', 'text', (column) => column.notNull())
      .addColumn('pinned_at', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull().check(sql`state in ('active', 'removed')`))
      .addColumn('discord_pin', 'text', (column) =>
        column.notNull().check(sql`discord_pin in ('pending', 'pinned', 'refused')`),
      )
      .addColumn('truth', 'text', (column) =>
        column.notNull().check(sql`truth in ('unchanged', 'moved', 'changed', 'withdrawn')`),
      )
      .addColumn('truth_since', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('pins_primary_key', ['discord_guild_id', 'pin_number'])
      .$call((made) => belongsToServer(made, 'pins_server')),
  );
}

async function indexPins(database: AnyDatabase): Promise<void> {
  // Two moderators at once: one pin. The index decides, whatever the code does.
  await database.schema
    .createIndex('pins_one_active_per_message')
    .unique()
    .on('pins')
    .columns(['discord_guild_id', 'discord_message_id'])
    .where(sql<SqlBool>`state = 'active'`)
    .execute();

  await database.schema
    .createIndex('pins_by_state')
    .on('pins')
    .columns(['discord_guild_id', 'state', 'pin_number'])
    .execute();

  await database.schema
    .createIndex('pins_by_channel')
    .on('pins')
    .columns(['discord_guild_id', 'discord_channel_id', 'state', 'pin_number'])
    .execute();

  await database.schema
    .createIndex('pins_by_truth')
    .on('pins')
    .columns(['discord_guild_id', 'state', 'truth', 'pin_number'])
    .execute();
}

async function createExcerpts(database: AnyDatabase): Promise<void> {
  await createTable(
    database,
    'pin_excerpts',
    (table) =>
      table
        .addColumn('discord_guild_id', 'text', (column) => column.notNull())
        .addColumn('pin_number', 'integer', (column) => column.notNull())
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('document_id', 'text', (column) => column.notNull())
        .addColumn('outlet', 'text', (column) => column.notNull())
        .addColumn('title', 'text', (column) => column.notNull())
        .addColumn('author', 'text')
        .addColumn('published', 'text')
        .addColumn('url', 'text')
        .addColumn('kind', 'text', (column) =>
          column.notNull().check(sql`kind in ('digest', 'verbatim', 'quotation')`),
        )
        .addColumn('speaker', 'text')
        .addColumn('locator', 'text', (column) => column.notNull())
        .addColumn('passage_id', 'text', (column) => column.notNull())
        .addColumn('excerpt', 'text', (column) => column.notNull())
        .addColumn('start_offset', 'integer', (column) => column.notNull())
        .addColumn('end_offset', 'integer', (column) => column.notNull())
        .addColumn('content_hash', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('pin_excerpts_primary_key', ['discord_guild_id', 'pin_number', 'position'])
        .$call((made) => belongsToPin(made, 'pin_excerpts_pin')),
    { clustered: true },
  );
}

async function createHistory(database: AnyDatabase): Promise<void> {
  await createTable(
    database,
    'pin_history',
    (table) =>
      table
        .addColumn('discord_guild_id', 'text', (column) => column.notNull())
        .addColumn('entry', 'integer', (column) => column.notNull())
        .addColumn('pin_number', 'integer', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('by_discord_user_id', 'text')
        .addColumn('action', 'text', (column) => column.notNull())
        .addColumn('reason', 'text')
        .addPrimaryKeyConstraint('pin_history_primary_key', ['discord_guild_id', 'entry'])
        .$call((made) => belongsToPin(made, 'pin_history_pin')),
    { clustered: true },
  );

  await database.schema
    .createIndex('pin_history_by_pin')
    .on('pin_history')
    .columns(['discord_guild_id', 'pin_number', 'entry'])
    .execute();
}

import type { Migration } from 'kysely';
import { belongsToPin, createTable } from './tables.ts';

/**
 * Finding pins by their words and by their question.
 *
 * Pins that are already there get an empty version, which no reader of words
 * has: opening the store makes their words and keys.
 */
export const questions: Migration = {
  async up(database) {
    await database.schema
      .alterTable('pins')
      .addColumn('words_version', 'text', (column) => column.notNull().defaultTo(''))
      .execute();

    await createTable(
      database,
      'pin_words',
      (table) =>
        table
          .addColumn('discord_guild_id', 'text', (column) => column.notNull())
          .addColumn('word', 'text', (column) => column.notNull())
          .addColumn('pin_number', 'integer', (column) => column.notNull())
          .addPrimaryKeyConstraint('pin_words_primary_key', ['discord_guild_id', 'word', 'pin_number'])
          .$call((made) => belongsToPin(made, 'pin_words_pin')),
      { clustered: true },
    );

    // For taking a removed pin's words out again.
    await database.schema
      .createIndex('pin_words_by_pin')
      .on('pin_words')
      .columns(['discord_guild_id', 'pin_number'])
      .execute();

    await createTable(
      database,
      'pin_question_keys',
      (table) =>
        table
          .addColumn('discord_guild_id', 'text', (column) => column.notNull())
          .addColumn('question_key', 'text', (column) => column.notNull())
          .addColumn('missing', 'integer', (column) => column.notNull())
          .addColumn('pin_number', 'integer', (column) => column.notNull())
          .addPrimaryKeyConstraint('pin_question_keys_primary_key', [
            'discord_guild_id',
            'question_key',
            'missing',
            'pin_number',
          ])
          .$call((made) => belongsToPin(made, 'pin_question_keys_pin')),
      { clustered: true },
    );

    await database.schema
      .createIndex('pin_question_keys_by_pin')
      .on('pin_question_keys')
      .columns(['discord_guild_id', 'pin_number'])
      .execute();
  },
};

import type { Migration } from 'kysely';

/** Pins were found by tables of their words, which `0004-whole-answers` took away; this column went with them. */
export const questions: Migration = {
  async up(database) {
    await database.schema
      .alterTable('pins')
      .addColumn('words_version', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
  },
};

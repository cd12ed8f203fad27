import type { Migration } from 'kysely';

/** The language of a server's public answers; none where Discord's own setting counts. */
export const serverLanguage: Migration = {
  async up(database) {
    await database.schema.alterTable('settings').addColumn('language', 'text').execute();
  },
};

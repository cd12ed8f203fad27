import { type Migration, type SqlBool, sql } from 'kysely';

/**
 * Which signs of pins are still to be drawn in Discord: they wait for room under its limits, and a
 * start goes on with them. The signs of pins that are there already count as drawn.
 */
export const marksDue: Migration = {
  async up(database) {
    await database.schema.alterTable('pins').addColumn('mark_due', 'integer').execute();
    await database.schema
      .createIndex('pins_mark_due')
      .on('pins')
      .columns(['discord_guild_id', 'pin_number'])
      .where(sql<SqlBool>`mark_due = 1`)
      .execute();
  },
};

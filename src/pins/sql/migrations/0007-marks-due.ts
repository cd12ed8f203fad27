import { type Migration, type SqlBool, sql } from 'kysely';

/**
 * Which marks of pins are still to be drawn in Discord: they wait for its rate limits, and are drawn after
 * a restart. Marks of existing pins count as drawn.
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

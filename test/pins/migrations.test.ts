/** Every migration is run on a database that is full of what the version before it could hold. */
import { Kysely, Migrator, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoreLocation } from '../../src/database/location.ts';
import { postgresDialect } from '../../src/database/postgres.ts';
import { NodeSqliteDialect, openSqliteFile } from '../../src/database/sqlite.ts';
import { StoreRefused } from '../../src/database/unavailable.ts';
import type { AnyDatabase } from '../../src/pins/sql/migrations.ts';
import { migrations } from '../../src/pins/sql/migrations.ts';
import { describeOnBoth, openTestStore, silent } from './support/databases.ts';
import { channel, moderator, serverA, serverB } from './support/pins.ts';

const pinCount = 250;

/** Rows that a database of the first version could hold: two servers, every third pin removed. */
async function fillFirstVersion(database: AnyDatabase): Promise<void> {
  for (const discord_guild_id of [serverA, serverB]) {
    await database
      .insertInto('servers')
      .values({ discord_guild_id, last_pin_number: pinCount, last_history_entry: pinCount })
      .execute();
    const numbers = Array.from({ length: pinCount }, (_, i) => i + 1);
    await database
      .insertInto('pins')
      .values(
        numbers.map((pin_number) => ({
          discord_guild_id,
          pin_number,
          discord_channel_id: channel,
          discord_message_id: `${pin_number}`,
          question: `What stood on crate number ${pin_number}?`,
          note: pin_number % 2 ? 'Ein „Vermerk“ – ’twas' : null,
          pinned_by: moderator,
          pinned_at: '2031-04-03T10:00:00.000Z',
          state: pin_number % 3 ? 'active' : 'removed',
          discord_pin: 'pinned',
          truth: pin_number % 5 ? 'unchanged' : 'changed',
          truth_since: '2031-04-03T10:00:00.000Z',
        })),
      )
      .execute();
    await database
      .insertInto('pin_excerpts')
      .values(
        numbers.map((pin_number) => ({
          discord_guild_id,
          pin_number,
          position: 0,
          document_id: 'gazette',
          outlet: 'The Harbour Gazette',
          title: 'Crates',
          kind: 'verbatim',
          locator: '1',
          passage_id: 'gazette¶1',
          excerpt: `Crate ${pin_number} held rope.`,
          start_offset: 0,
          end_offset: 10,
          content_hash: 'abc',
        })),
      )
      .execute();
    await database
      .insertInto('pin_history')
      .values(
        numbers.map((pin_number) => ({
          discord_guild_id,
          entry: pin_number,
          pin_number,
          at: '2031-04-03T10:00:00.000Z',
          by_discord_user_id: moderator,
          action: 'pinned',
        })),
      )
      .execute();
  }
}

async function migrated(location: StoreLocation, target: string): Promise<AnyDatabase> {
  const database: AnyDatabase = new Kysely({
    dialect:
      'url' in location
        ? postgresDialect(location.url, { logger: silent, maxConnections: 2 })
        : new NodeSqliteDialect(openSqliteFile(location.path)),
  });
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateTo(target);
  if (error) throw error;
  return database;
}

describeOnBoth('migrations', (database) => {
  beforeAll(database.start);
  afterAll(database.stop);

  it.each(Object.keys(migrations))(
    'a full database of version %s is whole after migrating to today’s',
    async (version) => {
      const location = await database.emptyLocation();
      const old = await migrated(location, version);
      await fillFirstVersion(old);
      const keepsWarnings = version >= '0004';
      if (keepsWarnings) {
        const warnings = JSON.stringify([{ kind: 'opposite', outlets: ['Coast Radio', 'Herald'] }]);
        await old.updateTable('pin_excerpts').set({ warnings }).execute();
      }
      // Databases of before 0.1.0 have tables of words, which no migration makes any more.
      if (version === '0003-settings') await sql`create table pin_words (word text)`.execute(old);
      await old.destroy();

      const store = await openTestStore(location);
      for (const discordGuildId of [serverA, serverB]) {
        expect(await store.pins.count({ discordGuildId })).toBe(167);
        expect(await store.pins.find({ discordGuildId, number: 35 })).toMatchObject({
          question: 'What stood on crate number 35?',
          note: 'Ein „Vermerk“ – ’twas',
          truth: 'changed',
          excerpts: [
            {
              text: 'Crate 35 held rope.',
              ...(keepsWarnings && {
                warnings: [{ kind: 'opposite', outlets: ['Coast Radio', 'Herald'] }],
              }),
            },
          ],
        });
        const match = await store.pins.findByQuestion({
          discordGuildId,
          question: 'what stood on crate number 250',
        });
        expect(match?.pin.number).toBe(250);
        expect((await store.pins.list({ discordGuildId, about: 'rope', limit: 100 })).pins).toHaveLength(100);
        const question = 'What stood on crate number 3?';
        expect(await store.pins.findByQuestion({ discordGuildId, question })).toBeUndefined();
        expect((await store.pins.history({ discordGuildId, number: 7, limit: 9 })).entries).toHaveLength(1);
      }
      await store.close();
    },
  );

  it('a database of a newer version is refused, with what to do, and left as it is', async () => {
    const location = await database.emptyLocation();
    await (await openTestStore(location)).close();
    const newer = await migrated(location, Object.keys(migrations).at(-1) ?? '');
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2040-01-01')`.execute(
      newer,
    );
    await newer.destroy();
    await expect(openTestStore(location)).rejects.toThrow(StoreRefused);
    await expect(openTestStore(location)).rejects.toThrow(/Update Onrecord, or restore a backup/);
  });
});

describe('the list of migrations', () => {
  it('is numbered without a gap, so that no two authors take one number', () => {
    expect(Object.keys(migrations).map((name) => Number(name.slice(0, 4)))).toEqual(
      Object.keys(migrations).map((_, i) => i + 1),
    );
  });
});

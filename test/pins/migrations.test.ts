/** Every migration is run on a database that is full of what the version before it could hold. */
import { Kysely, Migrator, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoreLocation } from '../../src/database/location.ts';
import { postgresDialect } from '../../src/database/postgres.ts';
import { NodeSqliteDialect, openSqliteFile } from '../../src/database/sqlite.ts';
import { StoreRefused } from '../../src/database/unavailable.ts';
import { type AnyDatabase, migrations } from '../../src/pins/sql/migrations.ts';
import { describeOnBoth, openTestStore, silent } from './support/databases.ts';
import { channel, moderator, serverA, serverB } from './support/pins.ts';

const pinCount = 250;
const at = '2031-04-03T10:00:00.000Z';

/** Rows that a database of the first version could hold: two servers, every third pin removed. */
async function fillFirstVersion(database: AnyDatabase): Promise<void> {
  const numbers = Array.from({ length: pinCount }, (_, i) => i + 1);
  for (const discord_guild_id of [serverA, serverB]) {
    const insert = async (table: string, rowOf: (pin_number: number) => object): Promise<void> => {
      const rows = numbers.map((pin_number) => ({ discord_guild_id, pin_number, ...rowOf(pin_number) }));
      await database.insertInto(table).values(rows).execute();
    };
    await database
      .insertInto('servers')
      .values({ discord_guild_id, last_pin_number: pinCount, last_history_entry: pinCount })
      .execute();
    await insert('pins', (number) => ({
      discord_channel_id: channel,
      discord_message_id: `${number}`,
      question: `What stood on crate number ${number}?`,
      note: number % 2 ? 'Ein „Vermerk“ – ’twas' : null,
      pinned_by: moderator,
      pinned_at: at,
      state: number % 3 ? 'active' : 'removed',
      discord_pin: 'pinned',
      truth: number % 5 ? 'unchanged' : 'changed',
      truth_since: at,
    }));
    await insert('pin_excerpts', (number) => ({
      position: 0,
      document_id: 'gazette',
      outlet: 'The Harbour Gazette',
      title: 'Crates',
      kind: 'verbatim',
      locator: '1',
      passage_id: 'gazette¶1',
      excerpt: `Crate ${number} held rope.`,
      start_offset: 0,
      end_offset: 10,
      content_hash: 'abc',
    }));
    await insert('pin_history', (entry) => ({ entry, at, by_discord_user_id: moderator, action: 'pinned' }));
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
      const warnings = [{ kind: 'opposite', outlets: ['Coast Radio', 'Herald'] }];
      if (keepsWarnings) {
        const kept = { warnings: JSON.stringify(warnings) };
        await old.updateTable('pin_excerpts').set(kept).execute();
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
          excerpts: [{ text: 'Crate 35 held rope.', ...(keepsWarnings && { warnings }) }],
        });
        const numberFor = async (question: string) =>
          (await store.pins.findByQuestion({ discordGuildId, question }))?.pin.number;
        expect(await numberFor('what stood on crate number 250')).toBe(250);
        expect(await numberFor('What stood on crate number 3?')).toBeUndefined();
        expect((await store.pins.list({ discordGuildId, about: 'rope', limit: 100 })).pins).toHaveLength(100);
        expect((await store.pins.history({ discordGuildId, number: 7, limit: 9 })).entries).toHaveLength(1);
      }
      await store.close();
    },
  );

  it('a database of a newer version is refused, with what to do, and left as it is', async () => {
    const location = await database.emptyLocation();
    await (await openTestStore(location)).close();
    const newer = await migrated(location, Object.keys(migrations).at(-1) ?? '');
    const later = { name: '9999-later', timestamp: '2040-01-01' };
    await newer.insertInto('kysely_migration').values(later).execute();
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

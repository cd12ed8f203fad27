/** Stores the settings of servers. */
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { defined } from '../defined.ts';
import type { ServerKey } from './pin.ts';
import { defaultSettings, type ServerSettings } from './server-settings.ts';
import type { PinDatabase, PinQueries } from './sql/pin-database.ts';
import type { SettingsTable } from './sql/tables.ts';

interface ChangeRequest extends ServerKey {
  /** May be called more than once, so it must return the same each time. */
  readonly change: (before: ServerSettings) => ServerSettings;
  /** A Discord user id. */
  readonly changedBy: string;
}

export class SettingsStore {
  readonly #database: PinDatabase;

  constructor(database: PinDatabase) {
    this.#database = database;
  }

  /** The server's settings, or `defaultSettings` where it has none. */
  read({ discordGuildId }: ServerKey): Promise<ServerSettings> {
    return this.#database.read(async (queries) => (await readSettings(queries, discordGuildId)).settings);
  }

  /** Changes a server's settings, with an entry in their history; two changes at once are both kept. */
  change({ discordGuildId, change, changedBy }: ChangeRequest): Promise<ServerSettings> {
    return this.#database.change(discordGuildId, async ({ queries, at }) => {
      const { settings: before } = await readSettings(queries, discordGuildId);
      const changed = change(before);
      const channels = [...new Set(changed.privateDiscordChannelIds)].sort();
      const after = { ...changed, privateDiscordChannelIds: channels };
      if (isDeepStrictEqual(after, before)) return after;
      await writeSettings(queries, discordGuildId, after, { changedBy, changedAt: at });
      const next = queries
        .selectFrom('settingsHistory')
        .select(sql<number>`coalesce(max(entry), 0) + 1`.as('next'))
        .where('discordGuildId', '=', discordGuildId);
      const texts = { before: JSON.stringify(before), after: JSON.stringify(after) };
      await queries
        .insertInto('settingsHistory')
        .values({ discordGuildId, entry: next, at, byDiscordUserId: changedBy, ...texts })
        .execute();
      return after;
    });
  }

  /** The last changes, newest first: when, by whom (a Discord user id), and the settings before and after. */
  async history({ discordGuildId }: ServerKey, limit: number) {
    const rows = await this.#database.read((queries) =>
      queries
        .selectFrom('settingsHistory')
        .select(['at', 'byDiscordUserId as by', 'before', 'after'])
        .where('discordGuildId', '=', discordGuildId)
        .orderBy('entry', 'desc')
        .limit(limit)
        .execute(),
    );
    const read = (settings: string): ServerSettings => JSON.parse(settings);
    return rows.map((row) => ({ ...row, before: read(row.before), after: read(row.after) }));
  }
}

/** Who changed the settings last, and when. */
type LastChange = Pick<SettingsTable, 'changedBy' | 'changedAt'>;

/** A server's settings; `changed` is absent where nobody has changed any. */
export async function readSettings(
  queries: PinQueries,
  discordGuildId: string,
): Promise<{ readonly settings: ServerSettings; readonly changed?: LastChange }> {
  const found = await queries
    .selectFrom('settings')
    .selectAll()
    .where('discordGuildId', '=', discordGuildId)
    .executeTakeFirst();
  if (found === undefined) return { settings: defaultSettings };
  const { discordGuildId: _, changedBy, changedAt, learns, ...row } = found;
  const channels = await queries
    .selectFrom('privateChannels')
    .select('discordChannelId')
    .where('discordGuildId', '=', discordGuildId)
    .orderBy('discordChannelId')
    .execute();
  const privateDiscordChannelIds = channels.map(({ discordChannelId }) => discordChannelId);
  return {
    settings: defined({ ...row, privateDiscordChannelIds, learns: learns === 1 || null }),
    changed: { changedBy, changedAt },
  };
}

/** Replaces a server's settings, without an entry in the history. */
export async function writeSettings(
  queries: PinQueries,
  discordGuildId: string,
  { privateDiscordChannelIds: channels, learns, ...settings }: ServerSettings,
  { changedBy, changedAt }: LastChange,
): Promise<void> {
  const unset = { pinnerDiscordRoleId: null, language: null, episodeId: null };
  const row = { ...unset, ...settings, learns: learns ? (1 as const) : null, changedBy, changedAt };
  await queries
    .insertInto('settings')
    .values({ discordGuildId, ...row })
    .onConflict((conflict) => conflict.column('discordGuildId').doUpdateSet(row))
    .execute();
  await queries.deleteFrom('privateChannels').where('discordGuildId', '=', discordGuildId).execute();
  if (channels.length === 0) return;
  await queries
    .insertInto('privateChannels')
    .values(channels.map((discordChannelId) => ({ discordGuildId, discordChannelId })))
    .execute();
}

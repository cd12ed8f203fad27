import { defined } from '../../defined.ts';
import { defaultSettings, type ServerSettings, type SettingsChange } from '../settings.ts';
import type { ServerKey, SettingsRequest } from '../store.ts';
import { lockServer } from './change-pins.ts';
import type { PinQueries } from './pin-database.ts';

export async function readSettings(
  queries: PinQueries,
  { discordGuildId }: ServerKey,
): Promise<ServerSettings> {
  const row = await queries
    .selectFrom('settings')
    .selectAll()
    .where('discord_guild_id', '=', discordGuildId)
    .executeTakeFirst();
  if (row === undefined) return defaultSettings;
  const channels = await queries
    .selectFrom('private_channels')
    .select('discord_channel_id')
    .where('discord_guild_id', '=', discordGuildId)
    .orderBy('discord_channel_id')
    .execute();
  return defined({
    pinnerDiscordRoleId: row.pinner_discord_role_id ?? undefined,
    defaultPrivacy: row.default_privacy,
    language: row.language ?? undefined,
    privateDiscordChannelIds: channels.map(({ discord_channel_id }) => discord_channel_id),
    learns: row.learns === 1 ? (true as const) : undefined,
    episodeId: row.episode_id ?? undefined,
  });
}

/** Reads and writes under the server's lock, so that of two who change them at once none is undone. */
export async function changeSettings(
  queries: PinQueries,
  { discordGuildId, change, changedBy }: SettingsRequest,
  at: string,
): Promise<ServerSettings> {
  await lockServer(queries, discordGuildId);
  const before = await readSettings(queries, { discordGuildId });
  const changed = change(before);
  const after = {
    ...changed,
    privateDiscordChannelIds: [...new Set(changed.privateDiscordChannelIds)].sort(),
  };
  if (JSON.stringify(after) === JSON.stringify(before)) return after;
  await writeSettings(queries, discordGuildId, after, { changedBy, changedAt: at });
  const last = await queries
    .selectFrom('settings_history')
    .select((select) => select.fn.max('entry').as('entry'))
    .where('discord_guild_id', '=', discordGuildId)
    .executeTakeFirst();
  await queries
    .insertInto('settings_history')
    .values({
      discord_guild_id: discordGuildId,
      entry: Number(last?.entry ?? 0) + 1,
      at,
      by_discord_user_id: changedBy,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    })
    .execute();
  return after;
}

/** Puts settings in place of a server's, without a word in its history. */
export async function writeSettings(
  queries: PinQueries,
  discordGuildId: string,
  settings: ServerSettings,
  { changedBy, changedAt }: { readonly changedBy: string; readonly changedAt: string },
): Promise<void> {
  const row = {
    pinner_discord_role_id: settings.pinnerDiscordRoleId ?? null,
    default_privacy: settings.defaultPrivacy,
    language: settings.language ?? null,
    changed_by: changedBy,
    changed_at: changedAt,
    learns: settings.learns === true ? 1 : null,
    episode_id: settings.episodeId ?? null,
  };
  await queries
    .insertInto('settings')
    .values({ discord_guild_id: discordGuildId, ...row })
    .onConflict((conflict) => conflict.column('discord_guild_id').doUpdateSet(row))
    .execute();
  await queries.deleteFrom('private_channels').where('discord_guild_id', '=', discordGuildId).execute();
  const channels = settings.privateDiscordChannelIds;
  if (channels.length === 0) return;
  await queries
    .insertInto('private_channels')
    .values(channels.map((discord_channel_id) => ({ discord_guild_id: discordGuildId, discord_channel_id })))
    .execute();
}

/** Newest first. */
export async function settingsHistory(
  queries: PinQueries,
  { discordGuildId }: ServerKey,
  limit: number,
): Promise<SettingsChange[]> {
  const rows = await queries
    .selectFrom('settings_history')
    .selectAll()
    .where('discord_guild_id', '=', discordGuildId)
    .orderBy('entry', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ at, by_discord_user_id, before, after }) => ({
    at,
    by: by_discord_user_id,
    before: JSON.parse(before) as ServerSettings,
    after: JSON.parse(after) as ServerSettings,
  }));
}

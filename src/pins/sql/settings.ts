import { defaultSettings, type ServerSettings } from '../settings.ts';
import type { ServerKey, SettingsRequest } from '../store.ts';
import { lockServer } from './change-pins.ts';
import type { Queries } from './connection.ts';

export async function readSettings(queries: Queries, { discordGuildId }: ServerKey): Promise<ServerSettings> {
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
  return {
    ...(row.pinner_discord_role_id !== null && { pinnerDiscordRoleId: row.pinner_discord_role_id }),
    defaultPrivacy: row.default_privacy,
    privateDiscordChannelIds: channels.map(({ discord_channel_id }) => discord_channel_id),
  };
}

export async function writeSettings(queries: Queries, request: SettingsRequest, at: string): Promise<void> {
  const { discordGuildId, settings } = request;
  await lockServer(queries, discordGuildId);
  const row = {
    pinner_discord_role_id: settings.pinnerDiscordRoleId ?? null,
    default_privacy: settings.defaultPrivacy,
    changed_by: request.changedBy,
    changed_at: at,
  };
  await queries
    .insertInto('settings')
    .values({ discord_guild_id: discordGuildId, ...row })
    .onConflict((conflict) => conflict.column('discord_guild_id').doUpdateSet(row))
    .execute();
  await queries.deleteFrom('private_channels').where('discord_guild_id', '=', discordGuildId).execute();
  const channels = [...new Set(settings.privateDiscordChannelIds)];
  if (channels.length === 0) return;
  await queries
    .insertInto('private_channels')
    .values(channels.map((discord_channel_id) => ({ discord_guild_id: discordGuildId, discord_channel_id })))
    .execute();
}

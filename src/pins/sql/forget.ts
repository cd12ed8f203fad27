/** Deletions: old removed pins, old changes of settings, a member's id. */
import { nobody } from '../pin.ts';
import type { PinQueries } from './pin-database.ts';

/** SQLite takes 32,766 values in a query, and a bot may be in more servers than that. */
const serversAtOnce = 10_000;

export async function markServersPresent(
  queries: PinQueries,
  discordGuildIds: readonly string[],
): Promise<void> {
  for (let at = 0; at < discordGuildIds.length; at += serversAtOnce) {
    await queries
      .updateTable('servers')
      .set({ left_at: null })
      .where('discord_guild_id', 'in', discordGuildIds.slice(at, at + serversAtOnce))
      .where('left_at', 'is not', null)
      .execute();
  }
}

/** Pins that were removed before an instant go with their history, and changes of settings from before it. */
export async function forgetRemovedBefore(queries: PinQueries, before: string): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom('pins')
    .where('removed_at', '<', before)
    .executeTakeFirstOrThrow();
  await queries.deleteFrom('settings_history').where('at', '<', before).execute();
  return Number(numDeletedRows);
}

/** What a member did stays, but no longer under the member's id. */
export async function forgetMember(queries: PinQueries, discordUserId: string): Promise<void> {
  await queries
    .updateTable('pins')
    .set({ pinned_by: nobody })
    .where('pinned_by', '=', discordUserId)
    .execute();
  for (const table of ['pin_history', 'settings_history'] as const) {
    await queries
      .updateTable(table)
      .set({ by_discord_user_id: nobody })
      .where('by_discord_user_id', '=', discordUserId)
      .execute();
  }
  await queries
    .updateTable('settings')
    .set({ changed_by: nobody })
    .where('changed_by', '=', discordUserId)
    .execute();
}

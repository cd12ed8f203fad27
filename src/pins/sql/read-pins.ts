/** Everything that is read of pins. Each function names the server in every query. */

import { PostgresAdapter, type RawBuilder, type SqlBool, sql } from 'kysely';
import { defined } from '../../defined.ts';
import type { Pin } from '../pin.ts';
import type { HistoryPage, HistoryQuery, MessageKey, PinPlace, ServerKey } from '../store.ts';
import type { PinQueries } from './pin-database.ts';
import { toExcerpt, toHistoryEntry, toPin } from './rows.ts';

/** Pins of one server by their numbers, in the order of the numbers given; those that do not exist are left out. */
export async function loadPins(
  queries: PinQueries,
  discordGuildId: string,
  numbers: readonly number[],
): Promise<Pin[]> {
  if (numbers.length === 0) return [];
  const pinRows = await queries
    .selectFrom('pins')
    .selectAll()
    .where('discord_guild_id', '=', discordGuildId)
    .where('pin_number', 'in', numbers)
    .execute();
  const excerptRows = await queries
    .selectFrom('pin_excerpts')
    .selectAll()
    .where('discord_guild_id', '=', discordGuildId)
    .where('pin_number', 'in', numbers)
    .orderBy('pin_number')
    .orderBy('position')
    .execute();
  const excerpts = Map.groupBy(excerptRows, ({ pin_number }) => pin_number);
  const pins = new Map(
    pinRows.map((row) => [row.pin_number, toPin(row, (excerpts.get(row.pin_number) ?? []).map(toExcerpt))]),
  );
  return numbers.flatMap((number) => pins.get(number) ?? []);
}

export async function loadPin(
  queries: PinQueries,
  discordGuildId: string,
  number: number,
): Promise<Pin | undefined> {
  return (await loadPins(queries, discordGuildId, [number]))[0];
}

export async function findByMessage(queries: PinQueries, key: MessageKey): Promise<Pin | undefined> {
  const row = await queries
    .selectFrom('pins')
    .select('pin_number')
    .where('discord_guild_id', '=', key.discordGuildId)
    .where('discord_message_id', '=', key.discordMessageId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return row && loadPin(queries, key.discordGuildId, row.pin_number);
}

/** Pins whose mark is to be drawn, oldest first, without those that Discord was not asked to pin yet. */
export async function unmarked(queries: PinQueries, { discordGuildId }: ServerKey): Promise<Pin[]> {
  const rows = await queries
    .selectFrom('pins')
    .select('pin_number')
    .where('discord_guild_id', '=', discordGuildId)
    .where('mark_due', '=', 1)
    .where((pin) => pin.or([pin('state', '=', 'removed'), pin('discord_pin', '!=', 'pending')]))
    .orderBy('pin_number')
    .execute();
  return loadPins(
    queries,
    discordGuildId,
    rows.map(({ pin_number }) => pin_number),
  );
}

export async function history(queries: PinQueries, query: HistoryQuery): Promise<HistoryPage> {
  const rows = await queries
    .selectFrom('pin_history')
    .selectAll()
    .where('discord_guild_id', '=', query.discordGuildId)
    .$if(query.number !== undefined, (select) => select.where('pin_number', '=', query.number ?? 0))
    .$if(query.visibleDiscordChannelIds !== undefined, (select) =>
      select.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('pins')
            .select(sql.lit(1).as('one'))
            .whereRef('pins.discord_guild_id', '=', 'pin_history.discord_guild_id')
            .whereRef('pins.pin_number', '=', 'pin_history.pin_number')
            .where(isInChannels(queries, query.visibleDiscordChannelIds ?? [])),
        ),
      ),
    )
    .$if(query.before !== undefined, (select) => select.where('entry', '<', query.before ?? 0))
    .$if(query.after !== undefined, (select) => select.where('entry', '>', query.after ?? 0))
    .orderBy('entry', query.after === undefined ? 'desc' : 'asc')
    .limit(query.limit + 1)
    .execute();
  const { shown, ...cursors } = pageOf(
    rows.map(({ entry }) => entry),
    query,
  );
  const byEntry = new Map(rows.map((row) => [row.entry, row]));
  return { entries: shown.flatMap((entry) => byEntry.get(entry) ?? []).map(toHistoryEntry), ...cursors };
}

/** The channel of a pin is one of these. They are one parameter: a server may have more threads than a query may have parameters. */
function isInChannels(queries: PinQueries, discordChannelIds: readonly string[]) {
  return queries.getExecutor().adapter instanceof PostgresAdapter
    ? sql<SqlBool>`pins.discord_channel_id = any(${discordChannelIds})`
    : sql<SqlBool>`pins.discord_channel_id in (select value from json_each(${JSON.stringify(discordChannelIds)}))`;
}

/** One index read a channel, however many pins it has: neither database skips ahead for `select distinct`. */
export async function placesEverPinnedIn(
  queries: PinQueries,
  { discordGuildId }: ServerKey,
): Promise<PinPlace[]> {
  const next = (isLater: RawBuilder<unknown>) => sql`
    select discord_channel_id from pins
    where discord_guild_id = ${discordGuildId} ${isLater}
    order by discord_channel_id limit 1`;
  const newestIn = (column: RawBuilder<unknown>) => sql`(
    select ${column} from pins where discord_guild_id = ${discordGuildId} and discord_channel_id = id
    order by discord_channel_id desc, state desc, pin_number desc limit 1)`;
  const { rows } = await sql<{ id: string; parent: string | null; is_private: number | null }>`
    with recursive channels (id) as (
      select (${next(sql``)})
      union all
      select (${next(sql`and discord_channel_id > channels.id`)}) from channels where channels.id is not null
    )
    select id, ${newestIn(sql`discord_parent_id`)} as parent, ${newestIn(sql`is_private_thread`)} as is_private
    from channels where id is not null`.execute(queries);
  return rows.map(({ id, parent, is_private }) =>
    defined({
      discordChannelId: id,
      discordParentId: parent ?? undefined,
      isPrivateThread: is_private === 1 ? (true as const) : undefined,
    }),
  );
}

export async function serversWithPins(queries: PinQueries): Promise<string[]> {
  const rows = await queries
    .selectFrom('servers')
    .select('discord_guild_id')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('pins')
          .select(sql.lit(1).as('one'))
          .whereRef('pins.discord_guild_id', '=', 'servers.discord_guild_id')
          .where((pin) => pin.or([pin('pins.state', '=', 'active'), pin('pins.mark_due', '=', 1)])),
      ),
    )
    .orderBy('discord_guild_id')
    .execute();
  return rows.map(({ discord_guild_id }) => discord_guild_id);
}

export async function serversKept(queries: PinQueries): Promise<string[]> {
  const rows = await queries
    .selectFrom('servers')
    .select('discord_guild_id')
    .where('left_at', 'is', null)
    .orderBy('discord_guild_id')
    .execute();
  return rows.map(({ discord_guild_id }) => discord_guild_id);
}

interface Cursors {
  readonly older?: number;
  readonly newer?: number;
}

/**
 * Cuts a list that was read with one item more than the page: that item says whether there is a further
 * page.
 */
export function pageOf(
  numbers: readonly number[],
  { limit, before, after }: { limit: number; before?: number; after?: number },
): Cursors & { readonly shown: readonly number[] } {
  const hasMore = numbers.length > limit;
  const shown = numbers.slice(0, limit);
  if (after !== undefined) shown.reverse();
  const [first, last] = [shown[0], shown.at(-1)];
  const hasOlder = after === undefined ? hasMore : last !== undefined;
  const hasNewer = after === undefined ? before !== undefined : hasMore;
  return {
    shown,
    ...defined({ older: hasOlder ? last : undefined, newer: hasNewer ? first : undefined }),
  };
}

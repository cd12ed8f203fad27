/** Reads and writes whole pins and their history. Every query names the server. */
import { type RawBuilder, type SelectQueryBuilder, sql, type Updateable } from 'kysely';
import { defined } from '../../defined.ts';
import type { MessageKey, Pin, PinHistoryEntry, PinKey, PinPlace } from '../pin.ts';
import type { ChannelsQuery } from '../pin-query.ts';
import { isOneOf, type LockedServer, type PinQueries } from './pin-database.ts';
import {
  fromExcerpts,
  fromHistoryEntry,
  fromPin,
  type PinsTable,
  type Tables,
  toExcerpt,
  toHistoryEntry,
  toPin,
} from './tables.ts';

type SelectPins = SelectQueryBuilder<Tables, 'pins', PinsTable>;

/** The pins of one server that `narrow` selects, ordered by number. */
export async function loadPins(
  queries: PinQueries,
  discordGuildId: string,
  narrow: (pins: SelectPins) => SelectPins,
): Promise<Pin[]> {
  const pins = queries.selectFrom('pins').selectAll().where('discordGuildId', '=', discordGuildId);
  const rows = await narrow(pins).orderBy('pinNumber').execute();
  if (rows.length === 0) return [];
  const numbers = rows.map(({ pinNumber }) => pinNumber);
  const excerpts = await queries
    .selectFrom('pinExcerpts')
    .selectAll()
    .where('discordGuildId', '=', discordGuildId)
    .where(isOneOf(queries, 'pinNumber', numbers))
    .orderBy('pinNumber')
    .orderBy('position')
    .execute();
  const byPin = Map.groupBy(excerpts, ({ pinNumber }) => pinNumber);
  return rows.map((row) => toPin(row, (byPin.get(row.pinNumber) ?? []).map(toExcerpt)));
}

export async function loadPin(
  queries: PinQueries,
  { discordGuildId, number }: PinKey,
): Promise<Pin | undefined> {
  const [pin] = await loadPins(queries, discordGuildId, (pins) => pins.where('pinNumber', '=', number));
  return pin;
}

/** The active pin of a message. */
export async function activePinOf(
  queries: PinQueries,
  { discordGuildId, discordMessageId }: MessageKey,
): Promise<Pin | undefined> {
  const [pin] = await loadPins(queries, discordGuildId, (pins) =>
    pins.where('discordMessageId', '=', discordMessageId).where('state', '=', 'active'),
  );
  return pin;
}

/** Inserts a pin with its excerpts, without history. `extraColumns` are not part of a `Pin`. */
export async function insertPin(
  queries: PinQueries,
  pin: Pin,
  extraColumns: Pick<Updateable<PinsTable>, 'markDue' | 'removedAt'>,
): Promise<void> {
  await queries
    .insertInto('pins')
    .values({ ...fromPin(pin), ...extraColumns })
    .execute();
  await queries.insertInto('pinExcerpts').values(fromExcerpts(pin)).execute();
}

export async function updatePin(
  { queries, discordGuildId }: LockedServer,
  number: number,
  values: Updateable<PinsTable>,
): Promise<void> {
  await queries
    .updateTable('pins')
    .set(values)
    .where('discordGuildId', '=', discordGuildId)
    .where('pinNumber', '=', number)
    .execute();
}

/** Adds an entry to a pin's history. */
export async function addEntry(
  { queries, discordGuildId, at, lastHistoryEntry }: LockedServer,
  pinNumber: number,
  what: Pick<PinHistoryEntry, 'action' | 'truthChange'> & {
    by?: string | undefined;
    reason?: string | undefined;
  },
): Promise<void> {
  const entry = lastHistoryEntry + 1;
  await queries
    .updateTable('servers')
    .set({ lastHistoryEntry: entry, ...(what.action === 'pinned' && { lastPinNumber: pinNumber }) })
    .where('discordGuildId', '=', discordGuildId)
    .execute();
  const reason = what.reason && withoutNul(what.reason);
  const kept = defined({ ...what, discordGuildId, entry, pinNumber, at, reason });
  await queries.insertInto('pinHistory').values(fromHistoryEntry(kept)).execute();
}

/** PostgreSQL's text cannot contain U+0000, and no moderator types it. */
export function withoutNul(text: string): string {
  return text.replaceAll('\u0000', '');
}

export interface HistoryQuery extends Omit<ChannelsQuery, 'episode'>, PageQuery {
  /** Of one pin only. */
  readonly number?: number;
}

/** A page of a server's history, newest first. */
export async function historyOf(
  queries: PinQueries,
  query: HistoryQuery,
): Promise<Cursors & { readonly entries: readonly PinHistoryEntry[] }> {
  const { number, visibleDiscordChannelIds: visible, before, after } = query;
  let entries = queries
    .selectFrom('pinHistory')
    .selectAll()
    .where('discordGuildId', '=', query.discordGuildId)
    .orderBy('entry', after === undefined ? 'desc' : 'asc')
    .limit(query.limit + 1);
  if (number !== undefined) entries = entries.where('pinNumber', '=', number);
  if (before !== undefined) entries = entries.where('entry', '<', before);
  if (after !== undefined) entries = entries.where('entry', '>', after);
  if (visible !== undefined) {
    entries = entries.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('pins')
          .select(sql.lit(1).as('one'))
          .whereRef('pins.discordGuildId', '=', 'pinHistory.discordGuildId')
          .whereRef('pins.pinNumber', '=', 'pinHistory.pinNumber')
          .where(isOneOf(queries, 'pins.discordChannelId', visible)),
      ),
    );
  }
  const { shown, ...cursors } = pageOf(await entries.execute(), ({ entry }) => entry, query);
  return { entries: shown.map(toHistoryEntry), ...cursors };
}

/** The channels ever pinned in, with one index read each; `select distinct` would read every pin. */
export async function placesEverPinnedIn(queries: PinQueries, discordGuildId: string): Promise<PinPlace[]> {
  const next = (isLater: RawBuilder<unknown>) => sql`
    select discord_channel_id from pins
    where discord_guild_id = ${discordGuildId} ${isLater}
    order by discord_channel_id limit 1`;
  const newestIn = (column: RawBuilder<unknown>) => sql`(
    select ${column} from pins where discord_guild_id = ${discordGuildId} and discord_channel_id = id
    order by discord_channel_id desc, state desc, pin_number desc limit 1)`;
  const { rows } = await sql<{ id: string; parent: string | null; isPrivate: number | null }>`
    with recursive channels (id) as (
      select (${next(sql``)})
      union all
      select (${next(sql`and discord_channel_id > channels.id`)}) from channels where channels.id is not null
    )
    select id, ${newestIn(sql`discord_parent_id`)} as parent, ${newestIn(sql`is_private_thread`)} as is_private
    from channels where id is not null`.execute(queries);
  return rows.map(({ id, parent, isPrivate }) =>
    defined({ discordChannelId: id, discordParentId: parent, isPrivateThread: isPrivate === 1 || null }),
  );
}

/** A page of a list sorted from newest to oldest. */
export interface PageQuery {
  readonly limit: number;
  /** Only items with a lower number; from `Cursors.older`. */
  readonly before?: number;
  /** Only items with a higher number; from `Cursors.newer`. Not together with `before`. */
  readonly after?: number;
}

/** Where the list continues beyond a page. */
export interface Cursors {
  readonly older?: number;
  readonly newer?: number;
}

/** Cuts a result to one page. It has one item more than the page if there is a further page. */
export function pageOf<T>(
  found: readonly T[],
  numberOf: (item: T) => number,
  { limit, before, after }: PageQuery,
): Cursors & { readonly shown: readonly T[] } {
  const hasMore = found.length > limit;
  const shown = found.slice(0, limit);
  if (after !== undefined) shown.reverse();
  const [first, last] = [shown[0], shown.at(-1)].map((item) => item && numberOf(item));
  const hasOlder = after === undefined ? hasMore : true;
  const hasNewer = after === undefined ? before !== undefined : hasMore;
  return { shown, ...defined({ older: hasOlder ? last : undefined, newer: hasNewer ? first : undefined }) };
}

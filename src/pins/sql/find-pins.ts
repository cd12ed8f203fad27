/** Everything that looks pins up. Each function names the server in every query. */
import { PostgresAdapter, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Pin } from '../pin.ts';
import { type QuestionKey, soughtKeys, type WordReader } from '../question.ts';
import type {
  ChannelsQuery,
  HistoryPage,
  HistoryQuery,
  MessageKey,
  PinCountQuery,
  PinPage,
  PinQuery,
  QuestionMatch,
  QuestionQuery,
  ServerKey,
} from '../store.ts';
import type { Queries } from './connection.ts';
import { loadPin, loadPins } from './load-pins.ts';
import { toHistoryEntry } from './rows.ts';

export async function findByMessage(queries: Queries, key: MessageKey): Promise<Pin | undefined> {
  const row = await queries
    .selectFrom('pins')
    .select('pin_number')
    .where('discord_guild_id', '=', key.discordGuildId)
    .where('discord_message_id', '=', key.discordMessageId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return row && loadPin(queries, key.discordGuildId, row.pin_number);
}

export async function findByQuestion(
  queries: Queries,
  { question, ...visible }: QuestionQuery,
  words: WordReader,
): Promise<QuestionMatch | undefined> {
  const { discordGuildId } = visible;
  const sought = soughtKeys(words.read(question));
  if (sought === undefined) return undefined;

  const same = await newestUnder(queries, visible, [{ key: sought.same, missing: 0 }]);
  const number = same ?? (await newestUnder(queries, visible, sought.close));
  const pin = number === undefined ? undefined : await loadPin(queries, discordGuildId, number);
  return pin && { pin, closeness: same === undefined ? 'close' : 'same' };
}

/**
 * The number of the newest pin stored under any of these keys.
 *
 * One index read a key, however many pins share it: PostgreSQL and SQLite
 * both read a `limit 1` sub-query from the end of the primary key.
 */
async function newestUnder(
  queries: Queries,
  { discordGuildId, visibleDiscordChannelIds }: ChannelsQuery,
  keys: readonly QuestionKey[],
): Promise<number | undefined> {
  if (keys.length === 0) return undefined;
  const isVisible =
    visibleDiscordChannelIds === undefined
      ? sql``
      : sql`and exists (
          select 1 from pins where pins.discord_guild_id = ${discordGuildId}
            and pins.pin_number = stored.pin_number and ${isInChannels(queries, visibleDiscordChannelIds)}
        )`;
  const rows = sql.join(keys.map(({ key, missing }) => sql`(${key}, ${sql.lit(missing)})`));
  const { rows: found } = await sql<{ newest: number | null }>`
    with sought (question_key, missing) as (values ${rows})
    select max((
      select stored.pin_number from pin_question_keys as stored
      where stored.discord_guild_id = ${discordGuildId}
        and stored.question_key = sought.question_key and stored.missing = sought.missing
        ${isVisible}
      order by stored.pin_number desc limit 1
    )) as newest from sought`.execute(queries);
  return found[0]?.newest ?? undefined;
}

export async function listPins(queries: Queries, query: PinQuery, words: WordReader): Promise<PinPage> {
  const { numbers, searchedTo } =
    query.about === undefined
      ? { numbers: await numbersOf(queries, query) }
      : await numbersAbout(queries, { ...query, about: query.about }, words);
  const { shown, ...cursors } = page(numbers, query);
  const pins = await loadPins(queries, query.discordGuildId, shown);
  if (searchedTo === undefined || numbers.length > query.limit) return { pins, ...cursors };
  return { pins, ...cursors, [query.after === undefined ? 'older' : 'newer']: searchedTo };
}

export async function countPins(queries: Queries, query: PinCountQuery): Promise<number> {
  const { count } = await queries
    .selectFrom(
      pinsWhere(queries, query)
        .select('pin_number')
        .$if(query.upTo !== undefined, (select) => select.limit(query.upTo ?? 0))
        .as('counted'),
    )
    .select((select) => select.fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function numbersOf(queries: Queries, query: PinQuery): Promise<number[]> {
  const rows = await pinsWhere(queries, query)
    .select('pin_number')
    .$if(query.before !== undefined, (select) => select.where('pin_number', '<', query.before ?? 0))
    .$if(query.after !== undefined, (select) => select.where('pin_number', '>', query.after ?? 0))
    // Pins that are no longer true are few: finding them by their own index and
    // sorting is quicker than walking all pins in order, which the "+" rules out.
    .orderBy(
      query.noLongerTrue ? sql`+pin_number` : sql.ref('pin_number'),
      query.after === undefined ? 'desc' : 'asc',
    )
    .limit(query.limit + 1)
    .execute();
  return rows.map(({ pin_number }) => pin_number);
}

function pinsWhere(queries: Queries, query: PinCountQuery) {
  return queries
    .selectFrom('pins')
    .where('discord_guild_id', '=', query.discordGuildId)
    .where('state', '=', sql.lit(query.state ?? 'active'))
    .$if(query.discordChannelId !== undefined, (select) =>
      select.where('discord_channel_id', '=', query.discordChannelId ?? ''),
    )
    .$if(query.visibleDiscordChannelIds !== undefined, (select) =>
      select.where(isInChannels(queries, query.visibleDiscordChannelIds ?? [])),
    )
    .$if(query.noLongerTrue === true, (select) =>
      select.where(sql<SqlBool>`truth in ('changed', 'withdrawn')`),
    );
}

/** The channel of a pin is one of these. They are one parameter: a server may have more threads than a query may have parameters. */
function isInChannels(queries: Queries, discordChannelIds: readonly string[]) {
  return queries.getExecutor().adapter instanceof PostgresAdapter
    ? sql<SqlBool>`pins.discord_channel_id = any(${discordChannelIds})`
    : sql<SqlBool>`pins.discord_channel_id in (select value from json_each(${JSON.stringify(discordChannelIds)}))`;
}

/**
 * So many pins with the rarest word are looked at for one page. Two words that
 * are everywhere and never together would otherwise take as long as the server
 * has pins; the page says from where to search on.
 */
const searchedAtOnce = 5_000;

interface FoundNumbers {
  readonly numbers: readonly number[];
  /** Beyond this number nothing was looked at. */
  readonly searchedTo?: number;
}

async function numbersAbout(
  queries: Queries,
  query: PinQuery & { readonly about: string },
  words: WordReader,
): Promise<FoundNumbers> {
  const sought = words.read(query.about).map(({ word }) => word);
  // A search for nothing but "what did he say" finds nothing, not everything.
  const [rarest, ...others] = await rarestFirst(queries, query.discordGuildId, sought);
  if (rarest === undefined || (query.state ?? 'active') !== 'active') return { numbers: [] };

  const driving = queries
    .selectFrom('pin_words')
    .select('pin_number')
    .where('discord_guild_id', '=', query.discordGuildId)
    .where('word', '=', rarest)
    .$if(query.before !== undefined, (select) => select.where('pin_number', '<', query.before ?? 0))
    .$if(query.after !== undefined, (select) => select.where('pin_number', '>', query.after ?? 0))
    .orderBy('pin_number', query.after === undefined ? 'desc' : 'asc');

  let select = queries
    .selectFrom(driving.limit(searchedAtOnce).as('driving'))
    .select('driving.pin_number')
    .orderBy('driving.pin_number', query.after === undefined ? 'desc' : 'asc')
    .limit(query.limit + 1);
  for (const word of others) {
    select = select.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('pin_words as other')
          .select(sql.lit(1).as('one'))
          .where('other.discord_guild_id', '=', query.discordGuildId)
          .where('other.word', '=', word)
          .whereRef('other.pin_number', '=', 'driving.pin_number'),
      ),
    );
  }
  const isFiltered =
    query.discordChannelId !== undefined ||
    query.visibleDiscordChannelIds !== undefined ||
    query.noLongerTrue === true;
  if (isFiltered) {
    select = select.where(({ exists }) =>
      exists(
        pinsWhere(queries, query)
          .select(sql.lit(1).as('one'))
          .where(sql<SqlBool>`pins.pin_number = driving.pin_number`),
      ),
    );
  }
  const numbers = (await select.execute()).map(({ pin_number }) => pin_number);
  if (numbers.length > query.limit || (others.length === 0 && !isFiltered)) return { numbers };
  const last = await driving
    .offset(searchedAtOnce - 1)
    .limit(1)
    .executeTakeFirst();
  return last === undefined ? { numbers } : { numbers, searchedTo: last.pin_number };
}

/** Beyond this, a word is simply common: counting on would cost more than it saves. */
const countedUpTo = 2_000;

async function rarestFirst(
  queries: Queries,
  discordGuildId: string,
  words: readonly string[],
): Promise<string[]> {
  if (words.length < 2) return [...words];
  const counted: { word: string; count: number }[] = [];
  for (const word of words) {
    const { count } = await queries
      .selectFrom((from) =>
        from
          .selectFrom('pin_words')
          .select('pin_number')
          .where('discord_guild_id', '=', discordGuildId)
          .where('word', '=', word)
          .limit(countedUpTo)
          .as('some'),
      )
      .select((select) => select.fn.countAll<number | string>().as('count'))
      .executeTakeFirstOrThrow();
    counted.push({ word, count: Number(count) });
  }
  return counted.sort((a, b) => a.count - b.count).map(({ word }) => word);
}

export async function history(queries: Queries, query: HistoryQuery): Promise<HistoryPage> {
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
  const { shown, ...cursors } = page(
    rows.map(({ entry }) => entry),
    query,
  );
  const byEntry = new Map(rows.map((row) => [row.entry, row]));
  return { entries: shown.flatMap((entry) => byEntry.get(entry) ?? []).map(toHistoryEntry), ...cursors };
}

export async function channelsWithPins(queries: Queries, { discordGuildId }: ServerKey): Promise<string[]> {
  const rows = await queries
    .selectFrom('pins')
    .select('discord_channel_id')
    .distinct()
    .where('discord_guild_id', '=', discordGuildId)
    .where('state', '=', 'active')
    .execute();
  return rows.map(({ discord_channel_id }) => discord_channel_id);
}

/** One index read a channel, however many pins it has: neither database skips ahead for `select distinct`. */
export async function channelsEverPinnedIn(
  queries: Queries,
  { discordGuildId }: ServerKey,
): Promise<string[]> {
  const next = (isLater: RawBuilder<unknown>) => sql`
    select discord_channel_id from pins
    where discord_guild_id = ${discordGuildId} ${isLater}
    order by discord_channel_id limit 1`;
  const { rows } = await sql<{ id: string | null }>`
    with recursive channels (id) as (
      select (${next(sql``)})
      union all
      select (${next(sql`and discord_channel_id > channels.id`)}) from channels where channels.id is not null
    ) select id from channels`.execute(queries);
  return rows.flatMap(({ id }) => id ?? []);
}

export async function serversWithPins(queries: Queries): Promise<string[]> {
  const rows = await queries
    .selectFrom('servers')
    .select('discord_guild_id')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('pins')
          .select(sql.lit(1).as('one'))
          .whereRef('pins.discord_guild_id', '=', 'servers.discord_guild_id')
          .where('pins.state', '=', 'active'),
      ),
    )
    .orderBy('discord_guild_id')
    .execute();
  return rows.map(({ discord_guild_id }) => discord_guild_id);
}

export async function serversKept(queries: Queries): Promise<string[]> {
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

/** One more than a page was asked for: whether it came says whether there is a further page. */
function page(
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
    ...(hasOlder && last !== undefined && { older: last }),
    ...(hasNewer && first !== undefined && { newer: first }),
  };
}

import type { Pin } from '../pin.ts';
import type { GapLine, Line, PinLine, ServerLine } from '../transfer/transfer-format.ts';
import { toGap } from './gaps.ts';
import type { PinConnection, PinQueries } from './pin-database.ts';
import { loadPins } from './read-pins.ts';
import { toHistoryEntry } from './rows.ts';
import { readSettings } from './settings.ts';

const pageSize = 500;

/**
 * The whole database as lines, as it is at one instant, however long the
 * reading takes. Each line is handed on as it is made: memory holds a page.
 *
 * @throws StoreUnavailable
 */
export function exportLines(
  connection: PinConnection,
  write: (line: string) => void | Promise<void>,
): Promise<{ servers: number; pins: number }> {
  return connection.snapshot(async (queries) => {
    await write(JSON.stringify({ type: 'onrecord-pins', version: 5 } satisfies Line));
    const servers = await queries.selectFrom('servers').selectAll().orderBy('discord_guild_id').execute();
    let pins = 0;
    for (const server of servers) {
      const discordGuildId = server.discord_guild_id;
      await write(JSON.stringify(await serverLine(queries, discordGuildId, server)));
      for (const gap of await gapLines(queries, discordGuildId)) await write(JSON.stringify(gap));
      for (let last = 0; ; ) {
        const page = await pinsAfter(queries, discordGuildId, last);
        for (const pin of page) await write(JSON.stringify(await pinLine(queries, pin)));
        pins += page.length;
        const next = page.at(-1)?.number;
        if (next === undefined) break;
        last = next;
      }
    }
    return { servers: servers.length, pins };
  });
}

async function serverLine(
  queries: PinQueries,
  discordGuildId: string,
  row: { last_pin_number: number; last_history_entry: number; left_at: string | null },
): Promise<ServerLine> {
  const changed = await queries
    .selectFrom('settings')
    .select(['changed_by', 'changed_at'])
    .where('discord_guild_id', '=', discordGuildId)
    .executeTakeFirst();
  const settings = changed && {
    ...(await readSettings(queries, { discordGuildId })),
    changedBy: changed.changed_by,
    changedAt: changed.changed_at,
  };
  return {
    type: 'server',
    discordGuildId,
    lastPinNumber: row.last_pin_number,
    lastHistoryEntry: row.last_history_entry,
    ...(row.left_at !== null && { leftAt: row.left_at }),
    ...(settings && {
      settings,
    }),
  };
}

/** All at once: a server has a few hundred at most. */
async function gapLines(queries: PinQueries, discordGuildId: string): Promise<GapLine[]> {
  const rows = await queries
    .selectFrom('gaps')
    .selectAll()
    .where('discord_guild_id', '=', discordGuildId)
    .orderBy('episode_id')
    .orderBy('question_key')
    .execute();
  return rows.map((row) => ({ type: 'gap', discordGuildId, key: row.question_key, ...toGap(row) }));
}

async function pinsAfter(queries: PinQueries, discordGuildId: string, last: number): Promise<Pin[]> {
  const rows = await queries
    .selectFrom('pins')
    .select('pin_number')
    .where('discord_guild_id', '=', discordGuildId)
    .where('pin_number', '>', last)
    .orderBy('pin_number')
    .limit(pageSize)
    .execute();
  return loadPins(
    queries,
    discordGuildId,
    rows.map(({ pin_number }) => pin_number),
  );
}

async function pinLine(queries: PinQueries, pin: Pin): Promise<PinLine> {
  const rows = await queries
    .selectFrom('pin_history')
    .selectAll()
    .where('discord_guild_id', '=', pin.discordGuildId)
    .where('pin_number', '=', pin.number)
    .orderBy('entry')
    .execute();
  const history = rows.map((row) => {
    const { discordGuildId: _, pinNumber: __, ...entry } = toHistoryEntry(row);
    return entry;
  });
  return {
    type: 'pin',
    ...pin,
    history,
  };
}

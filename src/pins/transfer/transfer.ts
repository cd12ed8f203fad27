/** Moves all pins, histories, settings and unanswered questions to another database, as `transfer-format.ts` says. */
import { defined } from '../../defined.ts';
import type { Pin } from '../pin.ts';
import { readSettings, writeSettings } from '../settings-store.ts';
import { lockServer, PinDatabase, type PinQueries } from '../sql/pin-database.ts';
import { insertPin, loadPins } from '../sql/pin-rows.ts';
import { fromHistoryEntry, type ServersTable, toGap, toHistoryEntry } from '../sql/tables.ts';
import type { StoreOptions } from '../store.ts';
import {
  type GapLine,
  type Line,
  type PinLine,
  readServers,
  type ServerLine,
  type ServerLines,
} from './transfer-format.ts';

type TransferOptions = Pick<StoreOptions, 'location' | 'logger'>;

/** What an import did, or every reason why it did nothing. */
export type ImportOutcome =
  | {
      readonly kind: 'imported';
      readonly servers: number;
      readonly pins: number;
      readonly alreadyThere: number;
    }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

const pageSize = 500;

/**
 * Writes a whole database as lines, as it is at one instant; the bot may keep running, and memory holds one page
 * at a time.
 *
 * @throws StoreUnavailable, StoreRefused
 */
export function exportPins(
  options: TransferOptions,
  write: (line: string) => void | Promise<void>,
): Promise<{ readonly servers: number; readonly pins: number }> {
  const writeLine = (line: Line) => write(JSON.stringify(line));
  const work = async (queries: PinQueries) => {
    await writeLine({ type: 'onrecord-pins', version: 5 });
    const servers = await queries.selectFrom('servers').selectAll().orderBy('discordGuildId').execute();
    let pins = 0;
    for (const server of servers) {
      await writeLine(await serverLine(queries, server));
      for (const gap of await gapLines(queries, server.discordGuildId)) await writeLine(gap);
      for await (const pin of pinLines(queries, server.discordGuildId)) {
        await writeLine(pin);
        pins += 1;
      }
    }
    return { servers: servers.length, pins };
  };
  return withDatabase(options, (database) => database.snapshot(work));
}

/**
 * Imports exported lines: all of them, or none when any is wrong. A server that already has the same pins is
 * skipped, so an import can be repeated; one with other pins is refused.
 *
 * @throws StoreUnavailable, StoreRefused
 */
export async function importPins(
  options: TransferOptions,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<ImportOutcome> {
  const { servers, problems } = await readServers(lines);
  if (problems.length > 0) return { kind: 'refused', problems };
  try {
    return await withDatabase(options, (database) =>
      database.writeAtLength((queries) => importServers(queries, servers)),
    );
  } catch (error) {
    if (error instanceof ServerConflicts) return { kind: 'refused', problems: error.problems };
    throw error;
  }
}

function withDatabase<T>(options: TransferOptions, work: (database: PinDatabase) => Promise<T>): Promise<T> {
  const database = new PinDatabase({ ...options, maxConnections: 1 });
  return work(database).finally(() => database.close());
}

async function serverLine(queries: PinQueries, { leftAt, ...server }: ServersTable): Promise<ServerLine> {
  const { settings, changed } = await readSettings(queries, server.discordGuildId);
  return defined({
    type: 'server' as const,
    ...server,
    leftAt,
    settings: changed && { ...settings, ...changed },
  });
}

/** All in memory: a server has `maxGaps` at most. */
async function gapLines(queries: PinQueries, discordGuildId: string): Promise<GapLine[]> {
  const rows = await queries
    .selectFrom('gaps')
    .selectAll()
    .where('discordGuildId', '=', discordGuildId)
    .orderBy('episodeId')
    .orderBy('questionKey')
    .execute();
  return rows.map((row) => ({ type: 'gap', discordGuildId, key: row.questionKey, ...toGap(row) }));
}

async function* pinLines(queries: PinQueries, discordGuildId: string): AsyncGenerator<PinLine> {
  for (let last = 0; ; ) {
    const page = await loadPins(queries, discordGuildId, (pins) =>
      pins.where('pinNumber', '>', last).limit(pageSize),
    );
    for (const pin of page) {
      const rows = await queries
        .selectFrom('pinHistory')
        .selectAll()
        .where('discordGuildId', '=', discordGuildId)
        .where('pinNumber', '=', pin.number)
        .orderBy('entry')
        .execute();
      const history = rows.map((row) => {
        const { discordGuildId: _, pinNumber: __, ...entry } = toHistoryEntry(row);
        return entry;
      });
      yield { type: 'pin', ...pin, history };
      last = pin.number;
    }
    if (page.length < pageSize) return;
  }
}

/** Thrown inside the transaction, so that it is rolled back. */
class ServerConflicts extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

async function importServers(queries: PinQueries, servers: readonly ServerLines[]): Promise<ImportOutcome> {
  const conflicts: string[] = [];
  let [pinCount, alreadyThere] = [0, 0];
  for (const { server, gaps, pins } of servers) {
    const { discordGuildId } = server;
    const { lastPinNumber } = await lockServer(queries, discordGuildId);
    if (lastPinNumber === 0) {
      await insertServer(queries, server);
      for (const gap of gaps) await insertGap(queries, gap);
      for (const pin of pins) await insertWithHistory(queries, pin);
      pinCount += pins.length;
    } else if (await hasAllPins(queries, discordGuildId, pins)) alreadyThere += pins.length;
    else {
      conflicts.push(
        `Server ${discordGuildId} already has other pins here. Import into a database that has none of this server.`,
      );
    }
  }
  if (conflicts.length > 0) throw new ServerConflicts(conflicts);
  return { kind: 'imported', servers: servers.length, pins: pinCount, alreadyThere };
}

async function insertServer(
  queries: PinQueries,
  { discordGuildId, settings, lastPinNumber, lastHistoryEntry, leftAt }: ServerLine,
): Promise<void> {
  await queries
    .updateTable('servers')
    .set({ lastPinNumber, lastHistoryEntry, leftAt: leftAt ?? null })
    .where('discordGuildId', '=', discordGuildId)
    .execute();
  // Settings that moderators already made in the new database are kept.
  const { changed } = await readSettings(queries, discordGuildId);
  if (settings && !changed) await writeSettings(queries, discordGuildId, settings, settings);
}

/** Inserts a gap, unless one with the same words exists. */
async function insertGap(
  queries: PinQueries,
  { type: _, key: questionKey, isAbsent, episodeId = '', ...gap }: GapLine,
): Promise<void> {
  await queries
    .insertInto('gaps')
    .values({ ...gap, episodeId, questionKey, isAbsent: isAbsent ? 1 : 0 })
    .onConflict((conflict) => conflict.columns(['discordGuildId', 'episodeId', 'questionKey']).doNothing())
    .execute();
}

async function insertWithHistory(queries: PinQueries, { type: _, history, ...pin }: PinLine): Promise<void> {
  const removedAt = (pin.state === 'removed' ? history.at(-1)?.at : undefined) ?? null;
  await insertPin(queries, pin, { removedAt });
  if (history.length === 0) return;
  const key = { discordGuildId: pin.discordGuildId, pinNumber: pin.number };
  await queries
    .insertInto('pinHistory')
    .values(history.map((entry) => fromHistoryEntry({ ...key, ...entry })))
    .execute();
}

/** Whether each of these pins exists, even if one side has since removed or checked it. */
async function hasAllPins(
  queries: PinQueries,
  discordGuildId: string,
  pins: readonly Pin[],
): Promise<boolean> {
  const rows = await queries
    .selectFrom('pins')
    .select(['pinNumber as number', 'discordMessageId', 'pinnedAt', 'pinnedBy', 'question'])
    .where('discordGuildId', '=', discordGuildId)
    .execute();
  const identityOf = ({ number, discordMessageId, pinnedAt, pinnedBy, question }: (typeof rows)[number]) =>
    JSON.stringify([number, discordMessageId, pinnedAt, pinnedBy, question]);
  const there = new Set(rows.map(identityOf));
  return pins.every((pin) => there.has(identityOf(pin)));
}

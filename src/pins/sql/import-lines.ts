import type { Pin } from '../pin.ts';
import { defaultSettings } from '../settings.ts';
import { type GapLine, type PinLine, readLine, type ServerLine } from '../transfer/transfer-format.ts';
import { insertWholePin, lockServer } from './change-pins.ts';
import { insertGap } from './gaps.ts';
import type { PinConnection, PinQueries } from './pin-database.ts';
import { loadPins } from './read-pins.ts';
import { fromHistoryEntry } from './rows.ts';
import { readSettings, writeSettings } from './settings.ts';

/** What an import has done, or every reason why it has done nothing. */
export type ImportOutcome =
  | {
      readonly kind: 'imported';
      readonly servers: number;
      readonly pins: number;
      readonly alreadyThere: number;
    }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

interface ServerToImport {
  readonly server: ServerLine;
  readonly gaps: GapLine[];
  readonly pins: PinLine[];
}

/**
 * Puts exported lines into a database: all of them, or none when anything is
 * wrong with any. A server that is there already with the same pins is left alone, so
 * an import can be run again; one that is there with other pins is refused.
 *
 * @throws StoreUnavailable
 */
export async function importLines(
  connection: PinConnection,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<ImportOutcome> {
  const { servers, problems } = await readServers(lines);
  if (problems.length > 0) return { kind: 'refused', problems };
  try {
    return await connection.writeAtLength((queries) => importServers(queries, servers));
  } catch (error) {
    if (error instanceof Clashes) return { kind: 'refused', problems: error.problems };
    throw error;
  }
}

async function importServers(
  queries: PinQueries,
  servers: readonly ServerToImport[],
): Promise<ImportOutcome> {
  const clashes: string[] = [];
  let [pinCount, alreadyThere] = [0, 0];
  for (const { server, gaps, pins } of servers) {
    const { discordGuildId } = server;
    const { lastPinNumber } = await lockServer(queries, discordGuildId);
    if (lastPinNumber === 0) {
      await insertServer(queries, server);
      for (const gap of gaps) await insertGap(queries, gap);
      for (const pin of pins) await insertImported(queries, pin);
      pinCount += pins.length;
    } else if (await holdsExactly(queries, discordGuildId, pins)) alreadyThere += pins.length;
    else {
      clashes.push(
        `Server ${discordGuildId} already has other pins here. Import into a database that has none of this server.`,
      );
    }
  }
  if (clashes.length > 0) throw new Clashes(clashes);
  return { kind: 'imported', servers: servers.length, pins: pinCount, alreadyThere };
}

/** Thrown inside the transaction, so that it is undone. */
class Clashes extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

async function readServers(
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<{ servers: readonly ServerToImport[]; problems: readonly string[] }> {
  const servers = new Map<string, ServerToImport>();
  const problems: string[] = [];
  let number = 0;
  for await (const text of lines) {
    number++;
    if (text.trim() === '') continue;
    const line = readLine(text);
    if (typeof line === 'string') problems.push(`Line ${number}: ${line}`);
    else if (number === 1) {
      if (line.type !== 'onrecord-pins') problems.push('Line 1: this is no export of Onrecord.');
    } else if (line.type === 'server') servers.set(line.discordGuildId, { server: line, gaps: [], pins: [] });
    else if (line.type !== 'onrecord-pins') {
      const above = servers.get(line.discordGuildId);
      if (above === undefined)
        problems.push(
          `Line ${number}: a ${line.type} of server ${line.discordGuildId}, which has no line above it.`,
        );
      else if (line.type === 'gap') above.gaps.push(line);
      else above.pins.push(line);
    }
  }
  if (number === 0) problems.push('The file is empty. Make one with `onrecord export`.');
  return { servers: [...servers.values()], problems };
}

async function insertServer(queries: PinQueries, line: ServerLine): Promise<void> {
  const { discordGuildId, settings } = line;
  await queries
    .updateTable('servers')
    .set({
      last_pin_number: line.lastPinNumber,
      last_history_entry: line.lastHistoryEntry,
      left_at: line.leftAt ?? null,
    })
    .where('discord_guild_id', '=', discordGuildId)
    .execute();
  if (!settings) return;

  // What moderators have already set in the new place is theirs to keep.
  if ((await readSettings(queries, { discordGuildId })) === defaultSettings) {
    await writeSettings(queries, discordGuildId, settings, settings);
  }
}

async function insertImported(queries: PinQueries, line: PinLine): Promise<void> {
  const { type: _, history, ...pin } = line;
  const removed_at = (pin.state === 'removed' ? history.at(-1)?.at : undefined) ?? null;
  await insertWholePin(queries, pin, { removed_at });
  if (history.length === 0) return;
  const key = { discordGuildId: pin.discordGuildId, pinNumber: pin.number };
  await queries
    .insertInto('pin_history')
    .values(history.map((entry) => fromHistoryEntry({ ...key, ...entry })))
    .execute();
}

async function holdsExactly(
  queries: PinQueries,
  discordGuildId: string,
  pins: readonly PinLine[],
): Promise<boolean> {
  const existing = await loadPins(
    queries,
    discordGuildId,
    pins.map(({ number }) => number),
  );
  return existing.length === pins.length && existing.every((pin, i) => isSamePin(pin, pins[i]));
}

/** One and the same pinning, even if the one or the other has been removed or checked since. */
function isSamePin(a: Pin, b: Pin | undefined): boolean {
  return (
    a.discordMessageId === b?.discordMessageId &&
    a.pinnedAt === b.pinnedAt &&
    a.pinnedBy === b.pinnedBy &&
    a.question === b.question
  );
}

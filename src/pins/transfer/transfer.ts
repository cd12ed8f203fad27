/** Moving every pin, its history and every setting from one database to another. */

import type { StoreLocation, StoreLogger } from '../../database/location.ts';
import { exportLines } from '../sql/export-lines.ts';
import { type ImportOutcome, importLines } from '../sql/import-lines.ts';
import { type PinConnection, pinConnection } from '../sql/pin-database.ts';

export type { ImportOutcome } from '../sql/import-lines.ts';

export interface TransferOptions {
  readonly location: StoreLocation;
  readonly logger: StoreLogger;
}

/**
 * Writes a whole database as lines (`transfer-format.ts`), as it is at one
 * instant: the bot may go on running.
 *
 * @throws StoreUnavailable, StoreRefused
 */
export function exportPins(
  options: TransferOptions,
  write: (line: string) => void | Promise<void>,
): Promise<{ readonly servers: number; readonly pins: number }> {
  return withConnection(options, (connection) => exportLines(connection, write));
}

/**
 * Reads lines that `exportPins` wrote into another database, all or none.
 *
 * @throws StoreUnavailable, StoreRefused
 */
export function importPins(
  options: TransferOptions,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<ImportOutcome> {
  return withConnection(options, (connection) => importLines(connection, lines));
}

async function withConnection<T>(
  { location, logger }: TransferOptions,
  work: (connection: PinConnection) => Promise<T>,
): Promise<T> {
  const connection = pinConnection({ location, logger, maxConnections: 1 });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

/** What the error codes of SQLite and PostgreSQL mean. */
import type { UnavailableReason } from './unavailable.ts';

/** Whether the transaction conflicted with another one and was rolled back, so that it can be repeated. */
export function isLostRace(error: unknown): boolean {
  // SQLITE_BUSY occurs only at the start of a transaction, because it takes its lock first.
  if (sqliteResult(error) === 5) return true;
  // https://www.postgresql.org/docs/current/errcodes-appendix.html: serialization_failure, deadlock_detected
  return ['40001', '40P01'].includes(codeOf(error));
}

/** Why the database cannot be used now; undefined for a fault of the program, such as a wrong query. */
export function unavailableReason(error: unknown): UnavailableReason | undefined {
  const result = sqliteResult(error);
  if (result !== undefined) return sqliteReasons[result];

  const code = codeOf(error);
  return (
    postgresReasons[code] ??
    (/^(08|57P)/.test(code) ? 'connection-lost' : undefined) ??
    (/^E[A-Z_]+$/.test(code) && isSystemError(error) ? systemReason(code) : undefined) ??
    (error instanceof Error ? reasonInWords(error.message) : undefined)
  );
}

// https://www.sqlite.org/rescode.html, primary result codes
const sqliteReasons: Readonly<Record<number, UnavailableReason>> = {
  5: 'busy',
  6: 'busy',
  8: 'read-only',
  10: 'disk-fault',
  11: 'damaged',
  13: 'disk-full',
  14: 'unreachable',
  26: 'damaged',
};

const postgresReasons: Readonly<Record<string, UnavailableReason>> = {
  '53100': 'disk-full',
  '53200': 'busy',
  '53300': 'busy',
  '55P03': 'busy',
  '57014': 'busy',
  '25006': 'read-only',
  '58030': 'disk-fault',
  XX001: 'damaged',
  XX002: 'damaged',
  '28P01': 'unreachable',
  '28000': 'unreachable',
  '3D000': 'unreachable',
};

function sqliteResult(error: unknown): number | undefined {
  if (codeOf(error) !== 'ERR_SQLITE_ERROR') return undefined;
  const { errcode } = error as { errcode?: unknown };
  // The lowest byte is the primary code; the rest is detail.
  return typeof errcode === 'number' ? errcode & 0xff : undefined;
}

function systemReason(code: string): UnavailableReason {
  if (code === 'ENOSPC') return 'disk-full';
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'read-only';
  return ['ECONNRESET', 'EPIPE'].includes(code) ? 'connection-lost' : 'unreachable';
}

function isSystemError(error: unknown): boolean {
  if (error instanceof AggregateError) return isSystemError(error.errors[0]);
  return error instanceof Error && 'syscall' in error;
}

/** `pg` has no codes for these, only texts (lib/client.js, pg-pool's index.js). */
function reasonInWords(message: string): UnavailableReason | undefined {
  if (brokenClient.test(message)) return 'connection-lost';
  // The address asks for another kind of encryption (`sslmode`) than the server offers.
  return /SSL connections|certificate/i.test(message) ? 'unreachable' : undefined;
}

const brokenClient =
  /Connection terminated|connection timeout|timeout exceeded when trying to connect|not queryable|Client was closed|Query read timeout/i;

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  // When all of several addresses refuse, the errors come as one AggregateError.
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

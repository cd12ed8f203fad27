/**
 * The database cannot be used right now.
 *
 * The disk is full, the file may not be written, the connection broke. It is thrown because any read or
 * write can meet it; whoever catches it words it for the reader and goes on.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly why: UnavailableReason;

  constructor(why: UnavailableReason, cause: unknown) {
    super(`The database is unavailable (${why}): ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.why = why;
  }
}

export type UnavailableReason =
  | 'disk-full'
  | 'disk-fault'
  | 'read-only'
  | 'busy'
  | 'damaged'
  /** The file was deleted or replaced under the running bot. */
  | 'deleted'
  | 'no-answer'
  | 'unreachable'
  | 'connection-lost';

/**
 * A database that Onrecord must not touch: not a database, of another program,
 * or of a newer Onrecord. The message says what to do; starting is refused.
 */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';
}

/** The database cannot be used right now. Any read or write can throw it; the catcher tells the reader and goes on. */
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
  /** The file was deleted or replaced while the bot ran. */
  | 'deleted'
  | 'no-answer'
  | 'unreachable'
  | 'connection-lost';

/** A database that Onrecord must not touch. The message says what to do; the bot does not start. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';
}

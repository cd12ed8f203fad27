/** Processes that share one PostgreSQL tell each other that the knowledge was reloaded (LISTEN and NOTIFY). */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';
import { connectionString, isPostgres, type StoreLocation, type StoreLogger } from './location.ts';

const channel = 'onrecord_knowledge';
const connectTimeoutMs = 2_000;
const retryMs = 2_000;

export interface ReloadNotices {
  /** Tells the other processes. Never throws; a failure is logged. */
  send(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Calls `onNotice` for each notice of another process, and once after each reconnection, because notices in
 * between are lost. With SQLite there is only one process, so nothing happens.
 *
 * `reloadNotices({ url: 'postgres://db/onrecord' }, log, () => void library.reload())`
 */
export function reloadNotices(
  location: StoreLocation,
  logger: StoreLogger,
  onNotice: () => void,
): ReloadNotices {
  if (!isPostgres(location)) return { send: async () => {}, close: async () => {} };
  return new PostgresNotices(location.url, logger, onNotice);
}

class PostgresNotices implements ReloadNotices {
  readonly #sender = randomUUID();
  readonly #closing = new AbortController();
  readonly #closed = once(this.#closing.signal, 'abort');
  readonly #url: string;
  readonly #logger: StoreLogger;
  readonly #onNotice: () => void;
  readonly #listened: Promise<void>;
  #listening: Client | undefined;

  constructor(url: string, logger: StoreLogger, onNotice: () => void) {
    this.#url = url;
    this.#logger = logger;
    this.#onNotice = onNotice;
    this.#listened = this.#listen();
  }

  async send(): Promise<void> {
    try {
      if (this.#listening === undefined) throw new Error('There is no connection to PostgreSQL now.');
      await this.#listening.query('select pg_notify($1, $2)', [channel, this.#sender]);
    } catch (error) {
      this.#logger.warn(
        { err: error },
        'the other processes could not be told that the knowledge was reloaded',
      );
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#listened;
  }

  async #listen(): Promise<void> {
    const { signal } = this.#closing;
    for (let isFirst = true; !signal.aborted; isFirst = false) {
      try {
        await this.#listenOnce(isFirst);
      } catch (error) {
        if (!signal.aborted) this.#logger.warn({ err: error }, 'changed knowledge is not heard of now');
      }
      await delay(retryMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** Listens until the connection is lost or this is closed. @throws what `pg` throws. */
  async #listenOnce(isFirst: boolean): Promise<void> {
    const { default: pg } = await import('pg');
    const client = new pg.Client({
      connectionString: connectionString(this.#url),
      connectionTimeoutMillis: connectTimeoutMs,
      keepAlive: true,
      application_name: 'onrecord',
    });
    const ended = new Promise((resolve) => client.once('end', resolve));
    // Without a listener, a lost connection would end the process. The end is awaited below.
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => {
      if (payload !== this.#sender) this.#onNotice();
    });
    try {
      const beginning = client.connect().then(() => client.query(`listen ${channel}`));
      // A server that hangs must not keep the bot from stopping.
      await Promise.race([beginning, this.#closed]);
      if (this.#closing.signal.aborted) return;
      this.#listening = client;
      if (!isFirst) this.#onNotice();
      await Promise.race([ended, this.#closed]);
    } finally {
      this.#listening = undefined;
      client.end().catch(() => undefined);
    }
  }
}

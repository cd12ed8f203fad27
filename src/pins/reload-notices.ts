/** Processes on one PostgreSQL tell each other that the knowledge was loaded anew (LISTEN and NOTIFY). */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { StoreLocation, StoreLogger } from '../database/location.ts';

/** The name of the channel, in PostgreSQL's sense. */
const channel = 'onrecord_knowledge';
const connectTimeoutMs = 2_000;
/** The wait before another try after a lost connection. */
const retryMs = 2_000;

export interface ReloadNotices {
  /** Tells the other processes. Never throws: a failure goes to the log. */
  send(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Calls `onNotice` whenever another process has sent a notice, and once after a lost connection is back:
 * what was sent meanwhile is not sent again. With SQLite there is no other process, and nothing happens.
 *
 * `reloadNotices({ url: 'postgres://db/onrecord' }, log, () => void shelf.reload())`
 */
export function reloadNotices(
  location: StoreLocation,
  logger: StoreLogger,
  onNotice: () => void,
): ReloadNotices {
  if (!('url' in location)) return { send: async () => {}, close: async () => {} };
  const sender = randomUUID();
  const closing = new AbortController();
  const closed = once(closing.signal, 'abort');
  let listening: pg.Client | undefined;

  const listen = async (): Promise<void> => {
    for (let isFirst = true; !closing.signal.aborted; isFirst = false) {
      const client = new pg.Client({
        connectionString: location.url,
        connectionTimeoutMillis: connectTimeoutMs,
        keepAlive: true,
        application_name: 'onrecord',
      });
      const ended = new Promise((resolve) => client.once('end', resolve));
      // Without a listener, a lost connection ends the process; its end is awaited below.
      client.on('error', () => undefined);
      client.on('notification', ({ payload }) => {
        if (payload !== sender) onNotice();
      });
      try {
        await client.connect();
        await client.query(`listen ${channel}`);
        listening = client;
        if (!isFirst) onNotice();
        await Promise.race([ended, closed]);
      } catch (error) {
        if (!closing.signal.aborted) logger.warn({ err: error }, 'changed knowledge is not heard of now');
      }
      listening = undefined;
      client.end().catch(() => undefined);
      await delay(retryMs, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
    }
  };
  const listened = listen();

  return {
    async send() {
      try {
        if (listening === undefined) throw new Error('There is no connection to PostgreSQL now.');
        await listening.query('select pg_notify($1, $2)', [channel, sender]);
      } catch (error) {
        logger.warn({ err: error }, 'the other processes do not know that the knowledge was loaded anew');
      }
    },
    async close() {
      closing.abort();
      await listened;
    },
  };
}

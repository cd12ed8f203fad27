import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { connectionString, type StoreLogger } from './location.ts';

export interface PoolOptions {
  readonly logger: StoreLogger;
  readonly maxConnections: number;
  /** A query that takes longer is cancelled. Default: ten seconds. */
  readonly queryTimeoutMs?: number;
  /** The server ends a transaction that is idle for longer. Default: ten seconds. */
  readonly idleTransactionMs?: number;
}

/** Short, because Discord waits only three seconds for an answer. */
const connectTimeoutMs = 2_000;

/** A pool of connections: a broken one is dropped, and the next query opens another. */
export function postgresDialect(
  url: string,
  { logger, maxConnections, queryTimeoutMs = 10_000, idleTransactionMs = 10_000 }: PoolOptions,
): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: connectionString(url),
    max: maxConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: queryTimeoutMs,
    // The server need not finish a query that the client has given up.
    statement_timeout: queryTimeoutMs,
    idle_in_transaction_session_timeout: idleTransactionMs,
    application_name: 'onrecord',
    keepAlive: true,
  });

  // Without a listener, a connection lost between two queries ends the process.
  const lost = (error: Error): void => logger.warn({ err: error }, 'a PostgreSQL connection was lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return new PostgresDialect({ pool });
}

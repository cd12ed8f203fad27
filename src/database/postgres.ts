import { PostgresDialect } from 'kysely';
import pg from 'pg';
import type { StoreLogger } from './location.ts';

/** Somebody waits for an answer, and Discord for three seconds only. */
const connectTimeoutMs = 2_000;

export interface PostgresOptions {
  readonly logger: StoreLogger;
  readonly maxConnections: number;
  readonly queryTimeoutMs?: number;
  readonly idleTransactionMs?: number;
}

/**
 * A pool of connections that survives the loss of any of them: a broken one is
 * dropped, and the next query opens another.
 */
export function postgresDialect(
  url: string,
  { logger, maxConnections, queryTimeoutMs = 10_000, idleTransactionMs = 10_000 }: PostgresOptions,
): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: queryTimeoutMs,
    // What nobody waits for any more, the server need not finish.
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

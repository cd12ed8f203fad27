/** The database in which pins are kept: its connection, its tables, and the lock that every change takes. */
import { CamelCasePlugin, PostgresAdapter, type SqlBool, sql } from 'kysely';
import { Connection, type ConnectionOptions, type Queries } from '../../database/connection.ts';
import { migrations } from './migrations.ts';
import type { ServersTable, Tables } from './tables.ts';

export type PinQueries = Queries<Tables>;

/** A server whose row is locked until the transaction ends. */
export interface LockedServer extends Omit<ServersTable, 'leftAt'> {
  readonly queries: PinQueries;
  /** When the change was asked for: an instant in ISO 8601, UTC. */
  readonly at: string;
}

export class PinDatabase extends Connection<Tables> {
  readonly #now: () => Date;

  constructor({
    now = () => new Date(),
    ...options
  }: Pick<ConnectionOptions, 'location' | 'logger' | 'maxConnections'> & { readonly now?: () => Date }) {
    super({
      ...options,
      migrations: { all: migrations, notedIn: 'kysely_migration' },
      plugins: [new CamelCasePlugin()],
    });
    this.#now = now;
  }

  now(): string {
    return this.#now().toISOString();
  }

  /**
   * Changes what is kept of one server, in a transaction that begins with locking its row: so changes of a
   * server happen one after the other, in either database, and none can wait for another in a circle.
   *
   * @throws StoreUnavailable
   */
  change<T>(discordGuildId: string, work: (server: LockedServer) => Promise<T>): Promise<T> {
    // Taken before the first try, so that a second one after a lost connection recognises what the first
    // has already done.
    const at = this.now();
    return this.write(async (queries) =>
      work({ queries, at, ...(await lockServer(queries, discordGuildId)) }),
    );
  }
}

/** Locks a server's row until the transaction ends, and makes it if there is none. */
export function lockServer(
  queries: PinQueries,
  discordGuildId: string,
): Promise<Omit<ServersTable, 'leftAt'>> {
  return queries
    .insertInto('servers')
    .values({ discordGuildId, lastPinNumber: 0, lastHistoryEntry: 0 })
    .onConflict((conflict) =>
      conflict.column('discordGuildId').doUpdateSet((set) => ({ leftAt: set.ref('servers.leftAt') })),
    )
    .returning(['discordGuildId', 'lastPinNumber', 'lastHistoryEntry'])
    .executeTakeFirstOrThrow();
}

/**
 * Whether a column holds one of some values. They are one parameter: there may be more of them than a query
 * may have, and for any number of them it is the same statement, prepared once.
 */
export function isOneOf(queries: PinQueries, column: string, values: readonly (string | number)[]) {
  return queries.getExecutor().adapter instanceof PostgresAdapter
    ? sql<SqlBool>`${sql.ref(column)} = any(${values})`
    : sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`;
}

/** The database of pins: connection, tables, and the lock that every change takes. */
import { CamelCasePlugin, PostgresAdapter, type SqlBool, sql } from 'kysely';
import { Connection, type ConnectionOptions, type Queries } from '../../database/connection.ts';
import { migrations } from './migrations.ts';
import type { ServersTable, Tables } from './tables.ts';

export type PinQueries = Queries<Tables>;

/** A server whose row is locked until the transaction ends. */
export interface LockedServer extends Omit<ServersTable, 'leftAt'> {
  readonly queries: PinQueries;
  /** When the change was requested: an instant in ISO 8601, UTC. */
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
      migrations: { all: migrations, recordedIn: 'kysely_migration' },
      plugins: [new CamelCasePlugin()],
    });
    this.#now = now;
  }

  now(): string {
    return this.#now().toISOString();
  }

  /**
   * Changes the data of one server in a transaction that first locks the server's row: changes of a server
   * happen one after another in either database, and cannot deadlock.
   *
   * @throws StoreUnavailable
   */
  change<T>(discordGuildId: string, work: (server: LockedServer) => Promise<T>): Promise<T> {
    // Set before the first try, so that a retry after a lost connection recognises what the first did.
    const at = this.now();
    return this.write(async (queries) =>
      work({ queries, at, ...(await lockServer(queries, discordGuildId)) }),
    );
  }
}

/** Locks a server's row until the transaction ends, and creates it if there is none. */
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
 * Whether a column contains one of some values. They are one parameter, because a query may have only so many,
 * and so that the statement is the same for any number and is prepared once.
 */
export function isOneOf(queries: PinQueries, column: string, values: readonly (string | number)[]) {
  return queries.getExecutor().adapter instanceof PostgresAdapter
    ? sql<SqlBool>`${sql.ref(column)} = any(${values})`
    : sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`;
}

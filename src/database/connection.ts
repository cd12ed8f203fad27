/** A database connection: opened at the first use, migrated once, and retried after a loss. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, type KyselyPlugin, type Migration, Migrator, sql, type Transaction } from 'kysely';
import { isLostRace, unavailableReason } from './faults.ts';
import { isPostgres, type StoreLocation, type StoreLogger } from './location.ts';
import type { PoolOptions } from './postgres.ts';
import { NodeSqliteDialect, openOwnFile, watchFile } from './sqlite.ts';
import { StoreRefused, StoreUnavailable } from './unavailable.ts';

export type Queries<Tables> = Kysely<Tables> | Transaction<Tables>;

/** Migrations in order, and the name of the table that records which have run. */
export interface Migrations {
  readonly all: Readonly<Record<string, Migration>>;
  readonly recordedIn: string;
}

/** The options of a pool matter to PostgreSQL alone. */
export interface ConnectionOptions extends PoolOptions {
  readonly location: StoreLocation;
  readonly migrations: Migrations;
  /** For queries; migrations run without them. */
  readonly plugins?: KyselyPlugin[];
}

/** How long a transaction is retried that loses a race or finds the file locked, after random, growing waits. */
const retryForMs = 5_000;
const longestWaitMs = 400;

/** After a restart of the server several connections are dead, and each is only found by using it. */
const maxLosses = 3;

/** A database that accepts queries but does not answer must not keep people waiting. */
const answerWithinMs = 4_000;

/** The wait after a failed opening, so that a busy bot does not overload a dead server. */
const reopenAfterMs = 500;

export class Connection<Tables> {
  readonly #options: ConnectionOptions;
  #opened: Kysely<Tables> | undefined;
  #opening: Promise<Kysely<Tables>> | undefined;
  #lastFailure: { readonly at: number; readonly error: unknown } | undefined;
  #closed = false;
  #checkFile: (() => void) | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  /**
   * Runs queries, in any order relative to others. `work` is run again after a lost connection.
   *
   * @throws StoreUnavailable when the database cannot be used.
   */
  read<T>(work: (queries: Queries<Tables>) => Promise<T>): Promise<T> {
    return this.#guard(work);
  }

  /**
   * Runs queries as one transaction. `work` may run twice, as in `read`.
   *
   * @throws StoreUnavailable. Then nothing was written, unless the connection broke during the commit itself.
   */
  write<T>(work: (queries: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.#guard((database) => database.transaction().execute(work));
  }

  /** As `write`, for work that may take minutes, such as an import. */
  writeAtLength<T>(work: (queries: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.#guard((database) => database.transaction().execute(work), Number.POSITIVE_INFINITY);
  }

  /** Reads the whole database as it is now, for copying it, while others write. @throws StoreUnavailable */
  snapshot<T>(work: (queries: Queries<Tables>) => Promise<T>): Promise<T> {
    return this.#guard(
      (database) =>
        isPostgres(this.#options.location)
          ? database.transaction().setIsolationLevel('repeatable read').execute(work)
          : database.connection().execute((connection) => readTransaction(connection, work)),
      Number.POSITIVE_INFINITY,
    );
  }

  /** Opens and migrates now instead of at the first query. @throws StoreUnavailable, StoreRefused */
  async open(): Promise<void> {
    await this.#guard(async () => undefined, Number.POSITIVE_INFINITY);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const database = this.#opened ?? (await this.#opening?.catch(() => undefined));
    this.#opened = undefined;
    await database?.destroy();
  }

  async #guard<T>(work: (database: Kysely<Tables>) => Promise<T>, withinMs = answerWithinMs): Promise<T> {
    const answering = this.#withRetries(work);
    // SQLite needs no time limit.
    if (withinMs === Number.POSITIVE_INFINITY || !isPostgres(this.#options.location)) return answering;
    const abort = new AbortController();
    const late = sleep(withinMs, undefined, { signal: abort.signal, ref: false }).then(() => {
      this.#options.logger.warn({ withinMs }, 'the database does not answer');
      throw new StoreUnavailable('no-answer', new Error(`No answer within ${withinMs} ms.`));
    });
    // The caller already has an error, so a late answer or failure is ignored.
    for (const one of [answering, late]) one.catch(() => undefined);
    return Promise.race([answering, late]).finally(() => abort.abort());
  }

  async #withRetries<T>(work: (database: Kysely<Tables>) => Promise<T>): Promise<T> {
    const giveUpAt = performance.now() + retryForMs;
    for (let races = 0, losses = 0; ; ) {
      try {
        return await work(await this.#database());
      } catch (error) {
        const isRace = isLostRace(error);
        if (isRace && performance.now() < giveUpAt) {
          races += 1;
          await sleep(Math.random() * Math.min(longestWaitMs, 5 * 2 ** races));
          continue;
        }
        const why = isRace ? 'busy' : unavailableReason(error);
        if (why === 'connection-lost' && losses < maxLosses) {
          losses += 1;
          await sleep(losses * 20);
          continue;
        }
        if (why === undefined) throw error;
        this.#options.logger.warn({ err: error, why }, 'the database is unavailable');
        throw new StoreUnavailable(why, error);
      }
    }
  }

  async #database(): Promise<Kysely<Tables>> {
    if (this.#closed)
      throw new Error('The store has been closed. Whoever closes it must stop asking it first.');
    if (this.#opened) {
      this.#checkFile?.();
      return this.#opened;
    }
    const failure = this.#lastFailure;
    if (failure && performance.now() - failure.at < reopenAfterMs) throw failure.error;

    this.#opening ??= this.#openAndMigrate();
    try {
      this.#opened = await this.#opening;
      this.#lastFailure = undefined;
      return this.#opened;
    } catch (error) {
      if (!isLostRace(error)) this.#lastFailure = { at: performance.now(), error };
      throw error;
    } finally {
      this.#opening = undefined;
    }
  }

  async #openAndMigrate(): Promise<Kysely<Tables>> {
    const { location, logger, migrations, plugins = [] } = this.#options;
    const database = new Kysely<Tables>({
      plugins,
      dialect: isPostgres(location)
        ? // Loaded only here: most bots use SQLite.
          (await import('./postgres.ts')).postgresDialect(location.url, this.#options)
        : new NodeSqliteDialect(openOwnFile(location.path, migrations.recordedIn)),
    });
    this.#checkFile = isPostgres(location) ? undefined : watchFile(location.path);
    try {
      await migrateToLatest(database.withoutPlugins(), migrations, logger);
      return database;
    } catch (error) {
      await database.destroy().catch(() => undefined);
      throw error;
    }
  }
}

async function readTransaction<Tables, T>(
  connection: Kysely<Tables>,
  work: (queries: Queries<Tables>) => Promise<T>,
): Promise<T> {
  await sql`begin deferred`.execute(connection);
  try {
    return await work(connection);
  } finally {
    await sql`rollback`.execute(connection);
  }
}

/** Runs the missing migrations under a lock. @throws StoreRefused when a newer Onrecord used this database. */
async function migrateToLatest<Tables>(
  database: Kysely<Tables>,
  migrations: Migrations,
  logger: StoreLogger,
): Promise<void> {
  const { all, recordedIn } = migrations;
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => all },
    migrationTableName: recordedIn,
    migrationLockTableName: `${recordedIn}_lock`,
  });
  const done = await migrator.getMigrations();
  if (
    done.every(({ executedAt }) => executedAt !== undefined) &&
    !(await hasUnknownMigrations(database, migrations))
  )
    return;

  const { error, results = [] } = await migrator.migrateToLatest();
  for (const { migrationName, status } of results) {
    if (status === 'Success') logger.info({ migration: migrationName }, 'the database was migrated');
  }
  if (error === undefined) return;
  if (await hasUnknownMigrations(database, migrations)) {
    throw new StoreRefused(
      'This database was written by a newer version of Onrecord. Update Onrecord, or restore a backup made before the update.',
    );
  }
  throw error;
}

async function hasUnknownMigrations<Tables>(
  database: Kysely<Tables>,
  { all, recordedIn }: Migrations,
): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(recordedIn)}`.execute(database);
  return rows.some(({ name }) => !(name in all));
}

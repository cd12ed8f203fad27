/** Kysely's SQLite dialect for Node's built-in SQLite, which differs from better-sqlite3 in three small ways. */
import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import {
  type DialectAdapter,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
} from 'kysely';
import { StoreRefused, StoreUnavailable } from './unavailable.ts';

/** How long SQLite waits for another process's write. It blocks the program; `connection.ts` retries for longer. */
const busyTimeoutMs = 20;

/** The mode of files with pins: they contain ids of members, so only the owner may read them. */
export const ownerOnly = 0o600;

/** "Onrc": marks Onrecord's files (`PRAGMA application_id`). */
export const applicationId = 0x4f6e7263;

/**
 * Opens a file so that a commit is on disk before it is confirmed, and readers never wait for the writer (WAL).
 *
 * @throws the error of `node:sqlite` (code `ERR_SQLITE_ERROR`) or of creating the folder.
 */
export function openSqliteFile(path: string): DatabaseSync {
  if (path !== ':memory:') {
    mkdirSync(dirname(path), { recursive: true });
    restrictToOwner(path);
  }
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs, enableForeignKeyConstraints: true });
  try {
    database.exec('pragma journal_mode = wal; pragma synchronous = full;');
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/**
 * Opens a file of Onrecord, or makes an empty file one. One without an application id is known by the
 * table `recordedIn`.
 *
 * @throws StoreRefused for another program's database; else as `openSqliteFile`.
 */
export function openOwnFile(path: string, recordedIn: string): DatabaseSync {
  const database = openSqliteFile(path);
  try {
    if (database.prepare('pragma application_id').get()?.application_id === applicationId) return database;
    const tables = database.prepare("select name from sqlite_schema where type = 'table'").all();
    if (tables.length > 0 && !tables.some(({ name }) => name === recordedIn)) {
      throw new StoreRefused(`${path} is another program's database. Name a file of Onrecord's own.`);
    }
    database.exec(`pragma application_id = ${applicationId}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Returns a check that throws StoreUnavailable once the open file is deleted or replaced: SQLite would keep
 * writing where nobody finds it.
 */
export function watchFile(path: string): () => void {
  const inode = () => statSync(path, { throwIfNoEntry: false })?.ino;
  const opened = inode();
  return () => {
    if (path === ':memory:' || inode() === opened) return;
    throw new StoreUnavailable('deleted', new Error(`${path} was deleted or replaced while it was open.`));
  };
}

/** Leaves the file to its owner. SQLite's other files get the same mode. */
function restrictToOwner(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) closeSync(openSync(path, 'a', ownerOnly));
  else if ((found.mode & 0o077) !== 0 && found.uid === process.geteuid?.())
    chmodSync(path, found.mode & 0o700);
}

export class NodeSqliteDialect extends SqliteDialect {
  constructor(database: DatabaseSync) {
    super({ database: bridge(database) });
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalSqliteAdapter();
  }
}

/** Makes each run of migrations one transaction, so that a killed run leaves nothing behind. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** More than the program has; the limit is for statements whose text varies with the number of values. */
const maxKeptStatements = 200;

function bridge(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(text) {
      // After a full disk SQLite has rolled back already; a second rollback would fail and hide the real error.
      if (text === 'rollback' && !database.isTransaction) return doNothing;
      // Without the write lock from the start, a transaction fails at its first write where another was faster.
      const statement =
        kept.get(text) ?? bridgeStatement(database, text === 'begin' ? 'begin immediate' : text);
      // Kept, because preparing takes longer than most queries, and the same ones are used all the time.
      if (kept.size < maxKeptStatements) kept.set(text, statement);
      return statement;
    },
  };
}

function bridgeStatement(database: DatabaseSync, text: string): SqliteStatement {
  const statement = database.prepare(text);
  // `node:sqlite` takes the values as separate arguments.
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...(values as SQLInputValue[])),
    run: (values) => statement.run(...(values as SQLInputValue[])),
    iterate: (values) => statement.iterate(...(values as SQLInputValue[])),
  };
}

const doNothing: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};

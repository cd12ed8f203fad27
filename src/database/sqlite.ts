/**
 * Kysely's own SQLite dialect over Node's built-in SQLite.
 *
 * Kysely speaks to better-sqlite3; `node:sqlite` differs from it in three
 * small ways, which are bridged here instead of taking on another dialect.
 */
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

/**
 * How long SQLite itself waits for another process's write. The whole program
 * stands still meanwhile, so it is short; `connection.ts` does the long waiting.
 */
const busyTimeoutMs = 20;

/** "Onrc": tells our files from any other program's (`PRAGMA application_id`). */
export const applicationId = 0x4f6e7263;

/**
 * Opens a database file with the promises that pins need: a commit is on the
 * disk before it is acknowledged (`synchronous=FULL`), readers never wait for
 * the writer (WAL), and no row refers to nothing (`foreign_keys`).
 *
 * @throws the error of `node:sqlite` (code `ERR_SQLITE_ERROR`) or of making the folder.
 */
export function openSqliteFile(path: string): DatabaseSync {
  if (path !== ':memory:') {
    mkdirSync(dirname(path), { recursive: true });
    keepToOwner(path);
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
 * Opens a file that is ours, or empty and ours from now on.
 *
 * @param notedIn the table by which a file of ours is known that has no application's id yet
 * @throws StoreRefused for another program's database; else as `openSqliteFile`.
 */
export function openOwnFile(path: string, notedIn: string): DatabaseSync {
  const database = openSqliteFile(path);
  try {
    if (database.prepare('pragma application_id').get()?.application_id === applicationId) return database;
    const tables = database.prepare("select name from sqlite_schema where type = 'table'").all();
    if (tables.length > 0 && !tables.some(({ name }) => name === notedIn)) {
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
 * Notices that a file which was just opened was deleted, or another put in its place: SQLite would go on
 * writing to what nobody will ever find again.
 *
 * @returns a check that throws StoreUnavailable when it is not the file that was opened.
 */
export function watchFile(path: string): () => void {
  const inode = () => statSync(path, { throwIfNoEntry: false })?.ino;
  const opened = inode();
  return () => {
    if (path === ':memory:' || inode() === opened) return;
    throw new StoreUnavailable('deleted', new Error(`${path} was deleted or replaced while it was open.`));
  };
}

/** Pins name members, so nobody else on the machine reads them. SQLite gives its other files the same mode. */
function keepToOwner(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) closeSync(openSync(path, 'a', 0o600));
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

/** Each run of migrations is one transaction: killed in the middle, nothing has happened. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** More than the program has; a list of values of another length is another text. */
const maxKeptStatements = 200;

function bridge(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(text) {
      // After a full disk SQLite has rolled back by itself; rolling back again
      // would fail and hide the error that matters.
      if (text === 'rollback' && !database.isTransaction) return doNothing;
      // A transaction that begins by reading may find, when it comes to write,
      // that another process was faster, and fail. Taking the one write lock
      // at its start makes it wait instead; it is the lock of migrations too.
      const statement =
        kept.get(text) ?? bridgeStatement(database, text === 'begin' ? 'begin immediate' : text);
      // Preparing takes longer than most questions, and every interaction asks the same ones.
      if (kept.size < maxKeptStatements) kept.set(text, statement);
      return statement;
    },
  };
}

function bridgeStatement(database: DatabaseSync, text: string): SqliteStatement {
  const statement = database.prepare(text);
  // `node:sqlite` takes the values as arguments, and gives rows without a prototype.
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

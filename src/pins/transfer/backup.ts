/** Whole copies of a SQLite database, also while the bot runs. For PostgreSQL, use `pg_dump`. */
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { applicationId, openSqliteFile, ownerOnly } from '../../database/sqlite.ts';

type BackupOutcome =
  | { readonly kind: 'done'; readonly pins: number }
  | { readonly kind: 'file-exists' }
  | { readonly kind: 'no-database' };

type RestoreOutcome =
  | { readonly kind: 'done'; readonly pins: number; readonly previous?: string }
  | { readonly kind: 'no-backup'; readonly problem: string };

/**
 * Copies the database at `path`, as it is at one instant, to `file`, which must not exist. The copy is checked,
 * and gets its name only when it is complete and on disk.
 *
 * @throws an error of `node:sqlite` or `node:fs`, such as a full disk.
 */
export async function backUp(path: string, file: string): Promise<BackupOutcome> {
  if (!existsSync(path)) return { kind: 'no-database' };
  if (existsSync(file)) return { kind: 'file-exists' };
  const unfinished = `${file}.unfinished`;
  await mkdir(dirname(file), { recursive: true });
  await rm(unfinished, { force: true });
  // SQLite fills an empty file, and leaves its mode as it is.
  await writeFile(unfinished, '', { mode: ownerOnly });
  const source = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
  try {
    // One read transaction: the bot's writes do not wait for it and are not in the copy.
    source.prepare('vacuum into ?').run(unfinished);
  } finally {
    source.close();
  }
  const checked = inspect(unfinished);
  if ('problem' in checked) throw new Error(`The copy is not whole: ${checked.problem}`);
  await flushToDisk(unfinished);
  await rename(unfinished, file);
  await flushToDisk(dirname(file));
  return { kind: 'done', pins: checked.pins };
}

/**
 * Replaces the database at `path` by a backup in one transaction, also while the bot runs. The former content is
 * saved in the file `previous`. Opening the store afterwards migrates an older backup.
 *
 * @throws an error of `node:sqlite` or `node:fs`.
 */
export async function restore(file: string, path: string, now: Date): Promise<RestoreOutcome> {
  const checked = existsSync(file) ? inspect(file) : { problem: `${file} does not exist.` };
  if ('problem' in checked) return { kind: 'no-backup', problem: checked.problem };

  const previous = `${path}.before-restore-${now.toISOString().replaceAll(':', '')}`;
  const kept = await backUp(path, previous);
  // The target needs the settings of the bot's own connections before pages are copied into it.
  openSqliteFile(path).close();
  const source = new DatabaseSync(file, { readOnly: true });
  try {
    await backup(source, path);
  } finally {
    source.close();
  }
  openSqliteFile(path).close();
  return { kind: 'done', pins: checked.pins, ...(kept.kind === 'done' && { previous }) };
}

/** Whether a file is an undamaged database of Onrecord. */
function inspect(file: string): { readonly pins: number } | { readonly problem: string } {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true });
    const id = database.prepare('pragma application_id').get()?.application_id;
    if (id !== applicationId) return { problem: `${file} is not a database of Onrecord.` };
    const problem = database.prepare('pragma integrity_check(1)').get()?.integrity_check;
    if (problem !== 'ok') return { problem: `${file} is damaged: ${problem}` };
    return { pins: Number(database.prepare('select count(*) as pins from pins').get()?.pins) };
  } catch (error) {
    return {
      problem: `${file} cannot be read as a database: ${error instanceof Error ? error.message : error}`,
    };
  } finally {
    database?.close();
  }
}

async function flushToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

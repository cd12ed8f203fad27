/**
 * Only one program at a time writes into a folder. Two imports would overwrite each other's outlets and
 * names, and an import would overwrite what a review has settled since it began.
 *
 * The lock is SQLite's own, on an empty file. The system releases it however the process ends, so none is
 * ever left behind; the file stays.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** SQLite's code for a lock that somebody else holds. */
const busyCode = 5;

/**
 * Takes a folder for writing.
 *
 * @returns what gives it back; nothing while another import or review has it
 */
export function lockFolder(folder: string): (() => void) | undefined {
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(join(folder, '.onrecord.lock'));
    // Nothing is ever written, so there is nothing to keep a journal of.
    file.exec('pragma journal_mode = memory; begin exclusive');
    const held = file;
    return () => held.close();
  } catch (error) {
    file?.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === busyCode) return undefined;
    // A folder that may not be written to, or a file system without locks: writing says why it cannot.
    return () => undefined;
  }
}

/** What a person is told who comes second. */
export const folderInUse = (folder: string): string =>
  `Another import or review is writing into ${folder}. Wait until it has ended, and run this again.`;

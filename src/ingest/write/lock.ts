/**
 * Locks a folder, so that only one program at a time writes into it. Two imports would overwrite each other's outlets
 * and names, and an import would overwrite the decisions of a review that began after it.
 *
 * The lock is SQLite's own, on an empty file that remains. The system releases it when the process ends, even by a
 * crash.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** SQLite's error code for a lock that another program has. */
const busyCode = 5;

/**
 * Locks a folder for writing.
 *
 * @returns a function that releases it; undefined while another import or review has it
 */
export function lockFolder(folder: string): (() => void) | undefined {
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(join(folder, '.onrecord.lock'));
    // Nothing is ever written, so no journal is needed.
    file.exec('pragma journal_mode = memory; begin exclusive');
    const held = file;
    return () => held.close();
  } catch (error) {
    file?.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === busyCode) return undefined;
    // A folder without permission to write, or a file system without locks: an error in writing will say more.
    return () => undefined;
  }
}

/** The message for a person whose program has to wait for another. */
export const folderInUse = (folder: string): string =>
  `Another import or review is writing into ${folder}. Wait until it has ended, and run this again.`;

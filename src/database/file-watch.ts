import { statSync } from 'node:fs';
import { StoreUnavailable } from './unavailable.ts';

/**
 * Notices that a database file was deleted, or another put in its place, while
 * it is open: SQLite would go on writing to what nobody will ever find again.
 */
export class FileWatch {
  readonly #path: string;
  readonly #inode: number | undefined;

  /** @param path of a file that was just opened */
  constructor(path: string) {
    this.#path = path;
    this.#inode = inodeOf(path);
  }

  /** @throws StoreUnavailable when it is not the file that was opened. */
  mustBeThere(): void {
    if (this.#path === ':memory:' || inodeOf(this.#path) === this.#inode) return;
    throw new StoreUnavailable(
      'deleted',
      new Error(`${this.#path} was deleted or replaced while it was open.`),
    );
  }
}

function inodeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}

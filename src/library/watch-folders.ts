/** Watches knowledge folders for changes. */
import { type FSWatcher, statSync, watch } from 'node:fs';
import type { Logger } from 'pino';

/** How long nothing must change before a reload: an editor or an import writes many files in a row. */
const quietMs = 500;

/** How often to check whether a folder was moved away or put back. */
const lookAgainMs = 2_000;

/** Calls `onChange` when files have changed and none follow, until the returned function is called. */
export function watchFolders(folders: readonly string[], log: Logger, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, quietMs);
  };
  const stops = folders.map((folder) => watchFolder(folder, log, changed));
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/**
 * Watches the folder at a path. The system goes on watching a folder that was moved, so this also checks whether
 * the path names another one.
 */
function watchFolder(folder: string, log: Logger, changed: () => void): () => void {
  let watcher: FSWatcher | undefined;
  let watched = identityOf(folder);
  const watchAnew = (): void => {
    watcher?.close();
    watcher = undefined;
    if (watched === undefined) return;
    try {
      watcher = watch(folder, { recursive: true, persistent: false }, changed);
      // Some file systems cannot be watched; SIGHUP still works there.
      watcher.on('error', (error) => log.warn({ err: error, folder }, 'the folder cannot be watched'));
    } catch (error) {
      log.warn({ err: error, folder }, 'the folder cannot be watched');
    }
  };
  const look = (): void => {
    const found = identityOf(folder);
    if (found === watched) return;
    watched = found;
    watchAnew();
    if (found !== undefined) changed();
  };
  watchAnew();
  const timer = setInterval(look, lookAgainMs).unref();
  return () => {
    clearInterval(timer);
    watcher?.close();
  };
}

/** An identity of the folder at a path, equal as long as it is the same folder; undefined for none. */
function identityOf(folder: string): string | undefined {
  const found = statSync(folder, { bigint: true, throwIfNoEntry: false });
  // An inode number may be reused for another folder, so the time of birth is added.
  return found && `${found.dev} ${found.ino} ${found.birthtimeNs}`;
}

/** Noticing that a knowledge folder has changed. */
import { type FSWatcher, statSync, watch } from 'node:fs';
import type { Logger } from 'pino';

/** How long the folders have to be still before a reload: an editor or an import writes many files in a row. */
const quietMs = 500;

/** How often a folder is looked for that may have been moved away, or put back. */
const lookAgainMs = 2_000;

/** Calls back when files of folders have changed and are still again, until the returned function is called. */
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
 * Watches what stands at a path. The system watches a folder itself, wherever it is moved; so a folder
 * that was moved away, replaced or put back is noticed by looking, and watched anew.
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

/** Which folder stands at a path: the same words as long as it is the same folder; undefined for none. */
function identityOf(folder: string): string | undefined {
  const found = statSync(folder, { bigint: true, throwIfNoEntry: false });
  // A number that became free is soon given to another folder.
  return found && `${found.dev} ${found.ino} ${found.birthtimeNs}`;
}

/** The knowledge with its search and its quotes, replaced as one when the folders change. */
import { type FSWatcher, statSync, watch } from 'node:fs';
import type { Logger } from 'pino';
import type { Library } from './commands/context.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { KnowledgeError } from './knowledge/problems.ts';
import { createQuotes } from './quotes/index.ts';
import { createSearch, type SearchOptions } from './search/index.ts';

/** Loads folders and makes them searchable. @throws KnowledgeError with every problem. */
export async function openLibrary(folders: readonly string[], options: SearchOptions = {}): Promise<Library> {
  const knowledge = await loadKnowledge(folders);
  return { knowledge, search: createSearch(knowledge, options), quotes: createQuotes(knowledge) };
}

/** Holds the library that answers are given from, and takes a new one in its place. */
export interface Shelf {
  readonly current: Library;
  /**
   * Loads the folders anew. A folder with problems is refused: the old library
   * stays, and the log says why. Calls under way keep what they began with.
   */
  reload(): Promise<'replaced' | 'refused'>;
  /** Reloads whenever a file of the folders changes, until the returned function is called. */
  watch(): () => void;
}

/** For a bot that stays: nobody who asks first waits for what can be made before. */
async function openPrepared(folders: readonly string[], options: SearchOptions): Promise<Library> {
  const library = await openLibrary(folders, options);
  library.quotes.prepare();
  return library;
}

/** How long the folders have to be still before a reload: an editor or an import writes many files in a row. */
const quietMs = 500;

/**
 * Opens folders for a bot that stays. `indexFile` is where the search keeps
 * its index between starts.
 *
 * @throws KnowledgeError when the folders cannot be used at the start.
 */
export async function openShelf(
  folders: readonly string[],
  log: Logger,
  onReplaced: (library: Library) => void = () => {},
  indexFile?: string,
): Promise<Shelf> {
  const options: SearchOptions =
    indexFile === undefined ? {} : { indexFile: { path: indexFile, log: (message) => log.info(message) } };
  let current = await openPrepared(folders, options);
  // One after another, so that an older load never replaces a newer one.
  let queue: Promise<unknown> = Promise.resolve();

  const reloadNow = async (): Promise<'replaced' | 'refused'> => {
    try {
      current = await openPrepared(folders, options);
    } catch (error) {
      const reasons = error instanceof KnowledgeError ? error.problems : undefined;
      log.error({ err: error, problems: reasons }, 'the changed knowledge is refused; the earlier one stays');
      return 'refused';
    }
    log.info({ documents: current.knowledge.documents.size }, 'the changed knowledge is in use');
    onReplaced(current);
    return 'replaced';
  };
  const reload = (): Promise<'replaced' | 'refused'> => {
    const result = queue.then(reloadNow);
    queue = result;
    return result;
  };

  return {
    get current() {
      return current;
    },
    reload,
    watch: () => watchFolders(folders, log, () => void reload()),
  };
}

/** How often a folder is looked for that may have been moved away, or put back. */
const lookAgainMs = 2_000;

function watchFolders(folders: readonly string[], log: Logger, onChange: () => void): () => void {
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

/** The knowledge with its search and its quotes, replaced as one when the folders change. */
import type { Logger } from 'pino';
import type { Library } from '../commands/context.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { KnowledgeError } from '../knowledge/problems.ts';
import { createQuotes } from '../quotes/index.ts';
import { createSearch, type SearchOptions } from '../search/index.ts';
import { readBeside } from './read-beside.ts';
import { watchFolders } from './watch-folders.ts';

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
  await library.quotes.prepare();
  return library;
}

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
      current = await readBeside(folders, options.indexFile);
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

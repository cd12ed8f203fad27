/** Loads the knowledge with its search and quotes, and replaces all three at once when the folders change. */
import type { Logger } from 'pino';
import type { Library } from '../commands/context.ts';
import { defined } from '../defined.ts';
import { episodesIn } from '../knowledge/episodes.ts';
import { KnowledgeError, type Problem } from '../knowledge/files/problems.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import type { Knowledge } from '../knowledge/model.ts';
import { createQuotes } from '../quotes/index.ts';
import { createSearch, type ExplainingSearch } from '../search/index.ts';
import { type LoadedLibrary, type LoadOptions, loadInWorker } from './load-in-worker.ts';
import { watchFolders } from './watch-folders.ts';

/** From this many passages on a worker searches: 100,000 can take 300 ms, in which nobody else would be answered. */
const searchInWorkerFrom = 5_000;
/** By then every call that uses the earlier knowledge has ended. */
const keepEarlierMs = 60_000;

/** A library that is searched in this thread. */
export interface OpenedLibrary extends Library {
  readonly search: ExplainingSearch;
}

/** Loads folders and makes them searchable in this thread. @throws KnowledgeError with every problem. */
export async function openLibrary(folders: readonly string[]): Promise<OpenedLibrary> {
  return libraryOf(await loadKnowledge(folders));
}

function libraryOf(knowledge: Knowledge): OpenedLibrary {
  return { knowledge, search: createSearch(knowledge), quotes: createQuotes(knowledge) };
}

/** The library that answers come from, replaced when its folders change. */
export type ReloadableLibrary = Awaited<ReturnType<typeof openReloadableLibrary>>;

/** By default a worker searches from 5,000 passages on, and no index is saved. */
type LibraryOptions = Partial<Pick<LoadOptions, 'indexPath' | 'searchInWorkerFrom' | 'shared'>>;

/**
 * Opens one library for each episode in the folders. Which folders form an episode is decided at the start.
 *
 * @throws KnowledgeError with the problems of all of them.
 */
export async function openReloadableLibraries(
  folders: readonly string[],
  log: Logger,
  onReplaced: () => void = () => {},
  { indexPath, ...options }: LibraryOptions = {},
): Promise<ReloadableLibrary[]> {
  const problems: Problem[] = [];
  const libraries: ReloadableLibrary[] = [];
  const episodes = await episodesIn(folders);
  for (const [number, episode] of episodes.entries()) {
    // Each episode has its own index; the first keeps the file name that a single episode has.
    const path = number === 0 ? indexPath : indexPath && `${indexPath}-${episode.id}`;
    try {
      libraries.push(
        await openReloadableLibrary(episode.folders, log, onReplaced, {
          ...options,
          ...defined({ indexPath: path }),
        }),
      );
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) {
    await Promise.all(libraries.map((library) => library.close()));
    throw new KnowledgeError(problems);
  }
  if (episodes.length > 1) log.info({ episodes }, 'several episodes are answered from, the first by default');
  const documents = documentsInSeveral(libraries);
  if (documents.length > 0)
    log.warn(
      { documents },
      'documents stand in more than one episode; folders that are one episode need one id in episode.yaml',
    );
  return libraries;
}

/** Documents that are in more than one episode: perhaps a folder was meant to add to another. */
function documentsInSeveral(libraries: readonly ReloadableLibrary[]): string[] {
  const ids = libraries.flatMap(({ current }) => [...current.knowledge.documents.keys()]);
  return [...Map.groupBy(ids, (id) => id)].flatMap(([id, { length }]) => (length > 1 ? [id] : []));
}

/** Opens folders and prepares everything, so that the first question is fast. */
async function openPrepared(folders: readonly string[], options: LoadOptions): Promise<LoadedLibrary> {
  if (options.shared !== undefined) return loadInWorker(folders, options);
  const knowledge = await loadKnowledge(folders);
  // The worker that will search a large collection has to read it itself.
  if (knowledge.passages.size >= options.searchInWorkerFrom) return loadInWorker(folders, options);
  const library = libraryOf(knowledge);
  await library.quotes.prepare();
  return { library, close: async () => {} };
}

/** Opens the folders of one episode. @throws KnowledgeError when they cannot be used at the start. */
export async function openReloadableLibrary(
  folders: readonly string[],
  log: Logger,
  onReplaced: (library: Library) => void = () => {},
  given: LibraryOptions = {},
) {
  const options: LoadOptions = {
    searchInWorkerFrom,
    ...given,
    log: (message) => log.info(message),
    onLost: (what) => {
      log.error({ what }, 'the search was lost; the knowledge is loaded again');
      void reload();
    },
  };
  let current = await openPrepared(folders, options);
  /**
   * Loads the folders again. When they have problems, the old library stays and the log says why. Running calls
   * keep the library they started with; who asks while a reload waits shares it.
   */
  const reload = oneAtATime(async (): Promise<'replaced' | 'refused'> => {
    const earlier = current;
    try {
      current = await loadInWorker(folders, options);
    } catch (error) {
      const reasons = error instanceof KnowledgeError ? error.problems : undefined;
      log.error({ err: error, problems: reasons }, 'the changed knowledge is refused; the earlier one stays');
      return 'refused';
    }
    setTimeout(() => void earlier.close(), keepEarlierMs).unref();
    log.info({ documents: current.library.knowledge.documents.size }, 'the changed knowledge is in use');
    onReplaced(current.library);
    return 'replaced';
  });

  return {
    get current(): Library {
      return current.library;
    },
    reload,
    /** Calls `onChange` when a file of the folders has changed, until the returned function is called. */
    watch: (onChange: () => void) => watchFolders(folders, log, onChange),
    /** Ends the worker thread of a large collection. */
    close: () => current.close(),
  };
}

/** One run at a time: an older load never replaces a newer one. All who ask while a run waits share it. */
function oneAtATime<Outcome>(task: () => Promise<Outcome>): () => Promise<Outcome> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting: Promise<Outcome> | undefined;
  return () => {
    waiting ??= last.then(() => {
      waiting = undefined;
      return task();
    });
    last = waiting;
    return waiting;
  };
}

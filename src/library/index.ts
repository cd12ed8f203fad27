/** The knowledge with its search and its quotes, replaced as one when the folders change. */
import type { Logger } from 'pino';
import type { Library } from '../commands/context.ts';
import { defined } from '../defined.ts';
import { episodesIn } from '../knowledge/episodes.ts';
import { KnowledgeError, type Problem } from '../knowledge/files/problems.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import type { Knowledge } from '../knowledge/model.ts';
import { createQuotes } from '../quotes/index.ts';
import { createSearch, type ExplainingSearch } from '../search/index.ts';
import type { SharedIndex } from '../search/postgres/index.ts';
import { type Read, type ReadOptions, readBeside } from './read-beside.ts';
import { watchFolders } from './watch-folders.ts';

/**
 * From so many passages on a question is searched in a thread of its own. Below, it takes some milliseconds;
 * at 100,000 it can take 300, for which nobody else would be answered.
 */
const searchedBesideFrom = 5_000;
/** Whatever began with the earlier knowledge has ended by then. */
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

/** Holds the library that answers are given from, and takes a new one in its place. */
export interface Shelf {
  readonly current: Library;
  /**
   * Loads the folders anew. A folder with problems is refused: the old library
   * stays, and the log says why. Calls under way keep what they began with.
   * Whoever asks before a waiting reload has begun gets that one.
   */
  reload(): Promise<'replaced' | 'refused'>;
  /** Calls back when a file of the folders has changed, until the returned function is called. */
  watch(onChange: () => void): () => void;
  /** Ends the thread in which a large collection is searched. */
  close(): Promise<void>;
}

export interface ShelfOptions {
  /** Where the index of a large collection is kept between starts. */
  readonly indexPath?: string;
  /** Passages from which on a question is searched in a thread of its own; 5,000 unless it is said. */
  readonly searchedBesideFrom?: number;
  /** PostgreSQL, where candidates come from in place of an index of this process. */
  readonly shared?: SharedIndex;
}

/**
 * Opens the episodes of folders for a bot that keeps running: a shelf for each, whose library all servers share. Which
 * folders make an episode is settled here; a later change of that needs a restart.
 *
 * @throws KnowledgeError with the problems of all of them.
 */
export async function openShelves(
  folders: readonly string[],
  log: Logger,
  onReplaced: () => void = () => {},
  { indexPath, ...options }: ShelfOptions = {},
): Promise<Shelf[]> {
  const problems: Problem[] = [];
  const shelves: Shelf[] = [];
  const episodes = await episodesIn(folders);
  for (const [number, episode] of episodes.entries()) {
    // Each episode has an index of its own; the first keeps the name that it had alone.
    const path = number === 0 ? indexPath : indexPath && `${indexPath}-${episode.id}`;
    try {
      shelves.push(
        await openShelf(episode.folders, log, onReplaced, { ...options, ...defined({ indexPath: path }) }),
      );
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) {
    await Promise.all(shelves.map((shelf) => shelf.close()));
    throw new KnowledgeError(problems);
  }
  if (episodes.length > 1) log.info({ episodes }, 'several episodes are answered from, the first by default');
  const documents = inSeveral(shelves);
  if (documents.length > 0)
    log.warn(
      { documents },
      'documents stand in more than one episode; folders that are one episode need one id in episode.yaml',
    );
  return shelves;
}

/** Documents of more than one episode: perhaps a folder was meant to be laid over another. */
function inSeveral(shelves: readonly Shelf[]): string[] {
  const ids = shelves.flatMap(({ current }) => [...current.knowledge.documents.keys()]);
  return [...Map.groupBy(ids, (id) => id)].flatMap(([id, { length }]) => (length > 1 ? [id] : []));
}

/** Opens folders and prepares all that can be, so that the first question does not wait for it. */
async function openPrepared(folders: readonly string[], options: ReadOptions): Promise<Read> {
  if (options.shared !== undefined) return readBeside(folders, options);
  const knowledge = await loadKnowledge(folders);
  // A large collection is read once more, in the thread that will search it.
  if (knowledge.passages.size >= options.searchedBesideFrom) return readBeside(folders, options);
  const library = libraryOf(knowledge);
  await library.quotes.prepare();
  return { library, close: async () => {} };
}

/**
 * Opens folders for a bot that keeps running.
 *
 * @throws KnowledgeError when the folders cannot be used at the start.
 */
export async function openShelf(
  folders: readonly string[],
  log: Logger,
  onReplaced: (library: Library) => void = () => {},
  given: ShelfOptions = {},
): Promise<Shelf> {
  const options: ReadOptions = {
    searchedBesideFrom,
    ...given,
    log: (message) => log.info(message),
    onLost: (what) => {
      log.error({ what }, 'what is searched in was lost; the knowledge is read anew');
      void reload();
    },
  };
  let current = await openPrepared(folders, options);
  const reload = oneAtATime(async (): Promise<'replaced' | 'refused'> => {
    const earlier = current;
    try {
      current = await readBeside(folders, options);
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
    get current() {
      return current.library;
    },
    reload,
    watch: (onChange) => watchFolders(folders, log, onChange),
    close: () => current.close(),
  };
}

/** Runs a task once at a time, so that an older load never replaces a newer one. A run that waits serves all who ask. */
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

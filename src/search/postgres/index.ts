/** Search whose candidates come from PostgreSQL: for collections past memory, and for processes that share one index. */
import { Connection, type ConnectionOptions } from '../../database/connection.ts';
import type { StoreLogger } from '../../database/location.ts';
import { StoreUnavailable } from '../../database/unavailable.ts';
import type { Knowledge } from '../../knowledge/model.ts';
import { runWithPauses } from '../../steps.ts';
import { answererOf, maxCandidates, type RankedQuestion } from '../answerer.ts';
import type { Candidate, Candidates } from '../candidates.ts';
import { termReader } from '../question/terms.ts';
import type { Search, SearchFilters, SearchResult } from '../search.ts';
import { keepCopies, makeCopy, readCopy } from './copies.ts';
import { findCandidates } from './find-candidates.ts';
import { type SearchTables, searchMigrations } from './search-tables.ts';
import { wantedBy } from './wanted.ts';

/** Whoever asks waits for three seconds at most; a query that takes as long is of no use to anybody. */
const searching = { maxConnections: 10, queryTimeoutMs: 3_000 };
/** A hundred thousand passages take a minute or more, and whoever else wants them waits as long. */
const making = { maxConnections: 1, queryTimeoutMs: 6 * 3_600_000, idleTransactionMs: 300_000 };
const sayNeededEveryMs = 60_000;

export interface SharedSearchOptions {
  /** `postgres://…` */
  readonly url: string;
  readonly logger: StoreLogger;
}

/** A search over a copy of a knowledge in the tables. */
export interface SharedSearch extends Search {
  ask(question: string, filters?: SearchFilters): Promise<SearchResult>;
  closest(question: string): Promise<readonly string[]>;
  rank(question: string, filters?: SearchFilters): Promise<RankedQuestion>;
  /** The copy is needed no longer. */
  close(): void;
}

/**
 * Puts a knowledge into the tables of a database, where it is not there yet, and gives back the copy's id.
 * @throws StoreUnavailable, StoreRefused
 */
export async function shareKnowledge(options: SharedSearchOptions, knowledge: Knowledge): Promise<number> {
  const connection = connectionTo(options, making);
  try {
    return await makeCopy(connection, knowledge);
  } finally {
    await connection.close();
  }
}

function connectionTo(
  { url, logger }: SharedSearchOptions,
  manner: Pick<ConnectionOptions, 'maxConnections' | 'queryTimeoutMs' | 'idleTransactionMs'>,
): Connection<SearchTables> {
  return new Connection({ location: { url }, logger, migrations: searchMigrations, ...manner });
}

/** The connection of a process to the copies that it searches in. */
export interface SharedIndex {
  /** The database's address: with its password. */
  readonly url: string;
  /**
   * A search over a knowledge that `shareKnowledge` has put into the tables. `onLost` is called when the
   * copy is gone, which happens where this process could not say for long that it needs it.
   *
   * `(await index.search(knowledge, await shareKnowledge(options, knowledge), reload)).ask('Who met Zatulin?')`
   *
   * @throws StoreUnavailable, here and at each question
   */
  search(knowledge: Knowledge, copyId: number, onLost: () => void): Promise<SharedSearch>;
  close(): Promise<void>;
}

/** Connects, and makes the tables where they are not there yet. @throws StoreUnavailable, StoreRefused */
export async function openSharedIndex(options: SharedSearchOptions): Promise<SharedIndex> {
  const connection = connectionTo(options, searching);
  const needed = new Set<Need>();
  const lose = (one: Need): void => {
    if (needed.delete(one)) one.onLost();
  };
  const keep = async (): Promise<void> => {
    const now = [...needed];
    try {
      const kept = await connection.write((queries) =>
        keepCopies(queries, [...new Set(now.map(({ copyId }) => copyId))]),
      );
      for (const one of now) if (!kept.includes(one.copyId)) lose(one);
    } catch (error) {
      options.logger.warn(
        { err: error },
        'the database was not told which copies of the knowledge are needed',
      );
    }
  };
  const timer = setInterval(() => void keep(), sayNeededEveryMs).unref();
  const close = async (): Promise<void> => {
    clearInterval(timer);
    await connection.close();
  };
  try {
    await connection.open();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    url: options.url,
    close,
    async search(knowledge, copyId, onLost) {
      const need = { copyId, onLost };
      needed.add(need);
      void keep();
      const search = await searchIn(connection, knowledge, copyId, () => lose(need));
      return { ...search, close: () => void needed.delete(need) };
    },
  };
}

/** That this process searches in a copy, and what to do when it is gone. */
interface Need {
  readonly copyId: number;
  readonly onLost: () => void;
}

async function searchIn(
  connection: Connection<SearchTables>,
  knowledge: Knowledge,
  copyId: number,
  lose: () => void,
): Promise<Omit<SharedSearch, 'close'>> {
  const { copy, lexicon } = await readCopy(connection, copyId, knowledge.passages.size);
  const answerer = await runWithPauses(answererOf(knowledge, termReader(knowledge), lexicon));
  const index: Candidates<Promise<readonly Candidate[]>> = {
    async find(question, limit, filters) {
      const wanted = wantedBy(question, copy.counts, copy.passageCount);
      if (wanted === undefined) return [];
      const found = await connection.read((queries) => findCandidates(queries, copy, wanted, limit, filters));
      if (found !== undefined) return found;
      lose();
      throw new StoreUnavailable(
        'no-answer',
        new Error(`Copy ${copyId} of the knowledge is not there any more.`),
      );
    },
  };
  const rank = async (text: string, filters: SearchFilters = {}): Promise<RankedQuestion> => {
    const question = answerer.read(text);
    return answerer.rank(question, await index.find(question, maxCandidates, filters));
  };
  return {
    rank,
    ask: async (question, filters = {}) => answerer.answer(await rank(question, filters), filters),
    closest: async (question) =>
      (await rank(question)).ranked.map(({ evidence }) => evidence.reading.passage.id),
  };
}

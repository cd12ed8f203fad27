/** A search whose candidates come from PostgreSQL: for collections larger than memory, and for processes that share one index. */
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
import { passageQueryFor } from './passage-query.ts';
import { type SearchTables, searchMigrations } from './search-tables.ts';

/** Nobody waits longer than three seconds for an answer, so a longer query is of no use. */
const searching = { maxConnections: 10, queryTimeoutMs: 3_000 };
/** Copying a hundred thousand passages takes a minute or more, and other processes that need the copy wait for it. */
const making = { maxConnections: 1, queryTimeoutMs: 6 * 3_600_000, idleTransactionMs: 300_000 };
const renewClaimsEveryMs = 60_000;

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
  /** Stops claiming the copy. */
  close(): void;
}

/**
 * Puts a knowledge into the tables of a database, unless it is there already, and returns the copy's id.
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
  limits: Pick<ConnectionOptions, 'maxConnections' | 'queryTimeoutMs' | 'idleTransactionMs'>,
): Connection<SearchTables> {
  return new Connection({ location: { url }, logger, migrations: searchMigrations, ...limits });
}

/** A process's connection to the copies in which it searches. */
export interface SharedIndex {
  /** The database's address, including its password. */
  readonly url: string;
  /**
   * A search over a knowledge that `shareKnowledge` has put into the tables. `onLost` is called when the copy has
   * been dropped, which happens when this process could not renew its claim for a long time.
   *
   * `(await index.search(knowledge, await shareKnowledge(options, knowledge), reload)).ask('Who met Lund?')`
   *
   * @throws StoreUnavailable, here and at each question
   */
  search(knowledge: Knowledge, copyId: number, onLost: () => void): Promise<SharedSearch>;
  close(): Promise<void>;
}

/** Connects, and makes the tables if they do not exist yet. @throws StoreUnavailable, StoreRefused */
export async function openSharedIndex(options: SharedSearchOptions): Promise<SharedIndex> {
  const connection = connectionTo(options, searching);
  const claims = new Set<Claim>();
  const reportLost = (claim: Claim): void => {
    if (claims.delete(claim)) claim.onLost();
  };
  const renewClaims = async (): Promise<void> => {
    const renewed = [...claims];
    try {
      const kept = await connection.write((queries) =>
        keepCopies(queries, [...new Set(renewed.map(({ copyId }) => copyId))]),
      );
      for (const claim of renewed) if (!kept.includes(claim.copyId)) reportLost(claim);
    } catch (error) {
      options.logger.warn(
        { err: error },
        'the database was not told which copies of the knowledge are needed',
      );
    }
  };
  const timer = setInterval(() => void renewClaims(), renewClaimsEveryMs).unref();
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
      const claim = { copyId, onLost };
      claims.add(claim);
      void renewClaims();
      const search = await searchIn(connection, knowledge, copyId, () => reportLost(claim));
      return { ...search, close: () => void claims.delete(claim) };
    },
  };
}

/** A copy that this process searches in, and what to do when it has been dropped. */
interface Claim {
  readonly copyId: number;
  readonly onLost: () => void;
}

async function searchIn(
  connection: Connection<SearchTables>,
  knowledge: Knowledge,
  copyId: number,
  onLost: () => void,
): Promise<Omit<SharedSearch, 'close'>> {
  const { copy, lexicon } = await readCopy(connection, copyId, knowledge.passages.size);
  const answerer = await runWithPauses(answererOf(knowledge, termReader(knowledge), lexicon));
  const index: Candidates<Promise<readonly Candidate[]>> = {
    async find(question, limit, filters) {
      const query = passageQueryFor(question, copy.counts, copy.passageCount);
      if (query === undefined) return [];
      const found = await connection.read((queries) => findCandidates(queries, copy, query, limit, filters));
      if (found !== undefined) return found;
      onLost();
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

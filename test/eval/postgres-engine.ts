/** The same search with its candidates from PostgreSQL, measured beside the one in memory. */
import { openSharedIndex, shareKnowledge } from '../../src/search/postgres/index.ts';
import { missingPostgres, type PostgresServer, startPostgres } from '../pins/support/postgres.ts';
import { peerFigures } from './measure.ts';
import type { EvalSet } from './sets.ts';

const logger = { info: () => undefined, warn: console.warn };

/** One server for all sets; `undefined` figures where there is none. */
export async function postgresEngine() {
  const server: PostgresServer | undefined =
    missingPostgres() === undefined ? await startPostgres() : undefined;
  return {
    async figures(set: EvalSet): Promise<{ readonly first: number; readonly inThree: number } | undefined> {
      if (server === undefined) return undefined;
      const options = { url: await server.createDatabase(), logger };
      const copyId = await shareKnowledge(options, set.knowledge);
      const index = await openSharedIndex(options);
      const search = await index.search(set.knowledge, copyId, () => undefined);
      try {
        return await peerFigures(set, { name: 'PostgreSQL', make: () => search.closest });
      } finally {
        await index.close();
      }
    },
    close: async () => server?.close(),
  };
}

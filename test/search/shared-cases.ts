/** Search in PostgreSQL: cases that run where a suite has started a server. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { expect, it, onTestFinished, vi } from 'vitest';
import { StoreUnavailable } from '../../src/database/unavailable.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { openReloadableLibrary } from '../../src/library/index.ts';
import { createSearch } from '../../src/search/index.ts';
import { openSharedIndex, type SharedIndex, shareKnowledge } from '../../src/search/postgres/index.ts';
import { readQuestions } from '../eval/sets.ts';
import { fill, harbour, writeFolder } from '../fixtures/harbour.ts';
import { silent } from '../pins/support/databases.ts';
import type { PostgresServer } from '../pins/support/postgres.ts';
import { islandKnowledge } from './island.ts';

const shippedFolder = join(import.meta.dirname, '../../knowledge');
const never = () => expect.unreachable('The copy was lost.');

export async function openIndex(url: string): Promise<SharedIndex> {
  const index = await openSharedIndex({ url, logger: silent });
  onTestFinished(() => index.close());
  return index;
}

/** A knowledge in the tables of a database, and a search there. */
export async function searchShared(url: string, knowledge: Knowledge, onLost: () => void = never) {
  const index = await openIndex(url);
  return index.search(knowledge, await shareKnowledge({ url, logger: silent }, knowledge), onLost);
}

async function query<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const copiesIn = (url: string) =>
  query<{ id: number; passages: string }>(
    url,
    `select id, (select count(*) from search_passages where copy_id = id)::int as passages from search_copies order by id`,
  );

export function sharedSearchCases(server: () => PostgresServer): void {
  it('search in PostgreSQL answers what search in memory answers, over the shipped episode', async () => {
    const knowledge = await loadKnowledge([shippedFolder]);
    const inMemory = createSearch(knowledge);
    const shared = await searchShared(await server().createDatabase(), knowledge);
    const questions = (await readQuestions()).map(({ question }) => question);
    const outcomes = await Promise.all(
      questions.map(async (question) => {
        const [one, other] = [inMemory.ask(question), await shared.ask(question)];
        return one.status === other.status && one.excerpts[0]?.passageId === other.excerpts[0]?.passageId;
      }),
    );
    // Passages with equal scores may be ordered differently.
    expect(outcomes.filter(Boolean).length).toBeGreaterThanOrEqual(0.99 * questions.length);
    expect(questions.length).toBeGreaterThan(100);
  });

  it('search in PostgreSQL keeps to an outlet and a date, and takes any characters', async () => {
    const knowledge = await islandKnowledge();
    const inMemory = createSearch(knowledge);
    const shared = await searchShared(await server().createDatabase(), knowledge);
    const shown = async (filters: object) => {
      const found = await shared.ask('What will the bridge to Orsay cost?', filters);
      const expected = inMemory.ask('What will the bridge to Orsay cost?', filters);
      expect(found.excerpts.map(({ passageId }) => passageId)).toEqual(
        expected.excerpts.map(({ passageId }) => passageId),
      );
      return found.excerpts;
    };
    expect((await shown({})).length).toBeGreaterThan(1);
    for (const { documentId } of await shown({ outletId: 'gazette' })) expect(documentId).toMatch(/^gazette/);
    await shown({ until: '2031-05' });
    expect(await shown({ until: '1999' })).toEqual([]);
    for (const odd of [
      `Marlow's "bridge" \\ ' & | ! <-> :* '); drop table`,
      '\0',
      '@ines-marlow',
      '🚢',
      '  ',
    ]) {
      const [found, expected] = [await shared.ask(odd), inMemory.ask(odd)];
      expect({ ...found, excerpts: [] }).toEqual({ ...expected, excerpts: [] });
    }
  });

  it('processes that start together share one copy, and one that is killed leaves nothing half made', async () => {
    const url = await server().createDatabase();
    const knowledge = await loadKnowledge([shippedFolder]);
    const ids = await Promise.all([1, 2, 3].map(() => shareKnowledge({ url, logger: silent }, knowledge)));
    expect(new Set(ids).size).toBe(1);
    const whole = await copiesIn(url);
    expect(whole.map(({ passages }) => passages)).toEqual([knowledge.passages.size]);

    // Passages are in, the list of words is not: there the process waits, and is killed.
    const holding = new pg.Client(url);
    await holding.connect();
    await holding.query('begin; lock table search_lexicon in access exclusive mode');
    const script = join(import.meta.dirname, 'share-process.ts');
    const killed = spawn(process.execPath, [script, url, await writeFolder(harbour)]);
    const locks = (which: string) => query(url, `select 1 from pg_locks where ${which}`);
    await vi.waitFor(async () => expect(await locks('not granted')).not.toEqual([]), { timeout: 120_000 });
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    await holding.end();
    await vi.waitFor(async () => expect(await locks("locktype = 'advisory'")).toEqual([]), {
      timeout: 120_000,
    });
    expect(await copiesIn(url)).toEqual(whole);
    const partitions = await query(url, "select 1 from pg_class where relname ~ '^search_passages_[0-9]+$'");
    expect(partitions).toHaveLength(1);
  }, 300_000);

  it('a changed folder is searched in a copy of its own, and who asked before goes on in the old one', async () => {
    const url = await server().createDatabase();
    const folder = await writeFolder(harbour);
    const shared = await openIndex(url);
    const library = await openReloadableLibrary([folder], pino({ level: 'silent' }), () => {}, { shared });
    onTestFinished(() => library.close());
    const before = library.current;
    const asked = 'Who paints the lighthouse?';
    expect((await before.search.ask(asked)).status).not.toBe('answered');
    const strike = harbour['documents/tidings-strike.md'];
    await fill(folder, { 'documents/tidings-strike.md': `${strike}\nJoren Pell paints the lighthouse.\n` });
    expect(await library.reload()).toBe('replaced');
    expect(await copiesIn(url)).toHaveLength(2);
    expect((await before.search.ask(asked)).status).not.toBe('answered');
    expect((await library.current.search.ask(asked)).status).toBe('answered');
  });

  it('a copy stays while a process needs it, and goes when none has for a while', async () => {
    const url = await server().createDatabase();
    const [one, other] = [await openIndex(url), await openIndex(url)];
    const island = await islandKnowledge();
    const copyId = await shareKnowledge({ url, logger: silent }, island);
    const needed = await one.search(island, copyId, never);
    const grow = () => query(url, "update search_copies set used_at = now() - interval '1 hour'");
    await grow();
    // Whoever begins to search says what it needs, and clears away.
    const onLost = vi.fn();
    const again = await one.search(island, copyId, onLost);
    needed.close();
    await vi.waitFor(async () => {
      const rows = await query(
        url,
        "select 1 from search_copies where used_at > now() - interval '1 minute'",
      );
      expect(rows).toHaveLength(1);
    });
    await grow();
    const harbourCopy = await loadKnowledge([await writeFolder(harbour)]);
    await other.search(harbourCopy, await shareKnowledge({ url, logger: silent }, harbourCopy), never);
    await vi.waitFor(async () => expect((await copiesIn(url)).map(({ id }) => id)).not.toContain(copyId));
    await expect(again.ask('What will the bridge cost?')).rejects.toThrow(StoreUnavailable);
    expect(onLost).toHaveBeenCalledOnce();
  });

  it('a database that hangs is told of in time, and one that is cut off is asked again', async () => {
    const url = await server().createDatabase();
    const shared = await searchShared(url, await islandKnowledge());
    const hanging = new pg.Client(url);
    await hanging.connect();
    await hanging.query('begin; lock table search_passages in access exclusive mode');
    await expect(shared.ask('What will the bridge cost?')).rejects.toThrow(StoreUnavailable);
    await hanging.end();
    await server().cutConnections(url);
    expect((await shared.ask('What will the bridge cost?')).excerpts).not.toEqual([]);
  });
}

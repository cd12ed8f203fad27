import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Knowledge, NewsDocument } from '../../src/knowledge/model.ts';
import { createSearch } from '../../src/search/index.ts';
import { fingerprintOf } from '../../src/search/minisearch/saved-index.ts';
import { islandKnowledge } from './island.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await islandKnowledge();
});

const question = 'How many seals were counted?';

describe('a saved index', () => {
  const folder = async () => {
    const made = await mkdtemp(join(tmpdir(), 'onrecord-index-'));
    onTestFinished(() => rm(made, { recursive: true }));
    return join(made, 'search.index');
  };
  const searchWith = (path: string, log: string[]) =>
    createSearch(knowledge, { indexFile: { path, log: (line) => log.push(line) } });

  it('gives the same answers as one made anew, without a word in the log', async () => {
    const path = await folder();
    searchWith(path, []);
    const log: string[] = [];
    expect(searchWith(path, log).explain(question)).toEqual(createSearch(knowledge).explain(question));
    expect(log).toEqual([]);
  });

  it.each([
    [
      'of other knowledge',
      'the knowledge has changed',
      (text: string) => text.replace('"fingerprint":"', '"fingerprint":"0'),
    ],
    ['of another version', 'another version', (text: string) => text.replace('"version":', '"version":9')],
    ['that is damaged', 'the file is damaged', (text: string) => text.slice(0, -3)],
    ['that is no index', 'the file is damaged', () => 'hello'],
  ])('%s is made again, and the log says why', async (_, why, spoil) => {
    const path = await folder();
    searchWith(path, []);
    const sound = await readFile(path, 'utf8');
    await writeFile(path, spoil(sound));
    const log: string[] = [];
    expect(searchWith(path, log).ask(question).status).toBe('answered');
    expect(log).toEqual([expect.stringContaining(why)]);
    expect(await readFile(path, 'utf8')).toBe(sound);
  });

  it.each<[string, Partial<NewsDocument>]>([
    ['author', { authors: ['Ida Vik'] }],
    ['date', { published: '1999-01' }],
    ['outlet', { outletId: 'another' }],
  ])('is not used for a document with another %s', (_, changes) => {
    const [[id, document] = []] = [...knowledge.documents];
    if (id === undefined || document === undefined) throw new Error('The island has documents.');
    const documents = new Map(knowledge.documents).set(id, { ...document, ...changes });
    expect(fingerprintOf({ ...knowledge, documents })).not.toBe(fingerprintOf(knowledge));
  });
});

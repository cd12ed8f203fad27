import { chmod, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openShelf } from '../src/library.ts';

let folder: string;
let lines: string[];
const log = () => pino({ base: null }, { write: (line: string) => void lines.push(line) });
const question = 'What did Zatulin say?';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-library-'));
  lines = [];
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

describe('the search index kept between starts', () => {
  const indexFile = () => join(folder, 'data', 'search-index');
  const open = () => openShelf(['knowledge'], log(), () => {}, indexFile());

  it('is made at the first start, and gives the same answers at the second', async () => {
    const first = (await open()).current.search.ask(question);
    expect(lines.join('')).toContain('there is none yet');
    lines = [];
    expect((await open()).current.search.ask(question)).toEqual(first);
    expect(lines).toEqual([]);
  });

  it('that is a stranger’s or damaged is made anew, with a line in the log', async () => {
    const first = (await open()).current.search.ask(question);
    await writeFile(indexFile(), 'not an index');
    expect((await open()).current.search.ask(question)).toEqual(first);
    expect(lines.join('')).toContain('damaged');
    expect((await readFile(indexFile())).length).toBeGreaterThan(1000);
  });

  it('is made for the knowledge at hand: another folder gets its own', async () => {
    await open();
    const other = join(folder, 'other');
    await cp('knowledge', other, { recursive: true });
    const documents = join(other, 'documents');
    for (const name of await readdir(documents)) if (name.startsWith('afp')) await rm(join(documents, name));
    // Both name the document that is gone.
    await writeFile(join(other, 'events.yaml'), '[]\n');
    await rm(join(other, 'unanswered.yaml'), { force: true });
    lines = [];
    const shelf = await openShelf([other], log(), () => {}, indexFile());
    expect(lines.join('')).toContain('the knowledge has changed');
    expect(shelf.current.knowledge.documents.size).toBe(4);
  });

  it.skipIf(process.getuid?.() === 0)(
    'that cannot be written does not keep the bot from answering',
    async () => {
      await chmod(folder, 0o500);
      const shelf = await open();
      expect(shelf.current.search.ask(question).status).toBe('answered');
      expect(lines.join('')).toContain('cannot be kept');
      await chmod(folder, 0o700);
    },
  );

  it('whose place is taken by a folder does not keep the bot from answering', async () => {
    const shelf = await openShelf(['knowledge'], log(), () => {}, folder);
    expect(shelf.current.search.ask(question).status).toBe('answered');
    expect(lines.join('')).toContain('cannot be kept');
  });
});

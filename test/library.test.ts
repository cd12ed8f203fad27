import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { Tinypool } from 'tinypool';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { KnowledgeError } from '../src/knowledge/files/problems.ts';
import { openLibrary, openReloadableLibraries, openReloadableLibrary } from '../src/library/index.ts';
import { cliffport } from './fixtures/cliffport.ts';
import { type Files, harbour as harbourFiles, writeFolder } from './fixtures/harbour.ts';

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
  const openFrom = async (knowledge: string, indexPath = indexFile()) => {
    const library = await openReloadableLibrary([knowledge], log(), () => {}, {
      indexPath,
      searchInWorkerFrom: 1,
    });
    onTestFinished(() => library.close());
    return library;
  };
  const open = () => openFrom('knowledge');

  it('is made at the first start, and gives the same answers at the second', async () => {
    const first = await (await open()).current.search.ask(question);
    expect(lines.join('')).toContain('there is none yet');
    lines = [];
    expect(await (await open()).current.search.ask(question)).toEqual(first);
    expect(lines).toEqual([]);
  });

  it('that is a stranger’s or damaged is made anew, with a line in the log', async () => {
    const first = await (await open()).current.search.ask(question);
    await writeFile(indexFile(), 'not an index');
    expect(await (await open()).current.search.ask(question)).toEqual(first);
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
    const library = await openFrom(other);
    expect(lines.join('')).toContain('the knowledge has changed');
    expect(library.current.knowledge.documents.size).toBe(4);
  });

  it.skipIf(process.getuid?.() === 0)(
    'that cannot be written does not keep the bot from answering',
    async () => {
      await chmod(folder, 0o500);
      const library = await open();
      expect((await library.current.search.ask(question)).status).toBe('answered');
      expect(lines.join('')).toContain('cannot be kept');
      await chmod(folder, 0o700);
    },
  );

  it('whose place is taken by a folder does not keep the bot from answering', async () => {
    const library = await openFrom('knowledge', folder);
    expect((await library.current.search.ask(question)).status).toBe('answered');
    expect(lines.join('')).toContain('cannot be kept');
  });
});

describe('a reload', () => {
  it('reads beside the bot what a start reads, and answers the same', async () => {
    const library = await openReloadableLibrary(['knowledge'], log());
    const { knowledge, search, quotes } = library.current;
    const inThread = vi.spyOn(Tinypool.prototype, 'run');
    expect(await library.reload()).toBe('replaced');
    expect(inThread).toHaveBeenCalledWith(expect.objectContaining({ kind: 'read' }), expect.anything());
    inThread.mockRestore();
    expect(library.current.knowledge).not.toBe(knowledge);
    expect(library.current.knowledge).toEqual(knowledge);
    expect(await library.current.search.ask(question)).toEqual(await search.ask(question));
    expect(library.current.quotes.find({ about: 'friendship' })).toEqual(
      quotes.find({ about: 'friendship' }),
    );
  });

  it('of a folder with a problem names the problem, and the earlier knowledge stays', async () => {
    const harbour = await writeFolder();
    const library = await openReloadableLibrary([harbour], log());
    const before = library.current;
    await writeFile(join(harbour, 'outlets.yaml'), 'none: of it\n');
    expect(await library.reload()).toBe('refused');
    expect(library.current).toBe(before);
    expect(lines.join('')).toContain('outlets.yaml');
  });

  it('serves all who ask for one before it has begun, and whoever asks later gets another', async () => {
    const replaced = vi.fn();
    const library = await openReloadableLibrary([await writeFolder()], log(), replaced);
    const first = library.reload();
    await Promise.resolve();
    const later = [library.reload(), library.reload(), library.reload()];
    expect(await Promise.all([first, ...later])).toEqual(Array(4).fill('replaced'));
    expect(replaced).toHaveBeenCalledTimes(2);
  });

  it('is searched in a thread of its own from 5,000 passages on, without a setting', {
    timeout: 120_000,
  }, async () => {
    const lines = Array.from({ length: 5_000 }, (_, n) => `Barge ${n} was mended.`).join('\n\n');
    const text = (body: string) => `---\ntitle: The barges\noutlet: tidings\ntext: verbatim\n---\n${body}\n`;
    const small = await openReloadableLibrary([await writeFolder()], log());
    expect(small.current.search.ask('Barge 17')).not.toBeInstanceOf(Promise);
    const large = await writeFolder({ ...harbourFiles, 'documents/barges.md': text(lines) });
    const library = await openReloadableLibrary([large], log());
    onTestFinished(() => library.close());
    const answer = library.current.search.ask('Barge 17');
    expect(answer).toBeInstanceOf(Promise);
    expect((await answer).excerpts[0]?.documentId).toBe('barges');
  });

  it('of a large collection, whose questions are answered in a thread of their own, answers the same', async () => {
    const here = (await openLibrary(['knowledge'])).search;
    const library = await openReloadableLibrary(['knowledge'], log(), () => {}, { searchInWorkerFrom: 1 });
    onTestFinished(() => library.close());
    const first = library.current.search;
    await library.reload();
    for (const search of [first, library.current.search]) {
      expect(await search.ask(question)).toEqual(here.ask(question));
      expect(await search.ask(question, { until: '2022-06-20' })).toEqual(
        here.ask(question, { until: '2022-06-20' }),
      );
      expect(await search.closest('a carnival on the moon')).toEqual(here.closest('a carnival on the moon'));
    }
    // Whoever began before the reload was answered by the earlier one.
    expect(library.current.search).not.toBe(first);
  });

  it.each([
    // What a pool answers whose thread was replaced by one that has read nothing.
    ['has died', () => Promise.resolve(undefined)],
    [
      'ran out of memory',
      () => Promise.reject(Object.assign(new Error(), { code: 'ERR_WORKER_OUT_OF_MEMORY' })),
    ],
  ])('happens by itself when the thread that searches %s', async (_, ofLost) => {
    const library = await openReloadableLibrary(['knowledge'], log(), () => {}, { searchInWorkerFrom: 1 });
    onTestFinished(() => library.close());
    const lost = library.current.search;
    const run = vi.spyOn(Tinypool.prototype, 'run').mockImplementationOnce(ofLost);
    await expect(lost.ask(question)).rejects.toThrow('was lost');
    run.mockRestore();
    await vi.waitFor(() => expect(library.current.search).not.toBe(lost), { timeout: 45_000 });
    expect((await library.current.search.ask(question)).status).toBe('answered');
    expect(lines.join('')).toContain('was lost; the knowledge is loaded again');
  });
});

describe('several episodes', () => {
  it('are loaded each by itself, with an index of its own, and reloaded each by itself', async () => {
    const [harbour, other] = [await writeFolder(), await writeFolder(cliffport)];
    const indexPath = join(folder, 'data', 'search-index');
    const libraries = await openReloadableLibraries([harbour, other], log(), () => {}, {
      indexPath,
      searchInWorkerFrom: 1,
    });
    onTestFinished(async () => void (await Promise.all(libraries.map((library) => library.close()))));
    const answers = await Promise.all(
      libraries.map(({ current }) => current.search.ask('How many dockers walked out before dawn?')),
    );
    expect(answers.map(({ excerpts }) => excerpts[0]?.documentId)).toEqual([
      'tidings-strike',
      'beacon-cranes',
    ]);
    expect(await readdir(join(folder, 'data'))).toEqual(['search-index', 'search-index-cliffport']);
    const [first, second] = libraries.map(({ current }) => current);
    expect(await libraries[1]?.reload()).toBe('replaced');
    expect(libraries[0]?.current).toBe(first);
    expect(libraries[1]?.current).not.toBe(second);
  });

  it('with a document in common are told of in the log: one may have been meant to be laid over the other', async () => {
    const both = { ...cliffport, 'documents/radio-port.md': harbourFiles['documents/radio-port.md'] };
    const outlets = `${cliffport['outlets.yaml']}- { id: coast-radio, name: Coast Radio, kind: broadcaster }\n`;
    const other = await writeFolder({ ...both, 'outlets.yaml': outlets });
    await openReloadableLibraries([await writeFolder(), other], log());
    const warned = lines.map((line) => JSON.parse(line)).filter(({ level }) => level === 40);
    expect(warned).toEqual([expect.objectContaining({ documents: ['radio-port'] })]);
  });

  it('of which two have problems are refused with all of them', async () => {
    const broken = (files: Files) => writeFolder({ ...files, 'outlets.yaml': 'none: of it\n' });
    const folders = [await broken(harbourFiles), await broken(cliffport)];
    const error = (await openReloadableLibraries(folders, log()).catch(
      (one: unknown) => one,
    )) as KnowledgeError;
    const files = error.problems.map(({ file }) => file);
    for (const one of folders) expect(files).toContain(join(one, 'outlets.yaml'));
  });
});

describe('a watched folder', () => {
  const changed = { file: 'documents/tidings-strike.md', from: 'Four hundred', to: 'Nine hundred' };

  async function watchHarbour() {
    const knowledge = await writeFolder();
    const library = await openReloadableLibrary([knowledge], log());
    const stop = library.watch(() => void library.reload());
    onTestFinished(async () => {
      stop();
      await rm(knowledge, { recursive: true, force: true });
    });
    const edit = async () => {
      const file = join(knowledge, changed.file);
      await writeFile(file, (await readFile(file, 'utf8')).replace(changed.from, changed.to));
    };
    const text = () =>
      JSON.stringify([...library.current.knowledge.documents.values()].map((one) => one.text));
    return { knowledge, edit, text };
  }

  it('that was moved away and put back, and one that took its place, are watched on', async () => {
    const { knowledge, edit, text } = await watchHarbour();
    await rename(knowledge, `${knowledge}-away`);
    await delay(2_500);
    await rename(`${knowledge}-away`, knowledge);
    await vi.waitFor(() => expect(lines.join('')).toContain('in use'), { timeout: 15_000 });
    await edit();
    await vi.waitFor(() => expect(text()).toContain(changed.to), { timeout: 15_000 });

    await rm(knowledge, { recursive: true });
    await cp(await writeFolder(), knowledge, { recursive: true });
    await vi.waitFor(() => expect(text()).toContain(changed.from), { timeout: 15_000 });
  });

  it('with a named pipe in it is refused, and used again when the pipe is gone', async () => {
    const { knowledge, edit, text } = await watchHarbour();
    const pipe = join(knowledge, 'documents', 'pipe.md');
    execFileSync('mkfifo', [pipe]);
    await vi.waitFor(() => expect(lines.join('')).toContain('is a pipe'), { timeout: 15_000 });
    await rm(pipe);
    await edit();
    await vi.waitFor(() => expect(text()).toContain(changed.to), { timeout: 15_000 });
  });
});

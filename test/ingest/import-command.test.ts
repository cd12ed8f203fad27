/** onrecord import as it is run: output, exit codes, bad files among good ones. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { lockFolder } from '../../src/ingest/write/lock.ts';

// Each test starts programs of its own, which a busy machine starts slowly.
vi.setConfig({ testTimeout: 180_000 });

const article = (place: string): string =>
  [
    `Ferry Stays in Port in ${place}`,
    `The ferry stayed in port in ${place} for a ninth day on Tuesday, and nobody could say when it would sail again.`,
    '“It leaks in four places,” Ana Moreno, the pilot, said. “Nobody has looked at the hull.”',
    'She called the owners “blind,” and the council sent a letter to the county that nobody has answered since.',
  ].join('\n\n');

const command = join(import.meta.dirname, '../../src/cli/onrecord.ts');

interface Ran {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

function onrecord(folder: string, ...words: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [command, ...words],
      { cwd: folder, timeout: 60_000 },
      (error, output, errors) => {
        resolve({
          code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1,
          output,
          errors,
        });
      },
    );
  });
}

/** The shape that docs/your-own-documents.md promises. */
const lineSchema = z.object({
  file: z.string(),
  document: z.string(),
  passages: z.int(),
  quotes: z.array(
    z.object({
      text: z.string(),
      start: z.int(),
      end: z.int(),
      speaker: z.string().nullable(),
      speakerMention: z.object({ start: z.int(), end: z.int(), text: z.string() }).nullable(),
      confidence: z.number().min(0).max(1),
    }),
  ),
  dropped: z.array(z.object({ text: z.string(), why: z.string() })),
});

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-command-'));
  await mkdir(join(folder, 'pages'));
  return () => rm(folder, { recursive: true, force: true });
});

describe('onrecord import', () => {
  it('writes into a folder one import or review at a time: the second is told, and loses nothing', async () => {
    await writeFile(join(folder, 'pages', 'leeds.md'), article('Leeds'));
    const words = ['import', 'pages', '--out', 'mine', '--outlet', 'The Post'];
    await mkdir(join(folder, 'mine'));
    const release = lockFolder(join(folder, 'mine'));
    for (const second of [words, ['review', 'mine']]) {
      const ran = await onrecord(folder, ...second);
      expect(ran).toMatchObject({ code: 2, output: '' });
      expect(ran.errors).toBe(
        'Another import or review is writing into mine. Wait until it has ended, and run this again.\n',
      );
    }
    expect(await readdir(join(folder, 'mine'))).toEqual(['.onrecord.lock']);
    release?.();
    expect((await onrecord(folder, ...words)).code).toBe(0);
    expect((await onrecord(folder, 'check', '--knowledge', 'mine')).code).toBe(0);
  });

  it('a German article names its language, and the episode that begins with it too', async () => {
    const german = [
      'Die Fähre bleibt im Hafen',
      'Die Fähre blieb am Dienstag den neunten Tag im Hafen, und niemand wusste, wann sie wieder fahren würde.',
      '„Sie ist an vier Stellen undicht“, sagte Ana Moreno. „Niemand hat sich den Rumpf angesehen.“',
      'Der Rat hat dem Kreis einen Brief geschrieben, den seither keiner beantwortet hat.',
    ].join('\n\n');
    await writeFile(join(folder, 'pages', 'faehre.txt'), german);
    const ran = await onrecord(folder, 'import', 'pages/faehre.txt', '--out', 'mine', '--outlet', 'Der Bote');
    expect(ran.code).toBe(0);
    const mine = (name: string) => readFile(join(folder, 'mine', name), 'utf8');
    expect(await mine('documents/faehre.md')).toContain('\nlanguage: de\n');
    expect(await mine('episode.yaml')).toContain('language: de\n');
    expect((await onrecord(folder, 'check', '--knowledge', 'mine')).output).not.toContain('no pack');
    const verified = await onrecord(
      folder,
      'verify',
      'Jemand hat sich den Rumpf angesehen',
      '--knowledge',
      'mine',
    );
    expect(verified.output).not.toContain('Exact');
  });

  it('two imports into one folder at once lose no outlet and no name', async () => {
    for (const place of ['Ashford', 'Leeds'])
      await writeFile(join(folder, 'pages', `${place}.txt`), article(place));
    const one = (place: string) =>
      onrecord(folder, 'import', `pages/${place}.txt`, '--out', 'mine', '--outlet', `The ${place} Post`);
    const both = await Promise.all([one('Ashford'), one('Leeds')]);
    for (const [index, place] of ['Ashford', 'Leeds'].entries())
      if (both[index]?.code !== 0) expect((await one(place)).code).toBe(0);
    expect((await onrecord(folder, 'check', '--knowledge', 'mine')).code).toBe(0);
    const outlets = await readFile(join(folder, 'mine', 'outlets.yaml'), 'utf8');
    expect(outlets).toContain('The Ashford Post');
    expect(outlets).toContain('The Leeds Post');
  });

  it('of a process that was killed leaves no lock behind', async () => {
    const script = `import { lockFolder } from ${JSON.stringify(join(import.meta.dirname, '../../src/ingest/write/lock.ts'))};
      lockFolder(${JSON.stringify(folder)}); process.kill(process.pid, 'SIGKILL');`;
    await new Promise<void>((resolve) => {
      execFile(process.execPath, ['--input-type=module-typescript', '-e', script], () => resolve());
    });
    expect(await readdir(folder)).toContain('.onrecord.lock');
    const release = lockFolder(folder);
    expect(release).toBeDefined();
    expect(lockFolder(folder)).toBeUndefined();
    release?.();
  });

  it('imports a folder without a terminal, and the folder passes its check', async () => {
    await writeFile(join(folder, 'pages', 'Ashford (1).txt'), article('Ashford'));
    await writeFile(join(folder, 'pages', 'leeds.md'), article('Leeds'));
    const ran = await onrecord(
      folder,
      'import',
      'pages',
      '--out',
      'mine',
      '--outlet',
      'The Post',
      '--published',
      '2031-03',
    );
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.output).toContain(
      'ashford-1, new: 3 paragraphs, 3 quotations (3 with a speaker), outlet the-post',
    );
    expect(await onrecord(folder, 'check', '--knowledge', 'mine')).toMatchObject({ code: 0 });
  });

  it('of the same file again keeps the outlet that its page made known, but gives that name to no other page', async () => {
    const page = `The Ashford Post\nBy Rosa Feld\n3 March 2031\n\n${article('Ashford')}`;
    const outletOf = async (id: string) =>
      /^outlet: (.*)$/m.exec(await readFile(join(folder, 'data', 'documents', `${id}.md`), 'utf8'))?.[1];
    await writeFile(join(folder, 'pages', 'first.txt'), page);
    await onrecord(folder, 'import', 'pages', '--out', 'data');
    expect(await outletOf('first')).toBe('the-ashford-post');
    await writeFile(join(folder, 'pages', 'later.txt'), page.replace('Ashford for', 'Orrin for'));
    const { output, errors } = await onrecord(folder, 'import', 'pages', '--out', 'data');
    expect(output).toMatch(/^first, unchanged: /m);
    expect(output + errors).toContain('later, new: ');
    expect([await outletOf('first'), await outletOf('later')]).toEqual([
      'the-ashford-post',
      'the-ashford-post-unverified',
    ]);
  });

  it('names its episode, by the title that is given, or that somebody at a terminal types', async () => {
    await writeFile(join(folder, 'pages', 'ferry.txt'), article('Ashford'));
    const titleIn = async (out: string) =>
      parse(await readFile(join(folder, out, 'episode.yaml'), 'utf8')).title;
    const given = await onrecord(
      folder,
      'import',
      'pages',
      '--out',
      'given',
      '--episode',
      'The leaking ferry',
    );
    expect(given.output).toContain('episode: “The leaking ferry” (change title and summary in episode.yaml)');
    expect(await titleIn('given')).toBe('The leaking ferry');
    await importAtTerminal('typed', {
      'Outlet, id': 'The Post',
      Published: '',
      'Title of the episode': 'Hull',
    });
    expect(await titleIn('typed')).toBe('Hull');
    await importAtTerminal('entered', {
      'Outlet, id': 'The Post',
      Published: '',
      'Title of the episode': '',
    });
    expect(await titleIn('entered')).toBe('Ferry Stays in Port in Ashford');
  });

  /** Imports the pages as at a terminal, and types a line at each question, which begins with these words. */
  async function importAtTerminal(out: string, typed: Readonly<Record<string, string>>): Promise<void> {
    const atTerminal = 'for (const one of [process.stdin, process.stderr]) one.isTTY = true';
    const child = spawn(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(atTerminal)}`,
        command,
        'import',
        'pages',
        '--out',
        out,
      ],
      { cwd: folder },
    );
    const waiting = new Map(Object.entries(typed));
    let printed = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
      const asked = [...waiting].find(([question]) => printed.includes(question));
      if (asked === undefined) return;
      waiting.delete(asked[0]);
      child.stdin.write(`${asked[1]}\n`);
    });
    const [code] = await once(child, 'close');
    expect([code, [...waiting.keys()]], printed).toEqual([0, []]);
  }

  it('says what it took from the known folder, and calls no headline left out that became the title', async () => {
    await mkdir(join(folder, 'knowledge', 'documents'), { recursive: true });
    await writeFile(
      join(folder, 'knowledge', 'names.yaml'),
      '- { id: ashford, name: Ashford, kind: place, aliases: [] }\n',
    );
    await writeFile(join(folder, 'pages', 'ferry.txt'), article('Ashford'));
    const ran = await onrecord(folder, 'import', 'pages', '--out', 'mine');
    expect(ran.output).toContain('\n  taken from knowledge: Ashford\n');
    expect(ran.output).not.toContain('left out');
    const json = await onrecord(folder, 'import', 'pages', '--out', 'other', '--json');
    expect(JSON.parse(json.output)).toMatchObject({
      proposed: ['person Ana Moreno (Pilot)'],
      takenBack: [],
      taken: ['Ashford'],
    });
    const titled = await onrecord(folder, 'import', 'pages', '--out', 'mine', '--title', 'Ferry leaks');
    expect(titled.output).toContain('left out (headline): Ferry Stays in Port in Ashford');
  });

  it('is followed by a check that warns of an alias by which a text means somebody else', async () => {
    await writeFile(join(folder, 'pages', 'ferry.txt'), article('Ashford'));
    await onrecord(folder, 'import', 'pages', '--out', 'mine', '--outlet', 'The Post');
    const one = await onrecord(folder, 'check', '--knowledge', 'mine');
    expect(one).toMatchObject({ code: 0, errors: '' });
    await writeFile(
      join(folder, 'mine', 'documents', 'thief.md'),
      '---\ntitle: A thief\noutlet: the-post\ntext: verbatim\n---\nThe thief was Luis Moreno. On Friday Moreno left. A. Moreno and Ashford Moreno did not.\n',
    );
    await writeFile(join(folder, 'mine', 'documents', 'thief.quotes.yaml'), '[]\n');
    const names = join(folder, 'mine', 'names.yaml');
    await writeFile(names, `${await readFile(names, 'utf8')}- { id: ashford, name: Ashford, kind: place }\n`);
    const two = await onrecord(folder, 'check', '--knowledge', 'mine');
    expect(two.code).toBe(0);
    expect(two.errors).toBe(
      'Warning: mine/names.yaml: The alias "Moreno" of ana-moreno is also part of "Luis Moreno" in thief. Take it out if they are two people, and give each the whole name; add "Luis Moreno" to the aliases if they are one.\n',
    );
  });

  it('names each bad file with its reason, imports the others, and says so in its exit code', async () => {
    await writeFile(join(folder, 'pages', 'a.txt'), '');
    await writeFile(join(folder, 'pages', 'b.txt'), Buffer.from([0, 1, 2, 0, 255, 0, 3]));
    await writeFile(join(folder, 'pages', 'c.html'), '<html><body><nav>Home</nav></body></html>');
    await writeFile(join(folder, 'pages', 'd.txt'), article('Ashford'));
    const ran = await onrecord(folder, 'import', 'pages', 'missing.txt', '--out', 'mine');
    expect(ran.code).toBe(2);
    for (const [file, reason] of [
      ['a.txt', 'empty'],
      ['b.txt', 'binary'],
      ['c.html', 'no-article'],
      ['missing.txt', 'not-found'],
    ]) {
      expect(ran.errors).toContain(`${file}: refused (${reason})`);
    }
    expect(ran.output).toContain('d, new: 3 paragraphs');
  });

  it('--json writes one object a file, with offsets that give the words', async () => {
    const text = article('Ashford');
    await writeFile(join(folder, 'pages', 'ferry.txt'), text);
    await writeFile(join(folder, 'pages', 'zero.txt'), '');
    const ran = await onrecord(folder, 'import', 'pages', '--json');
    const [first, second] = ran.output
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    const read = lineSchema.parse(first);
    expect(read).toMatchObject({ document: 'ferry', passages: 3 });
    expect(read.quotes.map(({ speaker }) => speaker)).toEqual(['Ana Moreno', 'Ana Moreno', 'Ana Moreno']);
    for (const { text: words, start, end, speakerMention } of read.quotes) {
      expect(text.slice(start, end)).toBe(words);
      expect(speakerMention && text.slice(speakerMention.start, speakerMention.end)).toBe(
        speakerMention?.text,
      );
    }
    expect(second).toMatchObject({ document: 'zero', error: 'empty' });
    expect(ran.code).toBe(2);
    expect(await readdir(folder)).toEqual(['pages']);
  });

  it.each([
    [['import'], 'Nothing to import'],
    [['import', 'a.txt', 'b.txt', '--title', 'One for both'], 'belong to one document'],
    [['import', 'a.txt', '--published', 'June'], 'YYYY'],
    [['import', 'http://127.0.0.1:9/page'], 'private-address'],
    [['import', '--urls', 'missing.txt'], 'missing.txt'],
    [['import', 'a.txt', '--out', '/dev/null/out'], '/dev/null'],
    [['import', 'a.txt', '--knowledge', 'missing'], 'missing'],
  ])('%j is told apart from a success', async (words, message) => {
    const ran = await onrecord(folder, ...words);
    expect(ran.code).toBe(2);
    expect(ran.errors).toContain(message);
  });

  it('two files that would be one document do not overwrite each other', async () => {
    await writeFile(join(folder, 'pages', 'ferry.txt'), article('Ashford'));
    await writeFile(join(folder, 'pages', 'ferry.md'), article('Leeds'));
    const ran = await onrecord(folder, 'import', 'pages', '--out', 'mine');
    expect(ran.errors).toContain('refused (same-id)');
    expect(ran.code).toBe(2);
  });
});

/** No page makes itself a known outlet. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reviewOutlets } from '../../src/cli/review-command.ts';
import { readArticles } from '../../src/ingest/article.ts';
import { frontMatterFor } from '../../src/ingest/front-matter.ts';
import { outletClaimed } from '../../src/ingest/outlet-of-page.ts';
import { runImport } from '../../src/ingest/run.ts';
import type { Known } from '../../src/ingest/write/known.ts';
import { doubtfulOutlets } from '../../src/ingest/write/review-outlets.ts';

const post = {
  id: 'post',
  name: 'The Ashford Post',
  kind: 'newspaper',
  homepage: 'https://www.ashford.example/',
} as const;
const known: Known = {
  folders: [],
  outlets: new Map([['post', post]]),
  names: new Map(),
  documents: new Map(),
  asks: new Map(),
  unanswered: [],
  episode: undefined,
};

describe('a page that gives a known outlet’s name', () => {
  it.each([
    ['from the outlet’s own address', 'The Ashford Post', 'news.ashford.example', 'post'],
    ['from elsewhere', 'The Ashford Post', 'evil.example', 'post-evil-example'],
    [
      'from an address that only ends alike',
      'The Ashford Post',
      'notashford.example',
      'post-notashford-example',
    ],
    ['from a file', 'The Ashford Post', undefined, 'post-unverified'],
    ['with letters that nobody sees', 'The Ash\u200bford Post', 'evil.example', 'post-evil-example'],
    ['with letters that look alike', 'The Аshfоrd Post', 'evil.example', 'post-evil-example'],
  ])('%s', (_how, name, host, id) => {
    expect(outletClaimed(name, host, known).outlet.id).toBe(id);
  });

  it('keeps its own name apart from the outlet’s in every citation', () => {
    expect(outletClaimed('The Ashford Post', 'evil.example', known).outlet.name).toBe(
      'The Ashford Post (evil.example)',
    );
  });
});

describe('a page that took its article from another site', () => {
  const described = (carriedFrom: string) => ({
    input: { kind: 'file', location: 'lock.html', documentId: 'lock' } as const,
    stated: { title: 'Lock stays closed', siteName: 'The Orrin Echo', carriedFrom },
    fetched: undefined,
    knownDocument: undefined,
    language: undefined,
  });

  it('is of that site, and published by the one that carried it', async () => {
    const { frontMatter, outlets } = await frontMatterFor(described('https://www.original.example/lock'), {
      known,
      given: {},
    });
    expect(frontMatter).toMatchObject({ outlet: 'original-example', publishedBy: 'the-orrin-echo' });
    expect(outlets.map(({ name }) => name)).toEqual(['original.example', 'The Orrin Echo']);
  });

  it('is not a known outlet’s on its own word', async () => {
    const { frontMatter, warnings } = await frontMatterFor(described('https://ashford.example/lock'), {
      known,
      given: {},
    });
    expect(frontMatter.outlet).toBe('post-unverified');
    expect(warnings).toEqual([expect.stringContaining('https://ashford.example/lock')]);
  });

  it('took it from there where the two addresses share no more than co.uk, and keeps the address that was fetched', async () => {
    const page =
      '<html><head><link rel="canonical" href="https://original.co.uk/lock"><title>Lock stays closed</title></head><body>' +
      `<article><h1>Lock stays closed</h1><p>The lock below the mill is closed until the spring, and the boats wait in the basin.</p><p>Two of the gates were damaged by the flood in the first week of March, the harbour office says.</p></article>`;
    const outcomes = runImport(
      [{ kind: 'url', location: 'https://carrier.co.uk/lock', documentId: 'lock' }],
      {
        known,
        reader: { read: readArticles, close: async () => undefined },
        fetcher: {
          fetch: async (url) => ({ kind: 'done', value: { url, bytes: Buffer.from(page) } }),
        },
        given: {},
        keep: [],
        overwrite: false,
      },
    );
    const outcome = (await Array.fromAsync(outcomes))[0];
    expect(outcome).toMatchObject({ value: { frontMatter: { outlet: 'original-co-uk' } } });
    // What the page says of itself does not stand for where it was found.
    expect(outcome).toMatchObject({ value: { frontMatter: { url: 'https://carrier.co.uk/lock' } } });
  });

  it('is of the outlet that the operator names', async () => {
    const { frontMatter } = await frontMatterFor(described('https://www.original.example/lock'), {
      known,
      given: { outlet: 'post' },
    });
    expect(frontMatter).not.toHaveProperty('publishedBy');
    expect(frontMatter.outlet).toBe('post');
  });
});

describe('a review asks of each such outlet whether it is the known one', () => {
  let folder = '';
  const claimed = outletClaimed('The Ashford Post', 'evil.example', known).outlet;
  const keys = (...pressed: string[]) => ({
    key: async () => pressed.shift(),
    line: async () => '',
    write: () => undefined,
    hasColour: false,
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onrecord-outlets-'));
    await mkdir(join(folder, 'documents'));
    await writeFile(join(folder, 'outlets.yaml'), JSON.stringify([claimed]));
    await writeFile(
      join(folder, 'documents', 'lock.md'),
      `---\ntitle: The lock\noutlet: ${claimed.id}\ntext: verbatim\n---\nThe lock is closed.\n`,
    );
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('and moves its documents when it is', async () => {
    await reviewOutlets(folder, await doubtfulOutlets(folder, known.outlets), keys('y'));
    expect(await readFile(join(folder, 'documents', 'lock.md'), 'utf8')).toContain('outlet: post\n');
    expect(await readFile(join(folder, 'outlets.yaml'), 'utf8')).not.toContain(claimed.id);
    expect(await doubtfulOutlets(folder, known.outlets)).toEqual([]);
  });

  it('and asks no more when it is not', async () => {
    await reviewOutlets(folder, await doubtfulOutlets(folder, known.outlets), keys('n'));
    expect(await readFile(join(folder, 'documents', 'lock.md'), 'utf8')).toContain(`outlet: ${claimed.id}\n`);
    expect(await doubtfulOutlets(folder, known.outlets)).toEqual([]);
  });
});

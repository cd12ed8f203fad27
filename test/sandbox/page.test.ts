/** The page's files and texts, without a browser. */

import { globSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { markdown } from '../../src/sandbox/server/page-api/page-view.ts';

const typesOf = (text: string) => markdown(text).map(({ type }) => type);

describe('Discord’s Markdown', () => {
  it('subtext and headings right below a quotation are read as such', () => {
    expect(typesOf('> said\n-# where')).toEqual(['blockQuote', 'subtext']);
    expect(typesOf('> said\n### next')).toEqual(['blockQuote', 'heading']);
  });

  it('a code block that holds the same lines is left alone', () => {
    expect(typesOf('```\n> said\n-# where\n```')).toEqual(['codeBlock']);
  });

  it('lists are read line by line, and an empty line above one stays', () => {
    expect(typesOf('said\n\n- a\n  - b\n1. c\nend')).toEqual([
      'text',
      'br',
      'br',
      'bullets',
      'numbers',
      'text',
    ]);
  });

  it('escaped marks are text', () => {
    for (const text of ['\\*not slanted\\*', '\\- no item', '1\\. no item'])
      expect(typesOf(text).every((type) => type === 'text')).toBe(true);
  });

  it('a link has its own words', () => {
    expect(markdown('[words](https://example.org/a)')[0]).toMatchObject({
      type: 'link',
      target: 'https://example.org/a',
    });
  });
});

describe('the page’s files', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.stop());
  const get = (path: string) => fetch(`${sandbox.url}${path}`);

  it('the page may load nothing from elsewhere', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it('scripts arrive without their types', async () => {
    const script = await get('/page/api.ts');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(await script.text()).not.toContain('export type');
  });

  it('every script of the page is there', async () => {
    const scripts = globSync('**/*.ts', { cwd: join(import.meta.dirname, '../../src/sandbox/page') });
    expect(scripts.length).toBeGreaterThan(20);
    for (const script of scripts) expect((await get(`/page/${script}`)).status, script).toBe(200);
  });

  it('its font comes with it', async () => {
    const sheets = [...(await (await get('/')).text()).matchAll(/href="(\/font\/[^"]+)"/gu)];
    expect(sheets.length).toBeGreaterThan(1);
    for (const [, sheet = ''] of sheets) {
      const [, file = ''] =
        /url\(\.\/(files\/[^)]+-latin-\d+-[a-z]+\.woff2)\)/u.exec(await (await get(sheet)).text()) ?? [];
      const response = await get(`/font/${file}`);
      expect(response.headers.get('content-type'), sheet).toBe('font/woff2');
    }
  });

  it('every module that the import map names is there', async () => {
    const html = await (await get('/')).text();
    const map = JSON.parse(/<script type="importmap">(.+)<\/script>/.exec(html)?.[1] ?? '{}') as {
      imports: Record<string, string>;
    };
    const files = Object.values(map.imports).filter((file) => file.endsWith('.js'));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) expect((await get(file)).status, file).toBe(200);
  });

  it.each([
    '/page/..%2Findex.ts',
    '/page/tsconfig.json',
    '/modules/lit/..%2F..%2Fpackage.json',
    '/modules/lit/%2E%2E/%2E%2E/zod/index.js',
    '/modules/zod/index.js',
    '/modules/lit/%00%00.js',
    '/page/%00%00.ts',
    '/%00%00',
    '/modules/lit/package.json',
  ])('%s is not served', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe('what the page shows', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
    sandbox.addPlaces();
  });
  afterAll(() => sandbox.stop());
  const read = async (path: string) => (await fetch(`${sandbox.url}/local/${path}`)).json();
  const channelsOf = async (viewer: string) =>
    ((await read(`${viewer}/world`)) as { servers: { channels: { id: string; name: string }[] }[] })
      .servers[0]?.channels ?? [];

  it('are threads below their channel, posts of a forum and voice chats; a private thread for those in it', async () => {
    const names = (await channelsOf('moderator')).map(({ name }) => name);
    expect(names).toEqual([
      'newsroom',
      'newsroom › border',
      'newsroom › moderators',
      'fact-checks',
      'lounge',
      'claims › did he say so?',
    ]);
    expect((await channelsOf('member')).map(({ name }) => name)).toEqual(
      names.filter((name) => !name.includes('moderators')),
    );
  });

  it('is a forwarded message with the words that it forwards', async () => {
    const [channel] = await channelsOf('member');
    const member = sandbox.as('member');
    const { id } = await member.send('The strike is over.');
    await fetch(`${sandbox.url}/local/member/channels/${channel?.id}/actions`, {
      method: 'POST',
      body: JSON.stringify({ do: 'forward', messageId: id }),
    });
    const messages = await read(`member/channels/${channel?.id}/messages`);
    expect(JSON.stringify((messages as unknown[]).at(-1))).toMatch(/Forwarded.*The strike is over/);
  });
});

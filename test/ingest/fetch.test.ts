/** Fetching pages: manners, limits, and what must never be reached. No request leaves this machine. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { isPublicAddress } from '../../src/ingest/fetch/addresses.ts';
import { type FetcherOptions, pageFetcher } from '../../src/ingest/fetch/fetch.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A web server of this machine; `asked` is what it was asked for, in order. */
async function serve(
  handler: Handler,
  robots: string | Handler = '',
): Promise<{ base: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/robots.txt' && typeof robots !== 'string') robots(request, response);
    else if (request.url === '/robots.txt') response.end(robots);
    else handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const fetcher = (options: FetcherOptions = {}) => pageFetcher({ allowPrivate: true, pauseMs: 0, ...options });

async function reasonOf(address: string, options: FetcherOptions = {}): Promise<string> {
  const got = await fetcher(options).fetch(address);
  return got.kind === 'done' ? 'fetched' : got.refusal.reason;
}

const page: Handler = (_request, response) => {
  response.setHeader('content-type', 'text/html');
  response.end('<p>It rained.</p>');
};

describe('manners', () => {
  it('a clock that is set back makes no pause longer', async () => {
    const { base } = await serve(page);
    const one = fetcher({ pauseMs: 50 });
    expect((await one.fetch(`${base}/first`)).kind).toBe('done');
    const now = Date.now.bind(Date);
    vi.spyOn(Date, 'now').mockImplementation(() => now() - 3_600_000);
    onTestFinished(() => void vi.restoreAllMocks());
    expect(await Promise.race([one.fetch(`${base}/second`), delay(5_000)])).toMatchObject({ kind: 'done' });
  });

  it('robots.txt is read once for each host, and obeyed', async () => {
    const { base, asked } = await serve(page, 'User-agent: *\nDisallow: /closed/');
    const one = fetcher();
    expect((await one.fetch(`${base}/open`)).kind).toBe('done');
    const closed = await one.fetch(`${base}/closed/page`);
    expect(closed.kind === 'done' ? '' : closed.refusal.reason).toBe('robots');
    expect(asked).toEqual(['/robots.txt', '/open']);
  });

  it('a robots.txt is obeyed that stands elsewhere, or that the server calls no text', async () => {
    const rules = 'User-agent: *\nDisallow: /closed/';
    const server = createServer((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(301, { location: '/rules' }).end();
      else if (request.url === '/rules')
        response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(rules);
      else page(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise((resolve) => server.close(() => resolve())));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await reasonOf(`${base}/open`)).toBe('fetched');
    expect(await reasonOf(`${base}/closed/page`)).toBe('robots');
  });

  it.each([401, 403, 404, 410])(
    'a host whose robots.txt answers with status %i may be fetched',
    async (status) => {
      const { base } = await serve(page, (_request, response) =>
        response.writeHead(status).end('Disallow: /'),
      );
      expect(await reasonOf(`${base}/open`)).toBe('fetched');
    },
  );

  it.each([
    ['to itself', '/robots.txt'],
    ['to an address that cannot be read', 'http://['],
  ])('a host whose robots.txt leads %s may be fetched', async (_, location) => {
    const { base } = await serve(page, (_request, response) => response.writeHead(302, { location }).end());
    expect(await reasonOf(`${base}/open`)).toBe('fetched');
  });

  it.each([500, 503])(
    'a host whose robots.txt answers with status %i is left alone, and asked once',
    async (status) => {
      const { base, asked } = await serve(page, (_request, response) => response.writeHead(status).end());
      const one = fetcher();
      for (const path of ['/open', '/other']) {
        const got = await one.fetch(`${base}${path}`);
        expect(got.kind === 'done' ? 'fetched' : got.refusal.reason).toBe('robots');
        expect(got.kind === 'done' ? '' : got.refusal.message).toContain(`status ${status}. Try again later`);
      }
      expect(asked).toEqual(['/robots.txt']);
    },
  );

  it('a host that breaks off at its robots.txt is left alone', async () => {
    const { base, asked } = await serve(page, (request) => request.destroy());
    expect(await reasonOf(`${base}/open`)).toBe('network');
    expect(asked).toEqual(['/robots.txt']);
  });

  it.each([
    ['as it is', (rules: string, response: ServerResponse) => response.end(rules)],
    [
      'packed',
      (rules: string, response: ServerResponse) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(rules)),
    ],
  ])('of a robots.txt longer than 500 kibibytes, %s, the first whole lines are obeyed', async (_, answer) => {
    const rules = 'User-agent: *\nDisallow: /closed/\n';
    const cut = '\nDisallow: /open-house\n';
    // The limit falls behind "Disallow: /open".
    const filler = `#${'x'.repeat(500 * 1024 - rules.length - 1 - '\nDisallow: /open'.length)}`;
    const long = `${rules}${filler}${cut}Disallow: /late\n${'#'.repeat(100_000)}`;
    const { base } = await serve(page, (_request, response) => answer(long, response));
    const one = fetcher();
    const reasons = [];
    for (const path of ['/closed/page', '/open', '/late']) {
      const got = await one.fetch(`${base}${path}`);
      reasons.push(got.kind === 'done' ? 'fetched' : got.refusal.reason);
    }
    expect(reasons).toEqual(['robots', 'fetched', 'fetched']);
  });

  it('requests to one host never overlap', async () => {
    let open = 0;
    let most = 0;
    const { base } = await serve((_request, response) => {
      open++;
      most = Math.max(most, open);
      setTimeout(() => {
        open--;
        response.end('<p>It rained.</p>');
      }, 10);
    });
    const one = fetcher();
    await Promise.all(['/a', '/b', '/c', '/d'].map((path) => one.fetch(`${base}${path}`)));
    expect(most).toBe(1);
  });
});

describe('limits', () => {
  it.each([
    [
      'a page that is too large',
      ((_request, response) => response.end('a'.repeat(5000))) satisfies Handler,
      'too-large',
    ],
    [
      'a page that is not text',
      ((_request, response) => {
        response.setHeader('content-type', 'image/png');
        response.end('x');
      }) satisfies Handler,
      'binary',
    ],
    [
      'a page that is not there',
      ((_request, response) => {
        response.statusCode = 404;
        response.end();
      }) satisfies Handler,
      'network',
    ],
    [
      'a page that leads to itself',
      ((request, response) => {
        response.writeHead(302, { location: request.url ?? '/' });
        response.end();
      }) satisfies Handler,
      'network',
    ],
    ['a page that never answers', (() => undefined) satisfies Handler, 'network'],
    [
      'a small file that unpacks to a huge one',
      ((_request, response) => {
        response.setHeader('content-encoding', 'gzip');
        response.end(gzipSync('a'.repeat(1_000_000)));
      }) satisfies Handler,
      'too-large',
    ],
  ])('%s is refused', async (_what, handler, reason) => {
    const { base } = await serve(handler);
    expect(await reasonOf(`${base}/page`, { maxBytes: 2000, timeoutMs: 300 })).toBe(reason);
  });

  it('a packed page that breaks off is refused', async () => {
    const { base } = await serve((_request, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync('It rained.').subarray(0, 12));
    });
    expect(await reasonOf(`${base}/page`)).toBe('network');
  });

  it('a packed page is unpacked', async () => {
    const { base } = await serve((_request, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync('It rained.'));
    });
    const got = await fetcher().fetch(`${base}/page`);
    expect(got.kind === 'done' && Buffer.from(got.value.bytes).toString()).toBe('It rained.');
  });

  it('an encoding that only the header names is kept', async () => {
    const { base } = await serve((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=windows-1251');
      response.end(Buffer.from([0xc4, 0xe0]));
    });
    const got = await fetcher().fetch(`${base}/page`);
    expect(got.kind === 'done' && Buffer.from(got.value.bytes).toString()).toBe('Да');
  });
});

describe('this machine and private networks', () => {
  it.each([
    '127.0.0.1',
    '10.0.0.1',
    '192.168.1.1',
    '172.16.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::7f00:1',
    '::5db8:d822',
    '64:ff9b::7f00:1',
    '224.0.0.1',
    'not an address',
  ])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:93.184.216.34'])(
    '%s is public',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    'http://127.0.0.1:1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::127.0.0.1]/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://metadata.localhost/',
    'http://169.254.169.254/latest',
  ])('%s is not fetched unless asked for', async (address) =>
    expect(await reasonOf(address, { allowPrivate: false })).toBe('private-address'),
  );

  it.each(['ftp://example.org/', 'file:///etc/passwd', 'https://user:pass@example.org/', 'nonsense'])(
    '%s is no address to fetch',
    async (address) => expect(await reasonOf(address)).toBe('bad-address'),
  );
});

/** A website that is open in another tab has no say in the local Discord. */

import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';

let sandbox: Sandbox;
let port: string;
beforeAll(async () => {
  sandbox = await startSandbox();
  ({ port } = new URL(sandbox.url));
});
afterAll(() => sandbox.stop());

/** The status of a request as a browser would send it; `fetch` lets nobody set Host or Origin. */
async function statusOf(method: string, path: string, headers: Record<string, string>): Promise<number> {
  const sent = request({ host: '127.0.0.1', port, method, path, headers });
  sent.end(method === 'POST' ? '{}' : undefined);
  const [response] = await once(sent, 'response');
  response.resume();
  return response.statusCode;
}

const routes = [
  ['GET', '/'],
  ['GET', '/page/main.ts'],
  ['GET', '/local/member/world'],
  ['GET', '/api/v10/gateway/bot'],
  ['POST', '/api/v10/interactions/1100000000000000002/token/callback'],
  ['GET', '/attachments/1/2/file.txt'],
] as const;

const strangers = [
  ['a page of another site', { origin: 'https://example.org' }],
  ['a page of another program on this machine', { origin: 'http://127.0.0.1:9' }],
  ['a page without an origin of its own', { origin: 'null' }],
  ['a name that points to this machine', { host: 'example.org' }],
] as const;

describe.each(strangers)('%s', (_, headers) => {
  it.each(routes)('gets nothing from %s %s', async (method, path) => {
    const authorized = { authorization: `Bot ${sandbox.token}`, ...headers };
    expect(await statusOf(method, path, authorized)).toBe(403);
  });

  it('gets no connection to the Gateway', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/gateway/?v=10&encoding=json`, { headers });
    await expect(once(socket, 'open')).rejects.toThrow();
  });
});

it('the page itself and a bot are let in', async () => {
  expect(await statusOf('GET', '/', {})).toBe(200);
  expect(await statusOf('GET', '/local/member/world', { origin: sandbox.url })).toBe(200);
  expect(await statusOf('GET', '/api/v10/gateway/bot', { authorization: `Bot ${sandbox.token}` })).toBe(200);
});

it('every start has a token of its own', async () => {
  const other = await startSandbox();
  await other.stop();
  expect(other.token).not.toBe(sandbox.token);
});

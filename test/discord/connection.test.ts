/** Connected or not, shard by shard: what a supervisor is told, and who answers meanwhile. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RESTEvents } from 'discord.js';
import { expect, it, onTestFinished, vi } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { readConfig } from '../../src/config.ts';
import { commandsJson } from '../../src/discord/registration/command-json.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/index.ts';
import { overwriteCommands } from '../../src/sandbox/server/state/commands.ts';
import { serve } from '../../src/serve.ts';
import { freePort } from '../fixtures/free-port.ts';
import { writeFolder } from '../fixtures/harbour.ts';
import { allText, keptLog } from '../fixtures/running.ts';
import { ask, pin, startWorld } from '../pins/support/bot.ts';

async function begin(options: SandboxOptions): Promise<Sandbox> {
  const sandbox = await startSandbox(options);
  onTestFinished(() => sandbox.stop());
  return sandbox;
}

/** Starts a process of the bot; `started` is there once all its shards are. */
async function startProcess(sandbox: Sandbox, environment: Record<string, string> = {}) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'onrecord-shards-'));
  const port = await freePort();
  const config = readConfig({
    KNOWLEDGE_DIR: await writeFolder(),
    DATA_DIR: dataFolder,
    HTTP_PORT: String(port),
    ...environment,
  });
  const { log, lines } = keptLog([sandbox.token]);
  const login = {
    token: sandbox.token,
    restApi: sandbox.restApi,
    storeLocation: { path: ':memory:' },
    slowStartMs: 500,
  };
  const started = serve(config, login, log, () => {});
  onTestFinished(async () => {
    await (await started).stop();
    await rm(dataFolder, { recursive: true, force: true });
  });
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: response.status, text: await response.text() };
  };
  return { started, lines, get };
}

const inServer = (sandbox: Sandbox, index: number) =>
  sandbox.as('member', { channel: sandbox.servers[index]?.channels[0]?.id ?? '' });

it('a bot of many shards is alive at once, ready when the last one is, and answers from the first one on', async () => {
  const sandbox = await begin({ shards: 2, maxConcurrency: 1 });
  // As after an earlier start.
  overwriteCommands(sandbox.store, 'global', commandsJson(commands, 'everywhere'));
  const { started, lines, get } = await startProcess(sandbox);
  await vi.waitFor(async () => expect((await get('/livez')).status).toBe(200));
  expect((await get('/readyz')).status).toBe(503);
  await vi.waitFor(() => expect(sandbox.gateway.connectedShards).toBe(1), { timeout: 10_000 });
  const used = await inServer(sandbox, 0).command('sources');
  expect(allText(await used.waitForAnswer({ timeoutMs: 2_500 }))).toContain('Tidings');
  expect(used.messages()).toHaveLength(1);
  const { status, text } = await get('/readyz');
  expect([status, text]).toEqual([503, expect.stringMatching(/shard 0: ready.*\nshard 1: \w+/)]);
  const slow = () => lines.find((line) => line.includes('still connecting: 1 of 2 shards are ready')) ?? '{}';
  await vi.waitFor(() => expect(JSON.parse(slow())).toMatchObject({ level: 40, startsLeft: 999 }));
  await started;
  expect(await get('/readyz')).toEqual({ status: 200, text: 'ok' });
  expect((await get('/metrics')).text).toContain('onrecord_shard_ready{shard="1"} 1');
  // What was answered early is not answered again when discord.js hands it out late.
  expect(used.messages()).toHaveLength(1);
});

it('a connection that stands and says nothing is not called ready', async () => {
  const sandbox = await begin({ heartbeatIntervalMs: 300 });
  const { started, lines, get } = await startProcess(sandbox);
  await started;
  expect((await get('/readyz')).status).toBe(200);
  sandbox.gateway.isFrozen = true;
  await vi.waitFor(async () => expect((await get('/readyz')).status).toBe(503), { timeout: 10_000 });
  expect((await get('/livez')).status).toBe(200);
  expect(lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ level: 40, msg: 'the connection is lost; reconnecting' }),
  );
  sandbox.gateway.isFrozen = false;
  await vi.waitFor(async () => expect((await get('/readyz')).status).toBe(200), { timeout: 30_000 });
});

it('a bot that starts in an outage of a server answers there, and shows no pin whose place nobody can judge', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-outage-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const world = await startWorld({ path: join(folder, 'pins.db') });
  const { sandbox, member } = world;
  const [server] = sandbox.servers;
  const elsewhere = sandbox.as('moderator', { channel: server?.channels[1]?.id ?? '' });
  await pin(elsewhere, await ask(elsewhere));
  const list = async () => allText(await (await member.command('pins list')).waitForAnswer());
  expect(await list()).toContain('dockers');
  sandbox.world.setOutage(server?.id ?? '', true);
  await world.restart();
  expect(allText(await ask(member))).toContain('Four hundred');
  expect(await list()).toContain('No pins');
});

it('of a server the bot keeps channels, roles and itself; that Discord refuses many requests is a warning in the log', async () => {
  const sandbox = await begin({});
  const { started, lines } = await startProcess(sandbox);
  const { bot } = await started;
  await (await inServer(sandbox, 0).command('sources')).waitForAnswer();
  const kept = bot.client.guilds.cache.map(({ channels, roles, members, emojis }) =>
    [channels, roles, members, emojis].map(({ cache }) => cache.size),
  );
  expect(kept).toEqual(Array.from({ length: 2 }, () => [2, 3, 1, 0]));
  expect([bot.client.users.cache.size, bot.client.emojis.cache.size]).toEqual([1, 0]);
  bot.client.rest.emit(RESTEvents.InvalidRequestWarning, { count: 500, remainingTime: 300_000 });
  expect(lines.filter((line) => line.includes('Discord refuses many requests'))).toEqual([
    expect.stringMatching(/"level":40.*"count":500,"remainingTimeMs":300000/),
  ]);
});

it('two processes share the shards: each answers its servers, and one of them registers the commands', async () => {
  const sandbox = await begin({ shards: 2 });
  const processes = [
    await startProcess(sandbox, { SHARDS: '1-1/2' }),
    await startProcess(sandbox, { SHARDS: '0-0/2' }),
  ];
  for (const { started } of processes) await started;
  for (const index of [0, 1]) {
    const used = await inServer(sandbox, index).command('sources');
    expect(allText(await used.waitForAnswer())).toContain('Tidings');
    expect(used.messages()).toHaveLength(1);
  }
  const puts = sandbox.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));
  expect(puts).toHaveLength(1);
  const said = processes.map(({ lines }) => lines.find((line) => line.includes('logged in')) ?? '');
  expect(said.map((line) => JSON.parse(line).commands)).toEqual(['by the process of shard 0', 'registered']);
});

it('interactions by HTTP are answered as those over the Gateway, and nobody else’s are taken', async () => {
  const sandbox = await begin({});
  const { started } = await startProcess(sandbox, {
    INTERACTIONS_PORT: '0',
    DISCORD_PUBLIC_KEY: sandbox.publicKey,
  });
  const { interactionsPort } = await started;
  const url = `http://127.0.0.1:${interactionsPort}/interactions`;
  // As in the portal: a ping has to be answered, and a wrong signature refused.
  await sandbox.sendInteractionsTo(url);
  const person = inServer(sandbox, 0);
  const [used, other] = [
    await person.command('sources'),
    await person.command('quote', { speaker: 'Ada Lowe' }),
  ];
  expect(allText(await used.waitForAnswer())).toContain('Tidings');
  expect(allText(await other.waitForAnswer())).toContain('Ada Lowe');
  expect(await person.autocomplete('quote', { speaker: 'Ada' }, 'speaker')).not.toEqual([]);
  expect(used.messages()).toHaveLength(1);

  const forged = await fetch(url, {
    method: 'POST',
    body: '{"type":1}',
    headers: { 'x-signature-ed25519': '00'.repeat(64), 'x-signature-timestamp': '1' },
  });
  expect(forged.status).toBe(401);
  expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(401);
  const tooLarge = await fetch(url, { method: 'POST', body: 'x'.repeat(2 * 1024 * 1024) });
  expect(tooLarge.status).toBe(413);
});

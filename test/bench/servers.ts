/**
 * What a server costs in memory: a process of its own logs into a local Discord with many servers of
 * twenty channels, ten roles and five emojis each. `node test/bench/servers.ts 10000`
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createClient } from '../../src/discord/connection/client.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { addServer } from '../../src/sandbox/server/state/seed.ts';
import { startFlags } from './start-flags.ts';

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Logs in, waits until all servers are there, and says what the memory is. */
async function measure(restApi: string, token: string): Promise<void> {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const client = createClient({ restApi });
  const ready = once(client, 'clientReady');
  await client.login(token);
  await ready;
  globalThis.gc?.();
  const after = process.memoryUsage();
  const servers = client.guilds.cache.size;
  const each = ((after.heapUsed - before.heapUsed) / servers / 1024).toFixed(1);
  process.stdout.write(
    `${servers} servers: heap ${megabytes(before.heapUsed)} → ${megabytes(after.heapUsed)} (${each} KB a server), resident ${megabytes(after.rss)}\n`,
  );
  await client.destroy();
}

async function main(count: number): Promise<void> {
  const sandbox = await startSandbox();
  const { store, world } = sandbox;
  const user = (name: 'member' | 'moderator') => store.user(sandbox.members[name].id);
  const people = { owner: user('moderator'), member: user('member'), moderator: user('moderator') };
  for (let index = 2; index < count; index += 1) {
    const server = addServer(store, `Server ${index}`, index, people);
    // Three are there already.
    for (let position = 3; position < 10; position += 1) {
      const role = { id: store.nextId(), name: `Role ${position}`, permissions: 1024n, position, color: 0 };
      server.roles.set(role.id, role);
    }
    for (let channel = 0; channel < 20; channel += 1) world.addChannel(server.id, `channel-${channel}`);
  }
  const child = fork(import.meta.filename, [sandbox.restApi, sandbox.token], {
    execArgv: ['--expose-gc', ...startFlags()],
  });
  await once(child, 'exit');
  await sandbox.stop();
}

const [first = '10000', token] = process.argv.slice(2);
await (token === undefined ? main(Number(first)) : measure(first, token));

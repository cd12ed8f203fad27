import { expect, it } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.ts';

it('no two people, servers or channels have one id, also when all are made in one millisecond', async () => {
  // An even millisecond: the first server's time is then that of the people in it.
  const sandbox = await startSandbox({ now: () => 1_795_000_000_000 });
  const ids = [
    ...Object.values(sandbox.members).map(({ id }) => id),
    ...sandbox.servers.flatMap(({ id, channels }) => [id, ...channels.map((channel) => channel.id)]),
  ];
  await sandbox.stop();
  expect(new Set(ids).size).toBe(ids.length);
});

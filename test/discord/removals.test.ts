/** Which servers of the store the bot was removed from, judged by what Discord named when the shards connected. */
import type { Client } from 'discord.js';
import { expect, it } from 'vitest';
import { isRemovedFrom } from '../../src/discord/connection/shards.ts';

/** Ids of servers whose shard of three is 0, 1 and 2, by (id >> 22) % 3. */
const [onShard0, onShard1, onShard2] = [3n, 4n, 5n].map((time) => String(time << 22n)) as [
  string,
  string,
  string,
];

function client(
  shardIds: readonly number[],
  discordGuildIds: readonly string[],
  shardCount = 3,
): Client<true> {
  return {
    options: { shardCount },
    ws: { shards: new Map(shardIds.map((id) => [id, {}])) },
    guilds: { cache: new Map(discordGuildIds.map((id) => [id, { available: false }])) },
  } as unknown as Client<true>;
}

it('a server that Discord does not name any more has removed the bot', () => {
  expect(isRemovedFrom(client([0], [onShard1], 1), onShard0)).toBe(true);
});

it('a server that Discord names, even during an outage, has not', () => {
  expect(isRemovedFrom(client([0], [onShard0], 1), onShard0)).toBe(false);
});

it('a process judges the servers of its own shards alone', () => {
  const ours = client([0, 2], []);
  expect([onShard0, onShard1, onShard2].map((id) => isRemovedFrom(ours, id))).toEqual([true, false, true]);
});

/** Marks that nobody waits for keep to what Discord allows for old messages (error 30046). */
import { SnowflakeUtil } from 'discord.js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MarkQueue } from '../../src/discord/mark-queue.ts';
import type { Pin } from '../../src/pins/pin.ts';

let drawn: [string, number][];
let queue: MarkQueue;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2031, 2, 4) });
  drawn = [];
  queue = new MarkQueue(
    async ({ discordMessageId, number }) => {
      drawn.push([discordMessageId, number]);
      return 'done';
    },
    (error) => {
      throw error;
    },
  );
});
afterEach(() => vi.useRealTimers());

/** `m3` is a message of long ago, by Discord's way of writing the time into an id. */
const idOf = (name: string, agoMs = 86_400_000): string =>
  SnowflakeUtil.generate({
    timestamp: Date.UTC(2031, 2, 4) - agoMs,
    increment: BigInt(name.slice(1)),
  }).toString();
/** Pin 3 is of message m3. */
const pin = (number: number, discordMessageId = idOf(`m${number}`), discordChannelId = 'harbour'): Pin =>
  ({ number, discordMessageId, discordChannelId }) as Pin;
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it('a channel gets two marks in six seconds, and another channel its own', async () => {
  for (const number of [1, 2, 3, 4, 5]) queue.add(pin(number));
  queue.add(pin(9, idOf('m9'), 'market'));
  await after(100);
  expect(drawn.map(([id]) => id).sort()).toEqual(['m1', 'm2', 'm9'].map((name) => idOf(name)));
  await after(6_000);
  expect(drawn).toHaveLength(5);
  await after(6_000);
  expect(drawn).toHaveLength(6);
});

it('marks that come one by one are held to it as well', async () => {
  for (const number of [1, 2, 3, 4]) {
    queue.add(pin(number));
    await after(10);
  }
  expect(drawn).toHaveLength(2);
});

it('a clock that is set back keeps no mark waiting', async () => {
  for (const number of [1, 2]) queue.add(pin(number));
  await after(100);
  vi.setSystemTime(Date.UTC(2031, 2, 4) - 3_600_000);
  queue.add(pin(3));
  await after(6_000);
  expect(drawn.map(([, number]) => number)).toEqual([1, 2, 3]);
});

it('of several marks of a message that wait, the last is drawn', async () => {
  for (const number of [1, 2, 3]) queue.add(pin(number));
  queue.add(pin(7, idOf('m3')));
  await after(13_000);
  expect(drawn.filter(([id]) => id === idOf('m3'))).toEqual([[idOf('m3'), 7]]);
});

it('a mark that waits gives way to the one that somebody pressed meanwhile', async () => {
  for (const number of [1, 2, 3]) queue.add(pin(number));
  queue.forget(pin(3));
  await after(13_000);
  expect(drawn.map(([id]) => id)).toEqual([idOf('m1'), idOf('m2')]);
});

it('nothing is drawn any more once the bot stops', async () => {
  for (const number of [1, 2, 3]) queue.add(pin(number));
  await after(100);
  queue.stop();
  await after(60_000);
  expect(drawn).toHaveLength(2);
});

it('messages of the last hour are marked at once: Discord has no such limit for them', async () => {
  for (const number of [1, 2, 3, 4, 5]) {
    queue.add(pin(number, idOf(`m${number}`, 60_000)));
  }
  await after(10);
  expect(drawn.map(([, number]) => number)).toEqual([1, 2, 3, 4, 5]);
});

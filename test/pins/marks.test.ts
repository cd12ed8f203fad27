/** The marks of old pins, which Discord lets nobody redraw in a hurry (30046): the whole bot in the local Discord. */
import { expect, it } from 'vitest';
import { harbour } from '../fixtures/harbour.ts';
import { answerTo, ask, pin, startWorld, type World, wordsOf } from './support/bot.ts';
import { temporaryFile } from './support/databases.ts';

const hourMs = 60 * 60 * 1_000;
const pinCount = 3;
/** Two marks in six seconds, and the slowest machine. */
const patience = { timeout: 45_000 };

/** A world with pins of two hours ago, whose words have just changed. */
async function oldPins(): Promise<World> {
  let agoMs = 2 * hourMs;
  const world = await startWorld(temporaryFile(), { now: () => Date.now() - agoMs });
  const answers = await Promise.all(Array.from({ length: pinCount }, () => ask(world.member)));
  for (const answer of answers) await pin(world.moderator, answer);
  agoMs = 0;
  return world;
}

const report = 'documents/tidings-strike.md';
const changed = {
  ...harbour,
  [report]: harbour[report].replace('Four hundred dockers had walked out', 'Two hundred dockers had left'),
};

const markedCount = (world: World): number =>
  world.member.pins().filter((message) => wordsOf(message).includes('⚠️')).length;
const editCount = ({ sandbox }: World): number =>
  sandbox.requests.filter(({ method, path }) => method === 'PATCH' && /messages\/\d+$/.test(path)).length;

const unmarked = ({ store, sandbox }: World) =>
  Array.fromAsync(store.pins.unmarked({ discordGuildId: sandbox.servers[0]?.id ?? '' }));

it('marks that wait for room are drawn after a restart, and what a moderator presses goes before them', async () => {
  const world = await oldPins();
  await world.change(changed);
  await expect.poll(() => markedCount(world), patience).toBeGreaterThanOrEqual(2);
  expect(await unmarked(world)).not.toEqual([]);

  await world.restart(changed);
  expect(await answerTo(world.moderator, 'pins remove', { pin: '1' })).toContain('Pin 1 is removed');
  expect(world.member.pins()).toHaveLength(pinCount - 1);
  await expect.poll(() => markedCount(world), patience).toBe(pinCount - 1);
  await expect.poll(() => unmarked(world)).toEqual([]);

  const before = editCount(world);
  await world.restart(changed);
  await answerTo(world.moderator, 'pins list');
  expect(editCount(world)).toBe(before);
}, 120_000);

it('/pins check answers although no mark can be drawn, and the next start draws them', async () => {
  const world = await oldPins();
  world.sandbox.faults.next({ method: 'PATCH', route: /messages\/\d+$/, status: 500, times: 1_000 });
  await world.restart(changed);
  await expect.poll(async () => (await unmarked(world)).length).toBe(pinCount);
  expect(await answerTo(world.moderator, 'pins check')).toContain(`${pinCount} pins checked`);
  expect(markedCount(world)).toBe(0);

  world.sandbox.faults.clear();
  await world.restart(changed);
  await expect.poll(() => markedCount(world), patience).toBe(pinCount);
}, 120_000);

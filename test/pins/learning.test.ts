/** The learning loop in the local Discord: asked, counted, looked at, pinned or judged, and then first. */
import { expect, it } from 'vitest';
import type { Person } from '../../src/sandbox/index.ts';
import {
  answerTo,
  ask,
  buttonOf,
  choose,
  isEphemeral,
  optionsOf,
  pin,
  press,
  startWorld,
  type World,
  wordsOf,
} from './support/bot.ts';

/** Of the harbour's documents none says it, though words of it stand there. */
const unanswered = 'Where did Bram Oduya eat breakfast with the dockers?';

async function learningWorld(): Promise<World> {
  const world = await startWorld();
  expect(await answerTo(world.moderator, 'settings learning', { on: true })).toContain('/gaps');
  return world;
}

const gapsOf = ({ store, sandbox }: World) =>
  store.gaps.list({ discordGuildId: sandbox.servers[0]?.id ?? '' });

const gaps = async (person: Person) => (await person.command('gaps')).waitForAnswer();

it('where nobody switched it on, nothing is counted, reported or listed', async () => {
  const world = await startWorld();
  const answer = await ask(world.member, unanswered);
  expect(() => buttonOf(answer, 'report')).toThrow();
  expect(await gapsOf(world)).toEqual([]);
  expect(wordsOf(await gaps(world.moderator))).toContain('/settings learning');
});

it('an unanswered question is counted without who asked; an answered one is not, nor one of a part of the sources', async () => {
  const world = await learningWorld();
  await ask(world.member, unanswered);
  await ask(world.member, unanswered);
  await ask(world.member);
  await answerTo(world.member, 'ask', { question: unanswered, until: '2020' });
  const kept = await gapsOf(world);
  expect(kept).toEqual([expect.objectContaining({ question: unanswered, timesAsked: 2 })]);
  expect(JSON.stringify(kept)).not.toContain(world.member.id);
});

it('a member reports an answer with a reason, and is thanked alone', async () => {
  const world = await learningWorld();
  const answer = await ask(world.member);
  const form = await press(world.member, answer, 'report');
  expect(isEphemeral(form)).toBe(true);
  expect(optionsOf(form, 'choose:report').map(({ label }) => label)).toContain('Something is missing');
  const thanks = await choose(world.member, form, 'choose:report', [1]);
  expect(isEphemeral(thanks)).toBe(true);
  expect(await gapsOf(world)).toEqual([
    expect.objectContaining({ kind: 'reported', timesReported: 1, timesAsked: 0, reason: 'missing' }),
  ]);
});

it('a moderator chooses the lines that answer a question and pins them: they come first from then on, alone', async () => {
  const world = await learningWorld();
  await ask(world.member, unanswered);
  const list = await gaps(world.moderator);
  expect(isEphemeral(list)).toBe(true);
  expect(wordsOf(list)).toContain('asked once');
  const gap = await choose(world.moderator, list, 'choose:gap');
  const lines = optionsOf(gap, 'choose:lines');
  expect(lines.length).toBeGreaterThan(1);
  const shown = await choose(world.moderator, gap, 'choose:lines', [1]);
  expect(isEphemeral(shown)).toBe(false);
  expect(wordsOf(await pin(world.moderator, shown))).toContain('**Pinned**');

  const discordGuildId = world.sandbox.servers[0]?.id ?? '';
  const kept = await world.store.pins.find({ discordGuildId, number: 1 });
  expect(kept?.question).toBe(unanswered);
  expect(kept?.excerpts).toHaveLength(1);
  const label = lines[1]?.label.replace(/…$/, '') ?? '-';
  expect(kept?.excerpts[0]?.text.startsWith(label)).toBe(true);
  expect(wordsOf(await ask(world.member, unanswered))).toContain(kept?.excerpts[0]?.text.slice(0, 40));
  expect(wordsOf(await gaps(world.moderator))).toContain('No question is open');
});

it('a moderator sees the closest lines also of a question that is not in the sources', async () => {
  const world = await learningWorld();
  expect(wordsOf(await ask(world.member, 'How many penguins live in the port?'))).toContain(
    'Not in the sources',
  );
  const gap = await choose(world.moderator, await gaps(world.moderator), 'choose:gap');
  expect(optionsOf(gap, 'choose:lines').map(({ label }) => label)).toContainEqual(
    expect.stringMatching(/port/),
  );
});

it('a moderator says that the sources do not hold it: whoever asks it is told first, until it is open again', async () => {
  const world = await learningWorld();
  await ask(world.member, unanswered);
  const gap = await choose(world.moderator, await gaps(world.moderator), 'choose:gap');
  const kept = await press(world.moderator, gap, 'judge-gap');
  const told = 'Moderators of this server have looked';
  expect(wordsOf(await ask(world.member, unanswered))).toContain(told);
  expect((await gapsOf(world))[0]).toMatchObject({ timesAsked: 1, isAbsent: true });
  await press(world.moderator, kept, 'judge-gap:open');
  expect(wordsOf(await ask(world.member, unanswered))).not.toContain(told);
});

it('the questions of the list stand apart from each other', async () => {
  const world = await learningWorld();
  await ask(world.member, unanswered);
  await ask(world.member, 'Who painted the lighthouse of Westmere?');
  expect(wordsOf(await gaps(world.moderator))).toMatch(/\*\*\n-# [^\n]+\n\n\*\*/);
});

it('the list is offered to moderators alone', async () => {
  const world = await learningWorld();
  expect(world.member.commands().map(({ name }) => name)).not.toContain('gaps');
  expect(world.moderator.commands().map(({ name }) => name)).toContain('gaps');
});

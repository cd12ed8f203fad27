/** What is suggested while a question is typed, and the episode in its events. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { ask, pin, question, startWorld } from '../pins/support/bot.ts';

it('the server’s pinned questions are suggested, those of hidden channels to nobody who cannot see them', async () => {
  const world = await startWorld();
  const id = world.sandbox.servers[0]?.channels[1]?.id ?? '';
  const there = world.sandbox.as('moderator', { channel: id });
  await pin(there, await ask(there));
  const suggested = async (typed: string) => {
    const choices = await world.member.autocomplete('ask', { question: typed }, 'question');
    return choices.map(({ value }) => value);
  };
  expect(await suggested('dockers walked')).toContain(question);
  expect((await suggested(''))[0]).toBe(question);

  const { overwrites } = world.sandbox.store.channel(id);
  overwrites.push({ id: world.member.id, type: 1, allow: 0n, deny: PermissionFlagsBits.ViewChannel });
  world.sandbox.world.revokePermissions(id, 0n);
  await expect.poll(() => suggested('dockers walked')).not.toContain(question);
  expect(await suggested('')).not.toContain(question);
});

it('whoever types somebody’s name is offered a question for their words, and whoever types an event, that', async () => {
  const { member } = await startWorld();
  const suggested = async (typed: string) =>
    (await member.autocomplete('ask', { question: typed }, 'question')).map(({ value }) => value);
  expect(await suggested('tell me of Odu')).toContain('What did Bram Oduya say?');
  expect(await suggested('dockers stop')).toContain('The dockers stop work');
});

/** Threads, private threads and voice chats: the whole bot in the local Discord. */
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import {
  answerTo,
  ask,
  contextOf,
  isEphemeral,
  pin,
  pinnedWorld,
  sendForm,
  startWorld,
  type World,
  wordsOf,
} from './support/bot.ts';
import { temporaryFile } from './support/databases.ts';

const firstServer = ({ sandbox }: World): string => sandbox.servers[0]?.id ?? '';
const firstChannel = ({ sandbox }: World): string => sandbox.servers[0]?.channels[0]?.id ?? '';

/** A thread that everybody in the channel sees, as the moderator inside it. */
function publicThread(world: World) {
  const ownerId = world.moderator.id;
  const { id } = world.sandbox.world.addThread(firstChannel(world), 'walk-out', { ownerId });
  return world.sandbox.as('moderator', { channel: id });
}

/** A private thread that the bot has been let into, as the moderator inside it. */
function privateThread(world: World) {
  const thread = world.sandbox.world.addThread(firstChannel(world), 'sources', {
    ownerId: world.moderator.id,
    memberIds: [world.sandbox.applicationId],
    isPrivate: true,
  });
  return world.sandbox.as('moderator', { channel: thread.id });
}

const secret = 'Our source inside the harbour';

it('what is pinned in a private thread is shown to nobody outside it, by no answer and no suggestion', async () => {
  const world = await startWorld();
  const inside = privateThread(world);
  expect(wordsOf(await pin(inside, await ask(inside), secret))).toContain('**Pinned**');
  expect(await answerTo(inside, 'pins list')).toContain(secret);

  const said = [
    await answerTo(world.member, 'pins list', { private: true }),
    await answerTo(world.member, 'pins list', { about: 'dockers', private: true }),
    await answerTo(world.member, 'pins show', { pin: '1', private: true }),
    wordsOf(await ask(world.member)),
    await answerTo(world.moderator, 'pins history'),
  ].join('\n');
  expect(said).not.toContain(secret);
  expect(said).not.toContain('inned by');
  expect(await world.member.autocomplete('pins show', { pin: '' }, 'pin')).toEqual([]);
  expect(await world.member.autocomplete('pins show', { pin: '1' }, 'pin')).toEqual([]);
});

it('a moderator with Manage Threads sees from outside what is pinned in a private thread, alone', async () => {
  const world = await startWorld(temporaryFile());
  const inside = privateThread(world);
  await pin(inside, await ask(inside), secret);
  const roles = world.sandbox.store.server(firstServer(world)).roles;
  const moderators = [...roles.values()].find(({ name }) => name === 'Moderator');
  if (moderators) moderators.permissions |= PermissionFlagsBits.ManageThreads;
  await world.restart();
  expect(await answerTo(world.moderator, 'pins list', { private: true })).toContain(secret);
  expect(await answerTo(world.member, 'pins list', { private: true })).not.toContain(secret);
});

it('a pin in a public thread is seen from its channel', async () => {
  const world = await startWorld();
  const inside = publicThread(world);
  await pin(inside, await ask(inside), 'In the thread');
  expect(await answerTo(world.member, 'pins list', { private: true })).toContain('In the thread');
});

it('an answer in an archived thread is kept as a pin, and the moderator is told why Discord does not show it', async () => {
  const world = await startWorld();
  const inside = publicThread(world);
  const answer = await ask(inside);
  world.sandbox.world.changeThread(inside.place.channelId, { isArchived: true });
  expect(wordsOf(await pin(inside, answer))).toMatch(/The record is kept.*archived/);
});

it('in a voice chat, which has no pins, no answer offers one', async () => {
  const world = await startWorld();
  for (const type of [ChannelType.GuildVoice, ChannelType.GuildStageVoice] as const) {
    const { id } = world.sandbox.world.addChannel(firstServer(world), 'lounge', { type });
    const answer = await ask(world.sandbox.as('moderator', { channel: id }));
    expect(wordsOf(answer)).toContain('walked out before dawn');
    const context = await contextOf(world.sandbox.as('moderator', { channel: id }), answer);
    expect(JSON.stringify(context.components)).not.toContain('"custom_id":"pin:');
    const opened = await world.sandbox
      .as('moderator', { channel: id })
      .messageCommand('Pin with sources', answer.id);
    expect(wordsOf(await opened.waitForAnswer())).toContain('no pins');
  }
});

it('a refusal of Discord that we have no words for is kept, told with its number, and mended by pressing again', async () => {
  const world = await startWorld();
  const answer = await ask(world.member);
  world.sandbox.faults.next({ method: 'PUT', route: '/messages/pins/', code: 30054 });
  const said = wordsOf(await pin(world.moderator, answer));
  expect(said).toMatch(/The record is kept.*30054/);
  const key = { discordGuildId: firstServer(world), number: 1 };
  expect(await world.store.pins.find(key)).toMatchObject({ state: 'active', discordPin: 'refused' });

  const again = await world.moderator.messageCommand('Pin with sources', answer.id);
  expect(wordsOf(await again.waitForAnswer())).toContain('pin 1');
  expect(await world.store.pins.find(key)).toMatchObject({ discordPin: 'pinned' });
});

it('a long note of emojis is cut between two of them for the audit log, and the answer is pinned', async () => {
  const world = await startWorld();
  const answer = await ask(world.member);
  for (const [i, lead] of ['', 'x'].entries()) {
    const note = `${lead}${'😀'.repeat(240)}`;
    const message = i === 0 ? answer : await ask(world.member, 'How many dockers walked out at dawn?');
    const opened = await world.moderator.messageCommand('Pin with sources', message.id);
    expect(wordsOf(await sendForm(world.moderator, opened, note))).toContain('**Pinned**');
  }
  const reasons = world.sandbox.requests.flatMap(({ auditLogReason }) => auditLogReason ?? []);
  expect(reasons.length).toBe(2);
  for (const reason of reasons) {
    expect(reason).toMatch(/^Pin \d by \d+: x?(?:😀)+$/u);
    expect(reason.length).toBeLessThanOrEqual(512);
  }
});

it('in a thread of a private channel, and in a channel of a private category, every answer is private', async () => {
  const world = await startWorld();
  const local = world.sandbox.world;
  const isPrivateIn = async (channel: string) =>
    isEphemeral(await ask(world.sandbox.as('member', { channel })));
  const ownerId = world.moderator.id;
  const thread = local.addThread(firstChannel(world), 'walk-out', { ownerId });
  const category = local.addChannel(firstServer(world), 'desk', { type: ChannelType.GuildCategory });
  const inside = local.addChannel(firstServer(world), 'inside', { parentId: category.id });
  const post = local.addThread(inside.id, 'post', { ownerId });
  const places = [thread.id, inside.id, post.id];
  for (const id of places) expect(await isPrivateIn(id)).toBe(false);

  await answerTo(world.moderator, 'settings private-channel', { channel: firstChannel(world) });
  await answerTo(world.moderator, 'settings private-channel', { channel: category.id });
  for (const id of places) expect(await isPrivateIn(id)).toBe(true);
});

it('after a restart, a pin of an archived thread is seen by those who see its channel, and a private one stays hidden', async () => {
  const world = await startWorld(temporaryFile());
  const [open, closed] = [publicThread(world), privateThread(world)];
  await pin(open, await ask(open), 'In the open thread');
  await pin(closed, await ask(closed), secret);
  for (const { place } of [open, closed])
    world.sandbox.world.changeThread(place.channelId, { isArchived: true });
  await world.restart();
  const list = await answerTo(world.member, 'pins list', { private: true });
  expect(list).toContain('In the open thread');
  expect(list).not.toContain(secret);
});

it('a pinned message that is deleted ends its pin at once, not at the next start', async () => {
  const { world, answer } = await pinnedWorld();
  await world.moderator.delete(answer.id);
  const key = { discordGuildId: firstServer(world), number: 1 };
  await expect.poll(async () => (await world.store.pins.find(key))?.state).toBe('removed');
  expect(await answerTo(world.moderator, 'pins history')).toContain('the message was deleted');
});

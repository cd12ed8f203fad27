/** What stands around an answer in a server: who it is for, commands to press, suggestions, what is kept of members. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { linkCommands } from '../../src/render/discord/reply-lines.ts';
import {
  answerTo,
  ask,
  isEphemeral,
  pin,
  question,
  startWorld,
  type World,
  wordsOf,
} from '../pins/support/bot.ts';

/** The user ids that the last answer was allowed to ping. */
function pinged({ sandbox }: World): unknown {
  const callback = sandbox.requests.findLast(({ path }) => path.endsWith('/callback'));
  const body = callback?.body as { data: { allowed_mentions: unknown } } | undefined;
  return body?.data.allowed_mentions;
}

it('an answer to somebody names that member and who asked, and pings nobody else', async () => {
  const world = await startWorld();
  const to = world.moderator.id;
  const answer = await (await world.member.command('ask', { question, to })).waitForAnswer();
  expect(wordsOf(answer)).toMatch(new RegExp(`^For <@${to}>, asked by <@${world.member.id}>\n### How many`));
  await expect.poll(() => pinged(world)).toEqual({ parse: [], users: [to] });
  expect(wordsOf(await pin(world.moderator, answer))).toContain('**Pinned**');
  await ask(world.member);
  await expect.poll(() => pinged(world)).toEqual({ parse: [] });
});

it('who asks for whom is said in the language of the answer', async () => {
  const world = await startWorld();
  for (const server of world.sandbox.store.servers.values()) server.locale = 'ru';
  const answer = await answerTo(world.member, 'ask', { question, to: world.moderator.id });
  expect(answer).toMatch(new RegExp(`^Для <@${world.moderator.id}>, спрашивает <@${world.member.id}>`));
});

it.each([
  ['only the asker would see', {}, { private: true }],
  ['the asker may not write', { revoked: PermissionFlagsBits.SendMessages }, {}],
])('nobody is answered by name where %s', async (_, { revoked }: { revoked?: bigint }, options) => {
  const world = await startWorld();
  if (revoked !== undefined) {
    const { overwrites } = world.sandbox.store.channel(world.member.place.channelId);
    overwrites.push({ id: world.member.id, type: 1, allow: 0n, deny: revoked });
  }
  const used = await world.member.command('ask', { question, to: world.moderator.id, ...options });
  const refused = await used.waitForAnswer();
  expect(isEphemeral(refused)).toBe(true);
  expect(wordsOf(refused)).toContain('answered by name');
});

it('commands in help, about, settings and refusals can be pressed', async () => {
  const world = await startWorld();
  for (const command of ['help', 'about']) {
    expect(await answerTo(world.member, command)).toMatch(/<\/ask:\d+> `question \[outlet\]/);
    expect(await answerTo(world.member, command)).toMatch(/<\/pins list:\d+> `\[channel\]/);
  }
  expect(await answerTo(world.member, 'pins show', { pin: '7' })).toMatch(/<\/pins list:\d+> shows them/);
  expect(await answerTo(world.moderator, 'settings learning', { on: true })).toMatch(
    /counted for <\/gaps:\d+>/,
  );
});

it('help lists the commands of moderators for moderators alone', async () => {
  const world = await startWorld();
  const forModerators =
    /For moderators[\s\S]*\/pins remove[\s\S]*Pin with sources[\s\S]*\/gaps[\s\S]*\/settings show/;
  expect(await answerTo(world.moderator, 'help')).toMatch(forModerators);
  const forMember = await answerTo(world.member, 'help');
  expect(forMember).toMatch(/\/pins list/);
  expect(forMember).not.toMatch(
    /For moderators|\/pins (?:remove|history|export|check)|Pin with sources|\/gaps|\/settings/,
  );
});

it('a command is linked where it stands alone, never in an address or another word', () => {
  const ids = new Map([
    ['ask', '1'],
    ['pins list', '2'],
  ]);
  expect(linkCommands('Ask with /ask or /quote. /pins list shows /pins.', ids)).toBe(
    'Ask with </ask:1> or /quote. </pins list:2> shows /pins.',
  );
  expect(linkCommands('https://example.org/ask and/ask `/ask question [to]`', ids)).toBe(
    'https://example.org/ask and/ask </ask:1> `question [to]`',
  );
});

it('a member’s id is taken out of what is kept, on request; the pin stays', async () => {
  const world = await startWorld();
  await pin(world.moderator, await ask(world.member), 'for the record');
  expect(await answerTo(world.moderator, 'privacy show')).toMatch(/<\/privacy delete:\d+>/);
  expect(await answerTo(world.moderator, 'privacy delete')).toContain('no longer stands in anything');
  const discordGuildId = world.sandbox.servers[0]?.id ?? '';
  const kept = await world.store.pins.find({ discordGuildId, number: 1 });
  expect(kept).toMatchObject({ state: 'active', question });
  expect(JSON.stringify(kept)).not.toContain(world.moderator.id);
});

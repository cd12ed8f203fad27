/** The real bot wherever Discord lets people use it: what it offers there, and what it cannot know. */
import { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/sandbox/index.ts';
import { allText, buttonsOf, press, type RunningBot, startRunning, use } from '../fixtures/running.ts';

let bot: RunningBot;
let otherServer: { readonly id: string; readonly channel: string };

beforeAll(async () => {
  bot = await startRunning({
    PRIVACY_URL: 'https://example.org/privacy',
    TERMS_URL: 'https://example.org/terms',
  });
  const [, second] = bot.sandbox.servers;
  otherServer = { id: second?.id ?? '', channel: second?.channels[0]?.id ?? '' };
});
afterAll(() => bot.stop());

const question = 'What did Tokayev say about Luhansk and Donetsk?';

const ask = (person: Person) => use(person, 'ask', { question });

const labelsOf = (message: { readonly components?: unknown }) => buttonsOf(message).map(({ label }) => label);

describe('a server that the bot is not in', () => {
  it('offers Pin beside the context while the bot is in it', async () => {
    const moderator = bot.sandbox.as('moderator', { channel: otherServer.channel });
    expect(labelsOf(await press(moderator, await ask(moderator), 'Context'))).toContain('Pin');
  });

  it.each([
    ['its commands were added without the bot', { userInstalledOnly: false }],
    ['somebody uses it by an installation of their own', { userInstalledOnly: true }],
  ])('is answered and offers no Pin: %s', async (_, acting) => {
    bot.sandbox.world.setBot(otherServer.id, false);
    const moderator = bot.sandbox.as('moderator', { channel: otherServer.channel, ...acting });
    const answer = await ask(moderator);
    expect(allText(answer)).toMatch(/¶\s\d+/);
    expect(labelsOf(await press(moderator, answer, 'Context'))).not.toContain('Pin');
    bot.sandbox.world.setBot(otherServer.id, true);
  });
});

describe('"Check this quote" reads what people right-click', () => {
  const line = 'Kazakhstan does not recognize quasi-state territories';
  const embed = { title: 'Newswire', description: line, fields: [{ name: 'Speaker', value: 'Tokayev' }] };
  const display = { type: 17, components: [{ type: 10, content: `### Newswire\n> ${line}` }] };
  const channel = () => bot.sandbox.servers[0]?.channels[0]?.id ?? '';

  it.each([
    ['an embed, as of a link', () => bot.sandbox.world.postAsOtherBot(channel(), { embeds: [embed] })],
    [
      'the components of another bot',
      () => bot.sandbox.world.postAsOtherBot(channel(), { components: [display], flags: 32_768 }),
    ],
    [
      'a message that was forwarded',
      async () => {
        const original = await bot.sandbox.as('moderator').send(line);
        return bot.sandbox.as('moderator').forward(original.id);
      },
    ],
    [
      'an embed that was forwarded',
      () => {
        const { id } = bot.sandbox.world.postAsOtherBot(channel(), { embeds: [embed] });
        return bot.sandbox.as('moderator').forward(id);
      },
    ],
  ])('%s', async (_, post) => {
    const { id } = await post();
    const used = await bot.sandbox.as('member').messageCommand('Check this quote', id);
    expect(allText(await used.waitForAnswer())).toContain('quasi-state');
  });
});

describe('"Check this quote" judges each part of a message by itself', () => {
  const channel = () => bot.sandbox.servers[0]?.channels[0]?.id ?? '';
  const check = async (id: string) =>
    allText(await (await bot.sandbox.as('member').messageCommand('Check this quote', id)).waitForAnswer());
  const verdictsIn = (text: string) => [...text.matchAll(/^### (.+)$/gmu)].map(([, verdict]) => verdict);

  it('an answer of the bot: what it quotes, not the question above and the titles below', async () => {
    const { id } = await use(bot.sandbox.as('member'), 'ask', {
      question: 'What did Zatulin say about northern Kazakhstan?',
    });
    expect(new Set(verdictsIn(await check(id)))).toEqual(new Set(['Exact']));
  });

  it('a text with marks of Markdown, as its readers see it', async () => {
    const marked = '> There are **differing** *opinions* on \\_this\n-# — Toqaev';
    const { id } = await bot.sandbox.as('member').send(marked);
    expect(await check(id)).toContain('“There are differing opinions on \\_this”');
  });

  it('no words that are struck through', async () => {
    const { id } = await bot.sandbox.as('member').send('> There are differing ~~fixed~~ opinions on this');
    expect(verdictsIn(await check(id))).toEqual(['Exact']);
  });

  it('a text, and the embed below it', async () => {
    const content = 'There are enough Russians who have opened offices and managed their money';
    const embeds = [{ title: 'Newswire', description: 'There are different opinions on this' }];
    const { id } = bot.sandbox.world.postAsOtherBot(channel(), { content, embeds });
    expect(verdictsIn(await check(id))).toEqual(['Exact', 'Altered']);
  });
});

it('/settings show names what the bot lacks in the channel, and is silent when it lacks nothing', async () => {
  const channel = bot.sandbox.servers[0]?.channels[1]?.id ?? '';
  const moderator = bot.sandbox.as('moderator', { channel });
  const shown = async () => allText(await use(moderator, 'settings show'));
  expect(await shown()).not.toContain('lacks');
  const { PinMessages, ReadMessageHistory } = PermissionFlagsBits;
  bot.sandbox.world.revokePermissions(channel, PinMessages | ReadMessageHistory);
  expect(await shown()).toMatch(
    /lacks in this channel:\*\*\n- Read Message History, .+\n- Pin Messages, to pin answers/,
  );
  bot.sandbox.world.restorePermissions(channel);
});

it('/about links what is kept of people, and the terms of use', async () => {
  const about = allText(await use(bot.sandbox.as('member'), 'about'));
  expect(about).toContain('[Privacy](https://example.org/privacy) · [Terms](https://example.org/terms)');
});

it('/settings pin-role asks back before everybody may pin', async () => {
  const server = bot.sandbox.servers[0];
  const moderator = bot.sandbox.as('moderator', { channel: server?.channels[0]?.id ?? '' });
  const set = async (values: Record<string, string | boolean>) =>
    allText(await use(moderator, 'settings pin-role', values));
  expect(await set({ role: server?.id ?? '' })).toContain('every member may pin');
  expect(await set({})).toContain('members with Discord’s Pin Messages in the channel\n');
  expect(await set({ role: server?.id ?? '', everybody: true })).toContain('and members with');
  await set({});
});

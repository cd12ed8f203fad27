/** Whoever asked shows an answer to all, or takes it away. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../src/sandbox/index.ts';
import {
  allText,
  buttonNamed,
  buttonsOf,
  isPrivate,
  press,
  type RunningBot,
  startRunning,
  use,
} from '../fixtures/running.ts';

let bot: RunningBot;
let channel: string;
let asker: Person;
let other: Person;
beforeAll(async () => {
  bot = await startRunning();
  channel = bot.sandbox.servers[0]?.channels[0]?.id ?? '';
  asker = bot.sandbox.as('member', { channel });
  other = bot.sandbox.as('moderator', { channel });
});
afterAll(() => bot.stop());

const question = 'When did Toqaev visit Iran?';
const ask = (privately: boolean) => use(asker, 'ask', { question, private: privately });
const labelsOf = (message: { readonly components?: unknown }) => buttonsOf(message).map(({ label }) => label);
const stored = (id: string) => bot.sandbox.store.messages.get(channel)?.get(id)?.message;

describe('an answer to a message', () => {
  it.each(['Ask about this', 'Check this quote'])(
    'of %j says which message it is about, and whose',
    async (name) => {
      const posted = await other.send('Toqaev said: “There are differing opinions on this”');
      const answer = await (await asker.messageCommand(name, posted.id)).waitForAnswer();
      expect(allText(answer)).toContain(`About a message by <@${other.id}>: https://discord.com/channels/`);
      expect(allText(answer)).toContain(`/${channel}/${posted.id}`);
      expect(answer.mentions).toEqual([]);
    },
  );
});

describe('a private answer', () => {
  it('is shared with all by a press, word for word, with who shared it', async () => {
    const answer = await ask(true);
    expect(labelsOf(answer)).not.toContain('Delete');
    const shared = await press(asker, answer, 'Share');
    expect(isPrivate(shared)).toBe(false);
    expect(allText(shared)).toContain('June 19');
    expect(allText(shared)).toMatch(/Shared by <@\d+>/);
    expect(labelsOf(shared)).not.toContain('Share');
    expect(labelsOf(shared)).toContain('Delete');
  });

  it('of "Check this quote" is shared too, and can be pinned then', async () => {
    const posted = await other.send('“There are differing opinions on this”');
    const used = await asker.messageCommand('Check this quote', posted.id);
    const check = await used.waitForAnswer();
    const shared = await press(asker, check, 'Share');
    expect(allText(shared)).toContain('### Exact');
    expect(allText(shared)).toMatch(
      new RegExp(`Shared by <@${asker.id}>.*About a message by <@${other.id}>`, 's'),
    );
    const form = await (await other.messageCommand('Pin with sources', shared.id)).waitForModal();
    const pinned = await (await other.submitModal(form, {})).waitForAnswer();
    expect(allText(pinned)).toContain('**Pinned**');
  });

  it('of /sources is shared, too; /help, which lists a moderator’s commands, is not', async () => {
    expect(labelsOf(await use(other, 'sources', { private: true }))).toContain('Share');
    expect(labelsOf(await use(other, 'help', {}))).not.toContain('Share');
  });

  it('offers no Share where the server keeps every answer private', async () => {
    await use(other, 'settings private-channel', { channel });
    const answer = await ask(false);
    expect(isPrivate(answer)).toBe(true);
    expect(labelsOf(answer)).not.toContain('Share');
    await use(other, 'settings private-channel', { channel, remove: true });
  });

  it('that shows a pinned answer offers no Share: its channel may be hidden from others', async () => {
    const hidden = bot.sandbox.servers[0]?.channels[1]?.id ?? '';
    const inside = bot.sandbox.as('moderator', { channel: hidden });
    const toPin = await use(inside, 'ask', { question });
    const form = await (await inside.messageCommand('Pin with sources', toPin.id)).waitForModal();
    await (await inside.submitModal(form, { note: 'From the desk' })).waitForAnswer();
    const serverId = bot.sandbox.servers[0]?.id ?? '';
    const { ViewChannel } = PermissionFlagsBits;
    const overwrites = [...bot.sandbox.store.server(serverId).roles.keys()].map((id) =>
      id === serverId
        ? { id, type: 0 as const, allow: 0n, deny: ViewChannel }
        : { id, type: 0 as const, allow: ViewChannel, deny: 0n },
    );
    bot.sandbox.world.changeOverwrites(hidden, overwrites);

    const seen = await use(other, 'ask', { question, private: true });
    expect(allText(seen)).toContain('From the desk');
    expect(labelsOf(seen)).not.toContain('Share');
    const unseen = await ask(true);
    expect(allText(unseen)).not.toContain('From the desk');
    expect(labelsOf(unseen)).toContain('Share');
  });

  it('that Discord made private offers no Delete', async () => {
    bot.sandbox.world.forcePrivateAnswers(channel);
    const answer = await ask(false);
    expect(isPrivate(answer)).toBe(true);
    await expect.poll(() => labelsOf(stored(answer.id) ?? {})).not.toContain('Delete');
    bot.sandbox.world.forcePrivateAnswers(channel, false);
  });
});

describe('a public answer', () => {
  let answer: Awaited<ReturnType<typeof ask>>;
  beforeEach(async () => {
    answer = await ask(false);
  });

  it('is taken away by whoever asked', async () => {
    await asker.press(answer.id, buttonNamed(answer, 'Delete'));
    await expect.poll(() => stored(answer.id)).toBeUndefined();
  });

  it.each([
    ['sources', {}],
    ['ask', { question: 'hello' }],
  ])('of /%s %j can be taken away like any other', async (command, options) => {
    const listed = await use(asker, command, options);
    expect(isPrivate(listed)).toBe(false);
    await asker.press(listed.id, buttonNamed(listed, 'Delete'));
    await expect.poll(() => stored(listed.id)).toBeUndefined();
  });

  it('is not taken away by somebody else, who is told so alone', async () => {
    const refused = await press(other, answer, 'Delete');
    expect(allText(refused)).toContain('Only the person who asked');
    expect(isPrivate(refused)).toBe(true);
    expect(stored(answer.id)).toBeDefined();
  });
});

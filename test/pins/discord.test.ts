/** Pins as moderators and members meet them: the whole bot on discord.js, in the local Discord. */
import { type APIMessage, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, it, vi } from 'vitest';
import { StoreUnavailable } from '../../src/database/unavailable.ts';
import type { Person } from '../../src/sandbox/index.ts';
import { harbour } from '../fixtures/harbour.ts';
import { buttonsOf } from '../fixtures/running.ts';
import {
  answerTo,
  ask,
  buttonOf,
  contextOf,
  isEphemeral,
  openPinForm,
  pin,
  pinnedWorld,
  press,
  question,
  sendForm,
  startWorld,
  type World,
  wordsOf,
} from './support/bot.ts';
import { temporaryFile } from './support/databases.ts';

const firstServer = ({ sandbox }: World): string => sandbox.servers[0]?.id ?? '';
const pinNumber = (world: World, number: number) =>
  world.store.pins.find({ discordGuildId: firstServer(world), number });
const shown = (world: World, id: string) =>
  wordsOf(world.member.messages().find((message) => message.id === id) ?? ({} as never));

const labels = (message: APIMessage) => buttonsOf(message).map(({ label }) => label);

type Values = Parameters<Person['command']>[1];
const answered = async (person: Person, command: string, values: Values = {}) =>
  (await person.command(command, values)).waitForAnswer();

/** The files of an answer: their names and texts. */
const filesOf = (message: APIMessage) =>
  Promise.all(
    message.attachments.map(
      async ({ filename, url }) => [filename, await (await fetch(url)).text()] as const,
    ),
  );

/** The first paper's report without the sentence about the walk-out. */
const report = harbour['documents/tidings-strike.md'];
const changed = {
  ...harbour,
  'documents/tidings-strike.md': report.replace(
    'Four hundred dockers had walked out before dawn.',
    'Two hundred dockers had walked out before noon.',
  ),
};

it('a moderator pins an answer with a note: record, Discord’s pin and the mark agree', async () => {
  const { world, answer, said } = await pinnedWorld('Asked every day');
  expect(wordsOf(said)).toMatch(/\*\*Pinned\*\*.*pin 1/);
  expect(isEphemeral(said)).toBe(true);

  expect(world.member.pins().map(({ id }) => id)).toEqual([answer.id]);
  const kept = await pinNumber(world, 1);
  expect(kept).toMatchObject({
    question,
    note: 'Asked every day',
    pinnedBy: world.moderator.id,
    discordMessageId: answer.id,
    discordPin: 'pinned',
    truth: 'unchanged',
  });
  expect(kept?.excerpts[0]?.text).toContain('Four hundred dockers had walked out before dawn.');
  const now = shown(world, answer.id);
  expect(now).toContain(wordsOf(answer));
  expect(now).toContain(`Pinned by <@${world.moderator.id}>`);
  expect(now).toContain('Asked every day');
});

it('a member who may not pin sees no Pin anywhere, and is refused who presses one that was shown before', async () => {
  const world = await startWorld();
  const answer = await ask(world.member);
  expect(labels(answer)).not.toContain('Pin');
  expect(labels(await contextOf(world.member, answer))).not.toContain('Pin');
  expect(labels(await contextOf(world.moderator, answer))).toContain('Pin');
  const context = await contextOf(world.moderator, answer);
  const member = world.sandbox.store.server(firstServer(world)).members.get(world.moderator.id);
  const roleIds = member?.roleIds.splice(0) ?? [];
  world.sandbox.world.restorePermissions(world.member.place.channelId);
  const refusal = await press(world.moderator, context, 'pin:');
  member?.roleIds.push(...roleIds);
  expect(isEphemeral(refusal)).toBe(true);
  expect(wordsOf(refusal)).toContain('members who may pin messages');
  expect(world.member.commands().map(({ name }) => name)).not.toContain('Pin with sources');
  expect(await pinNumber(world, 1)).toBeUndefined();
});

it('a member with the role that the settings name may pin', async () => {
  const world = await startWorld();
  const server = world.sandbox.store.server(firstServer(world));
  const id = world.sandbox.store.nextId();
  server.roles.set(id, { id, name: 'Librarian', permissions: 0n, position: 1, color: 0 });
  server.members.get(world.member.id)?.roleIds.push(id);
  expect(await answerTo(world.moderator, 'settings pin-role', { role: id })).toContain(`<@&${id}>`);
  expect(wordsOf(await pin(world.member, await ask(world.member)))).toContain('**Pinned**');
});

it('the Apps entry pins an answer with its sources, and refuses what is no answer of ours', async () => {
  const world = await startWorld();
  const answer = await ask(world.member);
  const opened = await world.moderator.messageCommand('Pin with sources', answer.id);
  expect(wordsOf(await sendForm(world.moderator, opened, ''))).toContain('**Pinned**');
  expect(await pinNumber(world, 1)).toMatchObject({ question });

  const unanswered = await ask(world.member, 'Who painted the lighthouse of Westmere?');
  const nothing = await world.moderator.messageCommand('Pin with sources', unanswered.id);
  expect(wordsOf(await nothing.waitForAnswer())).toContain('no sourced answer');

  const chat = await world.member.send('hello');
  const refused = await world.moderator.messageCommand('Pin with sources', chat.id);
  expect(wordsOf(await refused.waitForAnswer())).toContain('not one of Onrecord’s answers');
});

it('quotations are pinned as what the speaker said', async () => {
  const world = await startWorld();
  const answer = await answered(world.member, 'quote', { speaker: 'Oduya' });
  await pin(world.moderator, answer);
  const kept = await pinNumber(world, 1);
  expect(kept?.excerpts.map(({ kind, speaker, text }) => `${kind} ${speaker}: ${text}`).sort()).toEqual([
    'quotation Bram Oduya: We will not load another ship until the wage is paid',
    'quotation Bram Oduya: We will not load any ship before the wage is paid.',
  ]);
});

it('a comparison and a verified line are pinned with the words they rest on', async () => {
  const world = await startWorld();
  const compared = await answered(world.member, 'compare', { about: 'load' });
  expect(wordsOf(await pin(world.moderator, compared))).toContain('**Pinned**');
  expect((await pinNumber(world, 1))?.excerpts.length).toBe(2);

  const line = 'We will not load another ship until the wage is paid';
  const verified = await answered(world.member, 'verify', { text: line });
  expect(wordsOf(await pin(world.moderator, verified))).toContain('**Pinned**');
  const kept = await pinNumber(world, 2);
  expect(kept?.question).toContain(line);
  expect(kept?.findings).toEqual([{ verdict: kept?.findings?.[0]?.verdict, claim: line }]);
  const verdict = kept?.findings?.[0]?.verdict ?? '';
  for (const [name, text] of await filesOf(await answered(world.moderator, 'pins export'))) {
    expect(text.toLowerCase(), name).toContain(verdict);
    expect(text, name).toContain(line);
  }
  expect((await answerTo(world.moderator, 'pins show', { pin: '2' })).toLowerCase()).toContain(verdict);
  expect((await answerTo(world.moderator, 'pins list')).toLowerCase()).toContain(verdict);
  expect(kept?.excerpts[0]?.text).toContain(line);

  // A post with several quotations keeps the verdict on each.
  const [kind, unkind] = [line, 'We will load every ship until the wage is paid'];
  const text = `first “${kind}” and now “${unkind}”, lol`;
  await pin(world.moderator, await answered(world.member, 'verify', { text }));
  const findings = (await pinNumber(world, 3))?.findings ?? [];
  expect(findings.map(({ claim, isAroundUnchecked }) => [claim, isAroundUnchecked])).toEqual([
    [kind, true],
    [unkind, true],
  ]);
  const [good, bad] = findings.map((one) => one.verdict);
  expect([good, bad]).toEqual([verdict, 'reversed']);
  for (const [name, text] of await filesOf(await answered(world.moderator, 'pins export'))) {
    for (const words of [kind, unkind, verdict, 'reversed'])
      expect(text.toLowerCase(), name).toContain(words.toLowerCase());
  }
  for (const shown of [
    await answerTo(world.moderator, 'pins show', { pin: '3' }),
    await answerTo(world.moderator, 'pins list'),
  ]) {
    expect(shown.toLowerCase()).toContain(verdict);
    expect(shown).toContain('Reversed');
  }
});

it('pinning twice keeps one pin, and the second moderator learns who was first', async () => {
  const world = await startWorld();
  const answer = await ask(world.member);
  const forms = await Promise.all([1, 2].map(() => openPinForm(world.moderator, answer)));
  const said = await Promise.all(forms.map((form) => sendForm(world.moderator, form, '')));
  expect(said.map((message) => /\*\*Pinned\*\*/.test(wordsOf(message))).sort()).toEqual([false, true]);
  const again = await (await world.moderator.messageCommand('Pin with sources', answer.id)).waitForAnswer();
  expect(wordsOf(again)).toMatch(/pinned already: pin 1/);
  expect(await world.store.pins.count({ discordGuildId: firstServer(world) })).toBe(1);
});

/** A second channel with a pin of its own, and the way to hide it from somebody. */
async function otherChannelWithPin(world: World) {
  const id = world.sandbox.servers[0]?.channels[1]?.id ?? '';
  const there = world.sandbox.as('moderator', { channel: id });
  await pin(there, await ask(there), 'Not for everybody');
  const hideFrom = (discordUserId: string): void => {
    const { overwrites } = world.sandbox.store.channel(id);
    overwrites.push({ id: discordUserId, type: 1, allow: 0n, deny: PermissionFlagsBits.ViewChannel });
    // Tells the bot of the channel's new permissions.
    world.sandbox.world.revokePermissions(id, 0n);
  };
  return { id, there, hideFrom };
}

it('what is pinned in a channel that a member cannot see stays there', async () => {
  const world = await startWorld();
  const hidden = await otherChannelWithPin(world);
  expect(await answerTo(world.member, 'pins list', {})).toContain('**1**');

  hidden.hideFrom(world.member.id);
  await expect.poll(() => answerTo(world.member, 'pins list', {})).not.toContain('**1**');
  expect(await answerTo(world.member, 'pins show', { pin: '1' })).not.toContain('Not for everybody');
  expect(wordsOf(await ask(world.member))).not.toContain('Not for everybody');
  expect(await world.member.autocomplete('pins show', { pin: '1' }, 'pin')).toEqual([]);
  expect(await answerTo(world.moderator, 'pins list', {})).toContain('**1**');
});

it('a moderator of some channels learns nothing of pins in one that is hidden, not even how many', async () => {
  const world = await startWorld();
  const hidden = await otherChannelWithPin(world);
  await pin(world.moderator, await ask(world.member), 'For everybody');
  await pin(hidden.there, await ask(hidden.there), 'Nor this');
  await answerTo(world.moderator, 'pins remove', { pin: '3', reason: 'hush' });
  expect(await answerTo(world.moderator, 'pins list')).toContain('2 pins');
  expect(await answerTo(world.moderator, 'pins history')).toContain('Nor this');

  hidden.hideFrom(world.moderator.id);
  await expect.poll(() => answerTo(world.moderator, 'pins list')).toContain('1 pin');
  const all = await answered(world.moderator, 'pins history');
  expect(wordsOf(all)).toContain('For everybody');
  expect(wordsOf(all)).not.toMatch(/Not for everybody|Nor this|hush/);
  for (const number of ['1', '3']) {
    expect(await answerTo(world.moderator, 'pins history', { pin: number })).toContain(
      `has no pin “${number}”`,
    );
  }
  expect(await answerTo(world.moderator, 'pins check')).toContain('1 pin checked');
  // Somebody else's pin may answer the same question where this member does not look.
  expect(wordsOf(await ask(world.moderator))).toContain('For everybody');
});

/** The second channel is the moderators' own from now on; the bot is let in too. */
function closeToMembers(world: World): void {
  const [server] = world.sandbox.servers;
  const id = server?.channels[1]?.id ?? '';
  const { ViewChannel } = PermissionFlagsBits;
  const { overwrites } = world.sandbox.store.channel(id);
  for (const [roleId, role] of world.sandbox.store.server(firstServer(world)).roles) {
    const isClosed = role.name === '@everyone';
    const [allow, deny] = isClosed ? [0n, ViewChannel] : [ViewChannel, 0n];
    overwrites.push({ id: roleId, type: 0, allow, deny });
  }
  // Tells the bot of the channel's new permissions.
  world.sandbox.world.revokePermissions(id, 0n);
}

/** An answer of a command that everybody in the channel sees. */
const openly = (person: Person, command: string, values: Values = {}) =>
  answered(person, command, { ...values, private: false });

it('an answer that everybody in the channel sees holds no pin of a channel that some of them cannot see', async () => {
  const { world } = await pinnedWorld('For everybody');
  await otherChannelWithPin(world);
  expect(wordsOf(await ask(world.moderator))).toContain('Not for everybody');
  expect(wordsOf(await openly(world.moderator, 'pins list'))).toContain('2 pins');

  closeToMembers(world);
  await expect.poll(async () => wordsOf(await openly(world.moderator, 'pins list'))).toContain('1 pin');
  const list = await openly(world.moderator, 'pins list');
  expect(isEphemeral(list)).toBe(false);
  expect(wordsOf(list)).toContain('For everybody');
  expect(wordsOf(list)).not.toContain('Not for everybody');
  // A pin that may be shown takes the place of a nearer one that may not.
  const asked = await ask(world.moderator);
  expect(isEphemeral(asked)).toBe(false);
  expect(wordsOf(asked)).toContain('For everybody');
  expect(wordsOf(asked)).not.toContain('Not for everybody');

  // The moderator alone may see them.
  expect(await answerTo(world.moderator, 'pins list')).toContain('2 pins');
  expect(await answerTo(world.moderator, 'ask', { question, private: true })).toContain('Not for everybody');
  // In the moderators' own channel, everybody sees both.
  const there = world.sandbox.as('moderator', { channel: world.sandbox.servers[0]?.channels[1]?.id ?? '' });
  expect(wordsOf(await openly(there, 'pins list'))).toContain('2 pins');
});

it('who asks openly for what not everybody may see is answered alone', async () => {
  const world = await startWorld();
  await otherChannelWithPin(world);
  closeToMembers(world);
  const alone = async (command: string, values: Values = {}) => {
    const answer = await openly(world.moderator, command, values);
    return isEphemeral(answer) ? wordsOf(answer) : 'seen by everybody';
  };
  await expect.poll(() => alone('pins show', { pin: '1' })).toContain('Not for everybody');
  expect(await alone('pins list')).toContain('Not for everybody');
  expect(await alone('pins list', { about: 'dockers' })).toContain('Not for everybody');
});

it('the next page of an open list holds no pin of a channel that some cannot see', async () => {
  const world = await startWorld();
  await otherChannelWithPin(world);
  const answers: APIMessage[] = [];
  for (let i = 0; i < 8; i++) answers.push(await ask(world.member));
  for (const [i, answer] of answers.entries()) await pin(world.moderator, answer, `Open ${i}`);
  const list = await openly(world.moderator, 'pins list');
  const older = buttonOf(list, 'pins:');
  closeToMembers(world);
  await expect.poll(async () => wordsOf(await openly(world.moderator, 'pins list'))).toContain('8 pins');

  const turned = await (await world.moderator.press(list.id, older)).waitForAnswer();
  expect(isEphemeral(turned)).toBe(true);
  expect(wordsOf(turned)).toContain('No pins here');
  expect(wordsOf(await openly(world.moderator, 'pins list'))).not.toContain('Not for everybody');
  expect(shown(world, list.id)).toContain('Open 7');
  // On a list of one's own, it does.
  const own = await answered(world.moderator, 'pins list');
  const next = await press(world.moderator, own, 'pins:');
  expect(wordsOf(next)).toContain('Not for everybody');
});

it('the history of a pin is shown to the moderator who asks for it alone, beside a pin that everybody sees', async () => {
  const { world } = await pinnedWorld();
  await answerTo(world.moderator, 'pins remove', { pin: '1', reason: 'A quarrel among us' });
  const card = await openly(world.moderator, 'pins show', { pin: '1' });
  expect(isEphemeral(card)).toBe(false);
  expect(labels(card)).not.toContain('History');
  const own = await answered(world.moderator, 'pins show', { pin: '1' });
  const history = await press(world.moderator, own, 'pin-history');
  expect(wordsOf(history)).toContain('A quarrel among us');
  expect(isEphemeral(history)).toBe(true);
  expect(shown(world, card.id)).toBe(wordsOf(card));
});

it('the history button of a pin that is hidden by now shows nothing of it', async () => {
  const world = await startWorld();
  const hidden = await otherChannelWithPin(world);
  const card = await answered(world.moderator, 'pins show', { pin: '1' });
  hidden.hideFrom(world.moderator.id);
  await expect.poll(() => answerTo(world.moderator, 'pins list')).toContain('No pins here');
  const said = await press(world.moderator, card, 'pin-history');
  expect(wordsOf(said)).toContain('has no pin “1”');
  expect(wordsOf(said)).not.toContain('Not for everybody');
});

it('/ask shows the server’s own pinned answer first, with who pinned it and when, and its words once', async () => {
  const { world } = await pinnedWorld('The figure of Tidings');
  const again = wordsOf(await ask(world.member, 'how many dockers had walked out before dawn'));
  expect(again.indexOf('This server’s pinned answer')).toBeGreaterThan(0);
  // Once in the question, once in the pin.
  expect(again.match(/walked out before dawn/g)).toHaveLength(2);
  expect(again).toContain(`Pinned by <@${world.moderator.id}> on <t:`);
  expect(again).toContain('The figure of Tidings');

  const channel = world.sandbox.servers[1]?.channels[0]?.id ?? '';
  const elsewhere = wordsOf(await ask(world.sandbox.as('member', { channel })));
  expect(elsewhere).not.toContain('pinned answer');
});

it('an answer that is pinned already leads to its pin instead of offering a second', async () => {
  const { world } = await pinnedWorld();
  const again = await ask(world.member, 'how many dockers had walked out before dawn');
  const card = await press(world.member, again, 'show-pin');
  expect(wordsOf(card)).toContain('Pin 1');

  // Whoever wants a second pin all the same has the Apps menu.
  const opened = await world.moderator.messageCommand('Pin with sources', again.id);
  expect(wordsOf(await sendForm(world.moderator, opened, ''))).toContain('**Pinned**');
});

it('an answer whose pin is in another channel, or of other words, can be pinned too', async () => {
  const world = await startWorld();
  const hidden = await otherChannelWithPin(world);
  const elsewhere = await ask(world.member);
  expect(wordsOf(elsewhere)).toContain(`in <#${hidden.id}> · pin 1`);
  expect(labels(await contextOf(world.moderator, elsewhere))).toContain('Pin');

  const asked = 'What did Oduya say about the wage?';
  const ofOne = await answered(world.member, 'ask', { question: asked, outlet: 'Coast Radio' });
  await pin(world.moderator, ofOne);
  const ofBoth = await ask(world.member, asked);
  expect(wordsOf(ofBoth)).toContain('· pin 2');
  expect(labels(await contextOf(world.moderator, ofBoth))).toContain('Pin');
});

it('an answer whose pinned words have changed can be pinned anew', async () => {
  const { world } = await pinnedWorld();
  const changedReport = report.replace('Four hundred', 'Five hundred');
  await world.change({ ...harbour, 'documents/tidings-strike.md': changedReport });
  const again = await ask(world.member);
  expect(wordsOf(again)).toContain('pinned answer**: **words changed in their source**');
  expect(labels(await contextOf(world.moderator, again))).toContain('Pin');
});

it('with a full channel the record is kept, and the moderator is told what to do', async () => {
  const world = await startWorld();
  const answer = await ask(world.member);
  for (let i = 0; i < 250; i++) await world.moderator.pin((await world.moderator.send(`note ${i}`)).id);
  const said = wordsOf(await pin(world.moderator, answer));
  expect(said).toContain('The record is kept');
  expect(said).toContain('250 pinned messages');
  expect(await pinNumber(world, 1)).toMatchObject({ state: 'active', discordPin: 'refused' });

  await world.moderator.unpin(world.member.pins()[0]?.id ?? '');
  const retried = await (await world.moderator.messageCommand('Pin with sources', answer.id)).waitForAnswer();
  expect(wordsOf(retried)).toContain('pinned already');
  expect(world.member.pins()[0]?.id).toBe(answer.id);
  expect(await pinNumber(world, 1)).toMatchObject({ discordPin: 'pinned' });
});

it('without the permission to pin the record is kept, and the missing permission is named', async () => {
  const world = await startWorld();
  const answer = await ask(world.member);
  world.sandbox.world.revokePermissions(world.member.place.channelId, PermissionFlagsBits.PinMessages);
  const said = wordsOf(await pin(world.moderator, answer));
  expect(said).toMatch(/The record is kept.*Pin Messages/);
  expect(await pinNumber(world, 1)).toMatchObject({ discordPin: 'refused' });
});

it('a message that is gone is not pinned, and no record is kept', async () => {
  const world = await startWorld();
  const answer = await ask(world.member);
  const opened = await openPinForm(world.moderator, answer);
  const form = await opened.waitForModal();
  const stored = world.sandbox.store.message(world.member.place.channelId, answer.id);
  const submitted = world.moderator.submitModal(form, { note: '' });
  world.sandbox.store.messages.get(world.member.place.channelId)?.delete(stored.message.id);
  expect(wordsOf(await (await submitted).waitForAnswer())).toContain('the message has been deleted');
  expect(await world.store.pins.count({ discordGuildId: firstServer(world) })).toBe(0);
});

it('a private answer offers no Pin beside its context', async () => {
  const world = await startWorld();
  const answer = await answered(world.member, 'ask', { question, private: true });
  expect(isEphemeral(answer)).toBe(true);
  expect(labels(await contextOf(world.member, answer))).not.toContain('Pin');
});

it('/pins remove unpins, takes the mark away and keeps the history', async () => {
  const { world, answer } = await pinnedWorld('why not');
  expect(await answerTo(world.member, 'pins remove', { pin: '1' })).toContain('members who may pin');
  const said = await answerTo(world.moderator, 'pins remove', { pin: '#1', reason: 'settled' });
  expect(said).toContain('removed');
  expect(world.member.pins()).toEqual([]);
  expect(shown(world, answer.id)).toBe(wordsOf(answer));
  const history = await answerTo(world.moderator, 'pins history', { pin: '1' });
  expect(history).toMatch(/removed by <@\d+>: settled\n.*pinned by <@\d+>: why not/);
  expect(await answerTo(world.moderator, 'pins remove', { pin: '1' })).toContain('removed already');
});

/** Pins what the first pin holds again, under other questions, until there are so many. */
async function pinAgain(world: Awaited<ReturnType<typeof startWorld>>, count: number): Promise<void> {
  const { discordGuildId, excerpts } = (await pinNumber(world, 1)) ?? { discordGuildId: '', excerpts: [] };
  for (let i = 2; i <= count; i++) {
    await world.store.pins.pin({
      discordGuildId,
      discordChannelId: world.member.place.channelId,
      discordMessageId: `${1000 + i}`,
      question: `Question ${i}?`,
      excerpts,
      pinnedBy: world.moderator.id,
    });
  }
}

it('/pins list, show and export tell everything with full citations, paged', async () => {
  const world = await startWorld();
  const first = await ask(world.member);
  await pin(world.moderator, first, '=1+1 is "a note", with commas');
  await pinAgain(world, 20);
  const page = await answered(world.member, 'pins list');
  expect(wordsOf(page)).toMatch(/20 pins[\s\S]*\*\*20\*\*[\s\S]*\*\*13\*\*/);
  const older = await press(world.member, page, 'pins:<');
  expect(wordsOf(older)).toMatch(/\*\*12\*\*[\s\S]*\*\*5\*\*/);
  expect(await answerTo(world.member, 'pins list', { about: 'dockers commas' })).toContain('**1**');

  const one = await answerTo(world.member, 'pins show', { pin: '1' });
  const cited = ['Tidings', 'Dockers stop work in Eastmere', '5 March 2031', '¶\u00a01'];
  for (const words of [question, 'Four hundred dockers', ...cited]) expect(one).toContain(words);

  const files = await filesOf(await answered(world.moderator, 'pins export'));
  const { 'pins.md': markdown = '', 'pins.csv': csv = '' } = Object.fromEntries(files);
  expect(markdown).toContain(
    '“Dockers stop work in Eastmere”, Tidings, 5 March 2031, ¶ 1, <https://tidings.example/strike>',
  );
  expect(csv.split('\n').length).toBeGreaterThan(20);
  expect(csv).toContain(`"'=1+1 is ""a note"", with commas"`);

  const [server] = world.sandbox.store.servers.values();
  if (server === undefined) throw new Error('The stand-in has no server.');
  server.maxFileBytes = 6_000;
  const some = await answered(world.moderator, 'pins export');
  expect(some.attachments.map(({ size }) => size <= 6_000)).toEqual([true, true, true]);
  world.sandbox.world.revokePermissions(world.moderator.place.channelId, PermissionFlagsBits.AttachFiles);
  expect(await answerTo(world.moderator, 'pins export')).toContain('may not attach files here');
  expect(wordsOf(some)).toMatch(/There are older ones: use .*before:\d+/);
});

it('an export reads a few pins at a time, and has each of them once, newest first', async () => {
  const { world } = await pinnedWorld();
  await pinAgain(world, 120);
  const list = vi.spyOn(world.store.pins, 'list');
  const exported = await answered(world.moderator, 'pins export');
  expect(Math.max(...list.mock.calls.map(([{ limit }]) => limit))).toBeLessThanOrEqual(100);
  expect(wordsOf(exported)).toContain('120 pins, newest first');
  const { 'pins.json': json = '' } = Object.fromEntries(await filesOf(exported));
  const numbers = JSON.parse(json).map(({ number }: { number: number }) => number);
  expect(numbers).toEqual(Array.from({ length: 120 }, (_, at) => 120 - at));
});

it('when a document changes, its pins say that their words changed, and are listed for moderators', async () => {
  const { world, answer } = await pinnedWorld();
  await world.change(changed);
  await expect.poll(() => shown(world, answer.id)).toContain('Words changed in their source');
  const check = await answerTo(world.moderator, 'pins check');
  expect(check).toMatch(/1 pin checked against its sources[\s\S]*Words changed in their source: 1/);
  expect(check).toContain('Four hundred dockers had walked out before dawn.');
  expect(check).toContain('Two hundred dockers had walked out before noon.');
  expect(await answerTo(world.moderator, 'pins list', { changed: true })).toContain('**1**');
  const again = wordsOf(await ask(world.member));
  expect(again).toContain('words changed in their source');
  expect(again).not.toContain('Four hundred');

  await world.change(harbour);
  await expect.poll(() => shown(world, answer.id)).not.toContain('Words changed in their source');
  expect((await pinNumber(world, 1))?.truth).toBe('unchanged');
});

it('an empty list says which filter emptied it, and that there are others', async () => {
  const { world } = await pinnedWorld();
  await pin(world.moderator, await ask(world.member, 'Who is the mayor of Eastmere?'));
  expect(await answerTo(world.member, 'pins list', { about: 'lighthouse' })).toContain(
    'None of the 2 pins that you can see is about “lighthouse”',
  );
  const channel = world.sandbox.servers[0]?.channels[1]?.id ?? '';
  expect(await answerTo(world.member, 'pins list', { about: 'mayor', channel, changed: true })).toMatch(
    /is about “mayor”, is in that channel and has words that changed/,
  );
});

it('a pin keeps who said it, whether anybody has looked, and what others print against it, in every export', async () => {
  const world = await startWorld();
  const answer = await answered(world.member, 'quote', { speaker: 'Oduya' });
  await pin(world.moderator, answer);
  const kept = await pinNumber(world, 1);
  expect(kept?.excerpts.map(({ isReviewed }) => isReviewed)).toEqual(kept?.excerpts.map(() => true));
  const exported = await answered(world.moderator, 'pins export');
  const names = exported.attachments.map(({ filename }) => filename);
  expect(names).toEqual(['pins.md', 'pins.csv', 'pins.json']);
  await answerTo(world.moderator, 'pins remove', { pin: '1' });
  expect(await answerTo(world.moderator, 'pins export')).toContain('has been removed, so there is nothing');
});

it('pins of one question are told apart in a list by the words that they rest on', async () => {
  const world = await startWorld();
  const asked = 'What did Oduya say about the wage?';
  for (const outlet of ['Coast Radio', 'Tidings'])
    await pin(world.moderator, await answered(world.member, 'ask', { question: asked, outlet }));
  const list = await answerTo(world.moderator, 'pins list');
  expect(list).toContain('Coast Radio: ');
  expect(list).toContain('Tidings: ');
});

it('a change of the documents while the bot was away is noticed at start', async () => {
  const { world, answer } = await pinnedWorld('', temporaryFile());
  await world.restart(changed);
  await expect.poll(() => shown(world, answer.id)).toContain('Words changed in their source');
});

it('buttons of messages from before a restart work', async () => {
  const world = await startWorld(temporaryFile());
  const answer = await ask(world.member);
  const second = await ask(world.member, 'Who is the mayor of Eastmere?');
  await pin(world.moderator, second);
  await world.restart();
  expect(wordsOf(await pin(world.moderator, answer))).toContain('pin 2');
  const marked = world.member.messages().find(({ id }) => id === second.id) ?? second;
  const show = (person: Person) => press(person, marked, 'marked-pin');
  expect(wordsOf(await show(world.member))).toContain('Who is the mayor of Eastmere?');
  expect(labels(await show(world.member))).not.toContain('Remove pin');
  const card = await show(world.moderator);
  const removed = await press(world.moderator, card, 'remove-pin');
  expect(wordsOf(removed)).toContain('Pin 1 is removed');
});

it('a message unpinned by hand in Discord ends its pin, and the mark goes', async () => {
  const { world, answer } = await pinnedWorld();
  await world.moderator.unpin(answer.id);
  await expect.poll(async () => (await pinNumber(world, 1))?.state).toBe('removed');
  await expect.poll(() => shown(world, answer.id)).toBe(wordsOf(answer));
  expect(await answerTo(world.moderator, 'pins history')).toContain('unpinned by hand in Discord');
});

it('what happened in Discord while the bot was away is followed at start', async () => {
  const world = await startWorld(temporaryFile());
  const unpinned = await ask(world.member);
  const deleted = await ask(world.member, 'Who told the crowd at the gate?');
  const kept = await ask(world.member, 'Who is the mayor of Eastmere?');
  for (const message of [unpinned, deleted, kept]) await pin(world.moderator, message);
  await world.bot.stop();
  await world.moderator.unpin(unpinned.id);
  await world.moderator.delete(deleted.id);
  await world.restart();
  // The newest is looked at first, so the oldest comes last.
  await expect.poll(async () => (await pinNumber(world, 1))?.state).toBe('removed');
  expect((await pinNumber(world, 2))?.state).toBe('removed');
  expect((await pinNumber(world, 3))?.state).toBe('active');
  const history = await answerTo(world.moderator, 'pins history');
  expect(history).toContain('pin 1 unpinned by hand in Discord');
  expect(history).toContain('pin 2 ended: the message was deleted');
});

it('a server that removed the bot while it was off is noticed at start, and keeps its pins for a while', async () => {
  const world = await startWorld(temporaryFile());
  const [stays, removes] = world.sandbox.servers;
  if (stays === undefined || removes === undefined) throw new Error('The local Discord has two servers.');
  for (const server of [stays, removes]) {
    const moderator = world.sandbox.as('moderator', { channel: server.channels[0]?.id ?? '' });
    await pin(moderator, await ask(moderator));
  }
  expect((await world.store.retention.serversKept()).sort()).toEqual([stays.id, removes.id].sort());
  await world.bot.stop();
  world.sandbox.store.servers.delete(removes.id);
  await world.restart();
  await expect.poll(() => world.store.retention.serversKept()).toEqual([stays.id]);
  expect((await world.store.pins.find({ discordGuildId: removes.id, number: 1 }))?.state).toBe('active');
});

it('without Read Message History the pins of a channel are left alone', async () => {
  const { world } = await pinnedWorld('', temporaryFile());
  world.sandbox.world.revokePermissions(world.member.place.channelId, PermissionFlagsBits.ReadMessageHistory);
  await world.restart();
  await answerTo(world.moderator, 'pins check');
  expect((await pinNumber(world, 1))?.state).toBe('active');
});

it('settings decide who sees answers, and in which channel always the asker alone', async () => {
  const world = await startWorld();
  expect(world.member.commands().map(({ name }) => name)).not.toContain('settings');
  expect(isEphemeral(await ask(world.member))).toBe(false);
  await answerTo(world.moderator, 'settings privacy', { answers: 'private' });
  expect(isEphemeral(await ask(world.member))).toBe(true);
  const asked = { question, private: false };
  const open = await answered(world.member, 'ask', asked);
  expect(isEphemeral(open)).toBe(false);
  await answerTo(world.moderator, 'settings private-channel', { channel: world.member.place.channelId });
  const closed = await answered(world.member, 'ask', asked);
  expect(isEphemeral(closed)).toBe(true);
  const sources = await answered(world.member, 'sources');
  expect(isEphemeral(sources)).toBe(true);
});

it('who changed which setting is shown to whoever manages the server, and to no other server', async () => {
  const world = await startWorld();
  expect(await answerTo(world.moderator, 'settings show')).not.toContain('Last changes');
  await answerTo(world.moderator, 'settings privacy', { answers: 'private' });
  await answerTo(world.moderator, 'settings privacy', { answers: 'private' });
  await answerTo(world.moderator, 'settings language', { language: 'de' });
  const shown = await answerTo(world.moderator, 'settings show');
  const [language, privacy, none] = shown.split('Last changes:')[1]?.split('\n- ').slice(1) ?? [];
  expect(language).toContain(`<@${world.moderator.id}>: Language of public answers`);
  expect(privacy).toContain(`<@${world.moderator.id}>: Answers are seen by`);
  expect(none).toBeUndefined();
  const channel = world.sandbox.servers[1]?.channels[0]?.id ?? '';
  const stranger = world.sandbox.as('moderator', { channel });
  expect(await answerTo(stranger, 'settings show')).not.toContain('Last changes');
});

it('members of another server reach none of it by command, button, suggestion or export', async () => {
  const { world } = await pinnedWorld('internal');
  await answerTo(world.moderator, 'settings privacy', { answers: 'private' });
  const channel = world.sandbox.servers[1]?.channels[0]?.id ?? '';
  const stranger = world.sandbox.as('moderator', { channel });

  expect(await answerTo(stranger, 'pins list')).toContain('No pins here');
  expect(await answerTo(stranger, 'pins list', { about: 'dockers' })).toContain('No pins here');
  expect(await answerTo(stranger, 'pins show', { pin: '1' })).toContain('has no pin “1”');
  expect(await answerTo(stranger, 'pins remove', { pin: '1' })).toContain('has no pin “1”');
  expect(await answerTo(stranger, 'pins history', { pin: '1' })).toContain('has no pin “1”');
  expect(await answerTo(stranger, 'pins history')).toContain('No pins here');
  expect(await answerTo(stranger, 'pins export')).toContain('No pins here');
  expect(await answerTo(stranger, 'pins check')).toContain('0 pins checked');
  expect(await answerTo(stranger, 'settings show')).toContain('everybody in the channel');
  expect(await stranger.autocomplete('pins show', { pin: '1' }, 'pin')).toEqual([]);
  expect(await stranger.autocomplete('pins show', { pin: 'dockers' }, 'pin')).toEqual([]);

  // Buttons whose custom ids are forged to name the other server's pins and channel.
  for (const forged of [
    'show-pin:1',
    'remove-pin:1',
    'pin-history:-:1',
    `pins:<9:${world.member.place.channelId}:-:`,
  ]) {
    const own = await ask(stranger, 'Who is the mayor of Eastmere?');
    const stored = world.sandbox.store.message(channel, own.id);
    const text = JSON.stringify(stored.message.components);
    stored.message.components = JSON.parse(text.replace(/"delete:excerpts"/, JSON.stringify(forged)));
    const said = await (await stranger.press(own.id, forged)).waitForAnswer();
    expect(wordsOf(said)).toMatch(/has no pin “1”|No pins here/);
    expect(wordsOf(said)).not.toContain('internal');
  }
  expect((await pinNumber(world, 1))?.state).toBe('active');
});

it('a moderator of one channel removes no pin of another', async () => {
  const { world } = await pinnedWorld();
  const { channelId } = world.member.place;
  const channel = world.sandbox.store.channel(channelId);
  const bits = PermissionFlagsBits.PinMessages;
  channel.overwrites.push({ id: world.moderator.id, type: 1, allow: 0n, deny: bits });
  // Announces the channel as it is now.
  world.sandbox.world.restorePermissions(channelId);
  const cached = () => world.bot.client.channels.cache.get(channelId);
  await expect.poll(() => JSON.stringify(cached())).toContain(world.moderator.id);

  const other = world.sandbox.servers[0]?.channels[1]?.id ?? '';
  const elsewhere = world.sandbox.as('moderator', { channel: other });
  expect(await answerTo(elsewhere, 'pins remove', { pin: '1' })).toContain('Pin 1 is in another channel');
  expect((await pinNumber(world, 1))?.state).toBe('active');

  channel.overwrites.length = 0;
  world.sandbox.world.restorePermissions(channelId);
  await expect.poll(() => JSON.stringify(cached())).not.toContain(world.moderator.id);
  expect(await answerTo(elsewhere, 'pins remove', { pin: '1' })).toContain('Pin 1 is removed');
});

it('a form forged by a member who may not pin keeps nothing', async () => {
  const world = await startWorld();
  const answer = await ask(world.member);
  const opened = await openPinForm(world.moderator, answer);
  const form = await opened.waitForModal();
  const said = await (await world.member.submitModal(form, { note: 'mine' })).waitForAnswer();
  expect(wordsOf(said)).toContain('members who may pin');
  expect(await pinNumber(world, 1)).toBeUndefined();
});

it('when the store fails the moderator is told, the bot lives and questions are answered', async () => {
  const world = await startWorld();
  const answer = await ask(world.member);
  const opened = await openPinForm(world.moderator, answer);
  await opened.waitForModal();
  await world.store.close();
  const fail = () => Promise.reject(new StoreUnavailable('disk-full', new Error('database or disk is full')));
  const failing = new Proxy({}, { get: () => fail });
  Object.assign(world.store, { pins: failing, settings: failing });
  const said = await sendForm(world.moderator, opened, '');
  expect(wordsOf(said)).toContain('its disk is full. Nothing was kept');
  expect(wordsOf(await ask(world.member))).toContain('The cranes of Eastmere stood still on Tuesday.');
  expect(await answerTo(world.moderator, 'pins list')).toContain('disk is full');
});

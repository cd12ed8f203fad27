/** Below the server's own pinned answer stands what that lacks, and nothing again, in the local Discord. */
import type { APIMessage } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import type { Person } from '../../src/sandbox/index.ts';
import { type Files, harbour } from '../fixtures/harbour.ts';
import { buttonsOf } from '../fixtures/running.ts';
import {
  ask,
  buttonOf,
  choose,
  contextOf,
  pin,
  press,
  sendForm,
  startWorld,
  type World,
  wordsOf,
} from './support/bot.ts';

const labels = (message: APIMessage) => buttonsOf(message).map(({ label }) => label);
const plain = (message: APIMessage) => wordsOf(message).replaceAll('**', '');
const timesIn = (message: APIMessage, words: string) => plain(message).split(words).length - 1;

/** What the moderators chose for a question that the sources may not answer. */
const unanswered = 'Where did Bram Oduya eat breakfast with the dockers?';

/** Shows the first closest line to everybody, as /gaps does, and pins it. */
async function pinClosest(world: World, asked = unanswered): Promise<void> {
  await world.moderator.command('settings learning', { on: true }).then((sent) => sent.waitForAnswer());
  await ask(world.member, asked);
  const list = await (await world.moderator.command('gaps')).waitForAnswer();
  const gap = await choose(world.moderator, list, 'choose:gap');
  const shown = await choose(world.moderator, gap, 'choose:lines');
  expect(wordsOf(await pin(world.moderator, shown))).toContain('**Pinned**');
}

it('below a line pinned for a question that the sources may not answer, the others are one press away', async () => {
  const world = await startWorld();
  const before = await ask(world.member, unanswered);
  expect(wordsOf(before)).toContain('may not answer');
  await pinClosest(world);
  const again = await ask(world.member, unanswered);
  expect(wordsOf(again)).toContain('This server’s pinned answer');
  expect(wordsOf(again)).not.toMatch(/may not answer|No passage speaks|Closest lines/);
  expect(timesIn(again, 'not load any ship')).toBe(1);
  expect(labels(again).join()).toMatch(/Closest lines \(\d\)/);
  expect(timesIn(await press(world.member, again, 'more'), 'not load any ship')).toBe(1);
});

it('an answer whose words are pinned in another channel has them once, and can be pinned here', async () => {
  const world = await startWorld();
  const channel = world.sandbox.servers[0]?.channels[1]?.id ?? '';
  const there: Person = world.sandbox.as('moderator', { channel });
  await pin(there, await ask(there));
  const here = await ask(world.member);
  expect(wordsOf(here)).toContain(`in <#${channel}> · pin 1`);
  // Once in the question, once in the pin.
  expect(timesIn(here, 'walked out before dawn')).toBe(2);
  expect(wordsOf(await pin(world.moderator, here))).toContain('**Pinned**');
  const found = { discordGuildId: world.sandbox.servers[0]?.id ?? '', number: 2 };
  expect((await world.store.pins.find(found))?.excerpts[0]?.text).toContain('walked out before dawn');
});

it('of a statement in two wordings, the one that is not pinned stands below', async () => {
  const world = await startWorld();
  const asked = 'What did Oduya say about the wage?';
  const both = await ask(world.member, asked);
  const [tidings, radio] = ['load another ship until', 'load any ship before'];
  for (const words of [tidings, radio]) expect(timesIn(both, words)).toBe(1);
  const ofOne = await world.member.command('ask', { question: asked, outlet: 'Coast Radio' });
  await pin(world.moderator, await ofOne.waitForAnswer());
  const below = plain(await ask(world.member, asked));
  for (const words of [tidings, radio]) expect(below.split(words), words).toHaveLength(2);
  expect(below.indexOf(radio)).toBeLessThan(below.indexOf(tidings));
});

it('what is to be known of a source is said once, at the foot, of the pinned words and of those below', async () => {
  const [strike, quotes] = ['documents/tidings-strike.md', 'documents/tidings-strike.quotes.yaml'] as const;
  const files: Files = {
    ...harbour,
    [strike]: harbour[strike].replace('text: verbatim', 'text: verbatim\nnote: Reworded by machine.'),
    [quotes]: harbour[quotes].replaceAll('reviewed: true', 'reviewed: false'),
  };
  const world = await startWorld(undefined, {}, [files]);
  const asked = 'What did Oduya say about the wage?';
  await pin(world.moderator, await ask(world.member, asked));
  const again = await ask(world.member, asked);
  expect(timesIn(again, 'Reworded by machine.')).toBe(1);
  expect(timesIn(again, 'ound by a program')).toBe(1);
  expect(wordsOf(again)).toMatch(/Found by a program; nobody has checked it yet: Tidings ¶.2/);
  expect(wordsOf(again).indexOf('Reworded')).toBeGreaterThan(wordsOf(again).indexOf('before the wage'));
  expect(labels(await contextOf(world.moderator, again))).toContain('Pin');
});

it('below the context whose Pin was pressed no button stays that would pin it again', async () => {
  const world = await startWorld();
  const context = await contextOf(world.moderator, await ask(world.member));
  const opened = await world.moderator.press(context.id, buttonOf(context, 'pin:'));
  await sendForm(world.moderator, opened, '');
  const seen = world.moderator.messages();
  const after = seen.find(({ id }) => id === context.id);
  expect(after && wordsOf(after)).toContain('**Pinned**');
  expect(seen.flatMap(labels)).not.toContain('Pin');
});

/** Two episodes in one bot: whose answer a server, an option and a button give. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { expect, it, onTestFinished } from 'vitest';
import type { Person } from '../../src/sandbox/index.ts';
import { cliffport } from '../fixtures/cliffport.ts';
import { harbour } from '../fixtures/harbour.ts';
import { allText, press as pressButton, use } from '../fixtures/running.ts';
import { pin, question, startWorld } from '../pins/support/bot.ts';

const inHarbour = 'Four hundred';
const inCliffport = 'Seven hundred';

/** Two servers, of which the second has chosen the second episode. */
async function twoServers() {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-episodes-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const world = await startWorld({ path: join(folder, 'pins.db') }, {}, [harbour, cliffport]);
  const place = { channel: world.sandbox.servers[1]?.channels[0]?.id ?? '' };
  const [here, there] = [world.moderator, world.sandbox.as('moderator', place)];
  const set = await use(there, 'settings episode', { episode: 'cliffport' });
  expect(allText(set)).toContain(`**Answers come from:** The dispute over the cranes of Cliffport`);
  return { world, here, there };
}

async function press(person: Person, message: APIMessage, label: string): Promise<string> {
  return allText(await pressButton(person, message, label));
}

const words = (message: APIMessage): string => allText(message).replaceAll('*', '');

it('each server is answered from the episode that it chose, and the option asks another', async () => {
  const { here, there } = await twoServers();
  expect(words(await use(here, 'ask', { question }))).toContain(inHarbour);
  expect(words(await use(there, 'ask', { question }))).toContain(inCliffport);
  const asked = await use(there, 'ask', { question, episode: 'harbour' });
  expect(words(asked)).toContain(inHarbour);
  expect(words(asked)).not.toContain(inCliffport);
});

it('a button goes on in the episode of its answer, whatever the server chose since', async () => {
  const { here, there } = await twoServers();
  const answer = await use(here, 'ask', { question, episode: 'cliffport' });
  expect(await press(here, answer, 'Context')).toContain('Nobody sails');
  const alone = await use(here, 'ask', { question, episode: 'cliffport', private: true });
  const shared = await pressButton(here, alone, 'Share');
  expect(await press(here, shared, 'Context')).toContain('Nobody sails');
  const own = await use(there, 'ask', { question });
  await use(there, 'settings episode', { episode: 'harbour' });
  expect(await press(there, own, 'Context')).toContain('Nobody sails');
  expect(words(await use(there, 'ask', { question }))).toContain(inHarbour);
});

it('only names of the chosen episode are suggested', async () => {
  const { here, there } = await twoServers();
  const suggested = async (person: Person, filled: Record<string, string> = {}) => {
    const choices = await person.autocomplete('quote', { ...filled, speaker: 'a' }, 'speaker');
    return choices.map(({ value }) => value);
  };
  expect(await suggested(here)).not.toContain('nils-arden');
  expect(await suggested(there)).toEqual(['nils-arden']);
  expect(await suggested(here, { episode: 'cliffport' })).toEqual(['nils-arden']);
});

it('a pin answers in its own episode alone, and the list of pins says which that is', async () => {
  const { world, here } = await twoServers();
  await pin(here, await use(here, 'ask', { question, episode: 'cliffport' }));
  expect(words(await use(here, 'ask', { question }))).not.toMatch(/pinned answer|Seven hundred/);
  expect(words(await use(here, 'ask', { question, episode: 'cliffport' }))).toContain('pinned answer');
  expect(words(await use(here, 'pins list'))).toContain('The dispute over the cranes of Cliffport');
  expect(words(await use(here, 'pins check'))).toContain('unchanged');
  const kept = await world.store.pins.find({ discordGuildId: world.sandbox.servers[0]?.id ?? '', number: 1 });
  expect(kept).toMatchObject({ episodeId: 'cliffport', truth: 'unchanged' });
});

it('an unanswered question is counted in its own episode, and listed there alone', async () => {
  const { here } = await twoServers();
  await use(here, 'settings learning', { on: true });
  const unanswered = 'Where did Nils Arden eat breakfast with the dockers?';
  await use(here, 'ask', { question: unanswered, episode: 'cliffport' });
  expect(words(await use(here, 'gaps'))).not.toContain(unanswered);
  const listed = await use(here, 'gaps', { episode: 'cliffport' });
  expect(words(listed)).toContain(unanswered);
});

it('a server whose episode is gone is answered from the first, and its settings say so', async () => {
  const { world, there } = await twoServers();
  const answer = await use(there, 'ask', { question });
  await world.restart(harbour);
  expect(words(await use(there, 'ask', { question }))).toContain(inHarbour);
  expect(words(await use(there, 'settings show'))).toContain('“cliffport”, is not here any more');
  expect(await press(there, answer, 'Context')).toMatch(/changed since/);
});

it('what is known is named with the other titles, and commands have the option', async () => {
  const { there } = await twoServers();
  for (const command of ['about', 'help', 'sources']) {
    const shown = words(await use(there, command));
    expect(shown).toContain('The dispute over the cranes of Cliffport');
    expect(shown).toContain('Also here: The strike in the port of Eastmere.');
  }
  expect(words(await use(there, 'help'))).toContain('question [outlet] [until] [to] [episode] [private]');
});

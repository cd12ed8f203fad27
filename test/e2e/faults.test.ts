/** The real bot through Discord's bad days: it comes back, and every interaction is answered. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type APIMessage, Events, PermissionFlagsBits } from 'discord.js';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { allText, type RunningBot, startRunning } from '../fixtures/running.ts';

/** The callback type that opens a modal (interactions/receiving-and-responding). */
const modalCallback = 9;

let started: RunningBot;
let dataFolder: string;

beforeAll(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), 'onrecord-faults-'));
  started = await startRunning({ DATA_DIR: dataFolder });
});
afterEach(() => {
  started.sandbox.faults.clear();
});
afterAll(async () => {
  await started.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

/** Asks several questions at once, in both servers and privately with the bot, and expects every answer. */
async function expectAnswers(): Promise<void> {
  const { sandbox } = started;
  const places = sandbox.servers.flatMap(({ channels }) =>
    channels.map(({ id }) => sandbox.as('member', { channel: id })),
  );
  const people = [...places, sandbox.as('moderator'), sandbox.as('member', { direct: true })];
  const used = await Promise.all(
    people.map((person) => person.command('ask', { question: 'What did Tokayev say in St. Petersburg?' })),
  );
  const answers = await Promise.all(used.map((handle) => handle.waitForAnswer({ timeoutMs: 12_000 })));
  expect(answers).toHaveLength(6);
  expect(used.map((handle) => handle.messages().length)).toEqual(answers.map(() => 1));
  for (const answer of answers) expect(allText(answer)).toContain('St. Petersburg');
}

it.each([
  ['a dropped connection', Events.ShardResume, () => started.sandbox.gateway.dropSockets()],
  ['op 7, a request to reconnect', Events.ShardResume, () => started.sandbox.gateway.requestReconnect()],
  [
    'op 9 with a session that can be resumed',
    Events.ShardResume,
    () => started.sandbox.gateway.invalidateSessions(true),
  ],
  [
    'op 9 with a session that is lost',
    Events.ShardReady,
    () => started.sandbox.gateway.invalidateSessions(false),
  ],
] as const)(
  'after %s the bot answers',
  async (_, event, strike) => {
    const { client } = started.running.bot;
    const back = new Promise<void>((resolve) => client.once(event as Events.ShardResume, () => resolve()));
    strike();
    await back;
    await expectAnswers();
  },
  20_000,
);

it('what is asked while the connection is down is answered after the resume', async () => {
  started.sandbox.gateway.dropSockets();
  await expectAnswers();
});

it('a 429, a 500, a broken connection and a slow server leave no question unanswered', async () => {
  const { faults } = started.sandbox;
  faults.next({ route: /callback$/, status: 429, retryAfterSeconds: 0.2 });
  faults.next({ route: /callback$/, status: 500, times: 2 });
  faults.next({ route: /callback$/, drop: true });
  faults.next({ route: /callback$/, delayMs: 500, times: 2 });
  await expectAnswers();
});

it('a pin without the permission to pin is answered with what is missing, and works once it is given', async () => {
  const { sandbox } = started;
  const moderator = sandbox.as('moderator');
  const channelId = sandbox.servers[0]?.channels[0]?.id ?? '';
  const question = { question: 'What did Tokayev say about Luhansk and Donetsk?' };
  const answer = await (await moderator.command('ask', question)).waitForAnswer();
  const pin = async (): Promise<APIMessage> => {
    const used = await moderator.messageCommand('Pin with sources', answer.id);
    if ((await used.waitForAcknowledgement()) !== modalCallback) return used.waitForAnswer();
    return (await moderator.submitModal(await used.waitForModal(), {})).waitForAnswer();
  };

  sandbox.world.revokePermissions(channelId, PermissionFlagsBits.PinMessages);
  expect(JSON.stringify((await pin()).components)).toContain('Pin Messages');
  expect(moderator.pins()).toEqual([]);

  sandbox.world.restorePermissions(channelId);
  await pin();
  expect(moderator.pins().map(({ id }) => id)).toEqual([answer.id]);
});

it('every interaction of this file was acknowledged, each once', () => {
  const all = [...started.sandbox.store.interactions.values()];
  expect(all.filter(({ acknowledgedWith }) => acknowledgedWith === undefined)).toEqual([]);
  const refused = started.sandbox.requests.filter(
    ({ path, status }) => path.endsWith('/callback') && status === 400,
  );
  expect(refused).toEqual([]);
});

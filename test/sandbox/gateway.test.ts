/** Connections to the stand-in break and come back the way Discord's do. */

import { once } from 'node:events';
import { Events, GatewayIntentBits, type Interaction } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/index.ts';
import { addServer } from '../../src/sandbox/server/state/seed.ts';
import { type BotOptions, startBot } from './bot.ts';

async function begin(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox(options);
  onTestFinished(() => sandbox.stop());
  return sandbox;
}

async function start(options: SandboxOptions = {}, bot: BotOptions = {}) {
  const sandbox = await begin(options);
  const answering = await startBot(sandbox, { onInteraction: answer, ...bot });
  onTestFinished(() => answering.client.destroy());
  return { sandbox, ...answering };
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) await interaction.reply('here');
}

const ping = [{ name: 'ping', description: 'Are you there?' }];

/** Uses a command and expects the answer. */
async function expectAnswer(sandbox: Sandbox, channel?: string): Promise<void> {
  const used = await sandbox.as('member', channel === undefined ? {} : { channel }).command('ping');
  expect((await used.waitForAnswer()).content).toBe('here');
}

it('a bot logs in and sees its two servers with two channels each', async () => {
  const { client } = await start();
  expect(client.user.username).toBe('onrecord');
  expect(client.guilds.cache.map(({ channels }) => channels.cache.size)).toEqual([2, 2]);
});

it('a wrong token is refused', async () => {
  const sandbox = await begin();
  await expect(startBot(sandbox, { token: 'wrong' })).rejects.toThrow();
});

it('two shards serve a server each, and both answer', async () => {
  const { sandbox, client } = await start({ shards: 2 }, { shards: 2 });
  await client.application.commands.set(ping);
  expect(client.guilds.cache.map(({ shardId }) => shardId).sort()).toEqual([0, 1]);
  for (const { channels } of sandbox.servers) await expectAnswer(sandbox, channels[0]?.id);
});

it('after a dropped connection the bot resumes and gets what it missed', async () => {
  const { sandbox, client } = await start();
  await client.application.commands.set(ping);
  const resumed = new Promise<number>((resolve) =>
    client.once(Events.ShardResume, (_, count) => resolve(count)),
  );
  sandbox.gateway.dropSockets();
  await expectAnswer(sandbox);
  expect(await resumed).toBeGreaterThanOrEqual(2);
});

it.each([
  ['op 7 the bot resumes', ({ gateway }: Sandbox) => gateway.requestReconnect(), Events.ShardResume],
  [
    'op 9 with a resumable session the bot resumes on the same connection',
    ({ gateway }: Sandbox) => gateway.invalidateSessions(true),
    Events.ShardResume,
  ],
  [
    'a close with 1001, as when Discord restarts, the bot resumes',
    ({ gateway }: Sandbox) => gateway.closeSockets(1001),
    Events.ShardResume,
  ],
  [
    'a close with 4009 the session is lost (op 9 to the resume), and the bot identifies anew',
    ({ gateway }: Sandbox) => gateway.closeSockets(4009),
    Events.ShardReady,
  ],
] as const)('after %s, and answers', async (_, fail, cameBack) => {
  const { sandbox, client } = await start();
  await client.application.commands.set(ping);
  const isBack = once(client, cameBack);
  fail(sandbox);
  await isBack;
  await expectAnswer(sandbox);
});

it('a shard takes at most 2,500 servers, and as many shards are recommended as they need', async () => {
  const sandbox = await begin();
  const user = (name: 'member' | 'moderator') => sandbox.store.user(sandbox.members[name].id);
  const people = { owner: user('moderator'), member: user('member'), moderator: user('moderator') };
  for (let index = 2; index <= 2_500; index += 1) addServer(sandbox.store, `${index}`, index, people);
  await expect(startBot(sandbox, { shards: 1 })).rejects.toThrow(/sharding/i);
  const response = await fetch(`${sandbox.restApi}/v10/gateway/bot`, {
    headers: { authorization: `Bot ${sandbox.token}` },
  });
  expect(await response.json()).toMatchObject({ shards: 3 });
});

it('a privileged intent that is off in the portal ends the login', async () => {
  const sandbox = await begin();
  await expect(startBot(sandbox, { intents: [GatewayIntentBits.GuildMembers] })).rejects.toThrow(
    'disallowed intents',
  );
});

it('messages of other people arrive blank without the message content intent, and are deleted for all', async () => {
  const { sandbox, client } = await start(
    {},
    { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages] },
  );
  const created = new Promise<string>((resolve) =>
    client.once(Events.MessageCreate, (m) => resolve(m.content)),
  );
  const deleted = new Promise<string>((resolve) => client.once(Events.MessageDelete, (m) => resolve(m.id)));
  const member = sandbox.as('member');
  const message = await member.send('a private matter');
  expect(await created).toBe('');
  await member.delete(message.id);
  expect(await deleted).toBe(message.id);
});

it('without the message intents nothing of messages arrives', async () => {
  const { sandbox, client } = await start({}, { intents: [GatewayIntentBits.Guilds] });
  await client.application.commands.set(ping);
  const events: string[] = [];
  client.on(Events.Raw, (packet: { t?: string }) => events.push(packet.t ?? ''));
  await sandbox.as('member').send('hello');
  await expectAnswer(sandbox);
  expect(events.filter((name) => name.startsWith('MESSAGE_'))).toEqual([]);
});

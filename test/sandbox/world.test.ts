/** Servers as they are: threads that not everybody sees, forums, voice chats, roles that change, outages. */

import { ChannelType, Events, GatewayIntentBits, PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { startBot } from './bot.ts';

let sandbox: Sandbox;
let client: Awaited<ReturnType<typeof startBot>>['client'];
let guildId: string;
let newsroom: string;
let ownerId: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  ({ client } = await startBot(sandbox, {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    onInteraction: async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply(`in ${interaction.channelId}`);
    },
  }));
  await client.application.commands.set([{ name: 'ping', description: 'Are you there?' }]);
  guildId = sandbox.servers[0]?.id ?? '';
  newsroom = sandbox.servers[0]?.channels[0]?.id ?? '';
  ownerId = sandbox.members.moderator.id;
});
afterAll(async () => {
  await client.destroy();
  await sandbox.stop();
});

const channels = () => client.guilds.cache.get(guildId)?.channels.cache;
const heard = (event: Events) => new Promise((resolve) => client.once(event as Events.Debug, resolve));
const refusal = (code: number) => expect.objectContaining({ code });

async function answerTo(channel: string, name: 'member' | 'moderator' = 'member'): Promise<string> {
  const used = await sandbox.as(name, { channel }).command('ping');
  return (await used.waitForAnswer()).content;
}

it('no two people, servers or channels have one id, also when all are made in one millisecond', async () => {
  // An even millisecond: the first server's time is then that of the people in it.
  const sandbox = await startSandbox({ now: () => 1_795_000_000_000 });
  const ids = [
    ...Object.values(sandbox.members).map(({ id }) => id),
    ...sandbox.servers.flatMap(({ id, channels }) => [id, ...channels.map((channel) => channel.id)]),
  ];
  await sandbox.stop();
  expect(new Set(ids).size).toBe(ids.length);
});

describe('a thread', () => {
  it('that is public is seen by the bot and by whoever sees its channel', async () => {
    const created = heard(Events.ThreadCreate);
    const thread = sandbox.world.addThread(newsroom, 'quotes', { ownerId });
    await created;
    expect(channels()?.get(thread.id)).toMatchObject({ type: ChannelType.PublicThread, parentId: newsroom });
    expect(await answerTo(thread.id)).toBe(`in ${thread.id}`);
  });

  it('that is private is hidden from members outside it, from the bot too, and open to whoever manages threads', async () => {
    const thread = sandbox.world.addThread(newsroom, 'sources', { isPrivate: true, ownerId });
    await expect(sandbox.as('member', { channel: thread.id }).command('ping')).rejects.toThrow('not offered');
    await expect(client.rest.get(`/channels/${thread.id}`)).rejects.toEqual(refusal(50001));
    expect(channels()?.has(thread.id)).toBe(false);
    expect(await answerTo(thread.id, 'moderator')).toBe(`in ${thread.id}`);
    const desk = sandbox.world.addThread(newsroom, 'desk', {
      isPrivate: true,
      ownerId: sandbox.applicationId,
    });
    const inDesk = () => sandbox.as('moderator', { channel: desk.id }).command('ping');
    await expect(inDesk()).rejects.toThrow('not offered');
    const [moderators] = [...sandbox.store.server(guildId).roles.values()].filter(
      ({ name }) => name === 'Moderator',
    );
    if (moderators) moderators.permissions |= PermissionFlagsBits.ManageThreads;
    await (await inDesk()).waitForAnswer();
  });

  it('that is archived takes no pin and is not named to a bot that starts; a message opens it, unless it is locked', async () => {
    const thread = sandbox.world.addThread(newsroom, 'old', { ownerId });
    const message = await sandbox.as('member', { channel: thread.id }).send('said here');
    sandbox.world.changeThread(thread.id, { isArchived: true });
    const pin = () => client.rest.put(`/channels/${thread.id}/messages/pins/${message.id}`);
    await expect(pin()).rejects.toEqual(refusal(50083));
    const other = await startBot(sandbox);
    expect(other.client.channels.cache.has(thread.id)).toBe(false);
    await other.client.destroy();
    await sandbox.as('member', { channel: thread.id }).send('again');
    await pin();
    sandbox.world.changeThread(thread.id, { isArchived: true, isLocked: true });
    await expect(sandbox.as('member', { channel: thread.id }).send('more')).rejects.toMatchObject({
      code: 160005,
    });
  });
});

it.each([
  ['voice', ChannelType.GuildVoice],
  ['stage', ChannelType.GuildStageVoice],
])('the chat of a %s channel takes messages and no pins', async (name, type) => {
  const channel = sandbox.world.addChannel(guildId, name, { type });
  const message = await sandbox.as('member', { channel: channel.id }).send('listening');
  const pin = client.rest.put(`/channels/${channel.id}/messages/pins/${message.id}`);
  await expect(pin).rejects.toEqual(refusal(50024));
});

it('a forum and a category take no messages, and a post in a forum is a thread', async () => {
  const forum = sandbox.world.addChannel(guildId, 'claims', { type: ChannelType.GuildForum });
  const category = sandbox.world.addChannel(guildId, 'desk', { type: ChannelType.GuildCategory });
  for (const { id } of [forum, category]) {
    await expect(sandbox.as('member', { channel: id }).send('hello')).rejects.toMatchObject({ code: 50008 });
  }
  const post = sandbox.world.addThread(forum.id, 'Did he say so?', { ownerId });
  expect(await answerTo(post.id)).toBe(`in ${post.id}`);
});

it('a channel is as open as its category when it is made, and its thread as the channel', async () => {
  const hidden = [{ id: guildId, type: 0 as const, allow: 0n, deny: PermissionFlagsBits.ViewChannel }];
  const category = sandbox.world.addChannel(guildId, 'closed', {
    type: ChannelType.GuildCategory,
    overwrites: hidden,
  });
  const channel = sandbox.world.addChannel(guildId, 'inner', { parentId: category.id });
  const thread = sandbox.world.addThread(channel.id, 'talk', { ownerId });
  for (const { id } of [channel, thread]) {
    await expect(sandbox.as('member', { channel: id }).command('ping')).rejects.toThrow('not offered');
  }
});

it('an outage is told apart from a removal, also to a bot that starts meanwhile', async () => {
  const gone = heard(Events.GuildUnavailable);
  sandbox.world.setOutage(guildId, true);
  await gone;
  const other = await startBot(sandbox);
  expect(other.client.guilds.cache.get(guildId)?.available).toBe(false);
  await other.client.destroy();
  const back = heard(Events.GuildAvailable);
  sandbox.world.setOutage(guildId, false);
  await back;
  const removed = heard(Events.GuildDelete);
  sandbox.world.setBot(guildId, false);
  await removed;
  expect(client.guilds.cache.has(guildId)).toBe(false);
  expect(await answerTo(newsroom)).toBe(`in ${newsroom}`);
  sandbox.world.setBot(guildId, true);
});

describe('what Discord does behind the bot’s back', () => {
  it('any of its error codes can be what the next request meets', async () => {
    const get = (code: number) => {
      sandbox.faults.next({ code });
      return client.rest.get(`/channels/${newsroom}`);
    };
    await expect(get(10003)).rejects.toMatchObject({ code: 10003, status: 404 });
    await expect(get(50013)).rejects.toMatchObject({ code: 50013, status: 403 });
    await expect(get(50024)).rejects.toMatchObject({ code: 50024, status: 400 });
  });

  it('an answer is private where slow mode or AutoMod say so, and where the asker may not write', async () => {
    const flagsOf = async (channel: string) => {
      const used = await sandbox.as('member', { channel }).command('ping');
      return (await used.waitForAnswer()).flags ?? 0;
    };
    expect(await flagsOf(newsroom)).toBe(0);
    sandbox.world.forcePrivateAnswers(newsroom);
    expect(await flagsOf(newsroom)).toBe(64);
    sandbox.world.forcePrivateAnswers(newsroom, false);
    const overwrites = [{ id: guildId, type: 0 as const, allow: 0n, deny: PermissionFlagsBits.SendMessages }];
    const readOnly = sandbox.world.addChannel(guildId, 'notices', { overwrites });
    expect(await flagsOf(readOnly.id)).toBe(64);
  });

  it('edits of old messages and reasons for the audit log have limits of their own', async () => {
    let clockMs = 0;
    const other = await startSandbox({ now: () => Date.now() + clockMs });
    const bot = await startBot(other);
    const channel = other.servers[0]?.channels[0]?.id ?? '';
    const call = async (method: string, path: string, headers: Record<string, string> = {}) => {
      const response = await fetch(`${other.restApi}/v10/channels/${channel}/${path}`, {
        method,
        headers: { authorization: `Bot ${other.token}`, 'content-type': 'application/json', ...headers },
        ...(method !== 'PUT' && { body: '{"content":"edited"}' }),
      });
      const text = await response.text();
      return { status: response.status, code: /"code":(\d+)/.exec(text)?.[1], headers: response.headers };
    };
    const { id } = (await bot.client.rest.post(`/channels/${channel}/messages`, {
      body: { content: 'first' },
    })) as { id: string };
    clockMs += 3_700_000;
    for (let edit = 0; edit < 3; edit += 1) expect((await call('PATCH', `messages/${id}`)).status).toBe(200);
    const refused = await call('PATCH', `messages/${id}`);
    expect([refused.status, refused.code, refused.headers.get('x-ratelimit-scope')]).toEqual([
      429,
      '30046',
      'shared',
    ]);

    const pin = (reason: string) => call('PUT', `messages/pins/${id}`, { 'x-audit-log-reason': reason });
    expect((await pin('%F0%9F')).code).toBe('50035');
    expect((await pin(encodeURIComponent('é'.repeat(513)))).code).toBe('50035');
    expect((await pin(encodeURIComponent('é'.repeat(512)))).status).toBe(204);
    await bot.client.destroy();
    await other.stop();
  });

  it('an app that people cannot install for themselves has no commands for that', async () => {
    const other = await startSandbox({ userInstall: false });
    const bot = await startBot(other);
    const set = (integrationTypes: number[]) =>
      bot.client.application.commands.set([{ name: 'ping', description: 'There?', integrationTypes }]);
    await expect(set([0, 1])).rejects.toMatchObject({ code: 50035 });
    await set([0]);
    await bot.client.rest.patch('/applications/@me', { body: { description: 'Answers from documents' } });
    const application = await bot.client.rest.get('/applications/@me');
    expect(application).toMatchObject({ description: 'Answers from documents' });
    await bot.client.destroy();
    await other.stop();
  });

  it('a server whose commands came without the bot has the permissions of everybody and lets it do nothing', async () => {
    const server = sandbox.servers[1];
    const channel = server?.channels[0]?.id ?? '';
    sandbox.world.setBot(server?.id ?? '', false);
    await expect(client.rest.get(`/channels/${channel}`)).rejects.toEqual(refusal(50001));
    expect(await answerTo(channel)).toBe(`in ${channel}`);
    sandbox.world.setBot(server?.id ?? '', true);
  });
});

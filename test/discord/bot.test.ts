/** Every interaction is acknowledged in time and answered once, whatever a command does. */
import { setTimeout as delay } from 'node:timers/promises';
import { PermissionsBitField } from 'discord.js';
import { ComponentType } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Answer, refuse } from '../../src/answers/index.ts';
import type { CommandContext } from '../../src/commands/context.ts';
import { type AnyCommand, defineCommand } from '../../src/commands/define.ts';
import { deferAfterMs } from '../../src/discord/answering/respond.ts';
import { type Bot, type BotOptions, startBot } from '../../src/discord/bot.ts';
import { createMetrics } from '../../src/discord/metrics.ts';
import { openLibrary } from '../../src/library/index.ts';
import { describeStartFailure } from '../../src/main.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { allText, buttonsOf, isPrivate, keptLog, press, shippedFolder, use } from '../fixtures/running.ts';

/** An answer that everybody may see. */
const answer: Answer = { kind: 'help', episode: 'The strike', examples: [], commands: [] };
const shown = /The strike/;
const slowMs = deferAfterMs + 300;

class OddFault extends Error {}
const fault = () => new OddFault('the shelf fell down');

const commands: readonly AnyCommand[] = [
  defineCommand({
    name: 'quick',
    description: 'At once',
    options: {
      word: {
        type: 'string',
        description: 'A word',
        complete: async (typed) => {
          if (typed === 'fault') throw fault();
          return Array.from({ length: 40 }, (_, index) => ({
            name: `${typed} ${index} ${'n'.repeat(120)}`,
            value: `${index}`,
          }));
        },
      },
    },
    run: () => answer,
  }),
  defineCommand({
    name: 'slow',
    description: 'Later',
    options: { ends: { type: 'string', description: 'How' } },
    async run({ ends }) {
      await delay(slowMs);
      if (ends === 'fault') throw fault();
      if (ends === 'timeline') return { kind: 'timeline', events: [], page: 1, pageCount: 1 };
      return ends === 'private' ? refuse({ reason: 'no-quotations' }) : answer;
    },
  }),
  defineCommand({
    name: 'broken',
    description: 'Never',
    options: {},
    run: () => {
      throw fault();
    },
  }),
  defineCommand({
    name: 'refused',
    description: 'Discord takes no such message',
    options: {},
    run: () => ({ kind: 'published', components: [{ type: ComponentType.TextDisplay, content: '' }] }),
  }),
  defineCommand({
    name: 'pages',
    description: 'A list whose next page is found no more',
    options: {},
    run: () => ({
      kind: 'quotations',
      filters: { about: 'zzyzx' },
      statements: [],
      page: 0,
      pageCount: 2,
      quotationCount: 9,
    }),
  }),
];

let sandbox: Sandbox;
let bot: Bot;
let context: CommandContext;
let log: ReturnType<typeof keptLog>;
const lost: string[] = [];
const metrics = createMetrics();

function start(options: Partial<BotOptions> = {}): Promise<Bot> {
  return startBot({
    token: sandbox.token,
    restApi: sandbox.restApi,
    commands,
    libraries: () => [context.library],
    log: log.log,
    metrics,
    onLost: (reason) => lost.push(reason),
    ...options,
  });
}

async function restart(options: Partial<BotOptions> = {}): Promise<void> {
  await bot.stop();
  bot = await start(options);
}

beforeAll(async () => {
  context = { library: await openLibrary([shippedFolder]) };
  sandbox = await startSandbox();
  log = keptLog([sandbox.token]);
  bot = await start();
});
afterEach(() => sandbox.faults.clear());
afterAll(async () => {
  await bot.stop();
  await sandbox.stop();
});

const errors = () => log.lines.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50);

describe('an answer', () => {
  it('that is ready is sent at once, without "thinking"', async () => {
    const used = await sandbox.as('member').command('quick');
    expect(await used.waitForAcknowledgement()).toBe(4);
    expect(allText(await used.waitForAnswer())).toMatch(shown);
  });

  it('that takes long is announced before Discord gives up, and filled in', async () => {
    const used = await sandbox.as('member').command('slow');
    expect(await used.waitForAcknowledgement()).toBe(5);
    expect(allText(await used.waitForAnswer())).toMatch(shown);
    expect(used.messages()).toHaveLength(1);
    expect(used.hasFailed()).toBe(false);
  });

  it('that is asked for privately is hidden, early or late', async () => {
    const early = await use(sandbox.as('member'), 'quick', { private: true });
    const late = await use(sandbox.as('member'), 'slow', { private: true });
    expect(isPrivate(early)).toBe(true);
    expect(isPrivate(late)).toBe(true);
  });

  it('that turns out to be for one person is told to that person alone, though all saw the bot think', async () => {
    const used = await sandbox.as('member').command('slow', { ends: 'private' });
    const answer = await used.waitForAnswer();
    expect(isPrivate(answer)).toBe(true);
    const seenByOthers = sandbox
      .as('moderator')
      .messages()
      .map(({ id }) => id);
    expect(used.messages().filter(({ id }) => seenByOthers.includes(id))).toEqual([]);
  });
});

it('a page that is found no more is refused to the presser, and the page above stays', async () => {
  const member = sandbox.as('member');
  const list = await use(member, 'pages');
  const pressed = await press(member, list, 'Next');
  expect(pressed.id).not.toBe(list.id);
  expect(isPrivate(pressed)).toBe(true);
  expect(allText(pressed)).toMatch(/No quotation in the sources fits/);
  expect(allText(member.messages().find(({ id }) => id === list.id) ?? {})).toBe(allText(list));
});

describe('an answer that Discord makes private, as in slow mode,', () => {
  const channelId = () => sandbox.servers[0]?.channels[0]?.id ?? '';
  const labelsOf = (message: object) => buttonsOf(message).map(({ label }) => label);

  it('offers nothing that is for all, also when it came after "thinking"', async () => {
    const member = sandbox.as('member');
    const asked = async () => (await member.command('slow', { ends: 'timeline' })).waitForAnswer();
    expect(labelsOf(await asked())).toContain('Delete');
    sandbox.world.forcePrivateAnswers(channelId());
    const forced = await asked();
    expect(isPrivate(forced)).toBe(true);
    const now = () => member.messages().find(({ id }) => id === forced.id) ?? {};
    await expect.poll(() => labelsOf(now())).not.toContain('Delete');
    expect(allText(now())).not.toBe('');
    sandbox.world.forcePrivateAnswers(channelId(), false);
  });
});

describe('a fault', () => {
  it.each([
    ['of a command', 'broken', {}],
    ['of a command after "thinking"', 'slow', { ends: 'fault' }],
    ['in a message that Discord refuses', 'refused', {}],
  ])('%s is shown as a reference, and stands whole in the log beside it', async (_, name, values) => {
    const before = errors().length;
    const answer = await use(sandbox.as('member'), name, values);
    const reference = /\*\*(?<reference>[0-9a-f]{8})\*\*/.exec(allText(answer))?.groups?.reference;
    expect(reference).toBeDefined();
    expect(allText(answer)).not.toMatch(/shelf|stack|Error/);
    const logged = errors().slice(before);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({
      reference,
      interaction: name,
      err: { stack: expect.stringMatching(/\n\s+at /) },
    });
  });

  it('of a completion offers nothing and is logged', async () => {
    const before = errors().length;
    expect(await sandbox.as('member').autocomplete('quick', { word: 'fault' }, 'word')).toEqual([]);
    expect(errors()).toHaveLength(before + 1);
  });

  it('puts no token into the log, neither the bot’s nor an interaction’s', async () => {
    const used = await sandbox.as('member').command('refused');
    await used.waitForAnswer();
    const all = log.lines.join('');
    expect(all).toContain('/[token]/');
    expect(all).not.toContain(used.interaction.token);
    expect(all).not.toContain(sandbox.token);
  });

  it('is counted', async () => {
    const numbers = await metrics.registry.metrics();
    expect(numbers).toMatch(/onrecord_interactions_total\{interaction="broken",outcome="fault"\} 1/);
    expect(numbers).toMatch(/onrecord_interactions_total\{interaction="quick",outcome="answered"\} [1-9]/);
  });
});

describe('completion', () => {
  it('offers at most 25 choices, each name within Discord’s limit', async () => {
    const choices = await sandbox.as('member').autocomplete('quick', { word: 'x' }, 'word');
    expect(choices).toHaveLength(25);
    for (const { name } of choices) expect(name.length).toBeLessThanOrEqual(100);
  });
});

describe('trouble at Discord’s', () => {
  it('a callback that breaks on their side after it was carried out is not answered twice', async () => {
    sandbox.faults.next({ route: '/callback', status: 500, afterwards: true });
    const used = await sandbox.as('member').command('quick');
    await used.waitForAnswer();
    await delay(50);
    expect(used.messages()).toHaveLength(1);
  });

  it('a callback that comes too late is one line in the log, and the next one is answered', async () => {
    sandbox.faults.next({ route: '/callback', delayMs: 3_100 });
    const late = await sandbox.as('member').command('quick');
    const next = await sandbox.as('member').command('quick');
    expect(allText(await next.waitForAnswer())).toMatch(shown);
    await delay(3_300);
    expect(late.hasFailed()).toBe(true);
    expect(log.lines.at(-1)).toContain('after Discord had given up');
  });
});

describe('the list of commands', () => {
  const puts = () =>
    sandbox.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands')).length;

  it('is registered once and left alone by a restart that changes nothing', async () => {
    const before = puts();
    await restart();
    expect(puts()).toBe(before);
    expect(log.lines.some((line) => line.includes('"commands":"unchanged"'))).toBe(true);
  });

  it('is registered anew when a word of it changed', async () => {
    const before = puts();
    const changed = commands.map((one) =>
      one.name === 'broken' ? { ...one, description: 'Not ever' } : one,
    );
    await restart({ commands: changed });
    expect(puts()).toBe(before + 1);
    await restart();
    expect(puts()).toBe(before + 2);
  });

  it('that may not be changed any more today stays as it is, and the bot starts all the same', async () => {
    sandbox.faults.next({ method: 'PUT', route: '/commands', code: 30_034, retryAfterSeconds: 3_600 });
    await restart({ commands: commands.slice(1) });
    expect(log.lines.some((line) => line.includes('"commands":"postponed"'))).toBe(true);
    expect(sandbox.store.commands.get('global')?.size).toBe(commands.length);
    await restart();
  });

  it('that Discord does not take ends the start with Discord’s reason', async () => {
    const bad = defineCommand({
      name: 'x'.repeat(33),
      description: 'Too long',
      options: {},
      run: () => answer,
    });
    await expect(start({ commands: [bad] })).rejects.toThrow(/50035|Invalid Form Body/);
  });
});

describe('a start', () => {
  it('with a token that Discord does not know is refused in words that say where to get one', async () => {
    const failure = await start({ token: 'not.the.token' }).catch((error: unknown) => error);
    expect(describeStartFailure(failure)).toMatch(/refused the token.+developer portal/);
  });

  it('for a server that the bot is not in says how to invite it', async () => {
    const failure = await start({ discordGuildId: '1100000000000009999' }).catch((error: unknown) => error);
    expect(describeStartFailure(failure)).toMatch(/DISCORD_GUILD_ID.+Invite it|Unknown Guild/);
  });

  it('for one server registers there alone, and going global again takes that away: no command is there twice', async () => {
    const [server] = sandbox.servers;
    const names = () =>
      sandbox
        .as('member')
        .commands()
        .map(({ name }) => name);
    await bot.stop();
    const other = await start({ discordGuildId: server?.id ?? '' });
    expect(sandbox.store.commands.get('global')?.size).toBe(0);
    expect(names().toSorted()).toEqual(commands.map(({ name }) => name).toSorted());
    await other.stop();
    bot = await start();
    // Discord may ask for a pause between changes.
    await vi.waitFor(
      () => expect(names().toSorted()).toEqual(commands.map(({ name }) => name).toSorted()),
      15_000,
    );
  });

  it('of an app that people cannot install for themselves registers what it supports, and says how to have more', async () => {
    const config = sandbox.store.application;
    const before = config.integration_types_config;
    config.integration_types_config = { 0: {} };
    await restart();
    const [command] = sandbox.store.commands.get('global')?.values() ?? [];
    expect(command).toMatchObject({ integration_types: [0], contexts: [0, 1] });
    expect(log.lines.join('')).toContain('switch on \\"User Install\\"');
    await restart({ setUp: true });
    expect(config).toMatchObject({
      tags: expect.arrayContaining(['news']),
      description: expect.stringContaining('word for word'),
    });
    expect(sandbox.store.commands.get('global')?.values().next().value).toMatchObject({
      integration_types: [0, 1],
    });
    config.integration_types_config = before;
  });

  it('says with which link the bot is invited, asking for the permissions that it uses and no other', () => {
    const { invite } = JSON.parse(log.lines.findLast((line) => line.includes('logged in as')) ?? '{}');
    const query = new URL(invite).searchParams;
    expect(query.get('client_id')).toBe(sandbox.applicationId);
    expect(query.get('scope')).toBe('bot applications.commands');
    expect(new PermissionsBitField(BigInt(query.get('permissions') ?? '0')).toArray().toSorted()).toEqual([
      'AttachFiles',
      'PinMessages',
      'ReadMessageHistory',
      'SendMessages',
      'SendMessagesInThreads',
      'ViewChannel',
    ]);
  });
});

describe('a stop', () => {
  it('answers what is under way first', async () => {
    const used = await sandbox.as('member').command('slow');
    await delay(100);
    await bot.stop();
    expect(allText(await used.waitForAnswer({ timeoutMs: 100 }))).toMatch(shown);
    bot = await start();
  });

  it('meanwhile tells whoever comes, and nobody else, that the bot is being restarted', async () => {
    await sandbox.as('member').command('slow');
    await delay(100);
    const stopping = bot.stop();
    const late = await use(sandbox.as('moderator'), 'quick');
    expect(allText(late)).toMatch(/being restarted/);
    expect(isPrivate(late)).toBe(true);
    expect(await sandbox.as('moderator').autocomplete('quick', { word: 'x' }, 'word')).toEqual([]);
    await stopping;
    bot = await start();
  });

  it('ends when the last one who came has been told', async () => {
    const underWay = await sandbox.as('member').command('slow');
    await delay(100);
    const stopping = bot.stop();
    await underWay.waitForAcknowledgement();
    // Longer than the other has left.
    sandbox.faults.next({ route: '/callback', delayMs: slowMs - deferAfterMs + 700 });
    const last = await sandbox.as('moderator').command('quick');
    await stopping;
    expect(allText(await last.waitForAnswer({ timeoutMs: 50 }))).toMatch(/being restarted/);
    bot = await start();
  });
});

describe('a connection that is closed for good', () => {
  it('is reported in words that an operator can act on', async () => {
    const other = await start();
    lost.length = 0;
    sandbox.gateway.closeSockets(4014);
    await delay(100);
    expect(lost.join(' ')).toMatch(/refused an intent/);
    await other.stop();
    await restart();
  });
});

/** Discord is told of the commands when they changed, and left alone when they did not. */
import type { REST } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { refuse } from '../../src/answers/index.ts';
import { type AnyCommand, defineCommand } from '../../src/commands/define.ts';
import { commands as shipped } from '../../src/commands/index.ts';
import { commandsJson } from '../../src/discord/registration/command-json.ts';
import { registerCommands } from '../../src/discord/registration/register-commands.ts';
import { keptLog } from '../fixtures/running.ts';

const run = () => refuse({ reason: 'no-quotations' });
const find = defineCommand({
  name: 'find',
  description: 'Find it',
  alwaysPrivate: true,
  options: {
    where: { type: 'string', description: 'Where', choices: [{ name: 'Here', value: 'here' }] },
    what: { type: 'string', description: 'What', required: true, maxLength: 50 },
    often: { type: 'integer', description: 'How often', min: 0, max: 9 },
  },
  run,
});
const list: readonly AnyCommand[] = [
  find,
  {
    kind: 'group',
    name: 'lists',
    description: 'Lists',
    serversOnly: true,
    defaultMemberPermissions: 8192n,
    commands: [find],
  },
  { kind: 'message', name: 'Look closer', description: 'Look', run },
];

/** What Discord gives back for what it was sent: ids, versions, defaults, and an order of its own. */
function asDiscordHasIt(sent: readonly object[]): unknown[] {
  return sent
    .map((command, index) => ({
      id: String(1100000000000000100n + BigInt(index)),
      application_id: '1100000000000000001',
      version: '1100000000000000200',
      default_member_permissions: null,
      dm_permission: true,
      nsfw: false,
      name_localizations: null,
      description_localizations: null,
      ...('description' in command ? {} : { description: '' }),
      ...JSON.parse(JSON.stringify(command)),
      ...('contexts' in command ? { contexts: (command.contexts as number[]).toReversed() } : {}),
    }))
    .reverse();
}

interface Call {
  readonly route: string;
  readonly body: unknown;
}

/** Discord's list, and what is put in its place. */
function discordWith(existing: unknown, isServer = false): { rest: REST; puts: Call[]; gets: string[] } {
  const puts: Call[] = [];
  const gets: string[] = [];
  const rest = {
    get: async (route: string) => {
      if (route === '/applications/@me') return { integration_types_config: { 0: {}, 1: {} } };
      gets.push(route);
      return route.includes('/guilds/') === isServer ? existing : [];
    },
    put: async (route: string, { body }: { body: unknown }) => {
      puts.push({ route, body });
      return body;
    },
  };
  return { rest: rest as unknown as REST, puts, gets };
}

const application = '1100000000000000001';
const server = '1100000000000000002';
const { log } = keptLog([]);
const plan = (rest: REST, commands: readonly AnyCommand[]) => ({
  rest,
  discordApplicationId: application,
  commands,
  log,
});

describe('a list that Discord has already', () => {
  it.each([
    ['invented', list],
    ['shipped', shipped],
  ])('is not sent again: the %s one', async (_, commands) => {
    const { rest, puts } = discordWith(asDiscordHasIt(commandsJson(commands, 'everywhere')));
    expect(await registerCommands(plan(rest, commands))).toBe('unchanged');
    expect(puts).toEqual([]);
  });

  it('in one server is compared with that server’s', async () => {
    const { rest, puts, gets } = discordWith(asDiscordHasIt(commandsJson(list, 'server')), true);
    expect(await registerCommands({ ...plan(rest, list), discordGuildId: server })).toBe('unchanged');
    expect(gets[0]).toBe(`/applications/${application}/guilds/${server}/commands`);
    expect(puts).toEqual([]);
  });
});

describe('a list that changed', () => {
  const changed: readonly (readonly [string, readonly AnyCommand[]])[] = [
    ['a description', [{ ...find, description: 'Find it quickly' }, ...list.slice(1)]],
    [
      'an option’s length',
      [
        {
          ...find,
          options: {
            ...find.options,
            what: { type: 'string', description: 'What', required: true, maxLength: 51 },
          },
        },
        ...list.slice(1),
      ],
    ],
    ['who may use it', [find, { ...list[1], defaultMemberPermissions: 16n } as AnyCommand, ...list.slice(2)]],
    ['where it can be used', [{ ...find, serversOnly: true }, ...list.slice(1)]],
    ['a command more', [...list, { ...find, name: 'other' }]],
    ['a command less', list.slice(1)],
    [
      'the order of options',
      [
        {
          ...find,
          options: { often: find.options.often ?? { type: 'boolean', description: '' }, ...find.options },
        },
        ...list.slice(1),
      ],
    ],
  ];

  it.each(changed)('by %s is sent whole, in one call', async (_, commands) => {
    const { rest, puts } = discordWith(asDiscordHasIt(commandsJson(list, 'everywhere')));
    expect(await registerCommands(plan(rest, commands))).toBe('registered');
    expect(puts).toEqual([
      { route: `/applications/${application}/commands`, body: commandsJson(commands, 'everywhere') },
    ]);
  });

  it.each([[[]], [undefined], ['not a list']])('from nothing (%j) is sent', async (existing) => {
    const { rest, puts } = discordWith(existing);
    expect(await registerCommands(plan(rest, list))).toBe('registered');
    expect(puts).toHaveLength(1);
  });
});

describe('what Discord is sent', () => {
  it('has required options first', () => {
    const [command] = commandsJson([find], 'everywhere');
    expect(
      command !== undefined && 'options' in command ? command.options?.map(({ name }) => name) : [],
    ).toEqual(['what', 'where', 'often']);
  });

  it('lets everybody use a command everywhere, and a server’s command in servers alone', () => {
    const [everywhere, servers] = commandsJson(list, 'everywhere');
    expect(everywhere).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    expect(servers).toMatchObject({
      contexts: [0],
      integration_types: [0],
      default_member_permissions: '8192',
    });
  });

  it('leaves out people’s own installations where the app has none', () => {
    for (const command of commandsJson(list, 'installed in servers')) {
      expect(command).toMatchObject({ integration_types: [0] });
      expect(command.contexts).not.toContain(2);
    }
  });

  it('for one server says nothing of places', () => {
    for (const command of commandsJson(list, 'server')) {
      expect(command).not.toHaveProperty('contexts');
      expect(command).not.toHaveProperty('integration_types');
    }
  });
});

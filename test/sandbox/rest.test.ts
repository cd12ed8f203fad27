/** Requests that Discord would refuse are refused, in its words; and requests that meet trouble. */

import {
  type Client,
  DiscordAPIError,
  type Interaction,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
  Routes,
} from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { DiscordError } from '../../src/sandbox/server/checks/errors.ts';
import { validateCallback } from '../../src/sandbox/server/checks/validate.ts';
import { buttons, startBot, textMessage, textsOf } from './bot.ts';

let sandbox: Sandbox;
let client: Client<true>;
let channelId: string;
let handle: (interaction: Interaction) => Promise<unknown> = async () => undefined;

beforeAll(async () => {
  sandbox = await startSandbox();
  ({ client } = await startBot(sandbox, { onInteraction: (interaction) => handle(interaction) }));
  channelId = sandbox.servers[0]?.channels[0]?.id ?? '';
  await client.application.commands.set([{ name: 'ping', description: 'Are you there?' }]);
});
afterEach(() => {
  sandbox.faults.clear();
  sandbox.world.restorePermissions(channelId);
});
afterAll(async () => {
  await client.destroy();
  await sandbox.stop();
});

/** Sends a raw body as the bot and returns what is wrong with it. */
async function refusal(body: object): Promise<{ code: unknown; message: string; status: number }> {
  try {
    await client.rest.post(Routes.channelMessages(channelId), { body });
  } catch (error) {
    if (error instanceof DiscordAPIError) return error;
    throw error;
  }
  return { code: 'accepted', message: '', status: 200 };
}

function caught(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error instanceof DiscordError ? error.body() : error;
  }
}

const v2 = (...components: object[]) => ({ flags: MessageFlags.IsComponentsV2, components });
const text = (content: string) => ({ type: 10, content });

describe('a message is refused', () => {
  it.each([
    [
      'content with Components V2',
      { ...v2(text('a')), content: 'b' },
      'content[MESSAGE_CANNOT_USE_LEGACY_FIELDS',
    ],
    ['41 components', v2(...Array.from({ length: 41 }, () => text('a'))), 'components[BASE_TYPE_BAD_LENGTH]'],
    [
      '41 components, nested ones counted',
      v2(...[1, 2].map(() => ({ type: 17, components: Array.from({ length: 20 }, () => text('a')) }))),
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      'more than 4000 characters of text',
      v2(text('a'.repeat(2001)), text('b'.repeat(2000))),
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    ['an empty text', v2(text('')), 'components[0].content[BASE_TYPE_BAD_LENGTH]'],
    [
      'a custom id twice',
      v2(buttons('a'), buttons('a')),
      'components[1].components[0].custom_id[COMPONENT_CUSTOM_ID_DUPLICATED]',
    ],
    ['six buttons in a row', v2(buttons('a', 'b', 'c', 'd', 'e', 'f')), 'components[0].components'],
    [
      'a select beside a button',
      v2({
        type: 1,
        components: [
          { type: 5, custom_id: 'who' },
          { type: 2, style: 1, label: 'x', custom_id: 'y' },
        ],
      }),
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'a container in a container',
      v2({ type: 17, components: [{ type: 17, components: [text('a')] }] }),
      '50035',
    ],
    [
      'a section without an accessory',
      v2({ type: 9, components: [text('a')] }),
      'accessory[BASE_TYPE_REQUIRED]',
    ],
    [
      'a label of 81 characters',
      v2({ type: 1, components: [{ type: 2, style: 1, label: 'x'.repeat(81), custom_id: 'y' }] }),
      'label',
    ],
    ['content of 2001 characters', { content: 'x'.repeat(2001) }, 'content'],
    [
      'a V2 component without the flag',
      { components: [text('a')] },
      'components[0].type[UNION_TYPE_CHOICES]',
    ],
    ['a field that Discord does not know', { content: 'x', contnet: 'y' }, 'contnet[UNKNOWN_FIELD]'],
  ])('with %s', async (_, body, place) => {
    const error = await refusal(body);
    expect(error.code).toBe(50035);
    expect(`${error.code} ${error.message}`).toContain(place);
  });

  it.each([
    [
      'that may mention all users and some users',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['100000000000000001'] } },
      'mutually exclusive',
    ],
    [
      'whose file is not attached',
      v2({ type: 13, file: { url: 'attachment://none.txt' } }),
      'attachment was not found',
    ],
    [
      'whose file lies elsewhere',
      v2({ type: 13, file: { url: 'https://x.example/a' } }),
      'attachment was not found',
    ],
  ])('%s', async (_, body, words) => {
    expect(await refusal(body)).toMatchObject({ code: 50035, message: expect.stringContaining(words) });
  });

  it('with nothing in it', async () => {
    expect(await refusal({})).toMatchObject({ code: 50006, status: 400 });
  });

  it("and the cited answer of Discord's own documentation is accepted", async () => {
    const accepted = v2({
      type: 17,
      accent_color: 5793266,
      components: [
        text('### Who?'),
        { type: 14, divider: true, spacing: 1 },
        {
          type: 9,
          components: [text('**[1]** Minutes')],
          accessory: { type: 2, style: 5, label: 'Open', url: 'https://example.org/a' },
        },
        buttons('more'),
      ],
    });
    expect((await refusal(accepted)).code).toBe('accepted');
  });
});

describe('a list of commands is refused', () => {
  const option = { name: 'a', description: 'b', type: 3 };
  it.each([
    ['a capital in a name', [{ name: 'Ask', description: 'x' }], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a missing description', [{ name: 'ask' }], '0.description'],
    ['a name twice', [1, 2].map(() => ({ name: 'ask', description: 'x' })), 'DUPLICATE_NAME'],
    [
      '26 options',
      [
        {
          name: 'ask',
          description: 'x',
          options: Array.from({ length: 26 }, (_, i) => ({ ...option, name: `o${i}` })),
        },
      ],
      '0.options',
    ],
    [
      'a required option after an optional one',
      [{ name: 'ask', description: 'x', options: [option, { ...option, name: 'z', required: true }] }],
      'REQUIRED_INVALID',
    ],
    [
      'a capital in a name of another language',
      [{ name: 'ask', description: 'x', name_localizations: { de: 'Frage' } }],
      'APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'a language that Discord has not',
      [{ name: 'ask', description: 'x', description_localizations: { kk: 'y' } }],
      'Unknown locale',
    ],
    [
      'more than 8,000 characters, of each text in its longest language',
      [
        {
          name: 'ask',
          description: 'x',
          options: Array.from({ length: 25 }, (_, i) => ({
            ...option,
            name: `o${i}`,
            choices: ['a', 'b', 'c', 'd'].map((name) => ({
              name,
              value: name,
              name_localizations: { de: name.repeat(90) },
            })),
          })),
        },
      ],
      'TOO_LARGE',
    ],
    [
      'a message command with a description',
      [{ name: 'Pin', type: 3, description: 'x' }],
      'CONTEXT_DESCRIPTION',
    ],
  ])('with %s', async (_, body, place) => {
    const put = client.rest.put(Routes.applicationCommands(sandbox.applicationId), { body });
    await expect(put).rejects.toThrow(place);
  });

  it('and a default permission is accepted as the string that Discord documents', async () => {
    const body = [{ name: 'ping', description: 'x', default_member_permissions: '2251799813685248' }];
    const route = Routes.applicationGuildCommands(sandbox.applicationId, sandbox.servers[1]?.id ?? '');
    expect(await client.rest.put(route, { body })).toMatchObject(body);
  });
});

describe('a first response is refused', () => {
  const input = { type: 4, custom_id: 'a', style: 1, label: 'own' };
  it.each([
    ['that sets a flag of Discord’s own', { type: 4, data: { content: 'x', flags: 128 } }, 'FLAGS_INVALID'],
    [
      'with a text input that has a label inside a label',
      {
        type: 9,
        data: { custom_id: 'm', title: 't', components: [{ type: 18, label: 'l', component: input }] },
      },
      'COMPONENT_LABEL_EXCLUSIVE',
    ],
  ])('%s', (_, body, code) => {
    const refused = caught(() => validateCallback(body, InteractionType.ApplicationCommand, undefined));
    expect(JSON.stringify(refused)).toContain(code);
  });
});

describe('pins', () => {
  const pin = (messageId: string) =>
    client.rest.put(Routes.channelMessagesPin(channelId, messageId), { reason: 'sourced answer' });

  it('a pin is listed newest first and told to the channel', async () => {
    const member = sandbox.as('member');
    const [first, second] = [await member.send('one'), await member.send('two')];
    await pin(first.id);
    await pin(second.id);
    const channel = await client.channels.fetch(channelId);
    if (!channel?.isTextBased()) throw new Error('the channel is not a text channel');
    const { items } = await channel.messages.fetchPins();
    expect(items.slice(0, 2).map(({ message }) => message.id)).toEqual([second.id, first.id]);
    expect(sandbox.as('member').messages().at(-1)?.type).toBe(6);
    expect(sandbox.requests.findLast(({ method }) => method === 'PUT')?.auditLogReason).toBe(
      'sourced answer',
    );
  });

  it('without Pin Messages the bot gets 50013, without the channel 50001', async () => {
    const message = await sandbox.as('member').send('one');
    sandbox.world.revokePermissions(channelId, PermissionFlagsBits.PinMessages);
    await expect(pin(message.id)).rejects.toMatchObject({ code: 50013, status: 403 });
    sandbox.world.revokePermissions(channelId, PermissionFlagsBits.ViewChannel);
    await expect(pin(message.id)).rejects.toMatchObject({ code: 50001, status: 403 });
  });

  it('an unknown message gets 10008', async () => {
    await expect(pin('1100000000000000099')).rejects.toMatchObject({ code: 10008, status: 404 });
  });

  it('the 251st pin of a channel is refused with 30003, and pages hold 50', async () => {
    const other = sandbox.servers[0]?.channels[1]?.id ?? '';
    const moderator = sandbox.as('moderator', { channel: other });
    for (let count = 0; count < 250; count += 1) await moderator.pin((await moderator.send(`${count}`)).id);
    const oneMore = await moderator.send('one too many');
    const full = client.rest.put(Routes.channelMessagesPin(other, oneMore.id));
    await expect(full).rejects.toMatchObject({ code: 30003, status: 400 });

    const seen = new Set<string>();
    let before: string | undefined;
    for (let page = 0; page < 6; page += 1) {
      const query = new URLSearchParams({ limit: '50', ...(before !== undefined && { before }) });
      const list = (await client.rest.get(Routes.channelMessagesPins(other), { query })) as {
        items: { pinned_at: string; message: { id: string } }[];
        has_more: boolean;
      };
      for (const { message } of list.items) seen.add(message.id);
      before = list.items.at(-1)?.pinned_at;
      if (!list.has_more) break;
    }
    expect(seen.size).toBe(250);
  });
});

describe('trouble on demand', () => {
  it('a 429 carries the headers that make the client wait', async () => {
    sandbox.faults.next({ route: '/messages', method: 'POST', status: 429, retryAfterSeconds: 0.05 });
    expect((await refusal({ content: 'patience' })).code).toBe('accepted');
    const sent = sandbox.requests.filter(({ body }) => textsOf({ components: body }).includes('patience'));
    expect(sandbox.requests.slice(-2).map(({ status }) => status)).toEqual([429, 200]);
    expect(sent).toHaveLength(1);
  });

  it('a slow answer to a first response is still in time', async () => {
    handle = async (interaction) => interaction.isChatInputCommand() && interaction.reply('slow');
    sandbox.faults.next({ route: /callback$/, delayMs: 200 });
    const used = await sandbox.as('member').command('ping');
    expect((await used.waitForAnswer()).content).toBe('slow');
  });

  it('a broken connection is tried again', async () => {
    sandbox.faults.next({ route: '/messages', method: 'POST', drop: true });
    expect((await refusal({ content: 'again' })).code).toBe('accepted');
  });

  it('more than 50 requests of one route in a second are limited', async () => {
    const now = Date.now();
    const still = await startSandbox({ now: () => now });
    const url = `${still.restApi}/v10/channels/${still.servers[0]?.channels[0]?.id}`;
    const headers = { Authorization: `Bot ${still.token}` };
    const answers = await Promise.all(Array.from({ length: 60 }, () => fetch(url, { headers })));
    const limited = answers.find(({ status }) => status === 429);
    expect(Number(limited?.headers.get('retry-after'))).toBeGreaterThan(0);
    await still.stop();
  });
});

describe('files', () => {
  it('an attached file is shown under a local address, with its description', async () => {
    handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply({
        ...textMessage('a picture', { type: 12, items: [{ media: { url: 'attachment://map.png' } }] }),
        files: [{ attachment: Buffer.from('not really a png'), name: 'map.png', description: 'A map' }],
      });
    };
    const answer = await (await sandbox.as('member').command('ping')).waitForAnswer();
    expect(answer.attachments[0]).toMatchObject({ filename: 'map.png', description: 'A map', size: 16 });
    const file = await fetch(answer.attachments[0]?.url ?? '');
    expect(await file.text()).toBe('not really a png');
    expect(textsOf(answer)).toContain(answer.attachments[0]?.url);
  });
});

it('no token is kept in the log of requests', () => {
  const log = JSON.stringify(sandbox.requests);
  expect(log).not.toContain(sandbox.token);
  for (const token of sandbox.store.interactions.keys()) expect(log).not.toContain(token);
});

/** What a bot meets in the stand-in when somebody uses it. */

import type { ChatInputCommandInteraction, Client, Interaction } from 'discord.js';
import { DiscordAPIError, MessageFlags, PermissionsBitField } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { NotPossible, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { buttons, startBot, textMessage, textsOf } from './bot.ts';

const commands = [
  {
    name: 'ask',
    description: 'Ask the sources',
    options: [
      { name: 'question', description: 'Your question', type: 3, required: true, autocomplete: true },
    ],
  },
  { name: 'clear', description: 'For moderators', default_member_permissions: '8192' },
  { name: 'Pin with sources', type: 3 },
  {
    name: 'pins',
    description: 'Pins',
    options: [
      {
        name: 'list',
        description: 'List them',
        type: 1,
        options: [
          { name: 'page', description: 'Page', type: 4 },
          { name: 'channel', description: 'Channel', type: 7 },
        ],
      },
    ],
  },
];

let sandbox: Sandbox;
let client: Client<true>;
let errors: Error[];
let clock = 0;
let handle: (interaction: Interaction) => Promise<unknown> = async () => undefined;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => Date.now() + clock });
  ({ client, errors } = await startBot(sandbox, { onInteraction: (interaction) => handle(interaction) }));
  await client.application.commands.set(commands as never);
});
afterEach(() => {
  clock = 0;
});
afterAll(async () => {
  await client.destroy();
  await sandbox.stop();
});

/** What the bot does with a slash command from now on. */
function onCommand(work: (interaction: ChatInputCommandInteraction) => Promise<unknown>): void {
  handle = async (interaction) => interaction.isChatInputCommand() && work(interaction);
}

/** The error of the bot's last failed call. */
function codeOf(error: unknown): number | string | undefined {
  return error instanceof DiscordAPIError ? error.code : undefined;
}

describe('commands', () => {
  it('a slash command reaches the bot with its options, and the reply is shown', async () => {
    onCommand((interaction) =>
      interaction.reply(textMessage(`You asked: ${interaction.options.getString('question')}`)),
    );
    const used = await sandbox.as('member').command('ask', { question: 'who?' });
    const answer = await used.waitForAnswer();
    expect(textsOf(answer)).toContain('You asked: who?');
    expect(answer.interaction_metadata?.user.id).toBe(sandbox.members.member.id);
    expect(answer.flags).toBe(MessageFlags.IsComponentsV2);
  });

  it('a deferred reply shows "thinking" until it is edited', async () => {
    const { promise: worked, resolve: finish } = Promise.withResolvers<void>();
    onCommand(async (interaction) => {
      await interaction.deferReply();
      await worked;
      await interaction.editReply(textMessage('done'));
    });
    const used = await sandbox.as('member').command('ask', { question: 'who?' });
    await used.waitForAcknowledgement();
    expect(used.message()?.flags).toBe(MessageFlags.Loading);
    finish();
    expect(textsOf(await used.waitForAnswer())).toContain('done');
  });

  it('the first follow-up after a deferral takes the place of the loading message and its privacy', async () => {
    onCommand(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.followUp(textMessage('late'));
    });
    const used = await sandbox.as('member').command('ask', { question: 'who?' });
    const answer = await used.waitForAnswer();
    expect(used.messages()).toHaveLength(1);
    expect(Number(answer.flags) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  });

  it('an ephemeral answer is seen by the person who asked and nobody else', async () => {
    onCommand((interaction) => interaction.reply({ content: 'between us', flags: MessageFlags.Ephemeral }));
    const member = sandbox.as('member');
    const answer = await (await member.command('ask', { question: 'x' })).waitForAnswer();
    expect(member.messages().map(({ id }) => id)).toContain(answer.id);
    expect(
      sandbox
        .as('moderator')
        .messages()
        .map(({ id }) => id),
    ).not.toContain(answer.id);
  });

  it('a subcommand arrives with its options', async () => {
    onCommand(async (interaction) => {
      const { options } = interaction;
      await interaction.reply(`${options.getSubcommand()} ${options.getInteger('page')}`);
    });
    const used = await sandbox.as('member').command('pins list', { page: 2 });
    expect((await used.waitForAnswer()).content).toBe('list 2');
  });

  it('a command for moderators is not offered to a member', async () => {
    onCommand((interaction) => interaction.reply('ok'));
    await expect(sandbox.as('member').command('clear')).rejects.toBeInstanceOf(NotPossible);
    const used = await sandbox.as('moderator').command('clear');
    expect((await used.waitForAnswer()).content).toBe('ok');
  });

  it('permissions of the member, the moderator and the bot arrive as Discord computes them', async () => {
    const seen: (boolean | undefined)[] = [];
    onCommand(async (interaction) => {
      seen.push(
        interaction.memberPermissions?.has('PinMessages'),
        interaction.appPermissions.has('PinMessages'),
      );
      await interaction.reply('ok');
    });
    await (await sandbox.as('member').command('ask', { question: 'x' })).waitForAnswer();
    await (await sandbox.as('moderator').command('ask', { question: 'x' })).waitForAnswer();
    expect(seen).toEqual([false, true, true, true]);
  });

  it('a chosen channel arrives with what its chooser may do there, and with what the bot may', async () => {
    onCommand((interaction) => interaction.reply('ok'));
    const channelId = sandbox.servers[0]?.channels[0]?.id ?? '';
    let sent: { permissions?: string; app_permissions?: string } | undefined;
    client.once('raw', ({ d: data }) => {
      sent = data.data.resolved.channels[channelId];
    });
    await (await sandbox.as('member').command('pins list', { channel: channelId })).waitForAnswer();
    const mayPin = (bits = '0') => new PermissionsBitField(BigInt(bits)).has('PinMessages');
    expect([mayPin(sent?.permissions), mayPin(sent?.app_permissions)]).toEqual([false, true]);
  });

  it('a message command carries the message it was used on', async () => {
    handle = async (interaction) => {
      if (!interaction.isMessageContextMenuCommand()) return;
      await interaction.reply(`about: ${interaction.targetMessage.content}`);
    };
    const member = sandbox.as('member');
    const target = await member.send('what the minister said');
    const used = await member.messageCommand('Pin with sources', target.id);
    expect((await used.waitForAnswer()).content).toBe('about: what the minister said');
  });

  it('works in a direct message with the bot', async () => {
    onCommand((interaction) => interaction.reply(interaction.inGuild() ? 'server' : 'direct'));
    const used = await sandbox.as('member', { direct: true }).command('ask', { question: 'x' });
    expect((await used.waitForAnswer()).content).toBe('direct');
  });

  it('a command that was not registered for user installation is not offered in a private conversation', async () => {
    const person = sandbox.as('member', { privately: true });
    expect(person.commands()).toEqual([]);
    const everywhere = { integrationTypes: [0, 1], contexts: [0, 1, 2] };
    const anywhere = { name: 'anywhere', description: 'Everywhere', ...everywhere };
    await client.application.commands.set([...commands, anywhere] as never);
    onCommand(async (interaction) => {
      const { guildId, userId } = interaction.authorizingIntegrationOwners;
      await interaction.reply(`${guildId} ${userId === interaction.user.id}`);
    });
    const used = await person.command('anywhere');
    expect((await used.waitForAnswer()).content).toBe('null true');
  });
});

describe('autocomplete', () => {
  it('the choices of the bot reach the person who types', async () => {
    handle = async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      await interaction.respond([{ name: `${interaction.options.getFocused()}…`, value: 'v' }]);
    };
    const choices = await sandbox.as('member').autocomplete('ask', { question: 'toq' }, 'question');
    expect(choices).toEqual([{ name: 'toq…', value: 'v' }]);
  });

  it('26 choices are refused', async () => {
    const refused = new Promise((resolve) => {
      handle = async (interaction) => {
        if (!interaction.isAutocomplete()) return;
        const choices = Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: `${index}` }));
        await interaction.respond(choices).catch(resolve);
      };
    });
    const typing = sandbox.as('member').autocomplete('ask', {}, 'question', { timeoutMs: 300 });
    await expect(typing).rejects.toThrow('did not respond');
    expect(codeOf(await refused)).toBe(50035);
  });
});

describe('components', () => {
  it('a button edits its message in place', async () => {
    handle = async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply(textMessage('one', buttons('next')));
      if (interaction.isButton()) await interaction.update(textMessage('two', buttons('next')));
    };
    const member = sandbox.as('member');
    const first = await (await member.command('ask', { question: 'x' })).waitForAnswer();
    const second = await (await member.press(first.id, 'next')).waitForAnswer();
    expect(second.id).toBe(first.id);
    expect(textsOf(second)).toContain('two');
  });

  it('a deferred update shows the edit that follows', async () => {
    handle = async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply(textMessage('one', buttons('next')));
      if (!interaction.isButton()) return;
      await interaction.deferUpdate();
      await interaction.editReply(textMessage('edited', buttons('next')));
    };
    const member = sandbox.as('member');
    const first = await (await member.command('ask', { question: 'x' })).waitForAnswer();
    const second = await (await member.press(first.id, 'next')).waitForAnswer();
    expect(textsOf(second)).toContain('edited');
  });

  it('a button that the message does not have cannot be pressed', async () => {
    onCommand((interaction) => interaction.reply(textMessage('one')));
    const member = sandbox.as('member');
    const message = await (await member.command('ask', { question: 'x' })).waitForAnswer();
    await expect(member.press(message.id, 'next')).rejects.toThrow('has no component "next"');
  });

  it('a select carries the chosen values', async () => {
    const select = {
      type: 1,
      components: [
        {
          type: 3,
          custom_id: 'pick',
          options: [
            { label: 'A', value: 'a' },
            { label: 'B', value: 'b' },
          ],
        },
      ],
    };
    handle = async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply(textMessage('pick one', select));
      if (interaction.isStringSelectMenu())
        await interaction.update(textMessage(interaction.values.join(), select));
    };
    const member = sandbox.as('member');
    const message = await (await member.command('ask', { question: 'x' })).waitForAnswer();
    const after = await (await member.select(message.id, 'pick', ['b'])).waitForAnswer();
    expect(textsOf(after)).toContain('"b"');
    await expect(member.select(message.id, 'pick', ['c'])).rejects.toThrow('does not offer c');
  });

  it('a modal opens, is filled in and comes back', async () => {
    handle = async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.showModal({
          customId: 'report',
          title: 'What is wrong?',
          components: [
            {
              type: 18,
              label: 'Why',
              component: { type: 4, customId: 'why', style: 1, minLength: 3, required: true },
            },
          ],
        } as never);
      }
      if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue('why'));
    };
    const member = sandbox.as('member');
    const modal = await (await member.command('ask', { question: 'x' })).waitForModal();
    expect(modal.modal.title).toBe('What is wrong?');
    await expect(member.submitModal(modal, { why: 'no' })).rejects.toThrow('takes 3 to 4000 characters');
    const answer = await (await member.submitModal(modal, { why: 'because' })).waitForAnswer();
    expect(answer.content).toBe('because');
  });
});

describe('the clocks of an interaction', () => {
  /** Somebody uses /ask, and one of the bot's calls is refused. */
  async function refusal(calls: (interaction: ChatInputCommandInteraction) => Promise<unknown>) {
    const refused = new Promise((resolve) => {
      onCommand((interaction) => calls(interaction).catch(resolve));
    });
    const used = await sandbox.as('member').command('ask', { question: 'x' });
    return { code: codeOf(await refused), used };
  }

  it('an answer after 3 seconds is refused with 10062', async () => {
    const { code, used } = await refusal(async (interaction) => {
      clock = 3_500;
      await interaction.reply('late');
    });
    expect(code).toBe(10062);
    expect(used.hasFailed()).toBe(true);
  });

  it('a second first response is refused with 40060', async () => {
    const { code, used } = await refusal(async (interaction) => {
      await interaction.reply('first');
      interaction.replied = false;
      await interaction.reply('second');
    });
    expect(code).toBe(40060);
    expect(used.messages().map(({ content }) => content)).toEqual(['first']);
  });

  it('an edit before the first response is refused with 10015', async () => {
    const { code } = await refusal(async (interaction) => {
      interaction.deferred = true;
      await interaction.editReply('early');
    });
    expect(code).toBe(10015);
  });

  it('an edit after 15 minutes is refused with 50027', async () => {
    const { code } = await refusal(async (interaction) => {
      await interaction.reply('first');
      clock = 15 * 60_000 + 1_000;
      await interaction.editReply('too late');
    });
    expect(code).toBe(50027);
  });

  it('an edit of a deleted answer is refused with 10008', async () => {
    const { code } = await refusal(async (interaction) => {
      await interaction.reply('first');
      await interaction.deleteReply();
      await interaction.editReply('gone');
    });
    expect(code).toBe(10008);
  });
});

it('the bot met no error that a test did not ask for', () => {
  expect(errors).toEqual([]);
});

/** The parts of the page, with a small bot that shows every kind of component. */

import { type Client, GatewayIntentBits, type Interaction, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { startBot, textMessage } from '../sandbox/bot.ts';
import { answered, followTheme, openMenu, screenshot, useCommand, visit } from './browser.ts';
import { describeInBrowser, useBrowser } from './visitor.ts';

const commands = [
  {
    name: 'show',
    description: 'Show every component',
    options: [{ name: 'note', description: 'Any words', type: 3, required: true }],
  },
  { name: 'pins list', type: 3 },
  { name: 'tools', description: 'Tools', options: [{ name: 'purge', description: 'For nothing', type: 1 }] },
  { name: 'manage', description: 'For moderators', default_member_permissions: '8192' },
];

const text = (content: string) => ({ type: 10, content });

const showcase = {
  type: 17,
  accent_color: 0x2ecc71,
  components: [
    text('# Heading one\n## Heading two\n### Heading three'),
    text(
      '**bold** *italic* __underlined__ ~~struck~~ `code` ||spoiler|| [a link](https://example.org/a)\n-# subtext\n> a quotation\n> of two lines\n-# right below it\n- first\n- second\n1. one\n2. two\nAt <t:1780000000:D>',
    ),
    text('<b id="html">not HTML</b> <img src=x onerror="document.title=1">'),
    { type: 14, divider: true, spacing: 2 },
    {
      type: 9,
      components: [text('A section')],
      accessory: { type: 2, style: 2, label: 'Form', custom_id: 'form' },
    },
    { type: 12, items: [{ media: { url: 'attachment://dot.svg' }, description: 'A green dot' }] },
    { type: 13, file: { url: 'attachment://note.txt' } },
    {
      type: 1,
      components: [
        {
          type: 3,
          custom_id: 'pick',
          placeholder: 'Pick an outlet',
          options: ['AFP', 'RFE/RL'].map((value) => ({ label: value, value, description: `Only ${value}` })),
        },
      ],
    },
    {
      type: 1,
      components: [
        ...['Edit', 'Silence'].map((label) => ({ type: 2, style: 2, label, custom_id: label })),
        { type: 2, style: 5, label: 'Link', url: 'https://example.org' },
      ],
    },
  ],
};

const form = {
  customId: 'report',
  title: 'What is wrong?',
  components: [
    {
      type: 18,
      label: 'Why',
      description: 'In a few words',
      component: { type: 4, customId: 'why', style: 2, minLength: 3, maxLength: 200, required: true },
    },
  ],
};

async function onInteraction(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) {
    await interaction.reply({
      flags: MessageFlags.IsComponentsV2,
      components: [showcase] as never[],
      files: [
        {
          attachment: Buffer.from(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10" fill="green"/></svg>',
          ),
          name: 'dot.svg',
        },
        { attachment: Buffer.from('words'), name: 'note.txt' },
      ],
    });
  } else if (interaction.isStringSelectMenu()) {
    await interaction.reply({
      ...textMessage(`You picked ${interaction.values.join()}`),
      flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
    });
  } else if (interaction.isModalSubmit()) {
    await interaction.reply({
      content: `Reported: ${interaction.fields.getTextInputValue('why')}`,
      flags: MessageFlags.Ephemeral,
    });
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({
      content: `About message ${interaction.targetId}`,
      flags: MessageFlags.Ephemeral,
    });
  } else if (interaction.isButton()) {
    if (interaction.customId === 'form') await interaction.showModal(form as never);
    if (interaction.customId === 'Edit') await interaction.update(textMessage('Edited in place'));
    // Silence is left without an answer.
  }
}

describeInBrowser('on the page', () => {
  let sandbox: Sandbox;
  let client: Client<true>;
  const browser = useBrowser();

  beforeAll(async () => {
    sandbox = await startSandbox();
    ({ client } = await startBot(sandbox, { onInteraction, intents: [GatewayIntentBits.Guilds] }));
    await client.application.commands.set(commands as never);
  }, 60_000);
  afterAll(async () => {
    await client.destroy();
    await sandbox.stop();
  });

  async function open(options: Parameters<typeof visit>[2] = {}) {
    const visitor = await visit(browser(), sandbox.url, options);
    onTestFinished(() => visitor.page.close());
    return visitor;
  }

  async function shown(options: Parameters<typeof visit>[2] = {}) {
    const visitor = await open(options);
    await useCommand(visitor.page, 'show', { note: 'x' });
    return { ...visitor, last: () => visitor.page.locator('.log > .message').last() };
  }

  it.each(['dark', 'light'] as const)('every component is drawn (%s)', async (theme) => {
    const { page, problems, last } = await shown({ theme, height: 1180 });
    expect(await last().locator('blockquote').textContent()).toBe('a quotationof two lines');
    expect(await last().locator('discord-subscript').allTextContents()).toEqual([
      'subtext',
      'right below it',
    ]);
    expect(await last().locator('li').allTextContents()).toEqual(['first', 'second', 'one', 'two']);
    expect(await last().locator('.picture img').getAttribute('alt')).toBe('A green dot');
    expect(await last().locator('.file-card').textContent()).toContain('note.txt');
    expect(await last().locator('.action-row .button').count()).toBe(3);
    await screenshot(page, `components-${theme}`);
    expect(problems).toEqual([]);
  });

  it('a channel is asked for once when the page opens', async () => {
    const { page } = await open();
    const asked = () =>
      page.evaluate(
        "performance.getEntriesByType('resource').filter(({ name }) => /messages\\?/.test(name)).length",
      );
    await sandbox.as('moderator').send('The connection stands.');
    await page.locator('.message', { hasText: 'The connection stands.' }).waitFor();
    expect(await asked()).toBe(1);
  });

  it('text that looks like HTML stays text', async () => {
    const { page, last } = await shown();
    expect(await last().locator('#html').count()).toBe(0);
    expect(await last().textContent()).toContain('<b id="html">not HTML</b>');
    expect(await page.title()).toContain('newsroom');
  });

  it('a select is opened and chosen from by keyboard', async () => {
    const { page, last } = await shown();
    await last().locator('.select').focus();
    await page.keyboard.press('Enter');
    await page.locator('[role=option]').first().waitFor();
    await screenshot(page, 'select');
    await page.keyboard.press('ArrowDown');
    await answered(page, () => page.keyboard.press('Enter'));
    expect(await last().textContent()).toContain('You picked RFE/RL');
  });

  it('a modal is filled in and sent; too short an entry is refused by the browser', async () => {
    const { page, problems, last } = await shown();
    await last().locator('button', { hasText: 'Form' }).click();
    await page.locator('dialog').waitFor();
    await page.locator('dialog textarea').pressSequentially('no');
    await page.locator('dialog button[type=submit]').click();
    expect(await page.locator('dialog').count()).toBe(1);
    await page.locator('dialog textarea').fill('because');
    await screenshot(page, 'modal');
    await answered(page, () => page.locator('dialog button[type=submit]').click());
    expect(await last().textContent()).toContain('Reported: because');
    expect(problems).toEqual([]);
  });

  it('an edit appears in place and keeps the focus in its message', async () => {
    const { page, last } = await shown();
    await last().locator('button', { hasText: 'Edit' }).press('Enter');
    await expect.poll(() => last().textContent()).toContain('Edited in place');
    expect(await page.locator('.message:focus').count()).toBe(1);
  });

  it('the Apps menu opens by keyboard on a message and uses its command', async () => {
    const { page, last } = await shown();
    const id = await last().getAttribute('data-message-id');
    await openMenu(page, last());
    await screenshot(page, 'apps-menu');
    await answered(page, () => page.keyboard.press('Enter'));
    expect(await last().textContent()).toContain(`About message ${id}`);
  });

  it('a message that has the focus keeps it when the theme changes', async () => {
    const { page, last } = await shown();
    await last().focus();
    await followTheme(page, 'light');
    expect(await page.locator('.message:focus').count()).toBe(1);
  });

  it('a bot that does not answer is said not to have responded', async () => {
    const { page, last } = await shown();
    await last().locator('button', { hasText: 'Silence' }).click();
    await page.locator('.toast', { hasText: 'The application did not respond' }).waitFor();
  });

  it('a local Discord that does not answer is said not to', async () => {
    const { page } = await open();
    await page.route(/\/actions/, (route) => route.abort());
    await page.locator('.composer .plain').fill('Anybody there?');
    await page.keyboard.press('Enter');
    await page.locator('.toast', { hasText: 'does not answer. Is it still running?' }).waitFor();
  });

  it('what somebody else writes and deletes comes and goes without a reload', async () => {
    const { page } = await open();
    const moderator = sandbox.as('moderator');
    const message = await moderator.send('Good *morning*');
    const shownMessage = page.locator(`[data-message-id="${message.id}"]`);
    await shownMessage.waitFor();
    expect(await shownMessage.locator('em').textContent()).toBe('morning');
    await moderator.delete(message.id);
    await shownMessage.waitFor({ state: 'detached' });
  });

  it('a private answer to somebody else is not sent to the page', async () => {
    const { page } = await open({ viewer: 'moderator' });
    const member = sandbox.as('member');
    const message = await (await member.command('show', { note: 'x' })).waitForAnswer();
    await page.locator(`[data-message-id="${message.id}"]`).waitFor();
    const secret = await (await member.select(message.id, 'pick', ['AFP'])).waitForAnswer();
    await member.send('later');
    await page.locator('.message', { hasText: 'later' }).waitFor();
    expect(await page.locator(`[data-message-id="${secret.id}"]`).count()).toBe(0);
  });

  it('a whole question is asked by keyboard alone, from typing anywhere to the answer', async () => {
    const { page } = await open();
    await page.keyboard.type('/sh');
    await page.locator('.suggestion[aria-selected=true]').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('any words');
    await answered(page, () => page.keyboard.press('Enter'));
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    const isInLast = `document.querySelector('.log > .message:last-child').contains(document.activeElement)`;
    expect(await page.evaluate(isInLast)).toBe(true);
  });

  it('a required option that is left empty is pointed out, and Backspace leaves the command', async () => {
    const { page } = await open();
    await page.keyboard.type('/show ');
    await page.locator('#option-note').press('Enter');
    await page.locator('.option-field.wrong').waitFor();
    expect(await page.locator('.suggestions-title').textContent()).toContain('required');
    await page.keyboard.press('Backspace');
    await page.locator('.composer .plain').waitFor();
  });

  it('every control has a name for a screen reader', async () => {
    const { page } = await shown();
    const nameless =
      await page.evaluate(`[...document.querySelectorAll('button, a, input, select, textarea, [role=button]')]
      .filter((element) => !(element.textContent.trim() || element.getAttribute('aria-label') || element.labels?.length || element.querySelector('img[alt]')))
      .map((element) => element.outerHTML)`);
    expect(nameless).toEqual([]);
  });

  it('a command for moderators is completed for them alone', async () => {
    for (const [viewer, expected] of [
      ['member', 0],
      ['moderator', 1],
    ] as const) {
      const { page } = await open({ viewer });
      await page.locator('.composer .plain').fill('/');
      await page.locator('.suggestion').first().waitFor();
      expect(await page.locator('.suggestion', { hasText: '/manage' }).count()).toBe(expected);
      expect(await page.locator('.suggestion', { hasText: '/tools purge' }).count()).toBe(1);
    }
  });
});

it('another site cannot act in the local Discord', async () => {
  const sandbox = await startSandbox();
  const channel = sandbox.servers[0]?.channels[0]?.id;
  const send = (headers: Record<string, string>) =>
    fetch(`${sandbox.url}/local/member/channels/${channel}/actions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ do: 'send', content: 'x' }),
    });
  expect((await send({ Origin: 'https://example.org' })).status).toBe(403);
  expect((await send({ Origin: sandbox.url })).status).toBe(200);
  await sandbox.stop();
});

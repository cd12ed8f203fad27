/** What went unanswered, from the member who asked to the pinned lines, on the local Discord's page. */

import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { harbour } from '../fixtures/harbour.ts';
import { answered, press, useCommand } from './browser.ts';
import { describeInBrowser, useVisitor } from './visitor.ts';

/** Of the harbour's documents none says it, though words of it stand there. */
const unanswered = 'Where did Bram Oduya eat breakfast with the dockers?';
const look = { width: 1280, otherWidth: 390, height: 1100 } as const;

// One story: each case goes on where the one before it ended.
describeInBrowser('/gaps on the page', () => {
  const visitor = useVisitor(look, harbour);
  const { open, last } = visitor;
  const picture = (name: string) => visitor.picture(`gaps-${name}`);

  /** Takes the first option of the last message's select that says this. */
  const choose = (page: Page, label = '') =>
    answered(page, async () => {
      await last().locator('.select').click();
      const list = page.locator('.menu.listbox');
      await list.locator('[role=option]', { hasText: label }).first().click();
      if ((await list.count()) > 0) await page.keyboard.press('Escape');
    });
  const textOf = async (message: Locator) => (await message.textContent()) ?? '';

  it('a moderator switches it on', async () => {
    await useCommand(await open('moderator'), 'settings learning', { on: 'True' });
    expect(await textOf(last())).toMatch(/counted for \/?gaps/);
    await picture('switched-on');
  });

  it('a member says what is wrong with an answer', async () => {
    const page = await open('member');
    await useCommand(page, 'ask', { question: unanswered });
    await choose(page, 'Wrong or missing?');
    await picture('report');
    await choose(page);
    expect(await textOf(last())).toContain('Only you can see this');
    await picture('reported');
  });

  it('a moderator looks at it, chooses the line that answers it, and pins it', async () => {
    const page = await open('moderator');
    await useCommand(page, 'gaps');
    expect(await textOf(last())).toContain(unanswered);
    await picture('list');
    await choose(page);
    await picture('lines');
    await choose(page);
    await picture('shown');
    await press(page, last(), 'Context');
    await last().locator('button', { hasText: 'Pin' }).click();
    await page.locator('dialog.modal [type=submit]').click();
    await page.locator('.log', { hasText: 'This is pin 1' }).waitFor();
    await picture('pinned');
  });

  it('whoever asks it from then on gets the pinned line first', async () => {
    const page = await open('member');
    await useCommand(page, 'ask', { question: unanswered });
    expect(await textOf(last())).toContain('This server’s pinned answer');
    expect(await textOf(last())).not.toContain('Not in the sources');
    await last().scrollIntoViewIfNeeded();
    await picture('first');
  });
});

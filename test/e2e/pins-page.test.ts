/** A moderator pins answers on the local Discord's page, a member meets them. Every case leaves a picture. */

import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { harbour } from '../fixtures/harbour.ts';
import { press, useCommand } from './browser.ts';
import { describeInBrowser, useVisitor } from './visitor.ts';

const question = 'How many dockers walked out before dawn?';
const look = { width: 1280, otherWidth: 390, height: 1100 } as const;

// One story: each case goes on where the one before it ended.
describeInBrowser('pins on the page', () => {
  const visitor = useVisitor(look, harbour);
  const { open, messages, last } = visitor;
  const picture = (name: string) => visitor.picture(`pins-${name}`);
  const answer = (): Locator => messages().filter({ hasText: 'Four hundred dockers' }).first();

  it('a member sees no Pin, neither below an answer nor beside its context', async () => {
    const page = await open('member');
    await useCommand(page, 'ask', { question });
    await press(page, last(), 'Context');
    expect(await last().textContent()).toContain('Only you can see this');
    expect(await page.locator('.log button', { hasText: 'Pin' }).count()).toBe(0);
    await picture('member');
  });

  it('a moderator writes why, and the answer is marked', async () => {
    const page = await open('moderator');
    await press(page, answer(), 'Context');
    await last().locator('button', { hasText: 'Pin' }).click();
    await page.locator('dialog.modal').waitFor();
    await page.locator('dialog.modal textarea').fill('Asked every day; Tidings counted them at the gate');
    await picture('form');
    await page.locator('dialog.modal [type=submit]').click();
    await page.locator('.log', { hasText: 'This is pin 1' }).waitFor();
    await answer().locator('text=Pinned by').first().waitFor();
    expect(await answer().textContent()).toContain('Tidings counted them at the gate');
    expect(await answer().locator('button', { hasText: 'Delete' }).count()).toBe(0);
    await answer().scrollIntoViewIfNeeded();
    await picture('marked');
  });

  it('a member who asks the same sees the server’s own pinned answer first', async () => {
    const page = await open('member');
    await useCommand(page, 'ask', { question: 'how many dockers had walked out before dawn' });
    const words = (await last().textContent()) ?? '';
    expect(words.indexOf('This server’s pinned answer')).toBeGreaterThan(-1);
    // Once in the question, once in the pin: the answer does not repeat a pin's words.
    expect(words.match(/walked out before dawn/g)).toHaveLength(2);
    await last().scrollIntoViewIfNeeded();
    await picture('answer-first');
  });

  it('a moderator lists, shows, looks back and exports', async () => {
    const page = await open('moderator');
    await useCommand(page, 'pins list');
    expect(await last().textContent()).toContain(question);
    await picture('list');
    await press(page, last(), 'Show 1');
    expect(await last().textContent()).toContain('Words unchanged in their source');
    await last().scrollIntoViewIfNeeded();
    await picture('show');
    await useCommand(page, 'pins history');
    expect(await last().textContent()).toContain('pin 1 pinned by');
    await picture('history');
    await useCommand(page, 'pins export');
    expect(await last().textContent()).toContain('pins.md');
    await picture('export');
    await useCommand(page, 'settings show');
    expect(await last().textContent()).toContain('Who may pin');
    await picture('settings');
  });

  it('when the document changes, the pin says that its words changed', async () => {
    const page = await open('moderator');
    await visitor.write({
      'documents/tidings-strike.md': harbour['documents/tidings-strike.md'].replace(
        'Four hundred dockers had walked out before dawn.',
        'Two hundred dockers had walked out before noon.',
      ),
    });
    await answer().locator('text=Words changed in their source').waitFor();
    await answer().scrollIntoViewIfNeeded();
    await picture('words-changed');
    await useCommand(page, 'pins check');
    const words = await last().textContent();
    expect(words).toContain('Words changed in their source: 1');
    expect(words).toContain('Two hundred dockers had walked out before noon.');
    await picture('check');
  });

  it('a moderator removes the pin with one press, and the mark goes', async () => {
    const page = await open('moderator');
    await press(page, answer(), 'Show pin');
    await last().locator('button', { hasText: 'Remove pin' }).click();
    await page.locator('.log', { hasText: 'Pin 1 is removed' }).waitFor();
    await expect.poll(() => answer().textContent()).not.toContain('Words changed in their source');
    await picture('removed');
  });
});

/** A moderator pins answers on the local Discord's page, a member meets them. Every case leaves a picture. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fill, harbour } from '../fixtures/harbour.ts';
import { type RunningBot, startRunning } from '../fixtures/running.ts';
import { answered, findChromium, launch, screenshot, useCommand, type Visit, visit } from './browser.ts';

const chromium = findChromium();
if (chromium === undefined) {
  console.warn(
    'The browser tests of pins did not run: no Chromium. Install it, or name it in CHROMIUM_PATH.',
  );
}

const question = 'How many dockers walked out before dawn?';
const looks = [
  { theme: 'dark', width: 1180 },
  { theme: 'light', width: 390 },
] as const;

// One story: each case goes on where the one before it ended.
describe.skipIf(chromium === undefined).each(looks)(
  'pins on the page, $theme, $width pixels wide',
  (look) => {
    let started: RunningBot;
    let folder: string;
    let browser: Browser;
    let visitor: Visit;
    let page: Page;

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'onrecord-pins-page-'));
      await fill(folder, harbour);
      started = await startRunning({ KNOWLEDGE_DIR: folder });
      browser = await launch(chromium ?? '');
    }, 60_000);
    afterAll(async () => {
      await browser.close();
      await started.stop();
      await rm(folder, { recursive: true, force: true });
    });
    afterEach(async () => {
      expect(visitor.problems).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      await page.context().close();
    });

    async function open(viewer: 'member' | 'moderator'): Promise<void> {
      visitor = await visit(browser, started.sandbox.url, { ...look, viewer, height: 1100 });
      page = visitor.page;
    }
    const messages = (): Locator => page.locator('.log > .message');
    const last = (): Locator => messages().last();
    const picture = (name: string) => screenshot(page, `pins-${name}-${look.theme}-${look.width}`);
    const answer = (): Locator => messages().filter({ hasText: 'Four hundred dockers' }).first();

    async function use(command: string): Promise<void> {
      const before = await messages().count();
      await page.locator('.composer .plain').fill(`/${command}`);
      await page.keyboard.press('Enter');
      await page.locator('.send').click();
      await answered(page, before);
      await last().scrollIntoViewIfNeeded();
    }

    it('a member who presses Pin is politely refused, and nobody else sees it', async () => {
      await open('member');
      await useCommand(page, 'ask', 'question', question);
      const before = await messages().count();
      await last().locator('button', { hasText: 'Pin' }).click();
      await answered(page, before);
      expect(await last().textContent()).toContain('members who may pin messages');
      expect(await last().textContent()).toContain('Only you can see this');
      await picture('refused');
    });

    it('a moderator writes why, and the answer is marked', async () => {
      await open('moderator');
      await answer().locator('button', { hasText: 'Pin' }).first().click();
      await page.locator('dialog.modal').waitFor();
      await page.locator('dialog.modal textarea').fill('Asked every day; Tidings counted them at the gate');
      await picture('form');
      await page.locator('dialog.modal [type=submit]').click();
      await page.locator('.log', { hasText: 'This is pin 1' }).waitFor();
      await answer().locator('text=Pinned by').first().waitFor();
      expect(await answer().textContent()).toContain('Tidings counted them at the gate');
      await answer().scrollIntoViewIfNeeded();
      await picture('marked');
    });

    it('a member who asks the same sees the server’s own pinned answer first', async () => {
      await open('member');
      await useCommand(page, 'ask', 'question', 'how many dockers had walked out before dawn');
      const words = (await last().textContent()) ?? '';
      expect(words.indexOf('This server’s pinned answer')).toBeGreaterThan(-1);
      expect(words.indexOf('This server’s pinned answer')).toBeLessThan(
        words.lastIndexOf('Tidings, word for word'),
      );
      await last().scrollIntoViewIfNeeded();
      await picture('answer-first');
    });

    it('a moderator lists, shows, looks back and exports', async () => {
      await open('moderator');
      await use('pins list');
      expect(await last().textContent()).toContain(question);
      await picture('list');
      const before = await messages().count();
      await last().locator('button', { hasText: 'Show 1' }).click();
      await answered(page, before);
      expect(await last().textContent()).toContain(
        'its words stand where they were pinned'.replace('its', 'Its'),
      );
      await last().scrollIntoViewIfNeeded();
      await picture('show');
      await use('pins history');
      expect(await last().textContent()).toContain('pin 1 pinned by');
      await picture('history');
      await use('pins export');
      expect(await last().textContent()).toContain('pins.md');
      await picture('export');
      await use('settings show');
      expect(await last().textContent()).toContain('Who may pin');
      await picture('settings');
    });

    it('when the document changes, the pin says that it is no longer true', async () => {
      await open('moderator');
      await fill(folder, {
        'documents/tidings-strike.md': harbour['documents/tidings-strike.md'].replace(
          'Four hundred dockers had walked out before dawn.',
          'Two hundred dockers had walked out before noon.',
        ),
      });
      await answer().locator('text=No longer true').waitFor();
      await answer().scrollIntoViewIfNeeded();
      await picture('no-longer-true');
      await use('pins check');
      const words = await last().textContent();
      expect(words).toContain('1 changed');
      expect(words).toContain('Two hundred dockers had walked out before noon.');
      await picture('check');
    });

    it('a moderator removes the pin with one press, and the mark goes', async () => {
      await open('moderator');
      await answer().locator('button', { hasText: 'Remove pin' }).click();
      await page.locator('.log', { hasText: 'Pin 1 is removed' }).waitFor();
      await expect.poll(() => answer().textContent()).not.toContain('No longer true');
      await picture('removed');
    });
  },
);

/** A visitor uses the bot on the local Discord's page. Every case leaves a picture in `test/screenshots/`. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type RunningBot, startRunning } from '../fixtures/running.ts';
import {
  answered,
  findChromium,
  launch,
  loaded,
  screenshot,
  useCommand,
  type Visit,
  visit,
} from './browser.ts';

const chromium = findChromium();
if (chromium === undefined) {
  console.warn('The browser tests did not run: no Chromium. Install it, or name it in CHROMIUM_PATH.');
}

const looks = [
  { theme: 'dark', width: 1180 },
  { theme: 'light', width: 1180 },
  { theme: 'dark', width: 390 },
] as const;

describe.skipIf(chromium === undefined).each(looks)(
  'on the page, $theme, $width pixels wide',
  ({ theme, width }) => {
    let started: RunningBot;
    let dataFolder: string;
    let browser: Browser;
    let visitor: Visit;
    let page: Page;

    beforeAll(async () => {
      dataFolder = await mkdtemp(path.join(tmpdir(), 'onrecord-page-'));
      started = await startRunning({ DATA_DIR: dataFolder });
      browser = await launch(chromium ?? '');
    }, 60_000);
    afterAll(async () => {
      await browser.close();
      await started.stop();
      await rm(dataFolder, { recursive: true, force: true });
    });
    afterEach(async () => {
      // Whatever a case shows, the page is in order: no error, nothing from elsewhere, nothing cut off.
      expect(visitor.problems).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      await page.context().close();
    });

    async function open(viewer: 'member' | 'moderator' = 'member'): Promise<void> {
      visitor = await visit(browser, started.sandbox.url, { theme, width, viewer });
      page = visitor.page;
    }
    const picture = (name: string) => screenshot(page, `${name}-${theme}-${width}`);
    const last = () => page.locator('.log > .message').last();

    it('a first visit shows three commands to try, and a click asks', async () => {
      await open();
      expect(await page.locator('.example').count()).toBe(3);
      await picture('welcome');
      const before = await page.locator('.log > .message').count();
      await page.locator('.example').first().click();
      await answered(page, before);
      expect(await last().textContent()).toContain('What did Zatulin say about northern Kazakhstan?');
      expect(await last().textContent()).not.toMatch(/not in the sources/i);
      await picture('ask');
    });

    it('a question that no source answers is told so', async () => {
      await open();
      await useCommand(page, 'ask', 'question', 'Who won the 2022 World Cup?');
      expect(await last().textContent()).toMatch(/not in the sources/i);
      await picture('not-found');
    });

    it('a speaker is completed by another spelling of the name', async () => {
      await open();
      await page.locator('.composer .plain').fill('/quote');
      await page.keyboard.press('Enter');
      if ((await page.locator('#option-speaker').count()) === 0) {
        await page.locator('.add-option', { hasText: 'speaker' }).click();
      }
      await page.locator('#option-speaker').pressSequentially('Toqaev');
      const choice = page.locator('.suggestion[aria-selected=true]', { hasText: 'Tokayev' });
      await choice.waitFor();
      await picture('autocomplete');
      await page.keyboard.press('Enter');
      expect(await page.locator('#option-speaker').inputValue()).toContain('Tokayev');
    });

    it('a list is leafed through in place', async () => {
      await open();
      await useQuote('Zatulin');
      const first = await last().textContent();
      await last().locator('button', { hasText: 'Next' }).click();
      await expect.poll(async () => await last().textContent()).not.toBe(first);
      expect(await last().textContent()).toMatch(/page 2 of \d/);
      await picture('page-2');
    });

    it('more context shows the words around an excerpt', async () => {
      await open();
      await useCommand(page, 'ask', 'question', 'What did Tokayev say about Luhansk and Donetsk?');
      const before = await last().textContent();
      const count = await page.locator('.log > .message').count();
      await last().locator('button', { hasText: 'More context' }).first().click();
      await expect
        .poll(
          async () =>
            (await last().textContent()) !== before ||
            (await page.locator('.log > .message').count()) > count,
        )
        .toBe(true);
      await picture('more-context');
    });

    it('a private answer is marked, and can be dismissed', async () => {
      await open();
      await page.locator('.composer .plain').fill('/ask');
      await page.keyboard.press('Enter');
      await page.locator('#option-question').fill('What did Zatulin say about northern Kazakhstan?');
      await page.locator('.add-option', { hasText: 'private' }).click();
      await page.keyboard.type('true');
      const count = await page.locator('.log > .message').count();
      await page.locator('.send').click();
      await answered(page, count);
      expect(await last().textContent()).toContain('Only you can see this');
      await picture('private');
      const privateCount = await page.locator('.message.ephemeral').count();
      await last().locator('button', { hasText: 'Dismiss message' }).click();
      await expect.poll(() => page.locator('.message.ephemeral').count()).toBe(privateCount - 1);
    });

    it('a moderator pins an answer with its sources, a member is not offered to', async () => {
      await open('member');
      await useCommand(page, 'ask', 'question', 'What did Tokayev say about Luhansk and Donetsk?');
      await openMenu();
      expect(await page.locator('[role=menuitem]', { hasText: 'Pin' }).count()).toBe(0);
      await picture('menu-member');
      await page.keyboard.press('Escape');

      if (width < 760) {
        await page.locator('.open-sidebar').click();
        // Until the drawer stands still.
        await page.locator('.viewer-choice').first().click({ trial: true });
        await picture('sidebar');
      }
      await page.locator('.viewer-choice', { hasText: 'Moderator' }).click();
      await expect.poll(() => page.locator('.user-name').textContent()).toContain('Moderator');
      await expect.poll(() => page.locator('.sidebar-open').count()).toBe(0);
      await loaded(page);
      await openMenu();
      await picture('menu-moderator');
      await page.locator('[role=menuitem]', { hasText: 'Pin with sources' }).click();
      await page.locator('dialog textarea').fill('It is asked every week');
      await picture('pin-form');
      await page.locator('dialog button[type=submit]').click();
      await page.locator('.message.notice').last().waitFor();
      await page.locator('.icon-button[aria-label="Pinned messages"]').click();
      await page.locator('.pin').first().waitFor();
      expect(await page.locator('.pin').first().textContent()).toContain('It is asked every week');
      await picture('pins');
    });

    async function openMenu(): Promise<void> {
      await last().focus();
      await page.keyboard.press('Shift+F10');
      await page.locator('[role=menu]').waitFor();
    }

    async function useQuote(speaker: string): Promise<void> {
      await page.locator('.composer .plain').fill('/quote');
      await page.keyboard.press('Enter');
      if ((await page.locator('#option-speaker').count()) === 0) {
        await page.locator('.add-option', { hasText: 'speaker' }).click();
      }
      await page.locator('#option-speaker').fill(speaker);
      const count = await page.locator('.log > .message').count();
      await page.locator('.send').click();
      await answered(page, count);
    }
  },
);

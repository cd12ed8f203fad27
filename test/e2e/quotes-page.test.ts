/** Comparing, checking and looking up a person on the local Discord's page. Every case leaves a picture. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type RunningBot, startRunning } from '../fixtures/running.ts';
import { answered, findChromium, launch, screenshot, useCommand, type Visit, visit } from './browser.ts';

const chromium = findChromium();
if (chromium === undefined) {
  console.warn('The browser tests did not run: no Chromium. Install it, or name it in CHROMIUM_PATH.');
}

const looks = [
  { theme: 'dark', width: 1180 },
  { theme: 'light', width: 390 },
] as const;

describe.skipIf(chromium === undefined).each(looks)('on the page, $theme, $width pixels wide', (look) => {
  let started: RunningBot;
  let dataFolder: string;
  let browser: Browser;
  let visitor: Visit;
  let page: Page;

  beforeAll(async () => {
    dataFolder = await mkdtemp(path.join(tmpdir(), 'onrecord-quotes-page-'));
    started = await startRunning({ DATA_DIR: dataFolder, HTTP_PORT: '0' });
    browser = await launch(chromium ?? '');
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await started.stop();
    await rm(dataFolder, { recursive: true, force: true });
  });
  afterEach(async () => {
    expect(visitor.problems).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await page.context().close();
  });

  async function open(): Promise<void> {
    visitor = await visit(browser, started.sandbox.url, { ...look, viewer: 'member', height: 1300 });
    page = visitor.page;
  }
  const last = () => page.locator('.log > .message').last();
  const picture = (name: string) => screenshot(page, `${name}-${look.theme}-${look.width}`);

  it('a contradiction between outlets is seen at a glance', async () => {
    await open();
    await useCommand(page, 'compare', 'about', 'Taiwan');
    expect(await last().textContent()).toContain('The outlets contradict each other');
    await last().scrollIntoViewIfNeeded();
    await picture('compare');
  });

  it.each([
    ['disputed', 'Tokayev: we recognise Taiwan and Kosovo'],
    [
      'altered',
      'If the right to self-determination is introduced worldwide, there will be more than 500 countries',
    ],
    ['stitched', 'There are differing opinions on this. Naturally, it would be chaos.'],
  ])('a %s line stands beside what is on record', async (name, pasted) => {
    await open();
    await useCommand(page, 'verify', 'text', pasted);
    expect((await last().textContent())?.toLowerCase()).toContain(name);
    await picture(`verify-${name}`);
  });

  it('a person is shown on a card that leads to the quotations', async () => {
    await open();
    await useCommand(page, 'who', 'name', 'Toqaev');
    expect(await last().textContent()).toContain('President of Kazakhstan');
    await picture('who');
    const before = await page.locator('.log > .message').count();
    await last().locator('button', { hasText: 'All quotations' }).click();
    await answered(page, before - 1);
    await page.locator('.log', { hasText: '25 quotations' }).waitFor();
  });
});

/** What the tests of the page share: a browser, the bot in a local Discord, and a visitor for each case. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { type Files, fill } from '../fixtures/harbour.ts';
import { type RunningBot, startRunning } from '../fixtures/running.ts';
import { findChromium, followTheme, launch, screenshot, type Visit, visit } from './browser.ts';

const chromium = findChromium();
if (chromium === undefined) {
  console.warn('The browser tests did not run: no Chromium. Install it, or name it in CHROMIUM_PATH.');
}

/** A suite that runs where there is a browser. */
export const describeInBrowser = describe.skipIf(chromium === undefined);

/** One browser for the cases of a suite; it is there once they run. */
export function useBrowser(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(chromium ?? '');
  }, 60_000);
  afterAll(() => browser.close());
  return () => browser;
}

/** How somebody looks at the page. */
export interface Look {
  readonly width: number;
  readonly height?: number;
  /** Pictures are drawn in this width too, where nothing may be cut off either. */
  readonly otherWidth?: number;
}

/** The one who visits the page in the case that runs. */
export interface Visitor {
  /** Opens the page as somebody who has never been there. */
  open(viewer?: 'member' | 'moderator'): Promise<Page>;
  messages(): Locator;
  last(): Locator;
  /** Changes files of the folder that the bot answers from. */
  write(files: Files): Promise<void>;
  /** Keeps a picture of the page in each theme, named after the theme and the width as well. */
  picture(name: string): Promise<void>;
}

/**
 * Starts the bot and a browser for the cases of a suite. After each case, whatever it showed, the page
 * is in order: no error, nothing from elsewhere, nothing cut off.
 *
 * @param files what the bot answers from; the shipped episode by default.
 */
export function useVisitor(look: Look, files?: Files): Visitor {
  let started: RunningBot;
  let folder: string;
  let current: Visit | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onrecord-page-'));
    if (files !== undefined) await fill(folder, files);
    started = await startRunning(files && { KNOWLEDGE_DIR: folder });
  }, 60_000);
  afterAll(async () => {
    await started.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const browser = useBrowser();
  afterEach(async () => {
    const { page, problems } = here();
    expect(problems).toEqual([]);
    await expectNothingCutOff(page);
    await page.close();
    current = undefined;
  });

  function here(): Visit {
    if (current === undefined) throw new Error('Nobody has opened the page in this case.');
    return current;
  }
  const messages = (): Locator => here().page.locator('.log > .message');
  return {
    async open(viewer = 'member') {
      current = await visit(browser(), started.sandbox.url, { ...look, viewer });
      return current.page;
    },
    messages,
    last: () => messages().last(),
    write: (changed) => fill(folder, changed),
    async picture(name) {
      const { page } = here();
      const { width, height = 860, otherWidth = width } = look;
      for (const drawnWidth of new Set([otherWidth, width])) {
        await page.setViewportSize({ width: drawnWidth, height });
        if (drawnWidth !== width) await showLast(messages());
        for (const theme of ['light', 'dark'] as const) {
          await followTheme(page, theme);
          await screenshot(page, `${name}-${theme}-${drawnWidth}`);
        }
        await expectNothingCutOff(page);
      }
    },
  };
}

/** A list that got narrower shows another part of itself. */
async function showLast(messages: Locator): Promise<void> {
  if ((await messages.count()) === 0) return;
  await messages.last().evaluate((message: { scrollIntoView(): void }) => message.scrollIntoView());
}

async function expectNothingCutOff(page: Page): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  const pressed = "[...document.querySelectorAll('.message .button, .message .select')]";
  const isInside = '({ right }) => right <= window.innerWidth';
  expect(await page.evaluate(`${pressed}.map((one) => one.getBoundingClientRect()).every(${isInside})`)).toBe(
    true,
  );
}

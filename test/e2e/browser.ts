/** The page in a real browser: the system's Chromium, driven by playwright-core. */

import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { vi } from 'vitest';

/** The first is Chromium without a window, which starts and draws in little more than half the time. */
const usualPlaces = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const screenshotFolder = path.join(import.meta.dirname, '..', 'screenshots');

/** Where Chromium is: `CHROMIUM_PATH`, else one of the usual places; undefined when there is none. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return [environment.CHROMIUM_PATH, ...usualPlaces].find(
    (file) => file !== undefined && file !== '' && existsSync(file),
  );
}

/** Starts Chromium so that it speaks to nobody but the page. */
export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page and what went wrong in it. */
export interface Visit {
  readonly page: Page;
  /** Errors of the console, failed requests, and requests to any other host. */
  readonly problems: string[];
}

/**
 * Opens the local Discord as somebody who has never been there. The pages of one browser share its files,
 * so that only the first fetches them, and nothing of what an earlier visitor chose.
 */
export async function visit(
  browser: Browser,
  url: string,
  options: {
    readonly width?: number;
    readonly height?: number;
    readonly theme?: 'dark' | 'light';
    readonly viewer?: string;
  } = {},
): Promise<Visit> {
  const { width = 1180, height = 860, theme = 'dark', viewer = 'member' } = options;
  const context = browser.contexts()[0] ?? (await browser.newContext({ hasTouch: width < 500 }));
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  page.setDefaultTimeout(30_000);
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
      problems.push(`asked ${request.url()}`);
  });
  // Without movement nothing is waited for, and no picture is taken in the middle of one.
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.addInitScript((chosenViewer) => {
    if (sessionStorage.length === 0) localStorage.clear();
    sessionStorage.setItem('isVisited', 'true');
    localStorage.setItem('viewer', chosenViewer);
  }, viewer);
  await page.goto(url);
  await page.locator('.welcome').waitFor();
  await loaded(page);
  return { page, problems };
}

/** Types a slash command with its options and sends it; waits until an answer stands there. */
export async function useCommand(
  page: Page,
  name: string,
  options: Readonly<Record<string, string>> = {},
): Promise<void> {
  await beginCommand(page, name, ...Object.keys(options));
  for (const [option, value] of Object.entries(options)) await page.locator(`#option-${option}`).fill(value);
  await answered(page, () => page.locator('.send').click());
}

/** Types a slash command, and opens those of its options. */
export async function beginCommand(page: Page, name: string, ...options: string[]): Promise<void> {
  await page.locator('.composer .plain').fill(`/${name}`);
  await page.keyboard.press('Enter');
  for (const option of options) {
    if ((await page.locator(`#option-${option}`).count()) > 0) continue;
    await page.locator('.add-option', { hasText: option }).click();
  }
}

/** Presses a message's button, and waits for the answer. */
export function press(page: Page, message: Locator, label: string): Promise<void> {
  return answered(page, () => message.locator('button', { hasText: label }).first().click());
}

/** Does something, and waits until there are more messages than before and none is thinking. */
export async function answered(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await page.locator('.log > .message').count();
  await act();
  await page.locator('.log > .message').nth(before).waitFor();
  await page.locator('.thinking').first().waitFor({ state: 'detached' });
}

/** Opens a message's menu by keyboard, again when the message was drawn anew between the two steps. */
export async function openMenu(page: Page, message: Locator): Promise<void> {
  const tryToOpen = async (): Promise<void> => {
    await message.focus();
    await page.keyboard.press('Shift+F10');
    await page.locator('[role=menu]').waitFor({ timeout: 5_000 });
  };
  await vi.waitFor(tryToOpen, { timeout: 30_000 });
}

/** Waits until the channel that was opened is on the page. */
export async function loaded(page: Page): Promise<void> {
  await page.locator('.messages:not([aria-busy])').waitFor();
}

/** Changes the system's theme, which the page follows. */
export async function followTheme(page: Page, theme: 'dark' | 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.locator(`html[data-theme=${theme}]`).waitFor();
}

/** Keeps a picture of the page in `test/screenshots/`. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(screenshotFolder, { recursive: true });
  await page.screenshot({ path: path.join(screenshotFolder, `${name}.png`) });
}

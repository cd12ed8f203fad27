/**
 * Makes the picture at the top of the README: the bot in the local Discord, with two answers. `npm run
 * screenshot` writes `docs/screenshot.png`.
 */

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { findChromium, launch, useCommand, visit } from '../test/e2e/browser.ts';
import { startRunning } from '../test/fixtures/running.ts';

const file = path.join(import.meta.dirname, '..', 'docs', 'screenshot.png');
const maxBytes = 300_000;
/** One question that the sources do not answer, and one on which outlets contradict each other. */
const questions = ['Who won the 2022 World Cup?', 'What did Tokayev say about Taiwan?'];

// So that --help or a mistyped option takes no picture.
new Command('screenshot')
  .description('write docs/screenshot.png, the picture that the README opens with')
  .parse();

const chromium = findChromium();
if (chromium === undefined)
  throw new Error('There is no Chromium here. Install it, or name it in CHROMIUM_PATH.');

const started = await startRunning();
const browser = await launch(chromium);
try {
  const { page } = await visit(browser, started.sandbox.url, { width: 1100, height: 815 });
  for (const question of questions) await useCommand(page, 'ask', { question: question });
  await page.mouse.move(0, 0);
  await page.locator('.composer .plain').blur();
  // Wait until the list has scrolled and the last element has its size.
  await page.waitForTimeout(500);
  await page.screenshot({ path: file });
  const { size } = await stat(file);
  if (size > maxBytes)
    throw new Error(`The picture has ${size} bytes; the README takes at most ${maxBytes}.`);
  console.log(`${path.relative(process.cwd(), file)}: ${size} bytes`);
} finally {
  await browser.close();
  await started.stop();
}

/** A Russian-speaking member uses every command on the local Discord's page and meets no English sentence of ours. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { languages } from '../../src/render/wording/say.ts';
import { en as pageWords } from '../../src/sandbox/page/words/en.ts';
import { fill, harbour } from '../fixtures/harbour.ts';
import { answered } from './browser.ts';
import { describeInBrowser, useVisitor } from './visitor.ts';

/** What each English sentence says between its gaps, where that is more than two words. */
const english = Object.values(languages.en)
  .flatMap((room) => Object.values(room))
  .flatMap((sentence) => sentence.split(/\{\{[^}]*\}\}|[“”]/u))
  .map((part) => part.trim())
  .filter((part) => part.split(/\s+/u).length >= 3);

/** What the page itself says in English. */
const englishFrame = Object.values(pageWords).filter(
  (words) => typeof words === 'string' && words.trim().includes(' '),
) as string[];

describeInBrowser('the page in Russian', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'onrecord-russian-page-'));
    await fill(folder, harbour);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const visitor = useVisitor({ width: 1180, height: 1000 }, () => ({
    KNOWLEDGE_DIR: folder,
  }));
  const { open, last, messages } = visitor;

  async function russian(viewer: 'member' | 'moderator'): Promise<Page> {
    const page = await open(viewer);
    await page.locator('.locale').selectOption('ru');
    await page.locator('[inert]').waitFor({ state: 'detached' });
    return page;
  }

  async function use(page: Page, command: string, options: Record<string, string> = {}): Promise<void> {
    const before = await messages().count();
    await page.locator('.composer .plain').fill(`/${command}`);
    await page.keyboard.press('Enter');
    for (const [name, value] of Object.entries(options)) {
      const field = page.locator(`#option-${name}`);
      if ((await field.count()) === 0) {
        await page.locator('.add-option', { hasText: name }).click();
      }
      await field.fill(value);
    }
    await page.locator('.send').click();
    await answered(page, before);
    await last().scrollIntoViewIfNeeded();
  }

  async function expectRussian(name: string): Promise<void> {
    const text = (await last().textContent()) ?? '';
    expect(text).toMatch(/\p{Script=Cyrillic}{3}/u);
    expect(
      english.filter((part) => text.includes(part)),
      name,
    ).toEqual([]);
    const frame = (await last().page().locator('body').innerText()) ?? '';
    expect(
      englishFrame.filter((words) => frame.includes(words.trim())),
      name,
    ).toEqual([]);
    await visitor.picture(`russian-${name}`);
  }

  it('a moderator sets the server to Russian, and commands are offered in Russian', async () => {
    const page = await russian('moderator');
    // Before it as well: the local server follows the language that is chosen on the page.
    await use(page, 'ask', { question: 'Who leads the dockers?' });
    await expectRussian('asked-at-once');
    await page.locator('.composer .plain').fill('/settings language');
    await page.keyboard.press('Enter');
    await page.locator('#option-language').fill('Русский');
    await page.keyboard.press('Enter');
    const before = await messages().count();
    await page.locator('.send').click();
    await answered(page, before);
    await expectRussian('settings-language');
    await page.locator('.composer .plain').fill('/as');
    expect(await page.locator('#suggestions').textContent()).toContain('Спросить источники');
    await visitor.picture('russian-commands');
    await page.locator('.composer .plain').fill('');
    await use(page, 'settings show');
    await expectRussian('settings');
  });

  const asked: readonly (readonly [string, string, Record<string, string>])[] = [
    ['answer', 'ask', { question: 'Why did the dockers walk out before dawn?' }],
    ['not-found', 'ask', { question: 'Who won the Eurovision Song Contest?' }],
    ['quote', 'quote', {}],
    ['compare', 'compare', { about: 'ship' }],
    ['exact', 'verify', { text: 'We will not load another ship until the wage is paid' }],
    ['reversed', 'verify', { text: 'We will load another ship until the wage is paid' }],
    ['who', 'who', { name: 'Oduya' }],
    ['nobody', 'who', { name: 'Nobody Known' }],
    ['sources', 'sources', {}],
    ['timeline', 'timeline', {}],
    ['help', 'help', {}],
    ['about', 'about', {}],
    ['privacy', 'privacy show', {}],
    ['no-pins', 'pins list', {}],
  ];
  it('a member uses every command', async () => {
    const page = await russian('member');
    for (const [name, command, options] of asked) {
      await use(page, command, options);
      await expectRussian(name);
    }
  }, 180_000);

  it('buttons below an answer', async () => {
    const page = await russian('member');
    await use(page, 'ask', { question: 'What did Oduya say about the ship?' });
    await expectRussian('perhaps');
    const pressed = {
      context: () => page.locator('.log button', { hasText: 'Контекст' }).last().click(),
      compared: () => choose(page, 'Сравнить издания'),
      'who-is-this': () => choose(page, 'Кто это'),
    };
    for (const [name, press] of Object.entries(pressed)) {
      const before = await messages().count();
      await press();
      await answered(page, before);
      await last().scrollIntoViewIfNeeded();
      await expectRussian(`button-${name}`);
    }
  });

  /** Takes what stands under an answer beside its buttons. */
  async function choose(page: Page, label: string): Promise<void> {
    await page.locator('.log [data-custom-id="choose:other"]').last().click();
    await page.locator('div.option', { hasText: label }).click();
  }

  it('a pin, from the press to its export', async () => {
    const page = await russian('moderator');
    await use(page, 'ask', { question: 'How many dockers walked out before dawn?' });
    const answer = messages().nth((await messages().count()) - 1);
    await answer.locator('button', { hasText: 'Контекст' }).click();
    await last().locator('button', { hasText: 'Закрепить' }).click();
    await page.locator('dialog.modal').waitFor();
    await visitor.picture('russian-form');
    await page.locator('dialog.modal [type=submit]').click();
    await page.locator('.log', { hasText: 'Номер закрепления: 1' }).waitFor();
    await expectRussian('pinned');
    for (const command of ['pins list', 'pins history', 'pins export', 'pins check', 'gaps']) {
      await use(page, command);
      await expectRussian(command.replace(' ', '-'));
    }
    await use(page, 'pins show', { pin: '1' });
    await expectRussian('pins-show');
  });
});

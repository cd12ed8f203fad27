/** A Russian-speaking member uses every command on the local Discord's page and meets no English sentence of ours. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { languages } from '../../src/render/wording/say.ts';
import { en as pageWords } from '../../src/sandbox/page/words/en.ts';
import { harbour } from '../fixtures/harbour.ts';
import { answered, beginCommand, useCommand } from './browser.ts';
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
  const visitor = useVisitor({ width: 1280, height: 1000 }, harbour);
  const { open, last, messages } = visitor;

  async function russian(viewer: 'member' | 'moderator'): Promise<Page> {
    const page = await open(viewer);
    await page.locator('.locale').selectOption('ru');
    await page.locator('[inert]').waitFor({ state: 'detached' });
    return page;
  }

  async function expectRussian(name: string): Promise<void> {
    await last().scrollIntoViewIfNeeded();
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
    await useCommand(page, 'ask', { question: 'Who leads the dockers?' });
    await expectRussian('asked-at-once');
    await beginCommand(page, 'settings language');
    await page.locator('#option-language').fill('Русский');
    await page.keyboard.press('Enter');
    await answered(page, () => page.locator('.send').click());
    await expectRussian('settings-language');
    await page.locator('.composer .plain').fill('/as');
    expect(await page.locator('#suggestions').textContent()).toContain('Спросить источники');
    await visitor.picture('russian-commands');
    await page.locator('.composer .plain').fill('');
    await useCommand(page, 'settings show');
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
      await useCommand(page, command, options);
      await expectRussian(name);
    }
  }, 180_000);

  it('buttons below an answer', async () => {
    const page = await russian('member');
    await useCommand(page, 'ask', { question: 'What did Oduya say about the ship?' });
    await expectRussian('perhaps');
    const pressed = {
      context: () => page.locator('.log button', { hasText: 'Контекст' }).last().click(),
      compared: () => choose(page, 'Сравнить издания'),
      'who-is-this': () => choose(page, 'Кто это'),
    };
    for (const [name, press] of Object.entries(pressed)) {
      await answered(page, press);
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
    await useCommand(page, 'ask', { question: 'How many dockers walked out before dawn?' });
    const answer = messages().nth((await messages().count()) - 1);
    await answer.locator('button', { hasText: 'Контекст' }).click();
    await last().locator('button', { hasText: 'Закрепить' }).click();
    await page.locator('dialog.modal').waitFor();
    await visitor.picture('russian-form');
    await page.locator('dialog.modal [type=submit]').click();
    await page.locator('.log', { hasText: 'Номер закрепления: 1' }).waitFor();
    await expectRussian('pinned');
    for (const command of ['pins list', 'pins history', 'pins export', 'pins check', 'gaps']) {
      await useCommand(page, command);
      await expectRussian(command.replace(' ', '-'));
    }
    await useCommand(page, 'pins show', { pin: '1' });
    await expectRussian('pins-show');
  });
});

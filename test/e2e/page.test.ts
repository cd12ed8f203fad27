/** A visitor uses the bot on the local Discord's page. Every case leaves a picture in `test/screenshots/`. */

import { expect, it } from 'vitest';
import { answered, beginCommand, followTheme, loaded, openMenu, press, useCommand } from './browser.ts';
import { describeInBrowser, useVisitor } from './visitor.ts';

const looks = [{ width: 1280 }, { width: 390, height: 844 }] as const;
/** Of each kind of answer: a speaker's words in two renderings, a digest, a contradiction, long words, the closest lines. */
const shippedQuestions = [
  'What did Zatulin say about northern Kazakhstan?',
  'What did Tokayev say about Luhansk and Donetsk?',
  'What did Tokayev say about Taiwan?',
  'Did Kazakhstan cancel the Victory Day parade?',
  'Which Chechen spoke out against Nur-Sultan?',
  'Why will Kazakhstan not risk recognizing any breakaway state?',
  'How much did the parade cost?',
  'did putin botch tokayevs name',
  'Who won the 2022 World Cup?',
];

describeInBrowser.each(looks)('on the page, $width pixels wide', (look) => {
  const { open, messages, last, picture } = useVisitor(look);

  it('a first visit shows three commands to try, and a click asks', async () => {
    const page = await open();
    expect(await page.locator('.example').count()).toBe(3);
    await picture('welcome');
    await answered(page, () => page.locator('.example').first().click());
    expect(await last().textContent()).toMatch(/Ask with \/?ask/);
    await picture('help');
  });

  it('a question that no source answers is told so', async () => {
    const page = await open();
    await useCommand(page, 'ask', { question: 'Who won the 2022 World Cup?' });
    expect(await last().textContent()).toMatch(/not in the sources/i);
    await picture('not-found');
  });

  it('where the sources may not answer, the closest lines stand under that', async () => {
    const page = await open();
    await useCommand(page, 'ask', { question: 'How much did the parade cost?' });
    expect(await last().textContent()).toMatch(/The sources may not answer this.*Closest lines:/s);
    await picture('perhaps');
  });

  it('a question to each outlet is answered with the best line of each', async () => {
    const page = await open();
    await useCommand(page, 'ask', { question: 'Which outlets mention Turkey?' });
    expect(await last().textContent()).toMatch(/Found in/);
    await picture('by-outlet');
  });

  it('“More” shows the next words below', async () => {
    const page = await open();
    await useCommand(page, 'ask', { question: shippedQuestions[0] ?? '' });
    const before = await last().textContent();
    await press(page, last(), 'More');
    expect(await last().textContent()).not.toBe(before);
    await picture('more');
  });

  it.runIf(look.width < 760)('question, words, citation and buttons fit the first screen', async () => {
    const page = await open();
    const header = await page.locator('main header').first().boundingBox();
    const composer = await page.locator('.composer').boundingBox();
    const room = (composer?.y ?? 0) - (header?.y ?? 0) - (header?.height ?? 0);
    for (const question of shippedQuestions) {
      await useCommand(page, 'ask', { question });
      const message = await last().boundingBox();
      const lowest = await last().locator('.button, .select').last().boundingBox();
      const height = (lowest?.y ?? 0) + (lowest?.height ?? 0) - (message?.y ?? 0);
      expect(height, question).toBeGreaterThan(100);
      expect(height, question).toBeLessThan(room);
    }
  });

  it('a speaker is completed by another spelling of the name', async () => {
    const page = await open();
    await beginCommand(page, 'quote', 'speaker');
    await page.locator('#option-speaker').pressSequentially('Toqaev');
    const choice = page.locator('.suggestion[aria-selected=true]', { hasText: 'Tokayev' });
    await choice.waitFor();
    await picture('autocomplete');
    await page.keyboard.press('Enter');
    expect(await page.locator('#option-speaker').inputValue()).toContain('Tokayev');
  });

  it('a list is leafed through in place', async () => {
    const page = await open();
    await useCommand(page, 'quote', { speaker: 'Zatulin' });
    const first = await last().textContent();
    await last().locator('button', { hasText: 'Next' }).click();
    await expect.poll(async () => await last().textContent()).not.toBe(first);
    expect(await last().textContent()).toMatch(/page 2 of \d/);
    await picture('page-2');
  });

  it('more context shows the words around an excerpt', async () => {
    const page = await open();
    await useCommand(page, 'ask', { question: 'What did Tokayev say about Luhansk and Donetsk?' });
    const before = await last().textContent();
    const count = await messages().count();
    await last().locator('button', { hasText: 'Context' }).first().click();
    await expect
      .poll(async () => (await last().textContent()) !== before || (await messages().count()) > count)
      .toBe(true);
    await picture('more-context');
  });

  it('a private answer is marked, and can be dismissed', async () => {
    const page = await open();
    await beginCommand(page, 'ask');
    await page.locator('#option-question').fill('What did Zatulin say about northern Kazakhstan?');
    await page.locator('.add-option', { hasText: 'private' }).click();
    await page.keyboard.type('true');
    await answered(page, () => page.locator('.send').click());
    expect(await last().textContent()).toContain('Only you can see this');
    await picture('private');
    const privateCount = await page.locator('.message.ephemeral').count();
    await last().locator('button', { hasText: 'Dismiss message' }).click();
    await expect.poll(() => page.locator('.message.ephemeral').count()).toBe(privateCount - 1);
  });

  it.runIf(look.width < 760)('on a phone, choosing a server shows its channels', async () => {
    const page = await open('member');
    await page.locator('.open-sidebar').click();
    await page.locator('.rail .server').last().click();
    await expect.poll(() => page.locator('.sidebar h1').textContent()).toBe('Reading Group');
    expect(await page.locator('.sidebar-open').count()).toBe(1);
    await page.locator('.channels .channel').last().click();
    await expect.poll(() => page.locator('.sidebar-open').count()).toBe(0);
  });

  it.runIf(look.width > 760)('follows the system’s theme until somebody chooses one', async () => {
    const page = await open('member');
    for (const theme of ['light', 'dark'] as const) await followTheme(page, theme);
    await page.locator('.user .icon-button').click();
    await page.locator('html[data-theme=light]').waitFor();
    await page.reload();
    await loaded(page);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  });

  it('a moderator pins an answer with its sources, a member is not offered to', async () => {
    const page = await open('member');
    await useCommand(page, 'ask', { question: 'What did Tokayev say about Luhansk and Donetsk?' });
    await openMenu(page, last());
    expect(await page.locator('[role=menuitem]', { hasText: 'Pin' }).count()).toBe(0);
    await picture('menu-member');
    await page.keyboard.press('Escape');

    if (look.width < 760) {
      await page.locator('.open-sidebar').click();
      // Until the drawer stands still.
      await page.locator('.viewer-choice').first().click({ trial: true });
      await picture('sidebar');
    }
    await page.locator('.viewer-choice', { hasText: 'Moderator' }).click();
    await expect.poll(() => page.locator('.user-name').textContent()).toContain('Moderator');
    await expect.poll(() => page.locator('.sidebar-open').count()).toBe(0);
    await loaded(page);
    await openMenu(page, last());
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
});

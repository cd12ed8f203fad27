/** Comparing, checking and looking up a person on the local Discord's page. Every case leaves a picture. */

import { expect, it } from 'vitest';
import { answered, press, useCommand } from './browser.ts';
import { describeInBrowser, useVisitor } from './visitor.ts';

/** Runs in the page: the width in pixels of a picture that has come. */
const decoded = async (image: { decode(): Promise<void>; naturalWidth: number }): Promise<number> => {
  await image.decode();
  return image.naturalWidth;
};

const look = { width: 1280, otherWidth: 390, height: 1300 } as const;

describeInBrowser('on the page', () => {
  const { open, last, picture } = useVisitor(look);

  it('a contradiction between outlets is seen at a glance', async () => {
    const page = await open();
    await useCommand(page, 'compare', { about: 'Taiwan' });
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
    const page = await open();
    await useCommand(page, 'verify', { text: pasted });
    expect((await last().textContent())?.toLowerCase()).toContain(name);
    await picture(`verify-${name}`);
  });

  it('a quotation becomes a card, which is shown to all when it is shared', async () => {
    const page = await open();
    await useCommand(page, 'compare', { about: 'Zatulin' });
    await last().getByText('As a picture …').click();
    await answered(page, () => page.locator('div.option', { hasText: 'Konstantin Zatulin' }).first().click());
    const card = last().locator('.picture img');
    expect(await card.getAttribute('alt')).toContain('Konstantin Zatulin');
    expect(await card.evaluate(decoded)).toBe(800);
    expect(await last().textContent()).toContain('Only you can see this');
    await picture('quote-card');
    await press(page, last(), 'Share');
    expect(await last().textContent()).not.toContain('Only you can see this');
    expect(await last().locator('.picture img').count()).toBe(1);
  });

  it.each([
    ['compare', 'Who reports it', 'contradicts: Al Jazeera'],
    ['sources', 'Who reports it', 'contradicts: Al Jazeera'],
    ['timeline', 'As a picture', 'Timeline of 6 events'],
  ])('/%s has a picture behind “%s”, described in words', async (command, label, words) => {
    const page = await open();
    await useCommand(page, command, command === 'compare' ? { about: 'Taiwan' } : {});
    if (command === 'compare') {
      await last().getByText('As a picture …').click();
      await answered(page, () => page.locator('div.option', { hasText: label }).click());
    } else await press(page, last(), label);
    const drawn = last().locator('.picture img');
    expect(await drawn.getAttribute('alt')).toContain(words);
    expect(await drawn.evaluate(decoded)).toBe(800);
    await picture(`picture-${command}`);
  });

  it('a person is shown on a card that leads to the quotations', async () => {
    const page = await open();
    await useCommand(page, 'who', { name: 'Toqaev' });
    expect(await last().textContent()).toContain('President of Kazakhstan');
    await picture('who');
    await last().locator('button', { hasText: 'All quotations' }).click();
    await page.locator('.log', { hasText: '25 quotations' }).waitFor();
  });
});

/** What an answer of /ask may be besides words that answer, and asking about a message, on the local Discord's page. */

import { expect, it } from 'vitest';
import { answered, openMenu, press, useCommand } from './browser.ts';
import { describeInBrowser, useVisitor } from './visitor.ts';

const look = { width: 1280, otherWidth: 390, height: 1100 } as const;

describeInBrowser('on the page', () => {
  const { open, last, picture } = useVisitor(look);

  it('“tl;dr” of one outlet is how it begins', async () => {
    const page = await open();
    await useCommand(page, 'ask', { question: 'tl;dr of AFP' });
    expect(await last().textContent()).toMatch(/This is how it begins:.*AFP\s¶\s1/);
    await picture('opening');
  });

  it('“tl;dr” of all is the episode in its events, each with its sources', async () => {
    const page = await open();
    await useCommand(page, 'ask', { question: 'tl;dr' });
    expect(await last().textContent()).toMatch(/Tokayev.*RFE\/RL/s);
    await picture('summary');
  });

  it('what was searched is said on demand, to whoever asks alone', async () => {
    const page = await open();
    await useCommand(page, 'ask', { question: 'What is the capital of France?' });
    await press(page, last(), 'Search details');
    expect(await last().textContent()).toMatch(/Searched 5 documents.*Looked for capital, France/s);
    expect(await last().textContent()).toContain('Only you can see this');
    await picture('search-details');
  });

  it('lines that have little to do with the question are shown on demand', async () => {
    const page = await open();
    await useCommand(page, 'ask', { question: 'What is the best restaurant in Astana?' });
    expect(await last().textContent()).not.toContain('Closest lines:');
    await picture('far');
    await press(page, last(), 'Closest lines');
    expect(await last().textContent()).toContain('Onrecord’s digest of');
    await picture('closest');
  });

  it('that an outlet or a date leaves out the answer is said', async () => {
    const page = await open();
    const question = 'What did Zatulin say about northern Kazakhstan?';
    await useCommand(page, 'ask', { question, outlet: 'AFP' });
    expect(await last().textContent()).toContain(
      'Without the limit to one outlet or date there is an answer',
    );
    await picture('filtered-out');
  });

  it.each([
    ['Ask about this', /Zatulin/, 'ask-about-this'],
    ['Check this quote', /Exact|exact|On record/, 'check-this-quote'],
  ])('“%s” in the Apps menu answers about the message', async (command, words, name) => {
    const page = await open();
    await useCommand(page, 'ask', { question: 'What did Zatulin say about northern Kazakhstan?' });
    await openMenu(page, last());
    await answered(page, () => page.locator('[role=menuitem]', { hasText: command }).click());
    expect(await last().textContent()).toMatch(words);
    await picture(name);
  });
});

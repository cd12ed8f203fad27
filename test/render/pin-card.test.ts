/** What is to be known of pinned words stands beside them on the card. */
import { expect, it } from 'vitest';
import type { Pin, ShownPin, ShownPinnedExcerpt } from '../../src/answers/index.ts';
import { pinsMessage } from '../../src/render/discord/pins/pin-lists.ts';
import { excerptTexts } from '../../src/render/discord/pins/pin-messages.ts';
import { textsOf } from './texts.ts';

const excerpt = (text: string): ShownPinnedExcerpt => ({
  text,
  isQuotation: true,
  speaker: 'Ada Lowe',
  quotations: [],
  citation: {
    documentId: 'courier-wall',
    outletId: 'courier',
    outlet: 'Courier',
    title: 'The wall',
    authors: [],
    note: 'A copy that a machine reworded.',
    textKind: 'verbatim',
    locator: '3',
  },
  truth: 'unchanged',
  warnings: [{ kind: 'opposite', outlets: ['Herald'] }],
  isUnreviewed: true,
  isOpposite: false,
});

it('a pinned quotation has its warning, and the card its document’s note and that nobody has checked it, once', () => {
  const shown = {
    truth: 'unchanged',
    excerpts: [excerpt('We will not sell the wall.'), excerpt('Not to Norland.')],
  } as unknown as ShownPin;
  const card = excerptTexts(shown, 3_000).join('\n');
  expect(card).toContain('We will not sell the wall.');
  expect(card.match(/prints the opposite/g)).toHaveLength(2);
  expect(card.match(/a machine reworded/g)).toHaveLength(1);
  expect(card.match(/found by a program/gi)).toHaveLength(1);
});

it('a pinned quotation stands between quotation marks, as under /ask', () => {
  const shown = { truth: 'unchanged', excerpts: [excerpt('Not to Norland.')] } as unknown as ShownPin;
  expect(excerptTexts(shown, 3_000).join('\n')).toContain('> “Not to Norland.”');
});

it('in the list of pins, marks stand on both sides of words that are cut', () => {
  const text = 'We will not sell the wall. '.repeat(9).trim();
  const pin = {
    number: 1,
    question: 'Is the wall for sale?',
    discordGuildId: '9',
    discordChannelId: '99',
    discordMessageId: '999',
    excerpts: [{ outlet: 'Courier', kind: 'quotation', text }],
    pinnedBy: '9999',
    pinnedAt: '2031-03-04T00:00:00.000Z',
    truth: 'unchanged',
  } as unknown as Pin;
  const list = pinsMessage({ kind: 'pins', pins: [pin], filters: {}, count: 1, cursors: {} });
  expect(textsOf(list).join('\n')).toMatch(/^Courier: “We will not sell the wall\..*…”$/m);
});

/** What is to be known of pinned words stands beside them on the card. */
import { expect, it } from 'vitest';
import type { ShownPin, ShownPinnedExcerpt } from '../../src/answers/index.ts';
import { excerptTexts } from '../../src/render/discord/pins/pins.ts';

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

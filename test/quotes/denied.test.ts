import { describe, expect, it } from 'vitest';
import { createQuotes } from '../../src/quotes/index.ts';
import { inventedKnowledge } from './invented.ts';

const quotes = createQuotes(
  inventedKnowledge([
    {
      id: 'gazette-bridge',
      outlet: 'gazette',
      paragraphs: [
        '“I will not sell the mill, because my father built its wheel,” Lowe said.',
        '“I’d still cross it barefoot,” Vance said.',
        'Lowe opened the meeting. She denied rumours, spread in a leaflet, that the council had known of the crack since June.',
        'Oduya said that the number of lorries had fallen to nine a day.',
        'The council denied saying that the bridge should close.',
        'Lowe told Vance that the ferry would sail at nine.',
        'She told Oduya that the goats had eaten the map.',
        '“The goats may stay, in theory,” Lowe said.',
      ],
      quotations: [{ speaker: 'ada-lowe' }, { speaker: 'cora-vance' }, { speaker: 'ada-lowe' }],
    },
    {
      id: 'courier-bridge',
      outlet: 'courier',
      paragraphs: [
        '“I will sell the mill if the roof is dry, because my father built its wheel,” Lowe said.',
      ],
      quotations: [{ speaker: 'ada-lowe' }],
    },
  ]),
);
const check = (post: string) => {
  const [found] = quotes.verify(post);
  return [found?.verdict, found?.claim.spans.map(({ start, end }) => post.slice(start, end)).join(' … ')];
};

describe('a post that says that somebody never said what is on record', () => {
  it.each(['Lowe never said', 'Lowe denied ever saying', 'It is a lie that Lowe said'])(
    'is reversed, though the words deny something themselves and their sentence goes on: %s',
    (before) => {
      expect(check(`${before} “I will not sell the mill”`)).toEqual(['reversed', 'I will not sell the mill']);
    },
  );

  it('is read by its quotation marks where an apostrophe stands between them', () => {
    const post = 'Vance never said "I\'d still cross it barefoot"';
    expect(check(post)).toEqual(['reversed', "I'd still cross it barefoot"]);
    expect(quotes.verify(post)[0]?.isAroundUnchecked).toBeUndefined();
  });

  it('is no reversal where what she said is bounded, or where the outlet says that it was denied', () => {
    expect(check('Lowe never said “The goats may stay”')[0]).toBe('cut');
    expect(check('The council denied saying “the bridge must close”')[0]).not.toBe('reversed');
  });
});

describe('what an outlet says in its own words that somebody said', () => {
  it('is reversed where it says that she denied it', () => {
    expect(check('Lowe said the council had known of the crack since June')[0]).toBe('reversed');
    expect(check('The council knew of the crack since June')[0]).toBe('reversed');
  });

  it('is not somebody else’s words, and not exactly hers', () => {
    expect(check('Oduya: the number of lorries had fallen to nine a day')[0]).toBe('cut');
    expect(check('Oduya: the goats had eaten the map')[0]).toBe('other-speaker');
    expect(check('Vance: the goats had eaten the map')[0]).toBe('cut');
    expect(check('Lowe: the ferry would sail at nine')[0]).toBe('cut');
    expect(check('Vance: the ferry would sail at nine')[0]).toBe('other-speaker');
    expect(check('Vance: the number of lorries had fallen to nine a day')[0]).toBe('other-speaker');
    expect(check('Vance said the council had known of the crack since June')[0]).toBe('other-speaker');
  });
});

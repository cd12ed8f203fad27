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
        '“We counted the goats wrong in the first week of June,” Lowe said.',
        '“We will eat the hay, over my dead body,” Lowe said.',
        '“I support the war memorial,” Lowe said.',
      ],
      quotations: [
        { speaker: 'ada-lowe' },
        { speaker: 'cora-vance' },
        ...Array.from({ length: 4 }, () => ({ speaker: 'ada-lowe' })),
      ],
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

  it.each([
    'Lowe on whether it is right to cancel the fair',
    'Lowe on the refusal',
    'Lowe on the decision to reject the bid',
    'Lowe cancels the fair',
    'Lowe, who opposed the wall',
  ])('is none where a rejection is what she speaks of or did: “%s: …”', (before) => {
    expect(check(`${before}: “We will eat the hay, over my dead body”`)[0]).toBe('exact');
  });

  it.each(['A fake', 'A lie', 'Lowe denies'])(
    'is one where the quotation is called so: “%s: …”',
    (before) => {
      expect(check(`${before}: “We will eat the hay, over my dead body”`)[0]).toBe('reversed');
    },
  );

  it('is reversed where her clause goes on and binds nothing', () => {
    expect(check('Lowe denied that she said “We counted the goats wrong”')[0]).toBe('reversed');
  });

  it('is read by its quotation marks where an apostrophe stands between them', () => {
    const post = 'Vance never said "I\'d still cross it barefoot"';
    expect(check(post)).toEqual(['reversed', "I'd still cross it barefoot"]);
    expect(quotes.verify(post)[0]?.isAroundUnchecked).toBeUndefined();
  });

  it('is no reversal where what she said is bounded, or where the outlet says that it was denied', () => {
    expect(check('Lowe never said “The goats may stay”')[0]).toBe('cut');
    expect(check('Lowe never said “We will eat the hay”')[0]).toBe('cut');
    expect(check('Lowe never said “I support the war”')[0]).toBe('cut');
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
    expect(check('Lowe: the goats had eaten the map')[0]).toBe('cut');
    expect(check('Vance: the goats had eaten the map')[0]).toBe('other-speaker');
    expect(check('Lowe: the ferry would sail at nine')[0]).toBe('cut');
    expect(check('Vance: the ferry would sail at nine')[0]).toBe('other-speaker');
    expect(check('Vance: the number of lorries had fallen to nine a day')[0]).toBe('other-speaker');
    expect(check('Vance said the council had known of the crack since June')[0]).toBe('other-speaker');
  });

  const told = createQuotes(
    inventedKnowledge([
      {
        id: 'gazette-told',
        outlet: 'gazette',
        paragraphs: [
          'Critics of Lowe said that the quay was built by school pupils.',
          'Lowe’s lawyer told the court that the money was spent on a boat.',
          'A spokesman for Lowe denied that the crane was sold to a bank.',
          'Its chairman praised Lowe. He said that the fair was worth every coin.',
          'A baker praising Lowe said that the bread was older than the oven.',
          'The clerk said Lowe had painted every bench twice.',
          'According to Vance, the tide took four ladders and a bell.',
          'The lamps would burn until dawn, said Vance.',
          'Harbour chief Bram Oduya later said that the buoys were made of cork.',
          'Lowe, at a later meeting, said that the ropes had gone to the circus.',
          'Lowe opened the shed. She painted the old ferry in nine colours.',
          'Vance left early. She said that the soup was too thin for sailors.',
        ],
        quotations: [],
      },
    ]),
  );

  it.each([
    ['Lowe', 'the quay was built by school pupils'],
    ['Lowe', 'the money was spent on a boat'],
    ['Lowe', 'the crane was sold to a bank'],
    ['Lowe', 'the fair was worth every coin'],
    ['Lowe', 'the bread was older than the oven'],
    ['Lowe', 'had painted every bench twice'],
    ['Lowe', 'painted the old ferry in nine colours'],
  ])('is not of %s, who is only named beside the one who says it: %s', (name, line) => {
    expect(told.verify(`${name} said “${line}”`)[0]?.verdict).toBe('other-speaker');
  });

  it.each([
    ['Vance', 'the tide took four ladders and a bell'],
    ['Vance', 'The lamps would burn until dawn'],
    ['Oduya', 'the buoys were made of cork'],
    ['Lowe', 'the ropes had gone to the circus'],
    ['Vance', 'the soup was too thin for sailors'],
  ])('is of %s, who says it: %s', (name, line) => {
    expect(told.verify(`${name} said “${line}”`)[0]?.verdict).not.toBe('other-speaker');
  });
});

/** The words around the quotations of a pasted text: an article's own, somebody's, or an attribution. */
import { describe, expect, it } from 'vitest';
import { createQuotes } from '../../src/quotes/index.ts';
import { inventedKnowledge } from './invented.ts';

const quotes = createQuotes(
  inventedKnowledge([
    {
      id: 'gazette-pier',
      outlet: 'gazette',
      paragraphs: [
        'Harbour chief Bram Oduya told the union on Friday that the pier was “a ruin with a view of the sea” and would close.',
        'Lowe left the hall. An aide described the vote as “a very bad joke” and the union as “poor losers to the last”.',
      ],
      quotations: [{ speaker: 'bram-oduya' }, {}, {}],
    },
    {
      id: 'courier-pier',
      outlet: 'courier',
      textKind: 'digest',
      paragraphs: [
        'Vance wants to keep the mill, which she called “the heart of this old town”, at any price.',
      ],
      quotations: [{ speaker: 'cora-vance' }],
    },
  ]),
);
const judged = (text: string) =>
  quotes.verify(text).map(({ verdict, isAroundUnchecked = false }) => [verdict, isAroundUnchecked]);
/** What the one verdict on a text names as different. */
const changes = (text: string) => {
  const [first, ...others] = quotes.verify(text);
  expect(others).toEqual([]);
  const words = (first?.matches[0]?.changed.a ?? []).map(({ start, end }) => text.slice(start, end));
  return [first?.verdict, ...words];
};

describe('words around a quotation that are the article’s own', () => {
  it.each([
    'Harbour chief Bram Oduya told the union on Friday that the pier was “a ruin with a view of the sea” and would close.',
    'An aide described the vote as “a very bad joke” and the union as “poor losers to the last”.',
  ])('leave the whole sentence exact: %s', (text) => {
    expect(judged(text)).toEqual([['exact', false]]);
  });

  it.each([
    [
      'Harbour chief Bram Oduya told the council on Friday that the pier was “a ruin with a view of the sea” and would close.',
      'council',
    ],
    [
      'An aide described the bridge as “a very bad joke” and the union as “poor losers to the last”.',
      'bridge',
    ],
    ['An aide described the vote as “a very bad joke” and the mayor as “poor losers to the last”.', 'mayor'],
  ])('make it altered when one of them is another: %s', (text, word) => {
    expect(changes(text)).toEqual(['altered', word]);
  });

  it('reverse it when one of them denies', () => {
    const text =
      'An aide never described the vote as “a very bad joke” and the union as “poor losers to the last”.';
    expect(quotes.verify(text).map(({ verdict }) => verdict)).toEqual(['reversed']);
  });

  it('count also where they are an attribution that names another day', () => {
    const [said] = changes(
      'Harbour chief Bram Oduya told the union on Monday: “a ruin with a view of the sea”',
    );
    expect(said).not.toMatch(/^exact/u);
  });
});

describe('words around a quotation that are somebody’s own', () => {
  it.each([
    ['my uncle keeps saying the pier is “a ruin with a view of the sea” these days', 1],
    ['so first it was “a very bad joke” and then we were all “poor losers to the last”, great', 2],
    ['remember when the mill was called “the heart of this old town” by everybody?', 1],
  ])('are not checked, and the verdicts say so: %s', (text, count) => {
    expect(judged(text)).toEqual(Array.from({ length: count }, () => ['exact', true]));
  });

  it.each([
    'Oduya: “a ruin with a view of the sea”',
    '“a ruin with a view of the sea” — Bram Oduya',
    'As Oduya said on Tuesday, “a ruin with a view of the sea”.',
    'Oduya said: “a ruin with a view of the sea”',
  ])('change nothing where they are only an attribution: %s', (text) => {
    expect(judged(text)).toEqual([['exact', false]]);
  });
});

it('an attribution that names whom the article describes changes nothing', () => {
  const paragraphs = [
    'The mayor told Port Haven Radio: “I mean every word of it.”',
    'The chief, Oduya, said the ladder “would not reach the roof” and that his crew was “tired, hungry and proud”.',
  ];
  const fragment = { speaker: 'bram-oduya', kind: 'fragment' } as const;
  const quotations = [{ speaker: 'ada-lowe' }, fragment, fragment];
  const radio = createQuotes(
    inventedKnowledge([{ id: 'gazette-radio', outlet: 'gazette', paragraphs, quotations }]),
  );
  for (const text of [
    'Lowe told Port Haven Radio “I mean every word of it.”',
    'Bram Oduya said his crew was “tired, hungry and proud”',
  ])
    expect(radio.verify(text).map(({ verdict }) => verdict)).toEqual(['exact']);
});

describe('words behind a quotation that its speaker has elsewhere in what he says', () => {
  const line = 'They are the best crew we have had.';
  const told = (before: string) =>
    createQuotes(
      inventedKnowledge([
        {
          id: 'herald-crew',
          outlet: 'herald',
          paragraphs: [`“${before}${line} They sang when he blamed her for the storm.” Oduya said.`],
          quotations: [{ speaker: 'bram-oduya' }],
        },
      ]),
    );

  it.each([
    ['', '– he blamed them', 'exact'],
    ['', '– they blamed him', 'exact'],
    ['No. ', '– he blamed them', 'cut'],
    ['No. ', '– they blamed him', 'cut'],
  ])('are no part of what was pasted: “%sThey are …” %s', (before, comment, verdict) => {
    const [check, ...others] = told(before).verify(`"They are the best crew we have had" ${comment}`);
    expect(others).toEqual([]);
    expect(check).toMatchObject({ verdict, isAroundUnchecked: true });
    expect(check?.claim.spans).toEqual([{ start: 1, end: 35 }]);
  });
});

import { describe, expect, it } from 'vitest';
import { createQuotes } from '../../src/quotes/index.ts';
import { inventedKnowledge } from './invented.ts';

const quotes = createQuotes(
  inventedKnowledge([
    {
      id: 'gazette-harbour',
      outlet: 'gazette',
      paragraphs: [
        'After the clerk failed to order a crane, the town hall apologised to the people of Haven for “having a goat as harbour master.”',
        '“I am in awe of the sailors who ran to the pier to keep us dry” wrote Norland’s mayor, Ada Lowe.',
        '“Storms will try to wear us down and to sink our boats,” said Lowe, “and Norland will never let them win.”',
        '“Each time it rains, the road to the mill is under water,” Lowe said.',
        '“I used to think: the ferry is too slow,” Lowe said.',
        'The bridge cost $5m between 2014-2018, the council said. It is 3 km long.',
      ],
      quotations: [
        { speaker: 'ada-lowe', kind: 'fragment' },
        ...Array.from({ length: 5 }, () => ({ speaker: 'ada-lowe' })),
      ],
    },
  ]),
);

describe('a line that retells an article', () => {
  it('is laid along the article’s clause around a few quoted words, and what it changes there is shown', () => {
    const line = 'Lowe apologised for having a goat as harbour master';
    const [found] = quotes.verify(line);
    expect(found?.verdict).toBe('altered');
    const [match] = found?.matches ?? [];
    expect(match?.kind).toBe('prose');
    expect(match?.changed.a.map(({ start, end }) => line.slice(start, end))).toEqual(['Lowe']);
  });

  it('of two sentences is parted where the second begins, though a name of it stands in the first, too', () => {
    const line =
      'I am in awe of the sailors who ran to the pier to keep us dry. Norland will never let them win';
    const [found] = quotes.verify(line);
    expect(found?.verdict).toBe('stitched');
    expect(found?.matches.map(({ claimSpan }) => line.slice(claimSpan.start, claimSpan.end))).toEqual([
      'I am in awe of the sailors who ran to the pier to keep us dry',
      'Norland will never let them win',
    ]);
  });

  it.each(['the road to the mill is under water', 'the ferry is too slow'])(
    'without the words that bind it is cut: %s',
    (line) => {
      expect(quotes.verify(`Lowe: “${line}”`)[0]?.verdict).toBe('cut');
    },
  );

  it.each([
    ['The bridge cost $5 m between 2014 - 2018, the council said.', 'exact'],
    ['The bridge cost $5m between 2014–2018, the council said. It is 3km long.', 'exact'],
    ['The bridge cost $5 m between 2014, 2018, the council said.', 'altered'],
    ['The bridge cost $5 k between 2014-2018, the council said.', 'altered'],
  ])('may space a unit or a range as it likes: %s', (line, verdict) => {
    expect(quotes.verify(line)[0]?.verdict).toBe(verdict);
  });
});

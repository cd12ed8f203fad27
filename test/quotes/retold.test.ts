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

describe('two sentences that follow each other, the first with another last word', () => {
  const { documents, ...rest } = inventedKnowledge([
    {
      id: 'gazette-well',
      outlet: 'gazette',
      paragraphs: [
        '“I told the clerk about that pump in late May. I told her twice. She had a sandwich,” Vance said.',
      ],
      quotations: [{ speaker: 'cora-vance' }],
    },
  ]);
  const well = createQuotes({ documents, ...rest });

  it.each(['in June. I told her twice', 'in late June. I told her twice. She had a sandwich'])(
    'are altered, with the word: %s',
    (end) => {
      const line = `I told the clerk about that pump ${end}`;
      const [found] = well.verify(`Vance: “${line}.”`);
      expect(found?.verdict).toBe('altered');
      const [match] = found?.matches ?? [];
      const text = documents.get('gazette-well')?.text ?? '';
      expect(match?.changed.b.map(({ start, end: to }) => text.slice(start, to)).at(-1)).toBe('May');
    },
  );

  it('are stitched where what stands between them is left out', () => {
    const [found] = well.verify('Vance: “I told the clerk about that pump in late May. She had a sandwich.”');
    expect(found?.verdict).toBe('stitched');
  });
});

import { describe, expect, it } from 'vitest';
import { createQuotes } from '../../src/quotes/index.ts';
import { inventedKnowledge } from './invented.ts';

// More than the documents and passages of which rows and tokens are kept: 200 and 2,000.
const documentCount = 220;
const paragraphCount = 10;
const things = [
  'harbour',
  'lantern',
  'orchard',
  'granite',
  'willow',
  'copper',
  'saddle',
  'marble',
  'thistle',
];
const sentences = Array.from({ length: documentCount * paragraphCount }, (_, n) => {
  const [a, b, c, d] = [1, 9, 81, 729].map((place) => things[Math.floor(n / place) % 9]);
  return `The ${a} and the ${b} were brought to the ${c} behind the ${d}.`;
});
const knowledge = inventedKnowledge(
  Array.from({ length: documentCount }, (_, n) => ({
    id: `paper-${n}`,
    outlet: 'paper',
    paragraphs: sentences.slice(n * paragraphCount, (n + 1) * paragraphCount),
    quotations: [],
  })),
);

describe('in a collection of which only a part is kept as words', () => {
  const quotes = createQuotes(knowledge);
  const places = [0, 999, 1_500, 2_199, 0, 2_199];

  it('a whole sentence is exact wherever it stands, also when it is asked for again', () => {
    for (const n of places) {
      const [check] = quotes.verify(sentences[n] ?? '');
      expect([check?.verdict, check?.matches[0]?.passageId]).toEqual([
        'exact',
        `paper-${Math.floor(n / paragraphCount)}¶${(n % paragraphCount) + 1}`,
      ]);
    }
  });

  it('a sentence with a word changed is exact nowhere', () => {
    for (const n of places) {
      const changed = sentences[n]?.replace('brought', 'carried') ?? '';
      expect(quotes.verify(changed)[0]?.verdict).not.toBe('exact');
    }
  });
});

describe('words that stand in more places than are judged', () => {
  const count = 600;
  const everywhere = inventedKnowledge([
    ...Array.from({ length: count }, (_, n) => ({
      id: `other-${n}`,
      outlet: 'paper',
      paragraphs: ['“Nobody told me that,” Vance said.'],
      quotations: [{ speaker: 'cora-vance' }],
    })),
    {
      id: 'own',
      outlet: 'courier',
      paragraphs: ['“Nobody told me that,” Oduya said.'],
      quotations: [{ speaker: 'bram-oduya' }],
    },
  ]);

  it('are found as the words of whoever is claimed to have said them', () => {
    const [check] = createQuotes(everywhere).verify('Oduya: “Nobody told me that”');
    expect([check?.verdict, check?.matches[0]?.documentId]).toEqual(['exact', 'own']);
  });

  it('are found between quotation marks before an outlet’s own sentences, where nobody is named', () => {
    const prose = Array.from({ length: count }, (_, n) => ({
      id: `prose-${n}`,
      outlet: 'paper',
      paragraphs: ['Nobody told me that the tide was late.'],
      quotations: [],
    }));
    const quoted = {
      id: 'quoted',
      outlet: 'courier',
      paragraphs: ['“Nobody told me that the tide was late,” Oduya said.'],
      quotations: [{ speaker: 'bram-oduya' }],
    };
    const [check] = createQuotes(inventedKnowledge([...prose, quoted])).verify(
      '“Nobody told me that the tide was late”',
    );
    expect(check?.matches[0]?.documentId).toBe('quoted');
  });
});

import { describe, expect, it } from 'vitest';
import { createQuotes } from '../../src/quotes/index.ts';
import { inventedKnowledge } from './invented.ts';

const knowledge = inventedKnowledge([
  {
    id: 'gazette-quarry',
    outlet: 'gazette',
    paragraphs: [
      '“The quarry was shut in spring,” Oduya told the paper.',
      'In the film she can be heard to say: “The dust settled on every sill in the street.”',
      'Vance said last week that “the lorries come before anybody is awake”.',
      'Lowe denied having said “we will blast at night and tell nobody”.',
    ],
    quotations: [{ speaker: 'bram-oduya' }],
  },
  {
    id: 'courier-quarry',
    outlet: 'courier',
    paragraphs: ['A banner read “The quarry was shut in spring”.'],
    quotations: [],
  },
  {
    id: 'review-interview',
    outlet: 'review',
    paragraphs: [
      'Ilse Brandt has measured dust for thirty years.',
      'Ilse Brandt: Dust is only stone that has learned to travel. Nobody weighs it.',
      'Is it dangerous, then?',
      'I would call it patient. The wind decides who breathes it, unless it rains.',
    ],
    quotations: [],
  },
  {
    id: 'dale-quarry',
    outlet: 'dale',
    paragraphs: [
      'Photo Credit: the parish. A cart of gravel stands in the yard.',
      'Rain fell on the yard all week.',
    ],
    quotations: [],
  },
  {
    id: 'port-quarry',
    outlet: 'port',
    paragraphs: [
      'Key Point: The gravel is weighed at noon and nobody looks.',
      'Key Point: The scales were bought from a circus.',
    ],
    quotations: [],
  },
  {
    id: 'echo-quarry',
    outlet: 'echo',
    paragraphs: ['“The foreman has lost his keys again,” somebody said.'],
    quotations: [{}],
  },
]);
const quotes = createQuotes(knowledge);
const check = (post: string) => {
  const [found] = quotes.verify(post);
  return [found?.verdict, found?.matches[0]?.kind];
};

describe('words that an outlet prints as somebody’s, and that no quotation on record gives to anybody', () => {
  it.each([
    // Between quotation marks that an import missed.
    'Lowe: “The dust settled on every sill in the street.”',
    'Vance: “the lorries come before anybody is awake”',
    // In an interview, with and without the name of who answers.
    'Lowe: “Dust is only stone that has learned to travel.”',
    'Ilse Brandt: “Nobody weighs it.”',
    'Lowe: “I would call it patient.”',
    // In a quotation of which a program found no speaker.
    'Lowe: “The foreman has lost his keys again”',
  ])('are nobody else’s, and exact but for who says them: %s', (post) => {
    expect(check(post)).toEqual(['exact-without-attribution', 'unrecorded']);
  });

  it('are exact where the post names nobody, or whom the interview names before them', () => {
    expect(check('Ilse Brandt: “Dust is only stone that has learned to travel.”')).toEqual([
      'exact',
      'unrecorded',
    ]);
    expect(check('The dust settled on every sill in the street.')).toEqual(['exact', 'unrecorded']);
  });

  it('are shown with the outlet’s sentence, which may name who says them', () => {
    const [found] = quotes.verify('Vance: “the lorries come before anybody is awake”');
    const { start = 0, end = 0 } = found?.matches[0]?.sentence ?? {};
    expect(knowledge.documents.get('gazette-quarry')?.text.slice(start, end)).toBe(
      'Vance said last week that “the lorries come before anybody is awake”.',
    );
  });

  it('are cut and reversed as a quotation is', () => {
    expect(check('Vance: “the lorries come before anybody”')).toEqual(['cut', 'unrecorded']);
    expect(check('Ilse Brandt: “The wind decides who breathes it”')).toEqual(['reversed', 'unrecorded']);
    expect(check('Lowe: “we will blast at night and tell nobody”')).toEqual(['reversed', 'unrecorded']);
  });

  it('are somebody else’s where another outlet has them on record as somebody’s', () => {
    expect(check('Lowe: “The quarry was shut in spring”')).toEqual(['other-speaker', 'quotation']);
  });

  it('are the outlet’s own before an interview begins, and where none does', () => {
    expect(check('Lowe: “Rain fell on the yard all week.”')).toEqual(['other-speaker', 'prose']);
    expect(check('Lowe: “The scales were bought from a circus.”')).toEqual(['other-speaker', 'prose']);
    expect(check('Lowe: “Ilse Brandt has measured dust for thirty years.”')).toEqual([
      'other-speaker',
      'prose',
    ]);
  });
});

it('whoever is named and said the opposite is shown, not an interviewer who has the words', () => {
  const answers = createQuotes(
    inventedKnowledge([
      {
        id: 'review-talk',
        outlet: 'review',
        paragraphs: [
          'Ilse Brandt received us on the pier.',
          'The Review: The mayor says it was planned repair.',
        ],
        quotations: [],
      },
      {
        id: 'gazette-talk',
        outlet: 'gazette',
        paragraphs: ['“It was described to me as repair. It was not planned repair,” Lowe said.'],
        quotations: [{ speaker: 'ada-lowe' }],
      },
    ]),
  );
  const [found] = answers.verify('Lowe: “It was planned repair”');
  expect([found?.verdict, found?.matches[0]?.speakerId]).toEqual(['reversed', 'ada-lowe']);
});

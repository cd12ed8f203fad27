/** Whoever is named by initials in a post: none of them is cut off, and none parts a sentence. */
import { describe, expect, it } from 'vitest';
import { createQuotes } from '../../src/quotes/index.ts';
import { inventedKnowledge } from './invented.ts';

const quotes = createQuotes(
  inventedKnowledge([
    {
      id: 'gazette-harbour',
      outlet: 'gazette',
      paragraphs: ['“I call the harbour our best friend,” Lowe said.'],
      quotations: [{ speaker: 'ada-lowe' }],
    },
  ]),
);
const checked = (post: string) => {
  const [one] = quotes.verify(post.replace('@', '“I call the harbour our best friend”'));
  return { verdict: one?.verdict, given: one?.claim.speaker?.given };
};

describe('initials in a post', () => {
  it.each([
    ['J. T. Brackwell: @', 'J. T. Brackwell'],
    ['J.T. Brackwell: @', 'J.T. Brackwell'],
    ['J. T. Brackwell: I call the harbour our best friend', 'J. T. Brackwell'],
    ['J. T. Brackwell on the port: @', 'J. T. Brackwell'],
    ['J. T. Brackwell said @', 'J. T. Brackwell'],
    ['According to J. T. Brackwell, @', 'J. T. Brackwell'],
    ['@ — J. T. Brackwell', 'J. T. Brackwell'],
    ['@, said J. T. Brackwell', 'J. T. Brackwell'],
    ['J.-P. Brackwell: @', 'J.-P. Brackwell'],
    ['J. R. R. Brackwell: @', 'J. R. R. Brackwell'],
    ['@ — Ray W. Brackwell', 'Ray W. Brackwell'],
  ])('belong to the name: %s', (post, given) => {
    expect(checked(post)).toEqual({ verdict: 'other-speaker', given });
  });

  it.each(['A. Lowe: @', 'A. R. Lowe: @', '@ — A.R. Lowe', 'Ada R. Lowe: @', '@ — Ada R. Lowe'])(
    'are those of somebody known whom they fit: %s',
    (post) => {
      expect(checked(post).verdict).toBe('exact');
    },
  );

  it.each(['Plan B. Lowe said @', 'Vitamin C. Lowe: @', 'So did I. Lowe said @', 'Lowe met J. She said @'])(
    'are none at the end of a sentence: %s',
    (post) => {
      expect(checked(post)).toEqual({ verdict: 'exact', given: 'Lowe' });
    },
  );
});

import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/search/excerpt.ts';
import { textAt } from '../../src/text/span.ts';

describe('pieces of a passage', () => {
  const pieces = (text: string) =>
    piecesOf(text, { start: 0, end: text.length }, []).map((span) => textAt(text, span));

  it('are sentences', () => {
    expect(pieces('It rained. Mr. Ash left.')).toEqual(['It rained.', 'Mr. Ash left.']);
  });

  it('keep a quotation of several sentences together', () => {
    expect(pieces('“No. Never,” she said. It rained.')).toEqual(['“No. Never,” she said.', 'It rained.']);
  });

  it('keep a bare quotation with the sentence that names its speaker', () => {
    expect(pieces('“No,” Brandt said. “Never.” It rained.')).toEqual([
      '“No,” Brandt said. “Never.”',
      'It rained.',
    ]);
  });
});

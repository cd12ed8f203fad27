import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '../../src/text/fold.ts';
import { wordsOf } from '../../src/text/words.ts';

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

describe('the words of a text', () => {
  it('stand in order, apart, and where their offsets say', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { start, end, folded } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(foldWord(text.slice(start, end)).replaceAll(',', '')).toBe(folded.replaceAll(',', ''));
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('leave out no letter and no digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = wordsOf(text);
        const outside = [...text.matchAll(/[\p{L}\p{N}]/gu)].filter(
          ({ index }) => !words.some(({ start, end }) => start <= index && index < end),
        );
        expect(outside.filter(([letter]) => foldWord(letter) !== '')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['Toqaev’s 13,000', ['toqaev', '13000']],
    ['Nur-Sultan', ['nur', 'sultan']],
    ['3.5 percent', ['3.5', 'percent']],
    ['1,200,000', ['1200000']],
    ['1,2', ['1,2']],
    ['don’t—stop', ["don't", 'stop']],
    ['“Quoted,” he said.', ['quoted', 'he', 'said']],
    ['Rossiya-24', ['rossiya', '24']],
    ['Токаев', ['токаев']],
    ['… — !', []],
  ])('%s', (text, folded) => {
    expect(wordsOf(text).map((word) => word.folded)).toEqual(folded);
  });
});

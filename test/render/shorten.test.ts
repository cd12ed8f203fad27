import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesOf } from '../../src/render/discord/room.ts';
import { shorten } from '../../src/render/wording/shorten.ts';
import { hostileText } from './hostile-text.ts';

describe('what is left of a shortened text', () => {
  it('is its beginning, unchanged, and fits', () => {
    fc.assert(
      fc.property(hostileText(400), fc.nat(400), (text, maxLength) => {
        const kept = shorten(text, (part) => part.length <= maxLength);
        expect(text.startsWith(kept)).toBe(true);
        expect(kept.length).toBeLessThanOrEqual(maxLength);
        if (text.length <= maxLength) expect(kept).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('never ends inside a character', () => {
    fc.assert(
      fc.property(hostileText(200), fc.nat(200), (text, maxLength) => {
        expect(shorten(text, (part) => part.length <= maxLength).isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['It rained. Then it stopped.', 20, 'It rained.'],
    ['It rained all day.', 12, 'It rained'],
    ['Unbreakable', 5, 'Unbre'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 14, '👩‍👩‍👧‍👦'],
    ['Anything', 0, ''],
  ])('of "%s" at %i is "%s"', (text, maxLength, kept) => {
    expect(shorten(text, (part) => part.length <= maxLength)).toBe(kept);
  });
});

describe('the room of a message', () => {
  it('is never given away twice, and who fits has what he needs', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.array(fc.nat(3000), { maxLength: 8 }), (total, needs) => {
        const shares = sharesOf(total, needs);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(total);
        for (const [index, need] of needs.entries()) {
          expect(shares[index]).toBeGreaterThanOrEqual(Math.min(need, Math.floor(total / needs.length)));
          expect(shares[index]).toBeLessThanOrEqual(need);
        }
      }),
    );
  });
});

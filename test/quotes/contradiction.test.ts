import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/quotes/compare/differences.ts';
import { readPairs } from '../eval/quotes.ts';
import { comparable, reader } from './invented.ts';

const cases = await readPairs(join(import.meta.dirname, '../eval/contradictions.yaml'));
const contradict = (a: string, b: string) =>
  compareTexts(comparable(a), comparable(b), reader.language).isContradiction;

describe('a contradiction', () => {
  it.each(cases.filter(({ contradiction }) => !contradiction))(
    'is not called between “$a” and “$b”',
    ({ a, b }) => {
      expect(contradict(a, b)).toBe(false);
    },
  );

  it('is found in 6 of 10 pairs that contradict each other: an invented one is worse than a missed one', () => {
    const pairs = cases.filter(({ contradiction }) => contradiction);
    const missed = pairs.filter(({ a, b }) => !contradict(a, b));
    expect(pairs.length).toBeGreaterThanOrEqual(30);
    expect(missed.length / pairs.length).toBeLessThanOrEqual(0.4);
  });

  it('does not depend on which rendering stands first', () => {
    for (const { a, b } of cases) expect(contradict(b, a)).toBe(contradict(a, b));
  });

  it('is never found between a text and itself, or its typographic twin', () => {
    const texts = cases.flatMap(({ a, b }) => [a, b]);
    fc.assert(
      fc.property(fc.constantFrom(...texts), (text) => {
        expect(contradict(text, text)).toBe(false);
        expect(contradict(text, text.toUpperCase().replaceAll("'", '’'))).toBe(false);
      }),
    );
  });

  it('is found where one denies by the opposite of what the other says', () => {
    expect(contradict('We accept the offer of Norland.', 'We reject the offer of Norland.')).toBe(true);
    expect(contradict('We do not accept the offer of Norland.', 'We reject the offer of Norland.')).toBe(
      false,
    );
  });

  it.each([
    ['We no longer recognise the port of Norland.', 'We recognise the port of Norland.', true],
    ['The old bridge is far from safe.', 'The old bridge is safe.', true],
    ['The harbour plan is anything but a gift.', 'The harbour plan is a gift.', true],
    ['We no longer recognise the port of Norland.', 'We do not recognise the port of Norland.', false],
    ['The ferry takes no longer than the bus.', 'The ferry takes longer than the bus.', false],
    ['The old bridge is not far from safe.', 'The old bridge is safe.', false],
    ['We do not want anything but a harbour peace.', 'We want a harbour peace.', false],
    // What tells a post's surprise that words were said denies inside of them.
    [
      'I never thought the harbour was safe for old ships in winter.',
      'I thought the harbour was safe for old ships in winter.',
      true,
    ],
    [
      'We cannot believe that the council sold the northern quay to strangers.',
      'We can believe that the council sold the northern quay to strangers.',
      true,
    ],
    [
      'They don’t tell the truth about the price of the quay.',
      'They tell the truth about the price of the quay.',
      true,
    ],
    // Two opposites of one thing turn it once; of two things they may cancel each other.
    ['The old bridge is safe and open.', 'The old bridge is dangerous and shut.', true],
    ['The old bridge is not safe and open.', 'The old bridge is dangerous and shut.', false],
    ['The strong harbour will win.', 'The weak harbour will lose.', false],
    // One denies what the other affirms under a condition, in a sentence that is the same otherwise.
    [
      'I will not sell the mill, because my father built its wheel.',
      'I will sell the mill once the roof is dry, because my father built its wheel.',
      true,
    ],
    ['I won’t sell the mill to a stranger.', 'I will sell the mill to a stranger if the roof is dry.', true],
    [
      'I will not sell the mill until the roof is dry, because my father built its wheel.',
      'I will sell the mill when the roof is dry, because my father built its wheel.',
      false,
    ],
    [
      'I will not sell the mill, because my father built its wheel.',
      'I will sell the mill of my neighbour, because my father built its wheel.',
      false,
    ],
    ['I will not sell the mill.', 'I will sell the mill when the roof is dry.', false],
    [
      'If it rains I will not sell the mill, because my father built its wheel.',
      'I will sell the mill, because my father built its wheel.',
      false,
    ],
  ])('by words that deny together, or by two opposites: “%s” and “%s”: %s', (a, b, isOne) => {
    expect(contradict(a, b)).toBe(isOne);
    expect(contradict(b, a)).toBe(isOne);
  });

  it('is never found between texts that share no word', () => {
    expect(contradict('No ship will sail.', 'Every baker was asleep.')).toBe(false);
  });
});

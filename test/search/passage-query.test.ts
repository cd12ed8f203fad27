import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageQueryFor } from '../../src/search/postgres/passage-query.ts';
import { countsByField, vectorOf } from '../../src/search/postgres/vector.ts';
import type { Question } from '../../src/search/question/question.ts';

/** A question of these terms, each as rare as its count among the passages says. */
function questionOf(counts: Readonly<Record<string, number>>, passageCount: number): Question {
  const terms = Object.entries(counts).map(([key, count]) => ({
    written: key,
    isName: false,
    rarityWeight: 1,
    weight: Math.log(1 + passageCount / (count + 1)),
    isAbsent: false,
    hasRelated: false,
    variants: [{ key, factor: 1 }],
  }));
  return { text: '', terms, totalWeight: 1, kind: 'anything', isWhether: false, languageCode: 'en' };
}

const queryFor = (counts: Readonly<Record<string, number>>, passageCount: number) =>
  passageQueryFor(questionOf(counts, passageCount), new Map(Object.entries(counts)), passageCount)?.tsquery;

describe('what is asked of PostgreSQL', () => {
  it('is any word of the question where few passages hold one', () => {
    expect(queryFor({ repair: 30, harbour: 80, crane: 4 }, 1_000)).toBe("'repair' | 'harbour' | 'crane'");
  });

  it('is the rare word alone and the common ones together where many passages hold one', () => {
    const counts = { repair: 20_000, harbour: 100_000, crane: 400 };
    expect(queryFor(counts, 1_000_000)).toBe("('crane') | ('repair') & ('harbour')");
  });

  it('is the whole question where every word of it is common', () => {
    expect(queryFor({ minister: 300_000, say: 700_000 }, 1_000_000)).toBe("('minister') & ('say')");
  });

  it('leaves common words without a rarer one out, whose places alone take longer to read than anybody waits', () => {
    const common = { storm: 150_000, ferry: 160_000, mayor: 170_000, bridge: 180_000 };
    const parts = (counts: Readonly<Record<string, number>>) =>
      queryFor(counts, 1_000_000)?.split(' | ') ?? [];
    const together = "('storm') & ('ferry') & ('mayor') & ('bridge')";
    expect(parts(common)).toContain(together);
    const asked = parts({ ...common, crane: 1_000 });
    expect(asked.every((part) => part.includes("'crane'"))).toBe(true);
  });

  it('is nothing where no passage holds a word of the question', () => {
    expect(queryFor({}, 1_000)).toBeUndefined();
  });

  it('is met by a passage that holds all of the question, however many words it has', () => {
    const counts = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.integer({ min: 1, max: 90_000 }), {
      minKeys: 1,
      maxKeys: 12,
    });
    fc.assert(
      fc.property(counts, (some) => {
        const asked = queryFor(some, 100_000) ?? '';
        for (const [, key] of asked.matchAll(/'(\w+)'/g)) expect(Object.keys(some)).toContain(key);
        expect(asked).not.toBe('');
      }),
      { numRuns: 50 },
    );
  });
});

describe('a passage as PostgreSQL takes it', () => {
  const keys = {
    text: ['ferri', '@ada-brenn', 'ferri'],
    title: ['ferri'],
    speakers: ['@ada-brenn'],
    beside: ['@ada-brenn', "o'hara"],
    asks: [],
  };

  it('holds each term once, with its places and the fields that they are in', () => {
    expect(vectorOf(keys)).toBe("'ferri':1A,3A,10001B '@ada-brenn':2A,11001D,12001D 'o''hara':12002D");
  });

  it('gives back how often a term stands in each field', () => {
    expect(countsByField([1, 3, 10_001, 11_001, 12_001, 16_383])).toEqual({
      speakers: 1,
      title: 1,
      text: 2,
      beside: 1,
      asks: 1,
    });
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commonWords } from '../../scripts/common-words.ts';
import { rarityWeightOf } from '../../src/language/english/common-words.ts';
import { languageOf } from '../../src/language/index.ts';

describe('how little a common word tells of a question', () => {
  it('the commoner a word is, the less it weighs, and a rare word or a name weighs all', () => {
    const weights = ['thing', 'war', 'border', 'pipeline', 'separatist'].map(rarityWeightOf);
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
    expect(rarityWeightOf('thing')).toBeGreaterThanOrEqual(0.3);
    expect([rarityWeightOf('separatist'), rarityWeightOf('texas')]).toEqual([1, 1]);
  });

  it('verbs that begin a sentence in films are as common as others', () => {
    expect(Math.max(...['come', 'listen', 'thanks'].map(rarityWeightOf))).toBeLessThan(0.5);
  });

  it('what is typed for short weighs and means what it stands for', () => {
    expect(rarityWeightOf('govt')).toBe(rarityWeightOf('government'));
    const { keyOf } = languageOf('en');
    expect(['ppl', 'govt', 'prez'].map(keyOf)).toEqual(['people', 'government', 'president'].map(keyOf));
  });

  it('the list is the one that its script writes', () => {
    const file = join(import.meta.dirname, '../../src/language/english/common-words.txt');
    expect(readFileSync(file, 'utf8')).toBe(commonWords());
  });
});

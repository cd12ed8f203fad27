import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { relatedWords } from '../../scripts/related-words.ts';
import { languageOf } from '../../src/language/index.ts';

const { keyOf, relatedTo } = languageOf('en');

describe('other words for a word', () => {
  it('an everyday word leads to the one that newspapers print', () => {
    expect(relatedTo?.(keyOf('grandpa'))?.same).toContain(keyOf('grandfather'));
    expect(relatedTo?.(keyOf('cops'))?.near).toContain(keyOf('policeman'));
  });

  it('a word that the dictionary lacks leads nowhere', () => {
    expect(relatedTo?.('quisling-like')).toBeUndefined();
    expect(relatedTo?.('')).toBeUndefined();
  });

  it('the list is the one that its script writes, with the terms on which WordNet may be passed on', () => {
    const file = join(import.meta.dirname, '../../src/language/english/related-words.txt');
    const text = readFileSync(file, 'utf8');
    expect(text).toBe(relatedWords());
    for (const line of text.split('\n').filter((one) => /^\w/.test(one))) {
      const [key = '', ...rest] = line.split(' ');
      const { same = [], near = [] } = relatedTo?.(key) ?? {};
      expect([...same, '/', ...near]).toEqual(rest);
    }
    expect(text).toContain('WordNet 3.1 Copyright 2011 by Princeton University');
  });
});

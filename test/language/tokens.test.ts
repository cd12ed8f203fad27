import { describe, expect, it } from 'vitest';
import { nameFinder } from '../../src/knowledge/names.ts';
import { languageOf } from '../../src/language/index.ts';
import { tokensOf } from '../../src/language/tokens.ts';

const english = languageOf('en');
const names = nameFinder([
  { id: 'ana-moreno', name: 'Ana Moreno', kind: 'person', aliases: ['Moreno', 'Морено'] },
]);
const keys = (text: string) => tokensOf(text, english, names.find).map(({ key }) => key);

describe('words that mean the same have one key', () => {
  it.each([
    ['Jan. 25', 'January 25'],
    ['Jun 17', 'June 17th'],
    ['2022-06-17', '2022 June 17'],
    ['six hundred states', '600 states'],
    ['13,000', 'thirteen thousand'],
    ['a fine of 800k', 'a fine of 800,000'],
    ['£1.5bn', '£1.5 billion'],
    ['two hundred and twelve votes', '212 votes'],
    ['five hundred and six hundred', '500 and 600'],
    ['two thousand and twenty five sheep', '2,025 sheep'],
    ['recognises', 'recognized'],
    ['co\u00ADopera\u200Btion', 'cooperation'],
    ['Ana Moreno', 'Морено'],
  ])('%s is %s', (one, other) => {
    expect(keys(one)).toEqual(keys(other));
  });

  it('100m may be metres, and is no hundred million', () => {
    expect(keys('a wall of 100m')).not.toEqual(keys('a wall of 100 million'));
  });
});

describe('a word that only looks like a stop word', () => {
  it.each([
    ['The US left', 'us', false],
    ['They told us', 'us', true],
    ['It fell on 3 May last', 'may', false],
    ['It may fall', 'may', true],
  ])('%s: %s', (text, folded, isStop) => {
    expect(tokensOf(text, english).find((token) => token.folded === folded)?.isStop).toBe(isStop);
  });
});

it('a language without a pack gets exact folded words, and says so', () => {
  const kazakh = languageOf('kk-KZ');
  expect(kazakh.isSupported).toBe(false);
  expect(tokensOf('Қазақ елі', kazakh).map(({ key }) => key)).toEqual(['қазақ', 'елі']);
});

it('words in square brackets are the outlet’s', () => {
  expect(tokensOf('we [the council] agree', english).map(({ kind }) => kind)).toEqual([
    'function',
    'inserted',
    'inserted',
    'content',
  ]);
});

it('Chinese text is found by its characters', () => {
  expect(keys('风力发电')).toHaveLength(4);
});

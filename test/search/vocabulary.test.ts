import { describe, expect, it } from 'vitest';
import { typoCorrection } from '../../src/search/question/typos.ts';
import { vocabularyOf } from '../../src/search/question/vocabulary.ts';
import { runWithoutPauses } from '../../src/steps.ts';
import { foldWord } from '../../src/text/fold.ts';

const vocabulary = (words: readonly string[], names: readonly string[] = []) =>
  runWithoutPauses(
    vocabularyOf(new Map(words.map((word) => [word, 2])), 10, [
      ...words.map((word) => ({ folded: word, key: word, isName: false })),
      ...names.map((name) => ({ folded: name, key: `@${name}`, isName: true })),
    ]),
  );
const meant = (written: string, words: readonly string[], names: readonly string[] = []) =>
  vocabulary(words, names).nearest(written)[0]?.written;

describe('a word that no document has', () => {
  it.each([
    ['zatullin', 'zatulin', 'one letter too many'],
    ['tawian', 'taiwan', 'two letters swapped'],
    ['wather', 'water', 'a letter put in'],
    ['teh', 'the', 'two letters of three swapped'],
    ['harbo', 'harbour', 'the beginning of a longer word'],
    ['breakwall', undefined, 'nothing near'],
    ['rain', undefined, 'one letter from another short word'],
    ['wat', undefined, 'too short to guess at'],
  ])('%s is taken for %s: %s', (written, expected, _why) => {
    expect(meant(written, ['zatulin', 'taiwan', 'water', 'the', 'harbour', 'ran'])).toBe(expected);
  });

  it.each([
    ['Nasarbajew', 'Nazarbayev', 'German'],
    ['Sacharowa', 'Zakharova', 'German'],
    ['Schirinowski', 'Zhirinovsky', 'German'],
    ['Simonjan', 'Simonyan', 'Swedish'],
    ['Toqaev', 'Tokayev', 'Kazakh'],
    ['Тоқаев', 'Tokayev', 'Kazakh'],
    ['Тоқаев', 'Toqaev', 'Kazakh'],
    ['Токаев', 'Tokayev', 'Russian'],
    ['Tokayev', 'Тоқаев', 'English'],
    ['Назарбаев', 'Nazarbayev', 'Russian'],
    ['Жириновский', 'Zhirinovsky', 'Russian'],
    ['Мәсімов', 'Massimov', 'Kazakh'],
    ['Әуезов', 'Auezov', 'Kazakh'],
    ['Şymkent', 'Shymkent', 'Kazakh'],
    ['Шымкент', 'Şymkent', 'Kazakh'],
    ['Jambyl', 'Zhambyl', 'Kazakh'],
    ['Жамбыл', 'Jambyl', 'Kazakh'],
  ])('%s is %s as it is written in %s', (written, name) => {
    expect(meant(foldWord(written), [], [foldWord(name), 'kadyrov'])).toBe(foldWord(name));
  });

  it('becomes no name because it sounds a little like one', () => {
    const names = ['kushch', 'putin', 'hess'];
    expect(['kush', 'patina', 'hose', 'coach'].map((word) => meant(word, [], names))).toEqual(
      Array(4).fill(undefined),
    );
  });
});

it.each([
  ['mutch', 'much'],
  ['realy', 'really'],
  ['wich', 'which'],
  ['waht', 'what'],
  ['uther', undefined],
  ['thus', undefined],
])('%s is a slip of the small word %s', (written, word) => {
  const small = ['much', 'real', 'really', 'which', 'what', 'other', 'this'];
  expect(typoCorrection(written, (one) => small.includes(one))).toBe(word);
});

it('a slip in another form of a word is found by the stem, where the stem is long', () => {
  const words = [
    { folded: 'tattooed', key: 'tattoo', isName: false },
    { folded: 'laid', key: 'laid', isName: false },
  ];
  const { nearestForm } = runWithoutPauses(vocabularyOf(new Map([['tattoo', 2]]), 10, words));
  expect(nearestForm('tatoo', 'tatoo')?.written).toBe('tattooed');
  expect(nearestForm('tatooing', 'tatoo')?.written).toBe('tattooed');
  expect(nearestForm('laidy', 'laidi')).toBeUndefined();
});

it('a rare term says more than a common one, and one that no passage has says most', () => {
  const { rarityOf, maxRarity } = runWithoutPauses(
    vocabularyOf(
      new Map([
        ['ferry', 1],
        ['said', 9],
      ]),
      10,
      [],
    ),
  );
  expect(rarityOf('ferry')).toBeGreaterThan(rarityOf('said'));
  expect(maxRarity).toBeGreaterThan(rarityOf('ferry'));
});

import { expect, it } from 'vitest';
import { betweenMarks, quotedIn, withoutMarks } from '../../src/text/marks.ts';
import { sameWordsKey } from '../../src/text/words.ts';

it('words are the same whatever their capitals and marks', () => {
  expect(sameWordsKey('So, it ‘is’.')).toBe(sameWordsKey('so it “is”'));
  expect(sameWordsKey('so it was')).not.toBe(sameWordsKey('so it is'));
});

it('words in an editor’s brackets are not the same as words that were said', () => {
  expect(sameWordsKey('the old [harbour] wall')).not.toBe(sameWordsKey('the old harbour wall'));
  expect(sameWordsKey('the old [harbour] wall')).not.toBe(sameWordsKey('the [old] harbour wall'));
});

it.each([
  ['“So it is.”', 'So it is.'],
  ['"So it is"', 'So it is'],
  ['«Это так»', 'Это так'],
  ['„So ist es.“', 'So ist es.'],
  ['“So it is”,', 'So it is'],
  ['“So it is”.', 'So it is'],
  ['“So” it is', '“So” it is'],
])('%s without its outer marks is %s', (text, bare) => {
  expect(withoutMarks(text)).toBe(bare);
});

it('what stands between quotation marks is found in the marks of several languages', () => {
  expect(quotedIn('Who said “bow down” and "no", or «так», or „so“?')).toEqual([
    'bow down',
    'no',
    'так',
    'so',
  ]);
  expect(quotedIn('It’s the harbour’s')).toEqual([]);
});

it.each([
  ['So it is', '“So it is”'],
  ['So it is," she said. "It is', '"So it is," she said. "It is"'],
  ['So ist es“, sagte sie. „So ist es', '„So ist es“, sagte sie. „So ist es“'],
  ['Это так», – сказала она. «Так', '«Это так», – сказала она. «Так»'],
  ['So “it” is', '“So “it” is”'],
  ['So "it" is', '“So "it" is”'],
])('%s is shown between the marks that its own first mark closes', (text, between) => {
  expect(betweenMarks(text)).toBe(between);
});

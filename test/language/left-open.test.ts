import { expect, it } from 'vitest';
import { languageOf } from '../../src/language/index.ts';
import { textAt } from '../../src/text/span.ts';

const english = languageOf('en');

it.each([
  ["He didn't say who sank it.", 'who sank it.'],
  ['The mayor can’t say when it opens, he said.', 'when it opens'],
  ['Nobody knows who sank it, he said.', 'who sank it'],
  ['Nobody knew who sank it.', 'who sank it.'],
])('"%s" leaves open: %s', (sentence, open) => {
  const span = english.leftOpenIn?.(sentence, false);
  expect(span && textAt(sentence, span)).toBe(open);
});

it('what is said to be known is not left open', () => {
  expect(english.leftOpenIn?.('He did say who sank it.', false)).toBeUndefined();
});

it.each(["wouldn't", 'wouldn’t', 'they’d', 'may'])('"%s" tells only what would or may be', (word) => {
  expect(english.imagines?.(word)).toBe(true);
});

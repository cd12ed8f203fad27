import { expect, it } from 'vitest';
import { languageOf } from '../../src/language/index.ts';

const english = languageOf('en');

it.each(["wouldn't", 'wouldn’t', 'they’d', 'may'])('"%s" tells only what would or may be', (word) => {
  expect(english.imagines?.(word)).toBe(true);
});

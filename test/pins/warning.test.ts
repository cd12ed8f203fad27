/** Warnings of pins that early versions made, which kept them as English sentences. */
import { expect, it } from 'vitest';
import { warningSchema } from '../../src/pins/warning.ts';
import { inLanguage } from '../../src/render/wording/say.ts';
import { warningInWords } from '../../src/render/wording/warnings.ts';

it.each([
  ['Herald prints the opposite of this quotation.', 'opposite', ['Herald']],
  ['Farm and Field prints the opposite of this quotation.', 'opposite', ['Farm and Field']],
  ['Disputed: The Bell and Herald print the opposite of this quotation.', 'disputed', ['The Bell', 'Herald']],
  ['A, B and C print the opposite of this quotation.', 'opposite', ['A', 'B', 'C']],
])(
  'the English warning “%s” of an early pin is read as data, and says the same in English',
  (words, kind, outlets) => {
    const warning = warningSchema.parse(words);
    expect(warning).toEqual({ kind, outlets });
    expect(warningSchema.parse(warning)).toEqual(warning);
    expect(warningInWords(warning)).toBe(words);
  },
);

it('an early warning whose outlets cannot be told apart is shown as it was kept', () => {
  const words = 'Farm and Field and Herald print the opposite of this quotation.';
  expect(inLanguage('ru', () => warningInWords(warningSchema.parse(words)))).toBe(words);
});

it('an early warning is told to a Russian reader in Russian', () => {
  const warning = warningSchema.parse('Disputed: A, B and C print the opposite of this quotation.');
  expect(inLanguage('ru', () => warningInWords(warning))).toBe(
    'Спорно: обратное этой цитате печатают A, B и C.',
  );
});

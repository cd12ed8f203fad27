/** What pins of early versions kept as English sentences is read as data. */
import { expect, it } from 'vitest';
import { readTruthChange } from '../../src/pins/truth/truth-change.ts';
import { warningSchema } from '../../src/pins/warning.ts';
import { reasonInWords } from '../../src/render/wording/pins/pin-words.ts';
import { warningInWords } from '../../src/render/wording/pins/warnings.ts';
import { inLanguage } from '../../src/render/wording/say.ts';

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

it('a change that an early history keeps as an English sentence is told to a Russian reader in Russian', () => {
  const kept =
    'unchanged → changed: Herald, ¶ 12-13: the words are no longer in the document; Bell, North, ¶ 4, p. 2: the document is gone';
  const truthChange = readTruthChange(kept);
  expect(truthChange).toEqual({
    from: 'unchanged',
    to: 'changed',
    excerpts: [
      { outlet: 'Herald', locator: '12-13', truth: 'changed' },
      { outlet: 'Bell, North', locator: '4, p. 2', truth: 'withdrawn' },
    ],
  });
  const entry = { discordGuildId: '1', entry: 1, pinNumber: 1, at: '', action: 'truth-changed' as const };
  expect(inLanguage('ru', () => reasonInWords({ ...entry, ...(truthChange && { truthChange }) }))).toBe(
    'Herald ¶ 12–13: слова в источнике изменились; Bell, North ¶ 4, с. 2: источник отозван',
  );
  expect(readTruthChange('changed → unchanged')).toMatchObject({ to: 'unchanged', excerpts: [] });
  expect(readTruthChange('{"from":')).toBeUndefined();
  expect(readTruthChange('somebody looked')).toBeUndefined();
});

it('what Discord refused is told in the reader’s language', () => {
  const entry = {
    discordGuildId: '1',
    entry: 1,
    pinNumber: 1,
    at: '',
    action: 'refused-by-discord' as const,
  };
  expect(inLanguage('ru', () => reasonInWords({ ...entry, reason: 'channel-gone' }))).toBe('канал удалён.');
});

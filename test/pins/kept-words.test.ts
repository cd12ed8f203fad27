/** What pins and their history keep is data, worded for whoever reads it. */
import { expect, it } from 'vitest';
import { readTruthChange } from '../../src/pins/sql/tables.ts';
import { warningSchema } from '../../src/pins/warning.ts';
import { warningInWords } from '../../src/render/wording/citation-words.ts';
import { reasonInWords } from '../../src/render/wording/pin-words.ts';
import { inLanguage } from '../../src/render/wording/say.ts';

const shared = { discordGuildId: '1', entry: 1, pinNumber: 1, at: '' } as const;

it('a warning that was kept as a sentence is shown as it was kept', () => {
  const words = 'Herald prints the opposite of this quotation.';
  expect(inLanguage('ru', () => warningInWords(warningSchema.parse(words)))).toBe(words);
});

it('a kept warning is told to a Russian reader in Russian', () => {
  const warning = warningSchema.parse({ kind: 'disputed', outlets: ['A', 'B', 'C'] });
  const words = inLanguage('ru', () => warningInWords(warning));
  expect(words).toBe('Спорно: обратное этой цитате печатают A, B и C.');
});

it('a kept change of words is told to a Russian reader in Russian', () => {
  const change = {
    from: 'unchanged',
    to: 'changed',
    excerpts: [
      { outlet: 'Herald', locator: '12-13', truth: 'changed' },
      { outlet: 'Bell, North', locator: '4, p. 2', truth: 'withdrawn' },
    ],
  } as const;
  const truthChange = readTruthChange(JSON.stringify(change));
  expect(truthChange).toEqual(change);
  const entry = { ...shared, action: 'truth-changed' as const };
  expect(inLanguage('ru', () => reasonInWords({ ...entry, ...(truthChange && { truthChange }) }))).toBe(
    'Herald ¶ 12–13: слова в источнике изменились; Bell, North ¶ 4, с. 2: источник отозван',
  );
});

it('a history’s line that is no change of words stays a sentence', () => {
  expect(readTruthChange('{"from":')).toBeUndefined();
  expect(readTruthChange('somebody looked')).toBeUndefined();
});

it('what Discord refused is told in the reader’s language', () => {
  const entry = { ...shared, action: 'refused-by-discord' as const, reason: 'channel-gone' };
  expect(inLanguage('ru', () => reasonInWords(entry))).toBe('канал удалён.');
});

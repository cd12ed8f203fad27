import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCharacters, foldWord } from '../../src/text/fold.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        "'s",
        '’s',
        "s'",
        'İ',
        'ı',
        'ß',
        'ﬁ',
        'Å',
        'e\u0301',
        'ǆ',
        'Σ',
        'ς',
        '½',
        '㎏',
        'Й',
        'ё',
        '’',
        '‘',
        'ʼ',
        'K',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('folding', () => {
  it('a second time changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldWord(foldWord(text))).toBe(foldWord(text));
        expect(foldCharacters(foldCharacters(text))).toBe(foldCharacters(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on how an accent is written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldWord(text.normalize('NFC'))).toBe(foldWord(text.normalize('NFD')));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['Kazakhstan’s', 'kazakhstan'],
    ["Kazakhstan's", 'kazakhstan'],
    ["states'", 'states'],
    ['Erdoğan', 'erdogan'],
    ['Ёлкин', 'елкин'],
    ['TOQAEV', 'toqaev'],
    ['don’t', "don't"],
    ['İstanbul', 'istanbul'],
    ['ﬁnal', 'final'],
  ])('%s is matched as %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });
});

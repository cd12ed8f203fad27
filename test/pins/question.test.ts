import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soughtKeys, storedKeys, wordReader } from '../../src/pins/question.ts';

const reader = wordReader([
  { id: 'ida-morrow', name: 'Ida Morrow', kind: 'person', aliases: ['Morrow', 'Морроу', 'Morow'] },
  { id: 'otto-vale', name: 'Otto Vale', kind: 'person', aliases: ['Vale'] },
]);

/** What a store does: is `asked` the same as, or close to, a pinned question? */
function compare(pinned: string, asked: string): 'same' | 'close' | undefined {
  const stored = storedKeys(reader.read(pinned)).map(({ key, missing }) => `${key} ${missing}`);
  const sought = soughtKeys(reader.read(asked));
  if (sought === undefined) return undefined;
  if (stored.includes(`${sought.same} 0`)) return 'same';
  return sought.close.some(({ key, missing }) => stored.includes(`${key} ${missing}`)) ? 'close' : undefined;
}

describe('a pinned question', () => {
  it.each([
    ['Why did Morrow close the quay?', 'why has MORROW closed quays'],
    ['Why did Morrow close the quay?', 'Why did Морроу close the quay?'],
    ['What did Morrow say about wages?', 'What has Morow told us on wages?'],
    ['Did the dockers strike?', 'Dockers’ strike'],
    ['Who recognised the harbour?', 'who has recognized the harbor'],
    ['Who sold the northern crane?', 'Who did sell the northern crane?'],
    ['Why didn’t Morrow answer the letter?', 'Why did Morrow not answer the letter?'],
  ])('"%s" is the same as "%s"', (pinned, asked) => expect(compare(pinned, asked)).toBe('same'));

  it.each([
    ['Why did the dockers leave the quay?', 'Why did the angry dockers leave the quay?'],
    ['Why did the angry dockers leave the quay?', 'Why did the dockers leave the quay?'],
  ])('"%s" is close to "%s"', (pinned, asked) => expect(compare(pinned, asked)).toBe('close'));

  it.each([
    ['Why did Morrow close the quay?', 'Why did Vale close the quay?', 'another person'],
    ['Why did Morrow close the quay?', 'When did Morrow close the quay?', 'another interrogative'],
    ['Why did Morrow close the quay?', 'Why did Morrow not close the quay?', 'a negation'],
    ['Why did Morrow close the quay?', 'Why did Morrow and Vale close the quay?', 'one person more'],
    ['Which ships left the quay in 2030?', 'Which ships left the quay in 2031?', 'another number'],
    ['Did Morrow close the quay?', 'Did Morrow close the bridge?', 'another thing'],
    ['Did Morrow resign?', 'Did Morrow?', 'too short to lose a word'],
    ['What did they say?', 'What do you think?', 'no word that carries meaning'],
  ])('"%s" is another question than "%s": %s', (pinned, asked) =>
    expect(compare(pinned, asked)).toBeUndefined(),
  );

  it('is the same as itself, whatever its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (question) => {
        const isReadable = reader.read(question).length > 0;
        expect(compare(question, question)).toBe(isReadable ? 'same' : undefined);
      }),
    );
  });

  it('compares alike from both sides, up to one word more', () => {
    const word = fc.constantFrom(
      'quay',
      'dockers',
      'Morrow',
      'Vale',
      'why',
      'not',
      '2031',
      'angry',
      'crate',
      'left',
    );
    const question = fc.uniqueArray(word, { maxLength: 7 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(question, question, (a, b) => {
        expect(compare(a, b)).toBe(compare(b, a));
      }),
      { numRuns: 500 },
    );
  });

  it('changes its version when a name gets another spelling', () => {
    const more = wordReader([
      { id: 'otto-vale', name: 'Otto Vale', kind: 'person', aliases: ['Vale', 'Wale'] },
    ]);
    expect(new Set([more.version, reader.version, wordReader().version]).size).toBe(3);
  });
});

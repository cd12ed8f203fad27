import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsAll, Vocabulary, wordReader, wordsApart } from '../../src/pins/same-question.ts';

const read = wordReader([
  { id: 'ida-morrow', name: 'Ida Morrow', kind: 'person', aliases: ['Morrow', 'Морроу', 'Morow'] },
  { id: 'otto-vale', name: 'Otto Vale', kind: 'person', aliases: ['Vale'] },
]);

function compare(pinned: string, asked: string): 'same' | 'close' | undefined {
  const vocabulary = new Vocabulary();
  const apart = wordsApart(vocabulary.setOf(read(pinned)), vocabulary.lookUp(read(asked)));
  return apart === undefined ? undefined : apart === 0 ? 'same' : 'close';
}

describe('a pinned question', () => {
  it.each([
    ['Why did Morrow close the quay?', 'why has MORROW closed quays'],
    ['Why did Morrow close the quay?', 'Why did Морроу close the quay?'],
    ['What did Morrow say about wages?', 'What has Morrow told us on wages?'],
    ['Did the dockers strike?', 'Dockers’ strike'],
    ['Who recognised the harbour?', 'who has recognized the harbor'],
    ['Who sold the northern crane?', 'Who did sell the northern crane?'],
    ['Why didn’t Morrow answer the letter?', 'Why did Morrow not answer the letter?'],
    ['Did twelve ships leave the quay?', 'Did 12 ships leave the quay?'],
    ['Hat Morrow den alten Kai geschlossen?', 'hat MORROW einen alten Kai geschlossen'],
  ])('"%s" is the same as "%s"', (pinned, asked) => expect(compare(pinned, asked)).toBe('same'));

  it.each([
    ['Why did the dockers leave the quay?', 'Why did the angry dockers leave the quay?'],
    ['Why did the angry dockers leave the quay?', 'Why did the dockers leave the quay?'],
    [
      'Why did the dockers leave the northern quay, the ferry and the crane unguarded?',
      'Why did the angry old dockers leave the northern quay, the ferry and the crane unguarded?',
    ],
  ])('"%s" is close to "%s"', (pinned, asked) => expect(compare(pinned, asked)).toBe('close'));

  it.each([
    ['Why did Morrow close the quay?', 'Why did Vale close the quay?', 'another person'],
    ['Why did Morrow close the quay?', 'When did Morrow close the quay?', 'another interrogative'],
    ['Why did Morrow close the quay?', 'Why did Morrow not close the quay?', 'a negation'],
    ['Hat Morrow den alten Kai geschlossen?', 'Hat Morrow den alten Kai nicht geschlossen?', 'a German one'],
    ['Почему Морроу закрыла старый причал?', 'Почему Морроу не закрыла старый причал?', 'a Russian one'],
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
        expect(compare(question, question)).toBe(read(question).length > 0 ? 'same' : undefined);
      }),
    );
  });

  const word = fc.constantFrom(
    ...['quay', 'dockers', 'Morrow', 'Vale', 'why', 'not', '2031', 'angry', 'crate', 'left', 'ferry'],
  );
  const question = fc.uniqueArray(word, { maxLength: 11 }).map((words) => words.join(' '));

  it('compares alike from both sides', () => {
    fc.assert(
      fc.property(question, question, (a, b) => {
        expect(compare(a, b)).toBe(compare(b, a));
      }),
      { numRuns: 500 },
    );
  });

  it('is close exactly to what has one or two ordinary words more, counted by hand', () => {
    const decisive = (words: string[]) => words.filter((one) => /^(?:@|#)|^(?:why|not)$/.test(one));
    fc.assert(
      fc.property(question, question, (a, b) => {
        const [first, second] = [a, b].map((text) => new Set(read(text).map((one) => one.word)));
        const [short, long] = [first ?? new Set(), second ?? new Set()].sort((x, y) => x.size - y.size);
        const more = [...(long ?? [])].filter((one) => !short?.has(one));
        const most = (long?.size ?? 0) >= 8 ? 2 : 1;
        const isNear =
          short !== undefined &&
          long !== undefined &&
          short.isSubsetOf(long) &&
          more.length >= 1 &&
          more.length <= most &&
          short.size >= 3 &&
          decisive(more as string[]).length === 0;
        expect(compare(a, b) === 'close').toBe(isNear);
      }),
      { numRuns: 500 },
    );
  });
});

it('a set of words has all of another exactly when each of them is in it', () => {
  const numbers = fc.array(fc.nat(20)).map((list) => Uint32Array.from(new Set(list)).sort());
  fc.assert(
    fc.property(numbers, numbers, (set, words) => {
      expect(containsAll(set, words)).toBe(words.every((one) => set.includes(one)));
    }),
  );
});

it('nothing is kept of a question that is only asked', () => {
  const used = new Vocabulary();
  used.lookUp(read('Why did the angry dockers leave the ferry?'));
  const pinned = read('Who sold the northern crane?');
  expect(used.setOf(pinned)).toEqual(new Vocabulary().setOf(pinned));
});

/** One statement in plain words: outlets that print nearly the same words print one statement. */
import { describe, expect, it } from 'vitest';
import { createQuotes } from '../../src/quotes/index.ts';
import { areNearlySame } from '../../src/quotes/nearly-same.ts';
import { type InventedDocument, inventedKnowledge, reader } from './invented.ts';

const isNear = (one: string, other: string) => areNearlySame(reader.tokens(one), reader.tokens(other));

/** Each line in a document and an outlet of its own. */
function printed(...lines: readonly (Partial<InventedDocument['quotations'][number]> & { words: string })[]) {
  const knowledge = inventedKnowledge(
    lines.map(({ words, ...quotation }, at) => ({
      id: `paper-${at + 1}`,
      outlet: `paper-${at + 1}`,
      paragraphs: [`The mayor said: “${words}”`, 'The boats came home late.'],
      quotations: [{ speaker: 'ada-lowe', ...quotation }],
    })),
  );
  return createQuotes(knowledge);
}
const groupsOf = (quotes: ReturnType<typeof printed>) =>
  quotes.find({}).map(({ quotations }) => quotations.map(({ documentId }) => documentId));

describe('words that are nearly the same', () => {
  it.each([
    ['We left the hall at once.', 'We left the house at once.'],
    ['We left the hall at once', 'We left the hall once'],
    ['We left the hall and we shut the door', 'At six we left this hall and we shut the door behind us.'],
    ['He was in Port Haven that night', 'He was in Haven that night'],
    ['There were five hundred of them', 'There were 500 of them'],
    ['We [the crew] left the hall at once', 'We left the hall at once'],
  ])('“%s” and “%s” are', (one, other) => {
    expect(isNear(one, other)).toBe(true);
    expect(isNear(other, one)).toBe(true);
  });

  it.each([
    ['two words in six are others', 'We left the hall at once', 'We left the house in haste'],
    ['there are few words', 'We left at once', 'We left at nine'],
    ['all that they share are small words', 'This is not what it was', 'This is not what it says'],
    [
      'the words come in another order',
      'The hall was full and the street empty',
      'The street was full and the hall empty',
    ],
  ])('no words are where %s', (_, one, other) => {
    expect(isNear(one, other)).toBe(false);
  });
});

describe('a statement in plain words', () => {
  const near = [{ words: 'We left the moment we knew' }, { words: 'We left the minute we knew' }] as const;

  it('is one statement where another outlet prints one word otherwise', () => {
    expect(groupsOf(printed(...near))).toEqual([['paper-1', 'paper-2']]);
  });

  it('is two of two people, of two days, or under two keys', () => {
    const [one, other] = near;
    expect(groupsOf(printed(one, { ...other, speaker: 'bram-oduya' }))).toHaveLength(2);
    expect(groupsOf(printed({ ...one, said: '2021-05-04' }, { ...other, said: '2021-09-04' }))).toHaveLength(
      2,
    );
    expect(groupsOf(printed({ ...one, statement: 'a' }, { ...other, statement: 'b' }))).toHaveLength(2);
  });

  it('is no fragment where it has as many words, and each outlet quotes it', () => {
    const quotes = printed(...near);
    const [key = ''] = quotes.statementsAbout('left').keys;
    const compared = quotes.compare(key);
    expect(compared?.renderings.map(({ isFragment }) => isFragment)).toEqual([false, false]);
    expect(compared?.absentFromOutletIds).toEqual([]);
    expect(quotes.outletsQuoting('paper-1#1')).toEqual(['paper-1', 'paper-2']);
  });

  it('is told as contradicted where the one word is a “not”', () => {
    const quotes = printed(
      { words: 'I will sign the paper today' },
      { words: 'I will not sign the paper today' },
    );
    const [key = ''] = quotes.statementsAbout('sign').keys;
    expect(quotes.compare(key)?.isContradiction).toBe(true);
  });
});

describe('an outlet that prints nearly the words as no rendering of the statement', () => {
  const words = 'We left the moment we knew';

  it.each([
    ['of whose words nobody has recorded the speaker', []],
    ['that has them from somebody else', [{ speaker: 'bram-oduya' }]],
  ])('is not said to leave them out: one %s', (_, quotations) => {
    const quotes = createQuotes(
      inventedKnowledge([
        {
          id: 'paper-1',
          outlet: 'paper-1',
          paragraphs: [`Lowe: “${words}.”`],
          quotations: [{ speaker: 'ada-lowe' }],
        },
        {
          id: 'paper-2',
          outlet: 'paper-2',
          paragraphs: ['At night: “We left the minute we knew.”'],
          quotations,
        },
      ]),
    );
    const compared = quotes.compare('paper-1#1');
    expect(compared?.absentFromOutletIds).toEqual([]);
    expect(compared?.nearly.map(({ documentId }) => documentId)).toEqual(['paper-2']);
  });

  it('is none that leaves them out where who speaks stands between them', () => {
    const knowledge = inventedKnowledge([
      {
        id: 'paper-1',
        outlet: 'paper-1',
        paragraphs: ['Lowe: “We shut the hall the moment we knew.”'],
        quotations: [{ speaker: 'ada-lowe' }],
      },
      {
        id: 'paper-2',
        outlet: 'paper-2',
        paragraphs: ['“We shut the hall,” she said, “the minute we knew.”'],
        quotations: [],
      },
    ]);
    expect(createQuotes(knowledge).compare('paper-1#1')?.absentFromOutletIds).toEqual([]);
  });

  it('is left out where its words are others', () => {
    const compared = printed({ words }, { words: 'We left in the dark', speaker: 'bram-oduya' }).compare(
      'paper-1#1',
    );
    expect(compared?.absentFromOutletIds).toEqual(['paper-2']);
    expect(compared?.nearly).toEqual([]);
  });
});

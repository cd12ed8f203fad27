/** A post comments on a quotation: what it says beside the marks names no speaker, and denies nothing. */
import { describe, expect, it } from 'vitest';
import { createQuotes } from '../../src/quotes/index.ts';
import { inventedKnowledge } from './invented.ts';

const quotes = createQuotes(
  inventedKnowledge([
    {
      id: 'gazette-1',
      outlet: 'gazette',
      paragraphs: [
        '“Every lorry will be paid for,” Lowe said.',
        '“The stone was moved on a Sunday,” Oduya said, laughing. “God did not mind.”',
        '“We paid the drivers without a loan,” Vance said.',
      ],
      quotations: [
        { speaker: 'ada-lowe' },
        { speaker: 'bram-oduya' },
        { speaker: 'bram-oduya' },
        { speaker: 'cora-vance' },
      ],
    },
  ]),
);
const words = '“Every lorry will be paid for”';
const check = (post: string) => quotes.verify(post.replace('@', words))[0];

it.each([
  '@AdaLowe: @',
  'Ada Lowe, Norland CEO: @',
  'Lowe of the county council: Every lorry will be paid for',
])('a known speaker is found in what introduces the words: %s', (post) => {
  const at = post.lastIndexOf('@');
  const whole = at > 0 ? post.slice(0, at) + words : post;
  expect(quotes.verify(whole)[0]).toMatchObject({
    verdict: 'exact',
    claim: { speaker: { nameId: 'ada-lowe' } },
  });
});

describe('a comment behind a quotation', () => {
  it.each([
    '@ Great news!',
    '@ Amazing.',
    '@ Finally someone says it',
    '@ Big if true',
    '@ Vance must be furious',
    '@\nVance is going to explode',
    '@ Meanwhile Vance sleeps',
    '@ @Vance thoughts?',
    '@ Thanks Vance!',
    '@ thanks vance',
    '@, dear Vance.',
    '@ Congratulations, Vance!',
    '@ Take that, Vance.',
  ])('gives the words to nobody: %s', (post) => {
    expect(check(post)?.verdict).toBe('exact');
  });

  it.each([
    '@ Vance',
    '@\nVance',
    '@ Vance in 2022',
    '@ – Vance at the council',
    '@ (Vance)',
    '@ Jane Smith',
  ])('is none where it is a signature: %s', (post) => {
    expect(check(post)?.verdict).toBe('other-speaker');
  });
});

describe('a verb that no list of verbs of saying holds', () => {
  it.each([
    'Vance conceded @',
    'Vance has conceded @',
    '“Every lorry will be paid for,” Vance conceded',
    '“Every lorry will be paid for,” Vance has conceded.',
    'Vance promised @',
    '@ is what Vance promised',
    '@ was Vance’s promise',
    '@ is from Vance',
    'When Lowe asked, Vance said @',
  ])('tells who speaks: %s', (post) => {
    expect(check(post)?.verdict).toBe('other-speaker');
    const [vance, lowe] = ['Vance', 'Lowe'];
    const swapped = post.replace(vance, '#').replace(lowe, vance).replace('#', lowe);
    expect(check(swapped)?.verdict).toBe('exact');
  });
});

describe('a sentence before a quotation', () => {
  it.each([
    'Lowe denied everything. @',
    'Vance refused to comment. @, said Lowe.',
    'Lowe has nothing to add. @',
    'So Vance says no. @, says Lowe.',
  ])('denies what it tells of, and not the quotation: %s', (post) => {
    expect(check(post)?.verdict).toBe('exact');
  });

  it.each(['Lowe never said this. @', 'This is fake. @'])('denies it where it points at it: %s', (post) => {
    expect(check(post)?.verdict).toBe('reversed');
  });

  it('that tells who is asked gives the words to nobody', () => {
    expect(check('Vance asked Lowe about it. @')?.verdict).toBe('exact');
    expect(check('Vance asked Lowe about it. @, Vance said.')?.verdict).toBe('other-speaker');
  });
});

it('an everyday word before a colon may be a name, so that the speaker is not checked', () => {
  expect(check('Hilarious: @')).toMatchObject({ verdict: 'exact', claim: { speaker: { as: 'described' } } });
  expect(check('Hilarious: @ – Vance')?.verdict).toBe('other-speaker');
  expect(check('Novotny: @')?.verdict).toBe('other-speaker');
});

it('a word changed where who speaks parts a speech leaves its parts one speech', () => {
  expect(check('Oduya: “The stone was moved on a Monday. God did not mind.”')?.verdict).toBe('altered');
});

it('“without” behind a line is no denial of it', () => {
  expect(check('Vance: “We paid the drivers”')?.verdict).toBe('cut');
});

it('changed words that another outlet contradicts are altered, and the other outlet is named', () => {
  const side = (id: string, outlet: string, time: string) => ({
    id,
    outlet,
    paragraphs: [`“We will reopen the quarry ${time} the frost,” Lowe said.`],
    quotations: [{ speaker: 'ada-lowe' }],
  });
  const disputed = createQuotes(
    inventedKnowledge([side('bell-1', 'bell', 'before'), side('echo-1', 'echo', 'after')]),
  );
  const verify = (text: string) => disputed.verify(text)[0];
  expect(verify('Lowe: “We will reopen the quarry before the frost”')?.verdict).toBe('disputed');
  const changed = verify('Lowe: “We will reopen the tunnel before the frost”');
  expect(changed?.verdict).toBe('altered');
  expect(changed?.opponents.map(({ documentId }) => documentId)).toEqual(['echo-1']);
});

/** A sentence about one person that gives the words of another: whoever is quoted, recalled or answered in it. */
import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../src/ingest/quotations/index.ts';

const opening = 'Minister Nadia Moss and the pilot Karl Brandt met on Monday.\n';
const words = '“nobody was ever paid for it”';
const speakersOf = (text: string): string[] =>
  extractQuotations(text).map(({ speaker }) => speaker?.name ?? 'nobody');
const speakersIn = (sentence: string) => speakersOf(opening + sentence.replace('@', words));

describe('the words of another in a sentence', () => {
  it.each([
    'Moss said Brandt’s claim that @ was wrong.',
    'Moss said she rejected Brandt’s claim that @.',
    'Moss quoted Brandt as saying @.',
    'Moss cited Brandt: “Nobody was ever paid for it.”',
    'Moss recalled Brandt telling her: “Nobody was ever paid for it.”',
    '“Nobody was ever paid for it,” Moss said Brandt told her.',
  ])('are whose the sentence says they are: %s', (sentence) => {
    expect(speakersIn(sentence)).toEqual(['Karl Brandt']);
  });

  it.each([
    'Moss responded to Brandt’s @ with a sigh.',
    'Moss said Brandt’s remark, @, was wrong.',
    'Moss read a letter from Brandt: “Nobody was ever paid for it.”',
    'Moss dismissed criticism from Brandt that @.',
    'Moss ignored a complaint by Brandt that @.',
    'Moss echoed Brandt’s call for “a boat for the whole town”.',
    'Moss, who speaks for the ferry, disputes the word “cut”.',
    'Moss objected to the term “cut”, which the Echo prints.',
    'Moss rejects the “cut” and says that money was moved.',
    '“Nobody was ever paid for it,” Moss remembers being told.',
    '“Nobody was ever paid for it,” Moss quoted him as saying.',
  ])('are not its subject’s: %s', (sentence) => {
    expect(speakersIn(sentence)).not.toContain('Nadia Moss');
  });

  it.each([
    'Moss says Brandt’s @ was a joke.',
    'Moss answered Brandt’s accusation with @.',
    'Moss remembers Brandt: “Nobody was ever paid for it.”',
    'Moss said in Brandt’s interview: “Nobody was ever paid for it.”',
  ])('are its subject’s where the other is only told of: %s', (sentence) => {
    expect(speakersIn(sentence)).toEqual(['Nadia Moss']);
  });

  it.each([
    'Moss accused Brandt of saying @.',
    'Moss asked Brandt to confirm that @.',
    'Moss urged Brandt to admit that @.',
  ])('are nobody’s where it is not told that they were said: %s', (sentence) => {
    expect(speakersIn(sentence)).toEqual([]);
  });

  it.each([
    'rejected claims that',
    'dismissed the suggestion that',
    'laughed at rumours that',
    'faced criticism that',
    'responded to complaints that',
    'welcomed the argument that',
    'was angered by claims that',
    'ignored a warning that',
  ])('are not those of whoever is told of a claim: Moss %s', (told) => {
    expect(speakersIn(`Moss ${told} she was “a dinosaur in a very old bus”.`)).toEqual(['nobody']);
  });

  it.each([
    'made the claim that',
    'issued a warning that',
    'said in a statement that',
    'takes the view that',
  ])('are those of whoever makes the claim: Moss %s', (told) => {
    expect(speakersIn(`Moss ${told} she was “a dinosaur in a very old bus”.`)).toEqual(['Nadia Moss']);
  });

  it('are said by whoever was forced to', () => {
    expect(speakersIn('Moss was forced to admit that @.')).toEqual(['Nadia Moss']);
  });
});

it.each([
  ['Karl Brandt said she told him: “Nobody was ever paid for it.”', ['nobody']],
  ['Karl Brandt, whose wife, Nadia Moss, sails too, said: “We race.”', ['Karl Brandt']],
  [
    'Police arrested a 30-year-old man on Friday. Chief Karl Brandt praised his officers. “I did nothing,” the 30-year-old said.',
    ['nobody'],
  ],
  [
    'Nadia Moss, a brewer, stood outside. A letter had come. “It was from my sister,” she said.',
    ['Nadia Moss'],
  ],
  ['Nadia Moss, a brewer, stood outside. A customer had come. “It was late,” she said.', ['nobody']],
  ['“It stinks,” director of parks and gardens Nadia Moss said.', ['Nadia Moss']],
  ['Connor Bram Tate, a welder, was first. “It was hot,” Tate said.', ['Connor Bram Tate']],
])('the speaker is the one who is told to speak: %s', (text, expected) => {
  expect(speakersOf(text)).toEqual(expected);
});

it.each(['the Marlow Lind Group', 'Marlow Lind'])(
  'words of somebody whose last name a company begins with are not the company’s: %s',
  (company) => {
    const text = `The builder, ${company}, had three weeks. Marlow Lind was paid in May. Its chief executive, Piet Marlow, said that the cracks were shallow.
“This is concrete that has shrunk,” Marlow said in a statement.`;
    expect(speakersOf(text)).toEqual(['Piet Marlow']);
  },
);

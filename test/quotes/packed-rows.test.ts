import { describe, expect, it } from 'vitest';
import { packRow, unpackRow, wordNumbers } from '../../src/quotes/words/packed-rows.ts';
import { type RowWord, readRow } from '../../src/quotes/words/rows.ts';
import { inventedKnowledge, reader } from './invented.ts';

const knowledge = inventedKnowledge([
  {
    id: 'gazette-mill',
    outlet: 'gazette',
    paragraphs: [
      'The co-operative at East Mere was shut on 2014 - 2018 rules.',
      '“We [the council] know,” Oduya said, “that it is ‘late in the day’. We wait.”',
      'Nobody recognised the 5 m of wall, 13,000 bricks and more.',
    ],
    quotations: [{ speaker: 'bram-oduya' }, { speaker: 'bram-oduya' }],
  },
  { id: 'courier-mill', outlet: 'courier', paragraphs: ['“It is late,” Oduya said.'], quotations: [] },
]);

const keys = 'at start end form spelled joined passage quotation sentence speech insertion isNested';
const valuesOf = (word: RowWord) => keys.split(' ').map((key) => Reflect.get(word, key));

describe('a row that is held as numbers', () => {
  const numbers = wordNumbers();
  const rows = [...knowledge.documents.values()].map((document) =>
    readRow(document, knowledge, reader.languageOf(document)),
  );
  const packed = rows.map((row) => packRow(row, numbers));

  it('has every word as it was read', () => {
    expect(packed.map((row) => unpackRow(row, numbers).words.map(valuesOf))).toEqual(
      rows.map(({ words }) => words.map(valuesOf)),
    );
  });

  it('is of words of every kind here', () => {
    const words = rows.flatMap(({ words }) => words);
    for (const kind of ['joined', 'quotation', 'speech', 'insertion'] as const)
      expect(words.some((word) => word[kind] !== undefined)).toBe(true);
    expect(words.some(({ isNested }) => isNested)).toBe(true);
  });
});

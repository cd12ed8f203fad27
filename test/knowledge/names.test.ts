/** People, organisations and places are found whatever their spelling. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { nameFinder } from '../../src/knowledge/names.ts';
import { outletNamed, outletsIn } from '../../src/knowledge/outlets.ts';
import { wordsOf } from '../../src/text/words.ts';
import { inventedKnowledge } from '../quotes/invented.ts';

const { names } = await loadKnowledge([join(import.meta.dirname, '../../knowledge')]);
const finder = nameFinder(names.values());
const found = (text: string): string[] => finder.find(wordsOf(text)).map(({ nameId }) => nameId);

describe('a name', () => {
  it.each([
    'Tokayev',
    'Toqaev',
    'Tokaev',
    'Токаев',
    'TOQAEV',
    'Kassym-Jomart Tokayev',
    'Qasym-Zhomart Toqaev',
    'Kassym Jomart Tokaev',
    'Tokayev’s',
  ])('of the president is met as %s', (spelling) => {
    expect(new Set(found(`Yesterday ${spelling} spoke.`))).toEqual(new Set(['kassym-jomart-tokayev']));
  });

  it.each([
    ['Nur-Sultan', 'Astana'],
    ['Kyiv', 'Kiev'],
    ['Zakharova', 'Zaharova'],
    ['CSTO', 'Collective Security Treaty Organization'],
  ])('%s and %s are one', (one, other) => {
    expect(found(one)).toHaveLength(1);
    expect(found(one)).toEqual(found(other));
  });

  it('that is longer wins over one inside it', () => {
    const [long, short] = [
      { id: 'north-port', name: 'North Port', kind: 'place' as const, aliases: [] },
      { id: 'port', name: 'Port', kind: 'place' as const, aliases: [] },
    ];
    const mentions = nameFinder([short, long]).find(wordsOf('From Port to North Port.'));
    expect(mentions.map(({ nameId, start, end }) => [nameId, start, end])).toEqual([
      ['port', 5, 9],
      ['north-port', 13, 23],
    ]);
  });

  it('is found where it stands in the text, marks and all', () => {
    const text = 'In Nur-Sultan, Tokayev’s office was silent.';
    expect(finder.find(wordsOf(text)).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Nur-Sultan',
      'Tokayev’s',
    ]);
  });

  it('is not found inside another word', () => {
    expect(found('The Kievan Rus and the Astanaites')).toEqual([]);
  });

  it('is named by a whole text only when the text is a spelling of it', () => {
    expect(finder.resolve(' toqaev ')).toBe('kassym-jomart-tokayev');
    expect(finder.resolve('toqaev spoke')).toBeUndefined();
    expect(finder.resolve('')).toBeUndefined();
    expect(finder.resolve('—')).toBeUndefined();
  });
});

describe('an outlet called by the last word of its name', () => {
  const outlets = [
    'The Ashford Chronicle',
    'The Daily Clarion',
    'The Coast Herald',
    'The Ashford Herald',
    'Morning Tribune',
    'Harbour News Agency',
  ].map((name) => ({ id: name.toLowerCase().replaceAll(' ', '-'), name, kind: 'newspaper' as const }));
  const documents = outlets.map(({ id }) => ({
    id: `${id}-1`,
    outlet: id,
    paragraphs: ['It rained.'],
    quotations: [],
  }));
  const knowledge = {
    ...inventedKnowledge(documents),
    outlets: new Map(outlets.map((outlet) => [outlet.id, outlet])),
  };
  const named = (text: string) => outletsIn(text, knowledge).map(({ outlet }) => outlet.name);

  it('is that outlet, where no other ends so', () => {
    expect(named('compare the chronicle and the clarion')).toEqual([
      'The Ashford Chronicle',
      'The Daily Clarion',
    ]);
    expect(named('What does the Herald say?')).toEqual([]);
    // Without an article of its own only by a rare word: "the agency" may be any.
    expect(named('What does the tribune say?')).toEqual(['Morning Tribune']);
    expect(named('What does the agency say?')).toEqual([]);
    expect(outletNamed(knowledge, 'the Clarion')?.id).toBe('the-daily-clarion');
  });
});

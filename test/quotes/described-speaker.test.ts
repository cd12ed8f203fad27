import { beforeAll, describe, expect, it } from 'vitest';
import type { Name } from '../../src/knowledge/model.ts';
import { createQuotes } from '../../src/quotes/index.ts';
import type { Quotes } from '../../src/quotes/quotes.ts';
import { islandKnowledge } from '../search/island.ts';
import { inventedKnowledge } from './invented.ts';

describe('a speaker who is described by a role', () => {
  let quotes: Quotes;
  beforeAll(async () => {
    quotes = createQuotes(await islandKnowledge());
  });
  const words = '“Nobody asked us,”';

  it.each([
    ["Orsay's governor said", 'other-speaker', 'ines-marlow'],
    ['The governor of Orsay:', 'other-speaker', 'ines-marlow'],
    ['Breaking: governor of Orsay said', 'other-speaker', 'ines-marlow'],
    ['The captain of the ferry Petrel said', 'exact', 'tom-brandt'],
  ])('is whoever has that role: %s', (before, verdict, nameId) => {
    const [found] = quotes.verify(`${before} ${words}`);
    expect([found?.verdict, found?.claim.speaker?.nameId]).toEqual([verdict, nameId]);
  });

  it.each([
    ['the queen said', 'the queen'],
    ['the first Norland president said', 'Norland president'],
    ['The Queen:', 'Queen'],
    ['the mayor of norland:', 'the mayor of norland'],
  ])('is nobody else where nobody known has that role, and is not checked: %s', (before, given) => {
    const [found] = quotes.verify(`${before} ${words}`);
    expect([found?.verdict, found?.claim.speaker]).toEqual(['exact', { given, as: 'described' }]);
  });

  it('is not whoever is told the words', () => {
    expect(quotes.verify(`they told the queen: ${words}`)[0]?.claim.speaker).toBeUndefined();
    expect(quotes.verify(`the queen told the captain: ${words}`)[0]?.claim.speaker?.given).toBe('the queen');
  });

  it('is no part of the words where no marks part the two', () => {
    for (const post of ['the mayor of norland: Nobody asked us', 'Nobody asked us (the mayor)']) {
      const [found] = quotes.verify(post);
      expect([found?.verdict, found?.claim.speaker?.as]).toEqual(['exact', 'described']);
    }
    expect(quotes.verify('the liar of norland: Nobody asked us')[0]?.verdict).not.toBe('exact');
  });

  it.each(['The former Orsay governor', 'the former governor of Orsay', 'The ex-governor of Orsay'])(
    'is nobody who had it before: %s',
    (before) => {
      expect(quotes.verify(`${before} said ${words}`)[0]?.claim.speaker?.nameId).toBeUndefined();
      expect(quotes.verify(`${before} said ${words}`)[0]?.verdict).toBe('other-speaker');
      expect(quotes.speakerNamed(before)).toBeUndefined();
    },
  );

  it('is found by the role under /quote and /who, and the card has no role among the spellings', () => {
    const named = quotes.speakerNamed("Orsay's governor");
    expect(named?.name.id).toBe('ines-marlow');
    const spellings = named === undefined ? [] : quotes.who(named.name).spellings;
    expect(spellings.map(({ spelling }) => spelling)).toEqual(['Ines Marlow', 'Marlow']);
  });
});

describe('a last name with a word before it', () => {
  const harbour = inventedKnowledge([
    {
      id: 'gazette-harbour',
      outlet: 'gazette',
      paragraphs: ['“The mill is dry,” Lund said.'],
      quotations: [{ speaker: 'karl-lund' }],
    },
  ]);
  const lund: Name = { id: 'karl-lund', name: 'Karl Lund', kind: 'person', aliases: ['Lund'], role: 'Baker' };
  const pell: Name = { id: 'mrs-pell', name: 'Mrs Pell', kind: 'person', aliases: [] };
  const quill: Name = { id: 'tor-quill-berg', name: 'Tor Quill-Berg', kind: 'person', aliases: [] };
  const king: Name = { id: 'ana-king', name: 'Ana King', kind: 'person', aliases: ['King'] };
  const quotes = createQuotes({
    ...harbour,
    names: new Map([...harbour.names.values(), lund, pell, king, quill].map((name) => [name.id, name])),
  });
  const read = (name: string) => {
    const [found] = quotes.verify(`${name}: “The mill is dry”`);
    return [found?.verdict, found?.claim.speaker?.as];
  };

  it.each([
    'Cllr Lund',
    'Supt Karl Lund',
    'Det Insp Lund',
    'Lt. Col. Lund',
    'Rt Hon Karl Lund MP',
    'Major Lund',
    'Rev. Lund',
    'Sen. Lund',
    'Baker Lund',
    'Mr Lund',
  ])('is its bearer behind a title, also one that is printed short: %s', (name) =>
    expect(read(name)).toEqual(['exact', undefined]),
  );

  it.each([
    'Mrs Lund',
    'Miss Lund',
    'Mrs Karl Lund',
    'Dame Lund',
    'Ida Lund',
    'Rose Lund',
    'Summer Lund',
    'Chase Lund',
  ])('is somebody else behind a woman’s title where he is a man, and behind another first name: %s', (name) =>
    expect(read(name)).toEqual(['other-speaker', undefined]),
  );

  it('alone is nobody’s of whose last name it is a half', () => {
    expect(read('Quill')).toEqual(['other-speaker', undefined]);
  });

  it.each(['Opponents of Pell', 'A friend of Pell'])(
    'is not who is meant by whom it only describes: %s',
    (name) => {
      expect(quotes.verify('“The mill is dry”', name)[0]?.verdict).toBe('other-speaker');
    },
  );

  it.each(['Aide to the queen', 'King’s Counsel'])(
    'is a man’s or a woman’s with a role that names another: %s',
    (role) => {
      const sam: Name = { ...lund, name: 'Sam Lund', role };
      const names = new Map([...harbour.names.values(), sam].map((name) => [name.id, name]));
      const both = createQuotes({ ...harbour, names });
      for (const name of ['Mr Lund', 'Mrs Lund'])
        expect(both.verify(`${name}: “The mill is dry”`)[0]?.verdict).toBe('exact');
    },
  );

  it('is not checked behind an everyday word, which may be no first name', () => {
    expect(read('Keeper Lund')).toEqual(['exact', 'described']);
  });

  it.each([
    ['Mrs Pell', 'mrs-pell'],
    ['Mr Pell', undefined],
    ['Mrs King', 'ana-king'],
    ['King', 'ana-king'],
  ])('is a woman who is known by it and by no man’s title: %s', (name, id) => {
    expect(quotes.verify(`${name}: “The mill is dry”`)[0]?.claim.speaker?.nameId).toBe(id);
  });
});

describe('somebody whose name tells neither a man nor a woman', () => {
  const nwosu: Name = { id: 'gareth-nwosu', name: 'Gareth Nwosu', kind: 'person', aliases: ['Nwosu'] };
  const verdicts = (told: string) => {
    const harbour = inventedKnowledge([
      {
        id: 'gazette-harbour',
        outlet: 'gazette',
        paragraphs: ['“The mill is dry,” Nwosu said.', told],
        quotations: [{ speaker: 'gareth-nwosu' }],
      },
    ]);
    const names = new Map([...harbour.names.values(), nwosu].map((name) => [name.id, name]));
    const quotes = createQuotes({ ...harbour, names });
    return ['Mr Nwosu', 'Mrs Nwosu'].map((name) => quotes.verify(`${name}: “The mill is dry”`)[0]?.verdict);
  };

  it.each([
    'The mayor thanked Mr Nwosu.',
    'Nwosu has told the council that he is tired.',
    'Supt Gareth Nwosu has said the choice was his.',
    'Nwosu and his wife waved.',
  ])('is no Mrs where the documents write of a man: %s', (told) =>
    expect(verdicts(told)).toEqual(['exact', 'other-speaker']),
  );

  it.each(['“It rains,” said Ms Nwosu.', 'Nwosu said she was tired.'])(
    'is no Mr where they write of a woman: %s',
    (told) => expect(verdicts(told)).toEqual(['other-speaker', 'exact']),
  );

  it.each([
    'Nwosu waved.',
    'Nwosu, his daughter, waved.',
    'Nwosu is his former lawyer.',
    'Nwosu met her.',
    'Then Lowe met Nwosu before he left.',
    'Nwosu met Lowe before he left.',
    'Mr and Mrs Nwosu waved.',
    'Nwosu and his wife waved. Mrs Nwosu was tired.',
  ])('may be either where they do not say, or somebody else may be meant: %s', (told) =>
    expect(verdicts(told)).toEqual(['exact', 'exact']),
  );
});

import { describe, expect, it } from 'vitest';
import { defined } from '../../src/defined.ts';
import { wordsShown } from '../../src/knowledge/find.ts';
import type { Name, NewsDocument } from '../../src/knowledge/model.ts';
import { createQuotes } from '../../src/quotes/index.ts';
import { textAt } from '../../src/text/span.ts';
import { inventedKnowledge, people } from './invented.ts';

const knowledge = inventedKnowledge([
  {
    id: 'gazette-harbour',
    outlet: 'gazette',
    paragraphs: [
      'The mayor was plain. “The harbour of Port Haven belongs to the fishermen of the town,” Lowe said.',
      'Lowe turned to the budget: “Every bridge will be repaired before the winter storms.”',
      'A voice in the crowd called it a “festival of promises”.',
    ],
    quotations: [
      { speaker: 'ada-lowe', said: '2021-05-04' },
      { speaker: 'ada-lowe', said: '2021-05-02' },
      {},
    ],
  },
  {
    id: 'courier-harbour',
    outlet: 'courier',
    paragraphs: [
      '“Port Haven’s harbour is the property of the town’s fishermen,” the mayor told the council.',
      'Oduya shrugged. “Fishermen should buy boats, not harbours.”',
    ],
    quotations: [{ speaker: 'ada-lowe', said: '2021-05' }, { speaker: 'bram-oduya' }],
  },
]);
const quotes = createQuotes(knowledge);
const words = (query: Parameters<typeof quotes.find>[0]) =>
  quotes.find(query).map(({ quotations }) => quotations.map(({ id }) => id));

describe('looking up quotations', () => {
  it('shows two outlets’ renderings of one statement together', () => {
    expect(words({ speakerId: 'ada-lowe' })).toEqual([
      ['gazette-harbour#2'],
      ['gazette-harbour#1', 'courier-harbour#1'],
    ]);
  });

  it('lists what was said first before what was said later, and the undated last', () => {
    expect(words({}).map(([first]) => first)).toEqual([
      'gazette-harbour#2',
      'gazette-harbour#1',
      'gazette-harbour#3',
      'courier-harbour#2',
    ]);
  });

  it('never puts words without a speaker under anybody’s name', () => {
    for (const { name } of quotes.speakers()) {
      expect(words({ speakerId: name.id }).flat()).not.toContain('gazette-harbour#3');
    }
    expect(words({ about: 'festival' })).toEqual([['gazette-harbour#3']]);
  });

  it('keeps to one outlet when asked', () => {
    expect(words({ outletId: 'courier' })).toEqual([['courier-harbour#1'], ['courier-harbour#2']]);
  });

  it('finds words in any form, and says where they stand', () => {
    const [group] = quotes.find({ about: 'repairing bridges' });
    const [quotation] = group?.quotations ?? [];
    const document = knowledge.documents.get('gazette-harbour');
    const spans = group?.matches.get(quotation?.id ?? '') ?? [];
    expect(spans.map((span) => textAt(document?.text ?? '', span))).toEqual(['bridge', 'repaired']);
  });

  it('takes the words around a quotation when no quotation holds them, and says so', () => {
    expect(words({ about: 'budget' })).toEqual([['gazette-harbour#2']]);
    expect(quotes.find({ about: 'budget' })[0]?.isPartial).toBe(true);
    // Whoever speaks stands around the words, too.
    expect(quotes.find({ about: 'Lowe repairing bridges' })[0]?.isPartial).toBeUndefined();
  });

  it('says that no quotation has all words also of one that names its own speaker', async () => {
    const own = createQuotes(
      inventedKnowledge([
        {
          id: 'gazette-budget',
          outlet: 'gazette',
          paragraphs: ['The mayor spoke of the budget: “I, Ada Lowe, repair the bridges.”'],
          quotations: [{ speaker: 'ada-lowe' }],
        },
      ]),
    );
    expect(own.find({ about: 'Lowe budget' })[0]?.isPartial).toBe(true);
  });

  it('puts first what its sentence says of the person asked about, where no quotation names that person', () => {
    const told = inventedKnowledge([
      {
        id: 'mirror-talks',
        outlet: 'mirror',
        paragraphs: [
          'Lowe found the budget “strange”, and Oduya left the room.',
          'Lowe called Oduya a “true friend”.',
        ],
        quotations: [
          { speaker: 'ada-lowe', said: '2021-05-01', kind: 'fragment' },
          { speaker: 'ada-lowe', said: '2021-05-02', kind: 'fragment' },
        ],
      },
    ]);
    const found = createQuotes(told).find({ speakerId: 'ada-lowe', about: 'Oduya' });
    expect(found.map(({ quotations: [first] }) => first && wordsShown(told, first))).toEqual([
      'true friend',
      'strange',
    ]);
  });

  it('finds words of the same meaning where no quotation has a word of the topic, and says so', () => {
    const told = inventedKnowledge([
      {
        id: 'gazette-bus',
        outlet: 'gazette',
        paragraphs: ['“The children were quiet,” Lowe said. “We drove through the smoke.”'],
        quotations: [{ speaker: 'ada-lowe' }, { speaker: 'ada-lowe' }],
      },
    ]);
    const [found, ...others] = createQuotes(told).find({ about: 'kids' });
    expect(found?.quotations.map(({ id }) => id)).toEqual(['gazette-bus#1']);
    expect([found?.isPartial, others]).toEqual([true, []]);
  });

  it('finds nothing when nothing is about it', () => {
    expect(words({ about: 'volcano' })).toEqual([]);
  });

  it('shows the words of every quotation as they stand in the document', () => {
    for (const { quotations } of quotes.find({})) {
      for (const one of quotations) {
        expect(knowledge.documents.get(one.documentId)?.text).toContain(wordsShown(knowledge, one));
      }
    }
  });
});

describe('naming a speaker', () => {
  it.each([
    ['Лоу', 'ada-lowe'],
    ['ADA LOWE', 'ada-lowe'],
    ['Mayor Lowe', 'ada-lowe'],
    ['odu', 'bram-oduya'],
    ['Oduyya', 'bram-oduya'],
    ['bram-oduya', 'bram-oduya'],
  ])('knows who “%s” is', (typed, id) => {
    expect(quotes.speakerNamed(typed)?.name.id).toBe(id);
  });

  it('takes a whole name first, then a beginning, then a slip of the keys, and says of a slip that it is one', () => {
    const called = ['Zachary Pell', 'Maria Zakharova', 'Zacharias Lund'].map((name) => {
      const id = name.toLowerCase().replace(' ', '-');
      return [id, { id, name, kind: 'person' as const, aliases: [] as string[] }] as const;
    });
    const [pell, zakharova, lund] = called.map(([id]) => id);
    const ids = [pell, zakharova, lund, zakharova];
    const quotations = new Map(
      [...knowledge.quotations].map(([key, one], at) => [
        key,
        { ...one, ...defined({ speakerId: ids[at % 4] }) },
      ]),
    );
    const known = createQuotes({ ...knowledge, names: new Map(called), quotations });
    const named = (typed: string) => {
      const { name, isChanged } = known.speakerNamed(typed) ?? {};
      return [name?.id, isChanged];
    };
    expect(named('Zachary')).toEqual([pell, false]);
    expect(named('Zachari')).toEqual([lund, false]);
    expect(named('Zakhar')).toEqual([zakharova, false]);
    expect(named('Zakharowa')).toEqual([zakharova, true]);
  });

  it('knows somebody by words of the role that one person has, and says that it was changed', () => {
    expect(quotes.speakerNamed('mayor')).toMatchObject({ name: { id: 'ada-lowe' }, isChanged: true });
    expect(quotes.completeSpeaker('mayor').map(({ id }) => id)).toEqual(['ada-lowe']);
    expect(quotes.speakerNamed('of')).toBeUndefined();
  });

  it.each(['the mayor', 'The Mayor', 'a mayor'])(
    'takes an article before a role for nothing: %s',
    (typed) => {
      expect(quotes.speakerNamed(typed)).toMatchObject({ name: { id: 'ada-lowe' }, isChanged: true });
      expect(quotes.completeSpeaker(typed).map(({ id }) => id)).toEqual(['ada-lowe']);
    },
  );

  it.each(['mayor', 'the mayor'])('is not sure where two have the role, and offers both: %s', (typed) => {
    const mayors = [...knowledge.names].map(
      ([id, name]) => [id, name.kind === 'person' ? { ...name, role: 'Mayor' } : name] as const,
    );
    const both = createQuotes({ ...knowledge, names: new Map(mayors) });
    expect(both.speakerNamed(typed)).toBeUndefined();
    expect(both.completeSpeaker(typed).map(({ id }) => id)).toEqual(['ada-lowe', 'bram-oduya']);
  });

  it('knows who is the director where another is deputy director', () => {
    const roles: Record<string, string> = {
      'ada-lowe': 'Pier director',
      'bram-oduya': 'Deputy pier director',
    };
    const names = [...knowledge.names].map(([id, name]) => {
      const role = roles[id];
      return [id, role === undefined ? name : { ...name, role }] as const;
    });
    const found = createQuotes({ ...knowledge, names: new Map(names) });
    expect(found.speakerNamed('the pier director')?.name.id).toBe('ada-lowe');
    expect(found.speakerNamed('deputy pier director')?.name.id).toBe('bram-oduya');
    expect(found.speakerNamed('director')).toBeUndefined();
  });

  it.each([
    ['Member of parliament for Haven', 'the MP', true],
    ['MP for Haven', 'member of parliament', true],
    ['Vet', 'vet', true],
    ['Chief executive of Haven Boats', 'CEO', true],
    ['Spokeswoman for Haven Boats', 'haven spokeswoman', true],
    ['Spokeswoman for Haven Boats', 'norland boats spokeswoman', false],
    ['Ukrainian sailor', 'US', false],
    ['Director', 'harbour director', false],
    ['Harbourmaster', 'crowd harbourmaster', false],
  ])('knows whoever is “%s” by a short role, or by its initials: %s', (role, typed, isFound) => {
    const names = new Map(knowledge.names);
    const oduya = names.get('bram-oduya');
    if (oduya !== undefined) names.set(oduya.id, { ...oduya, role });
    const found = createQuotes({ ...knowledge, names }).speakerNamed(typed);
    expect([found?.name.id, found?.isRole]).toEqual(isFound ? ['bram-oduya', true] : [undefined, undefined]);
  });

  it('knows a role with a word that a text has before the name', () => {
    const harbour = inventedKnowledge([
      {
        id: 'gazette-pier',
        outlet: 'gazette',
        paragraphs: [
          '“The pier is dry,” said the park’s director, Dr Bram Oduya, of Haven Gardens. He left the mill.',
          'The lock director left. Dr. Bram Oduya stayed.',
        ],
        quotations: [{ speaker: 'bram-oduya' }],
      },
    ]);
    const oduya = people.find(({ id }) => id === 'bram-oduya');
    const names = new Map(oduya && [[oduya.id, { ...oduya, role: 'Haven director' }]]);
    const one = createQuotes({ ...harbour, names });
    expect(one.speakerNamed('park director')).toMatchObject({ name: { id: 'bram-oduya' }, isRole: true });
    expect(one.speakerNamed('mill director')).toBeUndefined();
    expect(one.speakerNamed('lock director')).toBeUndefined();
  });

  it('knows an economist by a role in economics', () => {
    const names = new Map(knowledge.names);
    const oduya = names.get('bram-oduya');
    if (oduya !== undefined) names.set(oduya.id, { ...oduya, role: 'Professor of transport economics' });
    expect(createQuotes({ ...knowledge, names }).speakerNamed('an economist')?.name.id).toBe('bram-oduya');
  });

  it('takes an article alone, and one before what nobody is, for nobody', () => {
    expect(quotes.completeSpeaker('the')).toEqual([]);
    expect(quotes.speakerNamed('the baker')).toBeUndefined();
  });

  it('does not take a place or a stranger for a speaker', () => {
    expect(quotes.speakerNamed('Port Haven')).toBeUndefined();
    expect(quotes.speakerNamed('Ptolemy')).toBeUndefined();
  });

  it('offers people by how often they are quoted before anything is typed', () => {
    expect(quotes.completeSpeaker('').map(({ id }) => id)).toEqual(['ada-lowe', 'bram-oduya']);
  });
});

describe('the card of a person', () => {
  it('calls the words that describe somebody without a name no outlet’s spelling', () => {
    const names = new Map(knowledge.names);
    const baker: Name = { id: 'baker', name: 'a voice in the crowd', aliases: [], kind: 'person' };
    const cardOf = (one: Name) => createQuotes({ ...knowledge, names: names.set(one.id, one) }).who(one);
    expect(cardOf(baker).spellings).toHaveLength(1);
    const card = cardOf({ ...baker, anonymous: true });
    expect([card.spellings, card.mentionedBy]).toEqual([[], [{ outletId: 'gazette', count: 1 }]]);
  });

  /** A page of Lowe's words on a day, in paragraphs with these places. */
  function pageOf(id: string, published: string, places: readonly (readonly [string, string])[]) {
    const { documents } = inventedKnowledge([
      {
        id,
        outlet: 'gazette',
        paragraphs: places.map(([, words]) => `“${words},” Lowe said.`),
        quotations: places.map(() => ({ speaker: 'ada-lowe' })),
      },
    ]);
    return [...documents.values()].map((one) => ({
      ...one,
      published,
      passages: one.passages.map((passage, at) => ({ ...passage, locator: places[at]?.[0] ?? '1' })),
    }));
  }
  const firstAndLastOf = (documents: readonly NewsDocument[]) => {
    const dated = createQuotes({
      ...inventedKnowledge([]),
      outlets: knowledge.outlets,
      documents: new Map(documents.map((one) => [one.id, one])),
      passages: new Map(documents.flatMap(({ passages }) => passages.map((one) => [one.id, one]))),
      quotations: new Map(documents.flatMap(({ quotations }) => quotations.map((one) => [one.id, one]))),
    });
    const lowe = dated.speakerNamed('Lowe');
    const card = lowe && dated.who(lowe.name);
    return [card?.first, card?.last].map((one) => {
      const text = documents.find(({ id }) => id === one?.documentId)?.text ?? '';
      return one && textAt(text, one.span);
    });
  };

  it('has the first and the last words by the documents’ dates where nobody has recorded when they were said', () => {
    expect(
      firstAndLastOf([
        ...pageOf('late', '2031-03-09', [['1', 'The crane is repaired']]),
        ...pageOf('early', '2031-03-02', [['1', 'The crane is broken']]),
      ]),
    ).toEqual(['The crane is broken,', 'The crane is repaired,']);
  });

  it('has of the earliest document the first words that stand in it, and of the latest the last', () => {
    const places = (...words: string[]) => words.map((one, at) => [String(at + 1), one] as const);
    expect(
      firstAndLastOf([
        ...pageOf('early', '2031-03-02', places('The crane is broken', 'It will take days')),
        ...pageOf('late', '2031-03-09', places('The crane is repaired', 'It lifts again')),
      ]),
    ).toEqual(['The crane is broken,', 'It lifts again,']);
  });

  it('has a single word that is no sentence only of whom nothing else is printed', () => {
    const [first, word] = [['2', 'The crane is broken'] as const, ['1', 'inevitable'] as const];
    const asFragments = (one: NewsDocument) => ({
      ...one,
      quotations: one.quotations.map((some) => ({ ...some, kind: 'fragment' as const })),
    });
    const words = pageOf('early', '2031-03-02', [word]).map(asFragments);
    expect(firstAndLastOf([...words, ...pageOf('late', '2031-03-09', [first])])).toEqual([
      'The crane is broken,',
      undefined,
    ]);
    expect(firstAndLastOf(words)).toEqual(['inevitable,', undefined]);
  });

  it('has the first words of whoever is quoted in documents without a date', () => {
    const undated = pageOf('early', '2031-03-02', [['1', 'The crane is broken']]).map(
      ({ published: _, ...one }) => one,
    );
    expect(firstAndLastOf(undated)).toEqual(['The crane is broken,', undefined]);
  });

  it('has of a live page whose newest entry is at the top the last words by the time of its entries', () => {
    const entries = [
      ['1, 18:40', 'It lifts again'],
      ['2, 12:20', 'Nearly done'],
      ['3, 06:05', 'Work has begun'],
    ] as const;
    expect(
      firstAndLastOf([...pageOf('early', '2031-03-02', entries), ...pageOf('late', '2031-03-09', entries)]),
    ).toEqual(['Work has begun,', 'It lifts again,']);
  });
});

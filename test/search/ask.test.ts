import { beforeAll, describe, expect, it } from 'vitest';
import { showExcerpt } from '../../src/commands/with-citation.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { createQuotes } from '../../src/quotes/index.ts';
import { createSearch, type ExplainingSearch } from '../../src/search/index.ts';
import { vocabularyOf } from '../../src/search/question/vocabulary.ts';
import { runWithoutPauses } from '../../src/steps.ts';
import { textAt } from '../../src/text/span.ts';
import { islandKnowledge } from './island.ts';

let knowledge: Knowledge;
let search: ExplainingSearch;
beforeAll(async () => {
  knowledge = await islandKnowledge();
  search = createSearch(knowledge);
});

const shownPassages = (question: string, filters = {}) =>
  search.ask(question, filters).excerpts.map(({ passageId }) => passageId);
const firstText = (question: string) => {
  const [excerpt] = search.ask(question).excerpts;
  const document = knowledge.documents.get(excerpt?.documentId ?? '');
  return excerpt === undefined || document === undefined ? '' : textAt(document.text, excerpt.span);
};

describe('ask puts the passage that answers first', () => {
  it.each([
    ['How many seals were counted?', 'gazette-bridge¶5', 'the only passage that counts them'],
    ['Why would pile driving scare the animals?', 'gazette-bridge¶5', 'all the rare words in one sentence'],
    ['When does the building begin?', 'radio-bridge¶2', 'the words stand beside a date'],
    ['What did Brandt tell the paper?', 'gazette-bridge¶4', 'he is quoted there'],
    ['Since when has the Petrel crossed the sound?', 'gazette-bridge¶3', 'the ferry’s name and its verb'],
    ['How many islanders support the bridge?', 'isles-digest¶4', 'a recorded question agrees'],
  ])('%s → %s: %s', (question, passageId) => {
    expect(shownPassages(question)[0]).toBe(passageId);
  });

  it('says of nothing that it is not in the sources while a passage has two words of the question', () => {
    const { status, excerpts } = search.ask(
      'omg srsly wut even caused zero refunds, frozen bees, seals, sandbanks yikes gosh',
    );
    expect(status).toBe('perhaps');
    expect(excerpts[0]?.passageId).toContain('gazette-bridge');
  });

  it('finds both outlets that carry a statement', () => {
    const { excerpts } = search.ask('What did Marlow say the bridge will cost?');
    const found = excerpts.slice(0, 2).map(({ passageId }) => passageId);
    expect(found.sort()).toEqual(['gazette-bridge¶2', 'radio-bridge¶1']);
  });
});

describe('what is said of other outlets', () => {
  const copyOf = (outlet: string, text: string, textKind = 'verbatim') =>
    `---\ntitle: Eleven at work\noutlet: ${outlet}\ntext: ${textKind}\n---\n${text}\n`;
  const crew = 'The ferry Petrel has crossed the sound since 1974. Its crew of eleven fears for its work.';
  const alsoIn = async (text: string, textKind?: string) => {
    const copied = await islandKnowledge({ 'documents/copy.md': copyOf('skerry-radio', text, textKind) });
    const { excerpts } = createSearch(copied).ask('Since when has the Petrel crossed the sound?');
    return excerpts.find(({ documentId }) => documentId === 'gazette-bridge')?.alsoInOutletIds;
  };

  it('is that they have the same words, where they have every one of them in the same order', async () => {
    expect(await alsoIn(`Skerry Radio reports. ${crew}`)).toEqual(['skerry-radio']);
  });

  it.each([
    crew.replace('1974', '1979'),
    crew.replace('fears', 'no longer fears'),
    crew.replace(' Its crew of eleven fears for its work.', ''),
  ])('is nothing where one word differs or is missing: %s', async (text) => {
    expect(await alsoIn(text)).toEqual([]);
  });

  it('is nothing where it is our digest that has the words', async () => {
    expect(await alsoIn(`${crew} {¶ 1}`, 'digest')).toEqual([]);
  });

  it('is that they quote it, where they quote every statement that is quoted', () => {
    const library = { knowledge, search, quotes: createQuotes(knowledge) };
    const { excerpts } = search.ask('What did Marlow say the bridge will cost?');
    const said = excerpts.map((excerpt) => [excerpt.passageId, showExcerpt(library, excerpt).quotedAlsoIn]);
    expect(Object.fromEntries(said)).toMatchObject({
      'gazette-bridge¶2': [],
      'radio-bridge¶1': ['The Gazette'],
    });
  });
});

it('a passage is found by a question recorded for it, with words that the passage does not have', async () => {
  const asked = 'How many islanders support the bridge?';
  const { status, excerpts } = search.ask(asked);
  expect([status, excerpts[0]?.passageId]).toEqual(['answered', 'isles-digest¶4']);
  const unrecorded = await islandKnowledge({ 'documents/isles-digest.asks.yaml': '[]\n' });
  expect(createSearch(unrecorded).rank(asked).ranked[0]?.evidence.reading.passage.id).not.toBe(
    'isles-digest¶4',
  );
});

describe('what is shown together', () => {
  it('is about the one whose words are asked for', () => {
    expect(shownPassages('What did Captain Brandt tell the paper?').slice(0, 3)).toEqual([
      'gazette-bridge¶4',
    ]);
  });
});

describe('what stands beside a number is what it counts', () => {
  it('a passage that counts something else does not answer how many there are', () => {
    expect(search.ask('How many seals were counted?').status).toBe('answered');
    expect(search.ask('How many animals were counted on the sandbanks?').status).toBe('perhaps');
  });
});

describe('a question in other words than the documents', () => {
  it('finds what they print', () => {
    expect(shownPassages('did the paper ask the skipper')[0]).toBe('gazette-bridge¶4');
    expect(shownPassages('what frightens the seals')[0]).toBe('gazette-bridge¶5');
  });

  it('is not called answered where hardly a word of its own stands', () => {
    expect(search.ask('Who dreads for their jobs?').status).toBe('perhaps');
    expect(search.ask('Who is afraid of losing employment?').status).not.toBe('answered');
  });

  it('has to be surer to be called answered than one in their words', () => {
    const needed = (question: string) => search.explain(question).chanceNeeded;
    expect(needed('what frightens the seals')).toBeGreaterThan(needed('what scares the seals'));
  });

  it('is shown without other words in bold', () => {
    const [excerpt] = search.ask('what frightens the seals').excerpts;
    const text = knowledge.documents.get(excerpt?.documentId ?? '')?.text ?? '';
    expect(excerpt?.matches.map((match) => textAt(text, match))).toEqual(['seals']);
  });
});

describe('a year', () => {
  it('is no sign by itself that the documents speak of what is asked', () => {
    expect(search.ask('Who won the 2033 World Cup?').status).toBe('not-found');
  });
});

describe('a reason that is asked for', () => {
  it('has to stand in the passage', () => {
    expect(search.ask('Why would pile driving scare the animals?').status).toBe('answered');
    expect(search.ask('Why did Governor Marlow open the spring session?').status).toBe('perhaps');
  });
});

describe('what is marked', () => {
  it('the word that denies a marked one is marked along: nobody reads the opposite', () => {
    const [excerpt] = search.ask('Who has read the plan for the bridge?').excerpts;
    const text = knowledge.documents.get(excerpt?.documentId ?? '')?.text ?? '';
    expect(excerpt?.matches.map((span) => textAt(text, span))).toContain('not read');
  });
});

it('whose words are asked for is the one behind a title', () => {
  const { question } = search.rank('What does Professor Marlow say about the bridge?');
  expect(question.terms[question.speakerTerm ?? -1]?.nameId).toBe('ines-marlow');
  expect(question.terms.map(({ written }) => written)).not.toContain('Professor');
});

it('a word that only a title holds is one that the sources have', () => {
  expect(search.ask('What is it that Marlow wants so much?').status).not.toBe('not-found');
  const { question } = search.rank('Who wants it?');
  expect(question.terms.map(({ written, variants }) => [written, variants.length > 0])).toEqual([
    ['wants', true],
  ]);
});

describe('common words', () => {
  it('the sources do not speak of a question of which they have the common words alone', () => {
    expect(search.ask('Which plan of the streaming service is the cheapest?').status).toBe('not-found');
  });
});

describe('a question may be written in many ways', () => {
  it('a word finds others of its root, but no name and no short word', () => {
    const counts = { independens: 3, independ: 2, indic: 4, '@indra': 1, north: 2, northern: 1, now: 5 };
    const words = Object.keys(counts).map((key) => ({
      folded: key.replace('@', ''),
      key,
      isName: key.startsWith('@'),
    }));
    const { related } = runWithoutPauses(vocabularyOf(new Map(Object.entries(counts)), 10, words));
    expect(related('independens')).toEqual(['independ']);
    expect(related('northern')).toEqual(['north']);
    expect(related('indic')).toEqual([]);
    expect(related('now')).toEqual([]);
  });

  it.each([
    ['another spelling of the name', 'What will the bridge cost, according to Marlowe?'],
    ['another script', 'Марлоу: what will the bridge cost?'],
    ['another form of the word', 'What are the costs of the bridge, Marlow?'],
    ['a slip of the keys', 'How many millon crwons will the bridge cost?'],
  ])('%s finds the same passage', (_, question) => {
    expect(['gazette-bridge¶2', 'radio-bridge¶1']).toContain(shownPassages(question)[0]);
  });

  it('says which spelling it tried', () => {
    expect(search.ask('How many saels were counted?').searched.corrections).toEqual([
      { from: 'saels', to: 'seals' },
    ]);
  });

  it('no slip that stands in a recorded question becomes what another word is corrected to', () => {
    const passages = new Map(
      [...knowledge.passages].map(([id, passage]) => [id, { ...passage, asks: ['How many saelz?'] }]),
    );
    expect(createSearch({ ...knowledge, passages }).ask('How many sealz?').searched.corrections).toEqual([
      { from: 'sealz', to: 'seals' },
    ]);
  });

  it('leaves English words alone that the documents merely lack', () => {
    expect(search.ask('Which dragons were counted?').searched.corrections).toEqual([]);
  });
});

describe('ask says when it does not know', () => {
  it.each(['tallest mountain in Japan', 'Who painted the ceiling of the chapel?', 'the of and', '???'])(
    '%s: nothing of it is there, and nothing is shown',
    (question) => {
      expect(search.ask(question)).toMatchObject({ status: 'not-found', excerpts: [] });
    },
  );

  it.each([
    'What did Marlow say about the hospital?',
    'How many lighthouses were counted?',
    'What did Governor Fenwick say about the bridge?',
    'What did Brandt say about the cost of the bridge?',
    // A measure is asked for, and none stands beside the words.
    'How many shopkeepers hope for more visitors?',
    'When did the shopkeepers hope for more visitors?',
    'How much did the pile driving cost?',
    // It was somebody else.
    'Did Brandt open the spring session with a plan?',
    'Did Brandt promise forty million crowns on air in the morning programme?',
  ])('%s: the closest lines are no answer', (question) => {
    expect(search.ask(question).status).not.toBe('answered');
  });

  it('whose words were asked for, where nobody quotes them', () => {
    expect(search.ask('What did Brandt say about the forty million crowns?').status).toBe('perhaps');
  });

  it('a question recorded as unanswered, in other order and spelling, for the documents it speaks of', () => {
    const question = 'How many seals were counted on the sandbanks?';
    const status = (documentId: string) => {
      const unanswered = [
        { question: 'on the sandbank how many seals were counted', documentIds: new Set([documentId]) },
      ];
      return createSearch({ ...knowledge, unanswered }).ask(question).status;
    };
    expect([search.ask(question).status, status('radio-bridge'), status('gazette-bridge')]).toEqual([
      'answered',
      'answered',
      'not-found',
    ]);
  });

  it('a name that is known and that no document has, instead of taking it for a slip', () => {
    const names = new Map([
      ...knowledge.names,
      ['bo-seel', { id: 'bo-seel', name: 'Bo Seel', kind: 'person' as const, aliases: ['Seel'] }],
    ]);
    const result = createSearch({ ...knowledge, names }).ask('Where was Seel counted?');
    expect(result.searched.corrections).toEqual([]);
  });

  it('says how many documents it searched, and for which words that are not too common to say anything', () => {
    expect(search.ask('What did Marlow say about the hospital?').searched).toEqual({
      documentCount: 3,
      nameIds: ['ines-marlow'],
      words: ['hospital'],
      corrections: [],
      absentWord: 'hospital',
    });
  });

  it('the word of the question that no document has, but no common one and none that stands there in another word', () => {
    const absentWord = (question: string) => search.ask(question).searched.absentWord;
    expect(absentWord('Which submarine crossed the sound?')).toBe('submarine');
    expect(absentWord('did the paper ask the skipper')).toBeUndefined();
    expect(absentWord('What happened on the quay?')).toBeUndefined();
    expect(absentWord('Who crossed the sound in the anti-submarine boat?')).toBeUndefined();
  });
});

describe('filters', () => {
  const question = 'What did Marlow say the bridge will cost?';

  it('keep to one outlet', () => {
    expect(shownPassages(question, { outletId: 'skerry-radio' })).toEqual(['radio-bridge¶1']);
  });

  it('leave out what may have been published later: a month counts as its last day', () => {
    expect(shownPassages(question, { until: '2031-05-10' })).not.toContain('radio-bridge¶1');
    expect(shownPassages(question, { until: '2031-05' })).toContain('radio-bridge¶1');
  });

  it('leave out documents without a date when a date is given', () => {
    expect(
      search.ask('How many islanders support the bridge?', { until: '2040' }).searched.documentCount,
    ).toBe(2);
  });
});

describe('an excerpt', () => {
  it('keeps the words that say who speaks', () => {
    expect(firstText('What did Brandt tell the paper?')).toContain('Captain Tom Brandt told the paper');
  });

  it('marks the words that were asked for', () => {
    const [excerpt] = search.ask('How many seals were counted?').excerpts;
    const text = knowledge.documents.get('gazette-bridge')?.text ?? '';
    expect(excerpt?.matches.map((span) => textAt(text, span))).toEqual(['counted', 'seals']);
  });
});

describe('explain', () => {
  it('gives parts that add up to the score of each excerpt', () => {
    const { excerpts } = search.explain('How many seals were counted?');
    expect(excerpts.length).toBeGreaterThan(0);
    for (const { excerpt, parts } of excerpts) {
      const sum = parts.reduce((total, { measured, weight }) => total + measured * weight, 0);
      expect(excerpt.score).toBeCloseTo(sum, 2);
    }
  });

  it('says how sure the answer is, and why', () => {
    const { chance, confidence } = search.explain('How many seals were counted?');
    expect(chance).toBeGreaterThan(0.5);
    const sum = confidence.reduce((total, { measured, weight }) => total + measured * weight, 0);
    expect(chance).toBeCloseTo(1 / (1 + Math.exp(-sum)), 5);
  });
});

describe('one token never spoils a question', () => {
  it.each([
    '<@123456789012345678> How many seals were counted?',
    '@mike.b How many seals were counted?',
    'How many seals were counted? <:thinking:123456789012345678>',
    'How many seals were counted https://example.org/a?b=c',
    'How many se\u00ADals were count\u200Bed?',
    'wat number of seals was counted',
    'whats the number of seals that was counted',
    'Hwo many seals were counted?',
    'How many seals were counted by <t:1943352000:D>?',
    'How many seels were counted?',
  ])('%s', (question) => {
    expect(shownPassages(question)[0]).toBe('gazette-bridge¶5');
  });

  it.each([
    '<@123456789012345678> How many seals were counted?',
    '<@&123456789012345678> <#123456789012345678> How many seals were counted?',
    'How many seals were counted? <:thinking:123456789012345678> <a:wave:123456789012345678>',
    '</ask:123456789012345678> How many seals were counted https://example.org/gulls?b=c',
    '@mike.b How many seals were counted?',
    '<id:customize> How many seals were counted? <id:linked-roles:123456789012345678>',
    'How many seals were counted? <sound:0:123456789012345678> <someone@example.org> <+15555555555>',
  ])('what Discord puts into a message is no word of the question: %s', (message) => {
    expect(search.rank(message).question.terms).toEqual(
      search.rank('How many seals were counted?').question.terms,
    );
  });

  it.each(['wat', 'whats', 'wats', 'wht', 'whta'])(
    'a slip in a question word is no word of it: %s',
    (typed) => {
      const written = (text: string) => search.rank(text).question.terms.map((term) => term.written);
      expect(written(`${typed} number of seals was counted`)).toEqual(
        written('What number of seals was counted?'),
      );
    },
  );

  it('a timestamp of Discord is the day that it stands for', () => {
    const { terms } = search.rank('What begins on <t:1994457600:D>?').question;
    const keys = terms.flatMap(({ variants }) => variants.map(({ key }) => key));
    expect(keys).toEqual(expect.arrayContaining(['march', '#2033']));
  });

  it.each([
    ['marlows plan for the session', 'a possessive without its apostrophe', 'gazette-bridge¶1'],
    ['40,000,000 crowns for the bridge', 'a number in digits', 'gazette-bridge¶2'],
    ['pile-driving', 'a hyphen', 'gazette-bridge¶5'],
    ['y would pile driving scare the seals', 'a letter for a word', 'gazette-bridge¶5'],
  ])('%s: %s', (question, _, passageId) => {
    expect(shownPassages(question)[0]).toBe(passageId);
  });
});

it.each([
  ['marlows', 'ines-marlow'],
  ['brandts', 'tom-brandt'],
])('a possessive without its apostrophe is the name, though texts have its stem: %s', (typed, nameId) => {
  const [owner] = search.rank(`${typed} words about the ferry`).question.terms;
  expect(owner?.nameId).toBe(nameId);
  expect(owner?.variants).toContainEqual({ key: `@${nameId}`, factor: 1 });
});

it('a possessive without its apostrophe is no slip, where no text has the name either', () => {
  const { nameIds, corrections } = search.ask('orseys ferry').searched;
  expect([nameIds, corrections]).toEqual([['orsay'], []]);
});

it('somebody’s own words are the answer, not what is said to that person', async () => {
  const knowledge = await islandKnowledge({
    'documents/isles-talk.md': `---
title: The talk
outlet: isles-today
text: verbatim
---
“What would you say to Tom Brandt?” I would not say a thing.
`,
  });
  const { status, excerpts } = createSearch(knowledge).ask('What did Brandt say?');
  expect(status).toBe('answered');
  expect(excerpts[0]?.passageId).toBe('gazette-bridge¶4');
});

it('the beginning of one person’s name is that person, as people shorten it; an everyday word is none', () => {
  const { status, searched } = search.ask('what did bran tell the paper');
  expect(status).toBe('answered');
  expect(searched.corrections).toEqual([{ from: 'bran', to: 'Tom Brandt' }]);
  // Places are not shortened so.
  expect(search.ask('what did ors cost').searched.nameIds).toEqual([]);
  expect(search.ask('who had a bra').searched.nameIds).toEqual([]);
});

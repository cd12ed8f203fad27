import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { createSearch, type ExplainingSearch } from '../../src/search/index.ts';
import { textAt } from '../../src/text/span.ts';
import { islandKnowledge } from './island.ts';

let knowledge: Knowledge;
let search: ExplainingSearch;
beforeAll(async () => {
  knowledge = await islandKnowledge();
  search = createSearch(knowledge);
});

const answers = (question: string, filters = {}) => {
  const result = search.ask(question, filters);
  return result.status === 'answered' ? result.excerpts.map(({ passageId }) => passageId) : [];
};
const shown = (question: string, at = 0) => {
  const result = search.ask(question);
  const excerpt = result.status === 'answered' ? result.excerpts[at] : undefined;
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
    expect(answers(question)[0]).toBe(passageId);
  });

  it('finds both outlets that carry a statement, and names the other beside each', () => {
    const result = search.ask('What did Marlow say the bridge will cost?');
    if (result.status !== 'answered') throw new Error('It has an answer.');
    const [first, second] = result.excerpts;
    expect([first?.passageId, second?.passageId].sort()).toEqual(['gazette-bridge¶2', 'radio-bridge¶1']);
    expect(first?.alsoInOutletIds).toHaveLength(1);
  });
});

describe('what is shown together', () => {
  it('is about the one whose words are asked for', () => {
    expect(answers('What did Captain Brandt tell the paper?').slice(0, 3)).toEqual(['gazette-bridge¶4']);
  });
});

describe('a question may be written in many ways', () => {
  it.each([
    ['another spelling of the name', 'What will the bridge cost, according to Marlowe?'],
    ['another script', 'Марлоу: what will the bridge cost?'],
    ['another form of the word', 'What are the costs of the bridge, Marlow?'],
    ['a slip of the keys', 'How many milion crwons will the bridge cost?'],
  ])('%s finds the same passage', (_, question) => {
    expect(['gazette-bridge¶2', 'radio-bridge¶1']).toContain(answers(question)[0]);
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
  it.each([
    'Who won the chess championship?',
    'What did Marlow say about the hospital?',
    'How many lighthouses were counted?',
    'What did Governor Fenwick say about the bridge?',
    'tallest mountain in Japan',
    'the of and',
    '???',
  ])('%s', (question) => {
    const result = search.ask(question);
    expect(result.status).toBe('not-found');
    if (result.status === 'not-found') expect(result.closest.length).toBeLessThanOrEqual(3);
  });

  it('what is like a question recorded as unanswered, as far as it speaks of the document', () => {
    const question = 'What are the seals on the sandbanks called?';
    const status = (documentId: string) => {
      const unanswered = [
        { question: 'seals on the sandbanks, what are they called', documentIds: new Set([documentId]) },
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

  it('says how many documents it searched, and for what', () => {
    expect(search.ask('What did Marlow say about the hospital?').searched).toEqual({
      documentCount: 3,
      nameIds: ['ines-marlow'],
      words: ['say', 'hospital'],
      corrections: [],
    });
  });
});

describe('filters', () => {
  const question = 'What did Marlow say the bridge will cost?';

  it('keep to one outlet', () => {
    expect(answers(question, { outletId: 'skerry-radio' })).toEqual(['radio-bridge¶1']);
  });

  it('leave out what may have been published later: a month counts as its last day', () => {
    expect(answers(question, { until: '2031-05-10' })).not.toContain('radio-bridge¶1');
    expect(answers(question, { until: '2031-05' })).toContain('radio-bridge¶1');
  });

  it('leave out documents without a date when a date is given', () => {
    expect(
      search.ask('How many islanders support the bridge?', { until: '2040' }).searched.documentCount,
    ).toBe(2);
  });
});

describe('an excerpt', () => {
  it('keeps the words that say who speaks', () => {
    expect(shown('What did Brandt tell the paper?')).toContain('Captain Tom Brandt told the paper');
  });

  it('marks the words that were asked for', () => {
    const result = search.ask('How many seals were counted?');
    const excerpt = result.status === 'answered' ? result.excerpts[0] : undefined;
    const text = knowledge.documents.get('gazette-bridge')?.text ?? '';
    expect(excerpt?.matches.map((span) => textAt(text, span))).toEqual(['counted', 'seals']);
  });
});

describe('explain', () => {
  it('gives parts that add up to the score of each excerpt', () => {
    const { explanations } = search.explain('How many seals were counted?');
    expect(explanations.length).toBeGreaterThan(0);
    for (const { excerpt, parts } of explanations) {
      const sum = parts.reduce((total, { measured, weight }) => total + measured * weight, 0);
      expect(excerpt.score).toBeCloseTo(sum, 2);
    }
  });

  it('says why there is an answer', () => {
    const { decision } = search.explain('How many seals were counted?');
    expect(decision.chance).toBeGreaterThan(decision.threshold);
    expect(decision.parts.map(({ what }) => what)).toContain('share of the question found');
  });
});

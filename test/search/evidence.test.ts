/** What single measures tell, on the invented island. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { createEngine, type Engine } from '../../src/search/engine.ts';
import { islandKnowledge } from './island.ts';

let knowledge: Knowledge;
let engine: Engine;
beforeAll(async () => {
  knowledge = await islandKnowledge();
  engine = createEngine(knowledge);
});

const evidenceFor = (question: string, passageId: string, using = engine) => {
  const found = using.rank(using.understand(question)).find(({ passage }) => passage.id === passageId);
  if (found === undefined) throw new Error(`${passageId} is not among the passages found.`);
  return found.evidence;
};

/** The island with questions recorded for one passage. */
const withAsks = (passageId: string, asks: readonly string[]) => {
  const passage = knowledge.passages.get(passageId);
  if (passage === undefined) throw new Error(`There is no ${passageId}.`);
  return createEngine({
    ...knowledge,
    passages: new Map([...knowledge.passages, [passageId, { ...passage, asks }]]),
  });
};

const signsOf = (question: string, unanswered: string) => {
  const documentIds = new Set(knowledge.documents.keys());
  const using = createEngine({ ...knowledge, unanswered: [{ question: unanswered, documentIds }] });
  const asked = using.understand(question);
  return using.signs(asked, using.rank(asked));
};

describe('a number', () => {
  it('that stands beside what is counted is told from one that stands elsewhere', () => {
    expect(evidenceFor('How many seals were there?', 'gazette-bridge¶5').counted).toBe(1);
    expect(evidenceFor('How many sandbanks were there?', 'gazette-bridge¶5').counted).toBe(1);
    expect(evidenceFor('How many animals were there?', 'gazette-bridge¶5')).toMatchObject({
      counted: 0,
      uncounted: 1,
    });
  });

  it('is looked for beside the noun, too, where an adjective stands before it', () => {
    expect(evidenceFor('How many grey seals were there?', 'gazette-bridge¶5').counted).toBe(1);
  });
});

describe('what somebody said about a thing', () => {
  it('is looked for near the one who said it', () => {
    const cost = evidenceFor('What did Marlow say the bridge will cost?', 'gazette-bridge¶2').topicApart;
    const ferry = evidenceFor('What did Marlow say about the ferry?', 'gazette-bridge¶2').topicApart;
    expect(cost).toBeLessThan(ferry);
  });
});

describe('a recorded question', () => {
  it('about another person agrees less', () => {
    const using = withAsks('gazette-bridge¶4', ['Where was Marlow interviewed?']);
    const same = evidenceFor('Where was Marlow interviewed?', 'gazette-bridge¶4', using).asked;
    const other = evidenceFor('Where was Brandt interviewed?', 'gazette-bridge¶4', using).asked;
    expect(same).toBeCloseTo(1);
    expect(other).toBeLessThan(0.6 * same);
  });

  it('that asks for somebody’s words agrees wholly with itself', () => {
    const question = 'What did Brandt say about the news?';
    const using = withAsks('gazette-bridge¶4', [question]);
    expect(evidenceFor(question, 'gazette-bridge¶4', using).asked).toBeCloseTo(1);
  });

  it('that is left open agrees wholly with itself, and with an attribute of another person in part', () => {
    expect(signsOf('How old is Marlow?', 'How old is Marlow?').unanswered).toBeCloseTo(1);
    expect(signsOf('How old is Brandt?', 'How old is Marlow?').unanswered).toBeGreaterThan(0.6);
  });

  it('about the deeds of another person does not', () => {
    const open = 'Which harbour office did Marlow visit in spring?';
    expect(signsOf('Which harbour office did Brandt visit in spring?', open).unanswered).toBeLessThan(0.75);
  });
});

import { describe, expect, it } from 'vitest';
import { explanationLines, explanationOf } from '../../src/cli/explain.ts';
import { createSearch } from '../../src/search/index.ts';
import { islandKnowledge } from '../search/island.ts';

describe('ask --explain', () => {
  it('says how sure the answer is, and why each excerpt ranks where it does', async () => {
    const why = explanationOf(createSearch(await islandKnowledge()), 'How many seals were counted?', {});
    const lines = explanationLines(why);
    expect(lines[0]).toMatch(
      /^The chance that the first excerpt answers: [01]\.\d\d \(an answer from 0\.\d+ on\)$/,
    );
    expect(lines).toContainEqual(expect.stringMatching(/^gazette-bridge¶5: score \d/));
    expect(lines).toContainEqual(expect.stringMatching(/= \d\.\d\d × -?[\d.]+ {2}MiniSearch’s score/));
  });

  it('says why a likely passage is not called an answer', async () => {
    const why = explanationOf(
      createSearch(await islandKnowledge()),
      'How many animals were counted on the sandbanks?',
      {},
    );
    expect(explanationLines(why)).toContain(
      'Not called an answer, because the passage does not say how many there are',
    );
  });

  it('says how small the chance is where nothing is shown', async () => {
    const why = explanationOf(createSearch(await islandKnowledge()), 'Who won the chess championship?', {});
    expect(explanationLines(why)[0]).toMatch(/: 0\.[0-4]\d \(/);
  });
});

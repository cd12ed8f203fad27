import { describe, expect, it } from 'vitest';
import { explanationLines, explanationOf } from '../../src/cli/explain.ts';
import { islandKnowledge } from '../search/island.ts';

describe('ask --explain', () => {
  it('says why there is an answer, and why each excerpt ranks where it does', async () => {
    const why = explanationOf(await islandKnowledge(), 'How many seals were counted?', {});
    const lines = explanationLines(why);
    expect(lines[0]).toMatch(/^An answer: chance [01]\.\d\d, needed 0\.\d+$/);
    expect(lines).toContainEqual(expect.stringMatching(/^gazette-bridge¶5: score \d/));
    expect(lines).toContainEqual(
      expect.stringMatching(/= \d\.\d\d × -?[\d.]+ {2}share of the question found$/),
    );
  });

  it('says why there is none', async () => {
    const why = explanationOf(await islandKnowledge(), 'Who won the chess championship?', {});
    expect(explanationLines(why)[0]).toMatch(/^No answer: chance 0\.\d\d/);
  });
});

import { describe, expect, it } from 'vitest';
import { createQuotes } from '../../src/quotes/index.ts';
import { inventedKnowledge } from './invented.ts';

const knowledge = inventedKnowledge([
  {
    id: 'gazette-dam',
    outlet: 'gazette',
    paragraphs: [
      '“We did hear the dam crack on Sunday night,” Lowe said.',
      '“The turbines were inspected in the spring,” Lowe said.',
      '“I will not leave the valley, because my goats know every path,” Vance said.',
      'The mill wheel turned all through the winter.',
    ],
    quotations: [{ speaker: 'ada-lowe' }, { speaker: 'ada-lowe' }, { speaker: 'cora-vance' }],
  },
  {
    id: 'courier-dam',
    outlet: 'courier',
    paragraphs: [
      'On a recording she can be heard to say: “We did not hear the dam crack on Sunday night.”',
      '“The turbines were not inspected in the spring,” Oduya said.',
      '“I will leave the valley when the snow melts, because my goats know every path,” said Vance.',
      '“The mill wheel never turned all through the winter,” a sign says.',
    ],
    quotations: [],
  },
  {
    id: 'echo-dam',
    outlet: 'echo',
    paragraphs: [
      '“The turbines were not inspected in the spring,” Oduya said.',
      '“I will leave the valley when the snow melts, because my goats know every path,” said Vance.',
    ],
    quotations: [{ speaker: 'bram-oduya' }, { speaker: 'cora-vance' }],
  },
]);
const quotes = createQuotes(knowledge);
const check = (post: string) => {
  const [found] = quotes.verify(post);
  return [found?.verdict, found?.opponents.map(({ documentId }) => documentId)];
};

describe('a line of which another document prints the opposite between quotation marks', () => {
  it('is disputed, though nobody has recorded whose words the opposite is', () => {
    expect(check('Lowe: “We did hear the dam crack on Sunday night”')).toEqual(['disputed', ['courier-dam']]);
    expect(check('Lowe: “We did not hear the dam crack on Sunday night”')).toEqual([
      'disputed',
      ['gazette-dam'],
    ]);
  });

  it('is not said to be absent there by a comparison', () => {
    const [key = ''] = quotes.statementsAbout('hear the dam crack').keys;
    expect(quotes.compare(key)?.absentFromOutletIds).toEqual(['echo']);
  });

  it('is disputed where the opposite is the same sentence under a condition', () => {
    const [post] = quotes.verify('Vance: “I will not leave the valley, because my goats know every path”');
    expect(post?.verdict).toBe('disputed');
    const [key = ''] = quotes.statementsAbout('leave the valley').keys;
    const comparison = quotes.compare(key);
    expect(comparison?.isContradiction).toBe(true);
    const [difference] = comparison?.differences ?? [];
    expect(difference?.kind).toBe('negation');
    expect(knowledge.documents.get('gazette-dam')?.text.slice(difference?.a.start, difference?.a.end)).toBe(
      'I will not leave',
    );
  });

  it('is told with the opposite where it is cut', () => {
    expect(check('Lowe: “We did hear the dam crack”')).toEqual(['cut', ['courier-dam']]);
    expect(check('Lowe: “the dam crack on Sunday night”')).toEqual(['cut', []]);
  });

  it('is not disputed where an outlet says it in its own words', () => {
    expect(check('The mill wheel turned all through the winter.')).toEqual(['exact', []]);
  });

  it('is not disputed by what somebody else says', () => {
    const silent = inventedKnowledge([
      {
        id: 'gazette-dam',
        outlet: 'gazette',
        paragraphs: ['“The turbines were inspected in the spring,” Lowe said.'],
        quotations: [{ speaker: 'ada-lowe' }],
      },
      {
        id: 'echo-dam',
        outlet: 'echo',
        paragraphs: ['“The turbines were not inspected in the spring,” Oduya said.'],
        quotations: [{ speaker: 'bram-oduya' }],
      },
    ]);
    const [found] = createQuotes(silent).verify('Lowe: “The turbines were inspected in the spring”');
    expect([found?.verdict, found?.opponents]).toEqual(['exact', []]);
  });
});

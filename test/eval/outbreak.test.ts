/** The invented episode that anybody can evaluate the search over. */
import { expect, it } from 'vitest';
import { inventedSet } from './sets.ts';

it('an import keeps the words by which the invented articles answer their questions', async () => {
  const { questions } = await inventedSet();
  expect(questions.filter(({ answers }) => answers.length > 0)).toHaveLength(48);
});

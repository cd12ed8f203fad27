/** The index's own score for the passage. */
import type { Signal } from './signal.ts';

export const miniSearchScore: Signal = {
  name: 'index',
  says: 'MiniSearch’s score, as a share of the best passage’s',
  measure: (_, { scoreShare }) => scoreShare,
};

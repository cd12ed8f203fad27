/** How much of the question stands anywhere in the passage. */
import { shareFound } from '../evidence.ts';
import type { Signal } from './signal.ts';

export const found: Signal = {
  name: 'found',
  says: 'share of the question in the passage, rare words counting more',
  measure: (question, { inText }) => shareFound(question, inText),
};

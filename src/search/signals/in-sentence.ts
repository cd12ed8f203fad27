/** An answer mostly stands in one sentence. */
import { shareFound } from '../evidence.ts';
import type { Signal } from './signal.ts';

export const inSentence: Signal = {
  name: 'sentence',
  says: 'share of the question in the best single sentence',
  measure: (question, { inSentences }) =>
    Math.max(0, ...inSentences.map((inOne) => shareFound(question, inOne))),
};

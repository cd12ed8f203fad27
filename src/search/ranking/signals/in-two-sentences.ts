/** News names somebody in one sentence and goes on about "him" in the next. */
import { shareFoundInEither } from '../evidence.ts';
import type { Signal } from './signal.ts';

export const inTwoSentences: Signal = {
  name: 'twoSentences',
  says: 'share of the question in the best two neighbouring sentences',
  measure(question, { inSentences }) {
    const shares = inSentences.map((one, at) =>
      shareFoundInEither(question, one, inSentences[at + 1] ?? one),
    );
    return Math.max(0, ...shares);
  },
};

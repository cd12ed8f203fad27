/** The headline says what the article is about; its passages need not repeat it. */
import { shareFound, shareFoundInEither } from '../evidence.ts';
import type { Signal } from './signal.ts';

export const inTitle: Signal = {
  name: 'title',
  says: 'share of the question only in the title or the heading above',
  measure: (question, { inText, inTitle: title }) =>
    shareFoundInEither(question, inText, title) - shareFound(question, inText),
};

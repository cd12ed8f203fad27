/** The paragraph before or after tells whom and what this one goes on about. */
import { eitherFound, shareFound } from '../evidence.ts';
import type { Signal } from './signal.ts';

export const beside: Signal = {
  name: 'beside',
  says: 'share of the question only in the passages before and after, or the title',
  measure(question, { inText, inTitle, inBeside }) {
    const near = eitherFound(inText, inTitle);
    return shareFound(question, eitherFound(near, inBeside)) - shareFound(question, near);
  },
};

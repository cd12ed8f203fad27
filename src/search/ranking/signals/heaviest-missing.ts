/** A passage without the rarest word of the question is seldom about it. */
import { eitherFound } from '../evidence.ts';
import type { Signal } from './signal.ts';

export const heaviestMissing: Signal = {
  name: 'missing',
  says: 'the heaviest word of the question that stands neither here nor in the title, as a share',
  measure({ terms, totalWeight }, { inText, inTitle }) {
    const here = eitherFound(inText, inTitle);
    return Math.max(0, ...terms.map(({ weight }, n) => weight * (1 - (here[n] ?? 0)))) / totalWeight;
  },
};

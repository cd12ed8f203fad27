/** A passage without the rarest word of the question is seldom about it. */
import type { Signal } from './signal.ts';

export const heaviestMissing: Signal = {
  name: 'missing',
  isAgainst: true,
  says: 'the heaviest word of the question that stands neither here nor in the title, as a share',
  measure({ terms, totalWeight }, { inText, inTitle }) {
    const missing = terms.map(({ weight }, n) => weight * (1 - Math.max(inText[n] ?? 0, inTitle[n] ?? 0)));
    return Math.max(0, ...missing) / totalWeight;
  },
};

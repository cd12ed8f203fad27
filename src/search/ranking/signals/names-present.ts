/** A passage that lacks a name of the question is seldom about it. */
import type { Signal } from './signal.ts';

export const namesPresent: Signal = {
  name: 'names',
  says: 'share of the question’s names here; half where they stand in the title',
  measure({ terms }, { inText, inTitle }) {
    let all = 0;
    let present = 0;
    terms.forEach(({ isName, weight }, n) => {
      if (!isName) return;
      all += weight;
      present += weight * Math.max(inText[n] ?? 0, 0.5 * (inTitle[n] ?? 0));
    });
    return all === 0 ? 1 : present / all;
  },
};

/** Whoever the question names has to be there. */
import type { Signal } from './signal.ts';

export const namesPresent: Signal = {
  name: 'names',
  says: 'share of the question’s names here; half where they stand beside it',
  measure({ terms }, { inText, inTitle, inBeside }) {
    let all = 0;
    let present = 0;
    terms.forEach(({ isName, weight }, n) => {
      if (!isName) return;
      all += weight;
      const near = Math.max(inTitle[n] ?? 0, inBeside[n] ?? 0);
      present += weight * Math.max(inText[n] ?? 0, 0.5 * near);
    });
    return all === 0 ? 1 : present / all;
  },
};

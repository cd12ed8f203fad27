/** Words that stand together in the question and stand together in the passage belong together. */
import type { Signal } from './signal.ts';

/** The most terms by which two words may be apart. */
const maxDistance = 3;

export const inOrder: Signal = {
  name: 'order',
  says: 'neighbouring words of the question stand near each other, in order',
  measure({ terms }, { sequence }) {
    if (terms.length < 2) return 0;
    const pairs = new Set<number>();
    sequence.forEach(({ term, at }, index) => {
      for (let next = index + 1; next < sequence.length; next += 1) {
        const other = sequence[next];
        if (other === undefined || other.at - at > maxDistance) break;
        if (other.term === term + 1) pairs.add(term);
      }
    });
    const weights = terms.slice(1).map(({ weight }, n) => weight + (terms[n]?.weight ?? 0));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    return [...pairs].reduce((sum, n) => sum + (weights[n] ?? 0), 0) / Math.max(all, 1e-9);
  },
};

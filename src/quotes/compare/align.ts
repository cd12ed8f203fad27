/** Which word of one rendering answers to which word of another. */

/** Indexes into the two sequences; `a` and `b` both rise from pair to pair. */
export interface Pair {
  readonly a: number;
  readonly b: number;
}

/**
 * The pairs with the greatest sum of scores that keep the order of both
 * sequences. A score of 0 or less never pairs.
 *
 * `align(['we', 'do', 'not', 'go'], ['we', 'go'], equalScore)` → pairs (0,0) and (3,1)
 *
 * Needleman and Wunsch (1970) without a price for gaps: an outlet leaves out
 * what it likes. Takes a.length × b.length steps.
 */
export function align<T>(a: readonly T[], b: readonly T[], score: (x: T, y: T) => number): Pair[] {
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const scores = new Float64Array(a.length * b.length);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [x, y] = [a[i], b[j]];
      const gain = x === undefined || y === undefined ? 0 : score(x, y);
      scores[i * b.length + j] = gain;
      const together = gain > 0 ? gain + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      const apart = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      best[i * width + j] = Math.max(together, apart);
    }
  }
  return walk(best, scores, a.length, b.length);
}

function walk(best: Float64Array, scores: Float64Array, rows: number, columns: number): Pair[] {
  const width = columns + 1;
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < rows && j < columns) {
    const here = best[i * width + j] ?? 0;
    const gain = scores[i * columns + j] ?? 0;
    if (gain > 0 && here === gain + (best[(i + 1) * width + j + 1] ?? 0)) {
      pairs.push({ a: i, b: j });
      i += 1;
      j += 1;
    } else if (here === (best[(i + 1) * width + j] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

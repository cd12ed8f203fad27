/** Which word of one text answers to which word of another. */

/** Indexes into the two sequences; `a` and `b` both rise from pair to pair. */
export interface Pair {
  readonly a: number;
  readonly b: number;
}

/**
 * The pairs with the greatest sum of scores that keep the order of both sequences, less the price of what
 * is left out between the first and the last. A score of 0 or less never pairs, but may stand for a word
 * that was changed.
 *
 * `align(['we', 'do', 'not', 'go'], ['we', 'go'], equalScore).pairs` → (0,0) and (3,1)
 *
 * Smith and Waterman (1981); without a price, because an outlet leaves out what it likes, it is Needleman
 * and Wunsch's (1970). Takes a.length × b.length steps.
 */
export function align<T>(
  a: readonly T[],
  b: readonly T[],
  score: (x: T, y: T) => number,
  priceOf: (one: T) => number = () => 0,
): { readonly score: number; readonly pairs: Pair[] } {
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const gains = new Float64Array(a.length * width);
  const [pricesA, pricesB] = [a.map(priceOf), b.map(priceOf)];
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  const withoutA = (i: number, j: number) => at(i + 1, j) - (pricesA[i] ?? 0);
  const withoutB = (i: number, j: number) => at(i, j + 1) - (pricesB[j] ?? 0);
  const columns = [...b.entries()].reverse();
  let start = { i: 0, j: 0 };
  for (const [i, x] of [...a.entries()].reverse()) {
    for (const [j, y] of columns) {
      const gain = score(x, y);
      const here = Math.max(0, gain + at(i + 1, j + 1), withoutA(i, j), withoutB(i, j));
      gains[i * width + j] = gain;
      best[i * width + j] = here;
      if (here >= at(start.i, start.j)) start = { i, j };
    }
  }
  const pairs: Pair[] = [];
  for (let { i, j } = start; at(i, j) > 0; ) {
    const isPair =
      (gains[i * width + j] ?? 0) > 0 && at(i, j) === (gains[i * width + j] ?? 0) + at(i + 1, j + 1);
    if (isPair) pairs.push({ a: i, b: j });
    const [isWithoutA, isWithoutB] = [at(i, j) === withoutA(i, j), at(i, j) === withoutB(i, j)];
    if (isPair || isWithoutA || !isWithoutB) i += 1;
    if (isPair || !isWithoutA) j += 1;
  }
  return { score: at(start.i, start.j), pairs };
}

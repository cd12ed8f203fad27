/** Aligns two texts: finds which word of one corresponds to which word of the other. */

/** Indexes into the two sequences; `a` and `b` both increase from pair to pair. */
export interface Pair {
  readonly a: number;
  readonly b: number;
}

/**
 * The pairs with the highest total score that keep the order of both sequences, minus the price of elements
 * left out between the first and the last pair. Elements with a score of 0 or less are never paired, but may
 * count as one changed word. An element with an infinite price is in no pair, and no pairs are on both sides
 * of it.
 *
 * `align(['we', 'do', 'not', 'go'], ['we', 'go'], equalScore).pairs` → (0,0) and (3,1)
 *
 * Smith and Waterman (1981); without a price, because an outlet may leave out anything, it is Needleman and
 * Wunsch's (1970). Takes a.length × b.length steps.
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
  let start = { i: 0, j: 0 };
  let most = 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [x, priceA = 0] = [a[i], pricesA[i]];
    for (let j = priceA === Number.POSITIVE_INFINITY ? -1 : b.length - 1; j >= 0; j -= 1) {
      const [y, at] = [b[j], i * width + j];
      const gain = x === undefined || y === undefined ? 0 : score(x, y);
      const together = gain + (best[at + width + 1] ?? 0);
      const withoutA = (best[at + width] ?? 0) - priceA;
      const withoutB = (best[at + 1] ?? 0) - (pricesB[j] ?? 0);
      const here = Math.max(0, together, withoutA, withoutB);
      gains[at] = gain;
      best[at] = here;
      if (here >= most) {
        start = { i, j };
        most = here;
      }
    }
  }
  const pairs: Pair[] = [];
  for (let { i, j } = start; (best[i * width + j] ?? 0) > 0; ) {
    const at = i * width + j;
    const [here, gain] = [best[at], gains[at] ?? 0];
    const isPair = gain > 0 && here === gain + (best[at + width + 1] ?? 0);
    const isWithoutA = here === (best[at + width] ?? 0) - (pricesA[i] ?? 0);
    const isWithoutB = here === (best[at + 1] ?? 0) - (pricesB[j] ?? 0);
    if (isPair) pairs.push({ a: i, b: j });
    if (isPair || isWithoutA || !isWithoutB) i += 1;
    if (isPair || !isWithoutA) j += 1;
  }
  return { score: most, pairs };
}

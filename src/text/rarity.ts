/**
 * The weight of a term that `count` of `total` texts contain, higher for rarer terms: BM25's inverse document
 * frequency in Lucene's form, which is never negative.
 *
 * `rarityOf(1, 100)` → about 4.2 · `rarityOf(100, 100)` → about 0.005
 */
export function rarityOf(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

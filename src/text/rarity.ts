/**
 * How much a term says by how few of all texts hold it: BM25's inverse document frequency in Lucene's form,
 * which is never negative. The rarer, the more.
 *
 * `rarityOf(1, 100)` → about 4.2 · `rarityOf(100, 100)` → about 0.005
 */
export function rarityOf(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

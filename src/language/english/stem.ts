import stemmer from 'wink-porter2-stemmer';

/**
 * The Snowball English stem (Porter2) of a folded word. Words with other than Latin letters are returned unchanged.
 *
 * `stem('refusing')` → `'refus'` · `stem('lied')` → `'lie'` · `stem('токаев')` → `'токаев'`
 *
 * Algorithm: https://snowballstem.org/algorithms/english/stemmer.html
 */
export function stem(folded: string): string {
  return /^[a-z']+$/.test(folded) ? stemmer(folded) : folded;
}

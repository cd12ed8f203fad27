import { stemmer } from '@orama/stemmers/english';

/**
 * The Snowball English stem of a folded word. Words with other than Latin letters are returned unchanged.
 *
 * `stem('refusing')` → `'refus'` · `stem('токаев')` → `'токаев'`
 *
 * Algorithm: https://snowballstem.org/algorithms/english/stemmer.html
 */
export function stem(folded: string): string {
  return /^[a-z']+$/.test(folded) ? stemmer(folded) : folded;
}

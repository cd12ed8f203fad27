import { stemmer } from '@orama/stemmers/english';

/**
 * The Snowball English stem of a folded word; anything but Latin letters is
 * returned as it is, because the algorithm knows only those.
 *
 * `stem('refusing')` → `'refus'` · `stem('токаев')` → `'токаев'`
 *
 * Algorithm: https://snowballstem.org/algorithms/english/stemmer.html
 */
export function stem(folded: string): string {
  return /^[a-z']+$/.test(folded) ? stemmer(folded) : folded;
}

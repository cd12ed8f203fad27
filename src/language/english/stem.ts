import stemmer from 'wink-porter2-stemmer';
import { boundedMemo } from '../../memo.ts';
import { baseFormOf, oneSpelling } from './irregular.ts';

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

/**
 * What a folded word is compared by: the stem of its base form, in one spelling.
 *
 * `keyOf('fought')` = `keyOf('fights')` → `'fight'`
 */
export const keyOf = boundedMemo(50_000, (folded: string) => stem(oneSpelling(baseFormOf(folded))));

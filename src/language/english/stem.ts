import stemmer from 'wink-porter2-stemmer';
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

const keys = new Map<string, string>();
/** A limit, because people may type any number of different words. */
const maxRememberedKeys = 50_000;

/**
 * What a folded word is compared by: the stem of its base form, in one spelling.
 *
 * `keyOf('fought')` = `keyOf('fights')` → `'fight'`
 */
export function keyOf(folded: string): string {
  const known = keys.get(folded);
  if (known !== undefined) return known;
  if (keys.size >= maxRememberedKeys) keys.clear();
  const key = stem(oneSpelling(baseFormOf(folded)));
  keys.set(folded, key);
  return key;
}

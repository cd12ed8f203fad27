/** The key by which the search compares English words. */
import stemmer from 'wink-porter2-stemmer';
import { boundedMemo } from '../../memo.ts';
import { baseFormOf } from './irregular.ts';

/**
 * The Snowball English stem (Porter2) of a folded word. Words with other than Latin letters are returned unchanged.
 *
 * `stem('refusing')` → `'refus'` · `stem('lied')` → `'lie'` · `stem('токаев')` → `'токаев'`
 *
 * Algorithm: https://snowballstem.org/algorithms/english/stemmer.html
 */
function stem(folded: string): string {
  return /^[a-z']+$/.test(folded) ? stemmer(folded) : folded;
}

/**
 * One spelling for British and American words, by rules that are loose enough for searching: "scoured" and
 * "scored" become one. Where that matters, `spelling.ts` is used.
 *
 * `looseSpelling('recognise')` → `'recognize'` · `looseSpelling('neighbours')` → `'neighbors'`
 */
function looseSpelling(folded: string): string {
  if (folded.length < 5) return folded;
  return folded
    .replace(/(?<=\p{L}{2}[^aeiou])is(?=(?:e[ds]?|ers?|ing|ations?)$)/u, 'iz')
    .replace(/ys(?=(?:e[ds]?|ing)$)/u, 'yz')
    .replace(/(?<=\p{L}{2})our(?=(?:s|ed|ing|ite|ites|able|hood|hoods|ful|er|ers)?$)/u, 'or')
    .replace(/(?<=\p{L}[^aeiou])tre(?=s?$)/u, 'ter')
    .replace(/enc(?=es?$)/u, 'ens')
    .replace(/^programme(?=s?$)/u, 'program');
}

/**
 * The key of a folded word: the stem of its base form, in one spelling.
 *
 * `keyOf('fought')` = `keyOf('fights')` → `'fight'`
 */
export const keyOf = boundedMemo(50_000, (folded: string) => stem(looseSpelling(baseFormOf(folded))));

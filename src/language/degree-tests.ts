/** Tests of words that say how much, how often or on which side: small words that nevertheless change the meaning. */
import { foldWord } from '../text/fold.ts';
import { wordSet } from '../text/word-lists.ts';
import type { Language } from './language.ts';

/** The sign for no word in a scale. */
const noWord = '-';

/** Tests of a language's words of degree. */
export type DegreeTests = Pick<Language, 'differInDegree' | 'saysDegree'>;

/**
 * Tests whether two words are at different places of a scale. Each line is a scale, with colons between its places:
 * `nothing : little : some`. A word on a scale with `-` also differs from having no word: `almost : -`. A phrase is
 * written `a_few`.
 *
 * `degreeTests('nothing : little').differInDegree('little', 'nothing')` → `true`
 */
export function degreeTests(lines: string): DegreeTests {
  const scales = lines
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split(':')
        .map((place) => new Set([...wordSet(foldWord(place))].map((words) => words.replace('_', ' ')))),
    );
  return {
    differInDegree: (folded, other = noWord) =>
      scales.some((places) => {
        const place = places.findIndex((words) => words.has(folded));
        const another = places.findIndex((words) => words.has(other));
        return place >= 0 && another >= 0 && place !== another;
      }),
    saysDegree: (folded) => scales.some((places) => places.some((words) => words.has(folded))),
  };
}

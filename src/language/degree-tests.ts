/** Words that say how much, how often or on which side: grammar calls them small, and they carry the meaning. */
import { foldWord } from '../text/fold.ts';
import { wordSet } from '../text/word-set.ts';
import type { Language } from './language.ts';

/** Stands in a scale for having no word there. */
const noWord = '-';

/** Tests of a language's words of degree. */
export type DegreeTests = Pick<Language, 'differInDegree' | 'saysDegree'>;

/**
 * Tests of whether two words stand at two places of one scale: `nothing : little : some`. A scale a line, a place
 * between colons; `almost : -` changes the meaning also where the other side has no word. Two words as `a_few`.
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

/**
 * Finds two renderings of a sentence that differ in degree: “we did little” and “we did nothing”. Only where everything
 * else is the same but for function words, so that they must be one sentence.
 */
import type { Language } from '../../language/index.ts';
import { align } from '../../text/align.ts';
import { isContentWord, type Token } from '../text-reader.ts';
import { type Contradiction, stretch } from './comparable.ts';

/** With fewer words in common they may be two sentences. */
const minAlikeWords = 3;

/**
 * `degreeTurned('We did little that day', 'We did nothing that day', english)`, both as tokens → `did little that`
 * and `did nothing that`, with `little` and `nothing` as their heads
 */
export function degreeTurned(
  one: readonly Token[],
  other: readonly Token[],
  language: Language,
): Contradiction | undefined {
  const { pairs } = align(one, other, likeness);
  if (pairs.length < minAlikeWords) return undefined;
  const [inA, inB] = [new Set(pairs.map(({ a }) => a)), new Set(pairs.map(({ b }) => b))];
  const alone = [...one.keys()].filter((at) => !inA.has(at) && !isPlain(one[at], language));
  const others = [...other.keys()].filter((at) => !inB.has(at) && !isPlain(other[at], language));
  const [[a, more], [b, another]] = [alone, others];
  if (a === undefined || b === undefined || more !== undefined || another !== undefined) return undefined;
  // Both have to be between the same two words.
  if (pairs.some((pair) => pair.a < a !== pair.b < b)) return undefined;
  if (!language.differInDegree(degreeAt(one, a, language), degreeAt(other, b, language))) return undefined;
  return {
    a: stretch(one, a - 1, a + 1),
    b: stretch(other, b - 1, b + 1),
    head: { a: stretch(one, a), b: stretch(other, b) },
    isOfDegree: true,
  };
}

/** A word, together with the one before it where the two are a phrase of degree: “a few” is not “few”. */
function degreeAt(tokens: readonly Token[], at: number, language: Language): string {
  const [before, word] = [tokens[at - 1]?.folded ?? '', tokens[at]?.folded ?? ''];
  return language.saysDegree(`${before} ${word}`) ? `${before} ${word}` : word;
}

const likeness = (x: Token, y: Token): number =>
  x.spelling === y.spelling || (isContentWord(x) && x.key === y.key) ? (isContentWord(x) ? 2 : 0.6) : 0;

/** Function words such as “the” and “that”, which differ from one translation to another. */
const isPlain = (token: Token | undefined, language: Language): boolean =>
  token === undefined ||
  (!isContentWord(token) &&
    language.modifierOf(token.folded) === undefined &&
    !language.saysDegree(token.folded));

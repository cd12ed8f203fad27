/**
 * Finds a sentence that denies what another one affirms under a condition: “I will not go, because …” and “I will go
 * when it is light, because …”. Only where everything else is the same, so that they must be one sentence.
 */
import type { Language } from '../../language/index.ts';
import { align } from '../../text/align.ts';
import { foldedOf } from '../../text/words.ts';
import { isContentWord, type Token } from '../text-reader.ts';
import { type Contradiction, stretch } from './comparable.ts';

/** With fewer words in common, or fewer content words among them, they may be two sentences. */
const minAlikeWords = 7;
const minContentWords = 3;

/**
 * `deniedUnderCondition('I will not go, because the old road is wet', 'I will go when it is light, because the old road is wet')`,
 * both as tokens → `will not go` and `will go when`, with `go` as the head; `undefined` where the second one denies
 */
export function deniedUnderCondition(
  denying: readonly Token[],
  affirming: readonly Token[],
  language: Language,
): Contradiction | undefined {
  // Most sentences deny nothing, and aligning them takes time.
  if (language.denialsIn(foldedOf(denying)).length === 0) return undefined;
  const { pairs } = align(denying, affirming, (x, y) =>
    x.spelling === y.spelling ? (isContentWord(x) ? 2 : 0.6) : 0,
  );
  const [pairedA, pairedB] = [new Set(pairs.map(({ a }) => a)), new Set(pairs.map(({ b }) => b))];
  const denialIn = (tokens: readonly Token[], paired: ReadonlySet<number>) =>
    language.denialsIn(foldedOf(tokens)).filter((at) => !paired.has(at));
  const [denial, another] = denialIn(denying, pairedA);
  if (denial === undefined || another !== undefined) return undefined;
  if (denialIn(affirming, pairedB).length > 0) return undefined;
  const contentPairs = pairs.filter(({ a }) => isContentWord(denying[a]));
  if (pairs.length < minAlikeWords || contentPairs.length < minContentWords) return undefined;
  const isPlain = (token: Token | undefined) =>
    !isContentWord(token) && language.modifierOf(token?.folded ?? '') === undefined;
  const condition = [...affirming.keys()].find((at) => !pairedB.has(at) && !isPlain(affirming[at]));
  const turn = language.modifierOf(affirming[condition ?? -1]?.folded ?? '');
  if (condition === undefined || (turn !== 'condition' && turn !== 'limit')) return undefined;
  const end = [...affirming.keys()].find((at) => at > condition && pairedB.has(at)) ?? affirming.length;
  const isRest = affirming.every(
    (token, at) => pairedB.has(at) || (at >= condition && at < end) || isPlain(token),
  );
  const isOnlyDenied = denying.every((token, at) => pairedA.has(at) || at === denial || isPlain(token));
  const head = contentPairs.find(({ a }) => a > denial);
  const isBound = head !== undefined && head.b < condition;
  if (!isRest || !isOnlyDenied || !isBound) return undefined;
  return {
    a: stretch(denying, denial - 2, head.a),
    b: stretch(affirming, head.b - 2, condition),
    head: { a: stretch(denying, head.a), b: stretch(affirming, head.b) },
  };
}

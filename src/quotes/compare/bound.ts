/**
 * Whether one rendering of a sentence denies what another affirms under a condition: “I will not go, because …”,
 * “I will go when it is light, because …”. Only where all else is the same, so that they are one sentence.
 */
import type { Language } from '../../language/index.ts';
import { align, type Pair } from '../../text/align.ts';
import type { Token } from '../text-reader.ts';

/** Where the two differ, as indexes of their tokens. */
export interface Bound {
  readonly denial: number;
  /** The word that one denies and the other affirms. */
  readonly head: Pair;
  /** Where the condition begins in the one that affirms. */
  readonly condition: number;
}

/** Words that both have, and those of meaning among them: with fewer, they may be two sentences. */
const fewestAlike = 7;
const fewestTelling = 3;

/**
 * `boundIn('I will not go, because the old road is wet', 'I will go when it is light, because the old road is wet')`,
 * both as tokens → the places of `not`, `go` and `when`; nothing where it is the second that denies
 */
export function boundIn(
  denying: readonly Token[],
  affirming: readonly Token[],
  language: Language,
): Bound | undefined {
  const { pairs } = align(denying, affirming, (x, y) =>
    x.spelling === y.spelling ? (isTelling(x) ? 2 : 0.6) : 0,
  );
  const [pairedA, pairedB] = [new Set(pairs.map(({ a }) => a)), new Set(pairs.map(({ b }) => b))];
  const denialIn = (tokens: readonly Token[], paired: ReadonlySet<number>) =>
    language.denialsIn(tokens.map(({ folded }) => folded)).filter((at) => !paired.has(at));
  const [denial, another] = denialIn(denying, pairedA);
  if (denial === undefined || another !== undefined) return undefined;
  if (denialIn(affirming, pairedB).length > 0) return undefined;
  const telling = pairs.filter(({ a }) => isTelling(denying[a]));
  if (pairs.length < fewestAlike || telling.length < fewestTelling) return undefined;
  const isPlain = (token: Token | undefined) =>
    !isTelling(token) && language.modifierOf(token?.folded ?? '') === undefined;
  const condition = [...affirming.keys()].find((at) => !pairedB.has(at) && !isPlain(affirming[at]));
  const turn = language.modifierOf(affirming[condition ?? -1]?.folded ?? '');
  if (condition === undefined || (turn !== 'condition' && turn !== 'limit')) return undefined;
  const end = [...affirming.keys()].find((at) => at > condition && pairedB.has(at)) ?? affirming.length;
  const isRest = affirming.every(
    (token, at) => pairedB.has(at) || (at >= condition && at < end) || isPlain(token),
  );
  const isOnlyDenied = denying.every((token, at) => pairedA.has(at) || at === denial || isPlain(token));
  const head = telling.find(({ a }) => a > denial);
  const isBound = head !== undefined && head.b < condition;
  return isRest && isOnlyDenied && isBound ? { denial, head, condition } : undefined;
}

const isTelling = (token: Token | undefined): boolean =>
  token !== undefined && token.kind !== 'function' && token.kind !== 'inserted';

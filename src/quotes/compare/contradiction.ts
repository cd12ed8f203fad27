/**
 * Whether one rendering affirms what another denies.
 *
 * The words of both are paired, wherever they stand, and each pair is asked
 * whether the two sides take it alike. A contradiction is called only where a
 * negation of one side turns all that it falls on against the other side, the
 * two clauses are about the same, and no word in them leaves room for another
 * reading. A missed contradiction is a pity; an invented one is a slander.
 */
import type { Span } from '../../text/span.ts';
import type { Token } from '../tokens.ts';
import type { Pair } from './align.ts';
import {
  hasUniversal,
  isCorrected,
  isHeadPaired,
  isOnlyWhen,
  isSaidBothWays,
  isSameMatter,
} from './doubts.ts';
import { type Negation, signAt } from './polarity.ts';
import { differs, pairUp, type Side, sideOf, weightOf } from './sides.ts';

/** Where the two say the opposite. */
export interface Contradiction {
  /** The words that make the difference, with a word on either side: "we do not recognise Taiwan". */
  readonly a: Span;
  readonly b: Span;
  /** The word in each that one affirms and the other denies. */
  readonly head: { readonly a: Span; readonly b: Span };
}

/**
 * `contradictionOf('We do not recognise it.', tokens, 'We recognise it.', tokens)`
 * → the spans of both clauses; `undefined` when they can both be true
 */
export function contradictionOf(
  textA: string,
  tokensA: readonly Token[],
  textB: string,
  tokensB: readonly Token[],
): Contradiction | undefined {
  const a = sideOf(textA, tokensA, tokensB);
  const b = sideOf(textB, tokensB, tokensA);
  const pairs = pairUp(a, b);
  const turned = [
    ...a.polarity.negations.map((negation) => turnedBy(negation, a, b, pairs, 'a')),
    ...b.polarity.negations.map((negation) => turnedBy(negation, b, a, pairs, 'b')),
    turnedByOpposites(a, b, pairs),
  ];
  for (const pair of turned) {
    if (pair === undefined) continue;
    const head = { a: wordSpan(a, pair.a), b: wordSpan(b, pair.b) };
    return { a: turnSpan(a, pair.a), b: turnSpan(b, pair.b), head };
  }
  return undefined;
}

/** A pair that a negation turns against the other side, when it turns everything that it falls on. */
function turnedBy(
  negation: Negation,
  own: Side,
  other: Side,
  pairs: readonly Pair[],
  which: 'a' | 'b',
): Pair | undefined {
  const [a, b] = which === 'a' ? [own, other] : [other, own];
  const otherWhich = which === 'a' ? 'b' : 'a';
  const within = pairs.filter((pair) => negation.from <= pair[which] && pair[which] < negation.to);
  const agreed = within.filter((pair) => !differs(a, b, pair));
  const opposed = within.filter((pair) => differs(a, b, pair) && !isSaidBothWays(a, b, pair));
  // "They found no gold" denies the gold; that it denies "they" too is no evidence.
  const behind = opposed.filter((pair) => pair[which] >= negation.at);
  const isLast = !own.tokens.some(
    (_, index) => index >= negation.at && index < negation.to && weightOf(own, index) > 0,
  );
  const evidence = isLast ? opposed : behind;
  const weigh = (some: readonly Pair[]) => some.reduce((sum, pair) => sum + weightOf(own, pair[which]), 0);
  const [head] = evidence;
  if (head === undefined || weigh(agreed) * 2 >= weigh(evidence)) return undefined;
  if (negation.isWeak && !hasUniversal(other, head[otherWhich])) return undefined;
  if (isOnlyWhen(a, head.a, b, head.b)) return undefined;
  if (isCorrected(own, negation)) return undefined;
  if (!isHeadPaired(negation, own, other, pairs, which, head[otherWhich])) return undefined;
  if (!isSameMatter(a, b, head, pairs)) return undefined;
  return head;
}

/** An odd number of opposites in a clause that no negation touches: "legal" against "illegal". */
function turnedByOpposites(a: Side, b: Side, pairs: readonly Pair[]): Pair | undefined {
  const opposed = pairs.filter(
    (pair) =>
      differs(a, b, pair) &&
      (a.poles[pair.a]?.sign === -1 || b.poles[pair.b]?.sign === -1) &&
      signAt(a.polarity, pair.a) === signAt(b.polarity, pair.b),
  );
  return opposed.find((pair) => {
    const clause = a.polarity.clauses[pair.a];
    const inClause = opposed.filter((one) => a.polarity.clauses[one.a]?.from === clause?.from);
    return inClause.length % 2 === 1 && isSameMatter(a, b, pair, pairs);
  });
}

function wordSpan(side: Side, index: number): Span {
  const { start = 0, end = 0 } = side.tokens[index] ?? {};
  return { start, end };
}

const auxiliary = /^(?:do|does|did|will|would|is|are|was|were|has|have|had|can|could|should|must|may|might)$/;

/** From the negations of a word to the word itself, and one word more at either end, inside its clause. */
function turnSpan(side: Side, index: number): Span {
  const clause = side.polarity.clauses[index] ?? { from: index, to: index + 1 };
  const cues = side.polarity.negations
    .filter(({ at: cue, from, to }) => from <= index && index < to && clause.from <= cue && cue < clause.to)
    .flatMap((negation) => [negation.at, negation.endAt - 1]);
  const before = Math.min(index, ...cues) - 1;
  // "Do not recognise" is read better with who does not.
  const isAuxiliary = auxiliary.test(side.tokens[before]?.folded ?? '');
  const first = Math.max(clause.from, isAuxiliary ? before - 1 : before);
  const last = Math.min(clause.to - 1, Math.max(index, ...cues) + 1);
  return { start: side.tokens[first]?.start ?? 0, end: side.tokens[last]?.end ?? side.text.length };
}

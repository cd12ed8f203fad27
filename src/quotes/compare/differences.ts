/**
 * What differs between two renderings of one statement, word by word.
 *
 * Most differences come from translation. Five kinds may change the meaning: a negation, a number, a name, a degree,
 * and how sure the speaker is.
 */
import type { Language } from '../../language/index.ts';
import { align } from '../../text/align.ts';
import type { Span } from '../../text/span.ts';
import { isContentWord, type Token } from '../text-reader.ts';
import { differingAmounts } from './amounts.ts';
import type { Comparable, Contradiction } from './comparable.ts';
import { contradictionOf } from './contradiction.ts';

export type DifferenceKind = 'negation' | 'number' | 'name' | 'degree' | 'modality' | 'wording';

/**
 * Words that the two print differently, by more than British or American spelling. Spans count from the start of each
 * text; where a side lacks the words of the other, its span is empty.
 */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly a: Span;
  readonly b: Span;
}

export interface Comparison {
  /** One affirms what the other denies. */
  readonly isContradiction: boolean;
  /** Those that may change the meaning first; otherwise in the order of the text. */
  readonly differences: readonly Difference[];
  /** The tokens between equal words, in the order of the text. */
  readonly segments: readonly { readonly a: readonly Token[]; readonly b: readonly Token[] }[];
  /** Every word that the other does not print at this place, for marking. */
  readonly changed: { readonly a: readonly Span[]; readonly b: readonly Span[] };
}

/** `compareTexts('over 500 states', 'over 600 states', english)`, both as tokens → a difference in `number`: `500`, `600` */
export function compareTexts(a: Comparable, b: Comparable, language: Language): Comparison {
  const segments = segmentsOf(a, b);
  const contradiction = contradictionOf(a, b, language);
  const differences: Difference[] = [
    ...(contradiction === undefined
      ? []
      : [{ kind: sortOf(contradiction), a: contradiction.a, b: contradiction.b }]),
    ...differingAmounts(a, b).map((spans) => ({ kind: 'number' as const, ...spans })),
    ...segments.map((one) => ({
      kind: isOfDegree(one, language, contradiction) ? ('degree' as const) : kindOf(one, a, b, language),
      a: spanOf(one.a, one.next.a, a),
      b: spanOf(one.b, one.next.b, b),
    })),
  ];
  const spansOf = (tokens: readonly Token[]) => tokens.map(({ start, end }) => ({ start, end }));
  return {
    isContradiction: contradiction !== undefined,
    differences: differences.sort((x, y) => ranks.indexOf(x.kind) - ranks.indexOf(y.kind)),
    segments,
    changed: { a: segments.flatMap((one) => spansOf(one.a)), b: segments.flatMap((one) => spansOf(one.b)) },
  };
}

const sortOf = ({ isOfDegree }: Contradiction): DifferenceKind => (isOfDegree ? 'degree' : 'negation');

const ranks: readonly DifferenceKind[] = ['negation', 'number', 'name', 'degree', 'modality', 'wording'];

/** Equal words weigh more than forms of one word, and content words more than function words. */
function likeness(x: Token, y: Token): number {
  if (x.spelling === y.spelling) return x.kind === 'function' || x.kind === 'inserted' ? 0.6 : 2.2;
  return x.key === y.key && x.kind !== 'function' ? 2 : 0;
}

/** The tokens of both sides between two equal words, and the equal word behind them. */
interface Segment {
  readonly a: readonly Token[];
  readonly b: readonly Token[];
  readonly next: { readonly a: Token | undefined; readonly b: Token | undefined };
}

function segmentsOf(a: Comparable, b: Comparable): Segment[] {
  const pairs = align(a.tokens, b.tokens, likeness).pairs.filter(
    (pair) => a.tokens[pair.a]?.spelling === b.tokens[pair.b]?.spelling,
  );
  return [...pairs, { a: a.tokens.length, b: b.tokens.length }].flatMap((pair, order) => {
    const from = pairs[order - 1] ?? { a: -1, b: -1 };
    const [inA, inB] = [a.tokens.slice(from.a + 1, pair.a), b.tokens.slice(from.b + 1, pair.b)];
    const next = { a: a.tokens[pair.a], b: b.tokens[pair.b] };
    return inA.length + inB.length > 0 ? [{ a: inA, b: inB, next }] : [];
  });
}

/** A longer segment was cut, moved or rewritten, so that it is no change of a name or of sureness. */
const maxDetailWords = 8;

function kindOf(
  { a: inA, b: inB }: Segment,
  a: Comparable,
  b: Comparable,
  language: Language,
): DifferenceKind {
  if (Math.max(inA.length, inB.length) > maxDetailWords) return 'wording';
  const isNew = (one: Token, others: readonly Token[]) =>
    one.kind === 'name' && !others.some(({ key }) => key === one.key);
  const [newInA, newInB] = [inA.some((one) => isNew(one, b.tokens)), inB.some((one) => isNew(one, a.tokens))];
  // A name in place of other words without a name only rephrases the sentence.
  if ((newInA && newInB) || (newInA && inB.length === 0) || (newInB && inA.length === 0)) return 'name';
  const surenessOf = (tokens: readonly Token[]) =>
    new Set(tokens.flatMap(({ folded }) => language.surenessOf(folded) ?? []));
  const [sure, other] = [surenessOf(inA), surenessOf(inB)];
  // "I should" in place of "I'm sorry" is another wording, and not another degree of sureness.
  const saysMore = (one: Token) =>
    isContentWord(one) && language.surenessOf(one.folded) === undefined && !language.modifierOf(one.folded);
  const isModality = sure.symmetricDifference(other).size > 0 && ![...inA, ...inB].some(saysMore);
  return isModality ? 'modality' : 'wording';
}

/** Whether a single word differs in degree from the one in its place; where a contradiction was found, that is enough. */
function isOfDegree(
  { a, b }: Segment,
  language: Language,
  contradiction: Contradiction | undefined,
): boolean {
  if (contradiction !== undefined || a.length > 1 || b.length > 1) return false;
  const [one, other] = a.length > 0 ? [a[0], b[0]] : [b[0], a[0]];
  return one !== undefined && language.differInDegree(one.folded, other?.folded);
}

/** The span of some tokens within one part of the text; without tokens, the empty span before the next one. */
function spanOf(tokens: readonly Token[], next: Token | undefined, { parts }: Comparable): Span {
  const start = tokens[0]?.start ?? next?.start ?? parts.at(-1)?.end ?? 0;
  const part = parts.find((one) => one.start <= start && start < one.end);
  return { start, end: Math.min(tokens.at(-1)?.end ?? start, part?.end ?? Number.POSITIVE_INFINITY) };
}

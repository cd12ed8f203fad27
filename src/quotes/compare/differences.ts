/**
 * What differs between two renderings of one statement, word by word.
 *
 * Most of what differs is translation. Four sorts may change the meaning and
 * are named: a negation, a number, a name, and how sure the speaker is.
 */
import type { Language } from '../../language/index.ts';
import { align } from '../../text/align.ts';
import type { Span } from '../../text/span.ts';
import type { TextReader, Token } from '../text-reader.ts';
import { contradictionOf } from './contradiction.ts';
import { differingAmounts } from './numbers.ts';

export type DifferenceKind = 'negation' | 'number' | 'name' | 'modality' | 'wording';

/**
 * A stretch that the two print differently, by more than British or American spelling. Spans count from the start of
 * each text; an empty one stands where the other has words and this has none.
 */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly a: Span;
  readonly b: Span;
}

export interface Comparison {
  /** One affirms what the other denies. */
  readonly isContradiction: boolean;
  /** What may change the meaning first; then in the order of the text. */
  readonly differences: readonly Difference[];
  /** The same stretches as tokens, in the order of the text. */
  readonly segments: readonly { readonly a: readonly Token[]; readonly b: readonly Token[] }[];
  /** Every word that the other does not print at this place, for marking. */
  readonly changed: { readonly a: readonly Span[]; readonly b: readonly Span[] };
}

/** Words of a text made ready to be compared; `parts` are the stretches that hold them, and no difference reaches across. */
export interface Comparable {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly parts: readonly Span[];
}

/** One text of one piece. */
export function comparable(text: string, reader: TextReader): Comparable {
  return { text, tokens: reader.tokens(text), parts: [{ start: 0, end: text.length }] };
}

/** Stretches of both sides between words that are the same; token indexes, ends exclusive. */
interface Segment {
  readonly a: { readonly from: number; readonly to: number };
  readonly b: { readonly from: number; readonly to: number };
}

/**
 * `compareTexts(comparable('over 500 states'), comparable('over 600 states'))`
 * → one difference of kind `number`: `500`, `600`
 */
export function compareTexts(a: Comparable, b: Comparable, language: Language): Comparison {
  const segments = segmentsOf(a, b);
  const contradiction = contradictionOf(a, b, language);
  const named = segments.map(
    (segment): Difference => ({
      kind: kindOf(segment, a, b, language),
      a: spanOf(a, segment.a),
      b: spanOf(b, segment.b),
    }),
  );
  const differences: Difference[] = [
    ...(contradiction === undefined
      ? []
      : [{ kind: 'negation' as const, a: contradiction.a, b: contradiction.b }]),
    ...differingAmounts(a.tokens, b.tokens).map((spans) => ({ kind: 'number' as const, ...spans })),
    ...named,
  ];
  return {
    isContradiction: contradiction !== undefined,
    differences: differences.sort((x, y) => rankOf(x.kind) - rankOf(y.kind)),
    segments: segments.map((segment) => ({
      a: a.tokens.slice(segment.a.from, segment.a.to),
      b: b.tokens.slice(segment.b.from, segment.b.to),
    })),
    changed: {
      a: segments.flatMap((segment) => tokenSpans(a, segment.a)),
      b: segments.flatMap((segment) => tokenSpans(b, segment.b)),
    },
  };
}

const ranks: readonly DifferenceKind[] = ['negation', 'number', 'name', 'modality', 'wording'];
const rankOf = (kind: DifferenceKind) => ranks.indexOf(kind);

/** Equal words weigh more than words of one meaning, words of meaning more than the rest. */
function likeness(x: Token, y: Token): number {
  if (x.spelling === y.spelling) return x.kind === 'function' || x.kind === 'inserted' ? 0.6 : 2.2;
  return x.key === y.key && x.kind !== 'function' ? 2 : 0;
}

function segmentsOf(a: Comparable, b: Comparable): Segment[] {
  const { pairs } = align(a.tokens, b.tokens, likeness);
  const same = pairs.filter((pair) => a.tokens[pair.a]?.spelling === b.tokens[pair.b]?.spelling);
  const anchors = withoutStragglers(same, a);
  const segments: Segment[] = [];
  let from = { a: 0, b: 0 };
  for (const pair of [...anchors, { a: a.tokens.length, b: b.tokens.length }]) {
    if (pair.a > from.a || pair.b > from.b) {
      segments.push({ a: { from: from.a, to: pair.a }, b: { from: from.b, to: pair.b } });
    }
    from = { a: pair.a + 1, b: pair.b + 1 };
  }
  return segments.flatMap((segment) => partedBy(b, 'b', partedBy(a, 'a', [segment])));
}

/**
 * Without lone small words between two stretches that differ: in "a weak
 * relationship with the land" and "little to do with the country", `with the`
 * holds nothing together.
 */
function withoutStragglers<P extends { a: number; b: number }>(pairs: readonly P[], a: Comparable): P[] {
  const runs: P[][] = [];
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && last.a + 1 === pair.a && last.b + 1 === pair.b) runs.at(-1)?.push(pair);
    else runs.push([pair]);
  }
  return runs
    .filter((run, index) => {
      const isSmall = run.length <= 2 && run.every((pair) => a.tokens[pair.a]?.kind === 'function');
      return !(isSmall && index > 0 && index < runs.length - 1);
    })
    .flat();
}

/** Cuts segments where one part of a text ends, so that no stretch joins words of two quotations. */
function partedBy(side: Comparable, which: 'a' | 'b', segments: readonly Segment[]): Segment[] {
  if (side.parts.length < 2) return [...segments];
  const partOf = (index: number) =>
    side.parts.findIndex(({ start, end }) => {
      const token = side.tokens[index];
      return token !== undefined && start <= token.start && token.start < end;
    });
  const other = which === 'a' ? 'b' : 'a';
  return segments.flatMap((segment) => {
    const { from, to } = segment[which];
    const cuts = [from];
    for (let index = from + 1; index < to; index += 1)
      if (partOf(index) !== partOf(index - 1)) cuts.push(index);
    return cuts.map((cut, order): Segment => {
      const own = { from: cut, to: cuts[order + 1] ?? to };
      // The other side's words go with the first piece: they are shown once.
      const rest = order === 0 ? segment[other] : { from: segment[other].to, to: segment[other].to };
      return which === 'a' ? { a: own, b: rest } : { a: rest, b: own };
    });
  });
}

/** A change of a name is a matter of a few words; past that, sentences were cut or moved. */
const longestDetail = 8;

function kindOf(segment: Segment, a: Comparable, b: Comparable, language: Language): DifferenceKind {
  const inA = a.tokens.slice(segment.a.from, segment.a.to);
  const inB = b.tokens.slice(segment.b.from, segment.b.to);
  if (Math.max(inA.length, inB.length) > longestDetail) return 'wording';
  const isNew = (one: Token, others: readonly Token[]) =>
    one.kind === 'name' && !others.some(({ key }) => key === one.key);
  const [newInA, newInB] = [inA.some((one) => isNew(one, b.tokens)), inB.some((one) => isNew(one, a.tokens))];
  // A name against other words without one is a sentence put differently.
  if ((newInA && newInB) || (newInA && inB.length === 0) || (newInB && inA.length === 0)) return 'name';
  return surenessOf(inA, language) === surenessOf(inB, language) ? 'wording' : 'modality';
}

/** How sure the words are: the sorts of doubt and duty that they speak of. */
function surenessOf(tokens: readonly Token[], language: Language): string {
  return [...new Set(tokens.flatMap(({ folded }) => language.surenessOf(folded) ?? []))].sort().join(' ');
}

function spanOf({ tokens, parts }: Comparable, { from, to }: { from: number; to: number }): Span {
  const start = tokens[from]?.start ?? parts.at(-1)?.end ?? 0;
  return from === to ? { start, end: start } : { start, end: tokens[to - 1]?.end ?? start };
}

function tokenSpans({ tokens }: Comparable, { from, to }: { from: number; to: number }): Span[] {
  return tokens.slice(from, to).map(({ start, end }) => ({ start, end }));
}

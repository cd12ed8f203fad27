/** Finds numbers in which two renderings differ, with the words around them: "more than 600". */
import type { Span } from '../../text/span.ts';
import { foldedOf } from '../../text/words.ts';
import type { Token } from '../text-reader.ts';
import type { Comparable } from './comparable.ts';

/** One or more numbers that belong together: "500 or 600". */
interface Amount {
  readonly values: ReadonlySet<number>;
  /** `up`: "more than 600" · `down`: "less than 600" */
  readonly bound: 'up' | 'down' | 'none';
  /** Percentage points are not percent: from 5 to 10 percent it is 5 points more, and 100 percent more. */
  readonly isInPoints: boolean;
  readonly span: Span;
}

const share = /^(?:percentage|percent|per cent)(?<points> points?)?\b/;
/** Marks inside a number: `10:30` is not 10 and 30, and `1/2` not 1 and 2. */
const insideNumber = /^[:/]$/;
const joins = /^(?:or|to|and|between)$/;
const bounds: readonly (readonly [Amount['bound'], RegExp])[] = [
  ['up', /(?:^| )(?:more than|over|at least|above|upwards of|no (?:fewer|less) than|not less than)$/],
  ['down', /(?:^| )(?:less than|fewer than|under|below|at most|up to|no more than|not more than)$/],
  ['none', /(?:^| )(?:about|around|some|roughly|nearly|almost|approximately|only)$/],
];

/**
 * The pairs of amounts in which two texts differ. Amounts with a number in common are a pair; the others are paired in
 * their order. An amount that the other text leaves out is no difference.
 *
 * `more than 600` and `500 or 600` → one pair; `more than 600` and `over 600` → none
 */
export function differingAmounts(a: Comparable, b: Comparable): { a: Span; b: Span }[] {
  const rest = amountsOf(b);
  const pairs = amountsOf(a).map((amount) => {
    const partner = rest.findIndex(({ values }) => !values.isDisjointFrom(amount.values));
    return { amount, partner: partner < 0 ? undefined : rest.splice(partner, 1)[0] };
  });
  return pairs.flatMap(({ amount, partner }) => {
    const other = partner ?? rest.shift();
    return other !== undefined && differ(amount, other) ? [{ a: amount.span, b: other.span }] : [];
  });
}

function differ(x: Amount, y: Amount): boolean {
  const isOpposite = x.bound !== 'none' && y.bound !== 'none' && x.bound !== y.bound;
  return isOpposite || x.isInPoints !== y.isInPoints || x.values.symmetricDifference(y.values).size > 0;
}

function amountsOf({ tokens, text }: Comparable): Amount[] {
  const amounts: Amount[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.kind !== 'number') continue;
    const first = at;
    const values = new Set<number>();
    for (;;) {
      const [number, next] = [tokens[at], tokens[at + 1]];
      const mark = next?.kind === 'number' ? text.slice(number?.end, next.start) : '';
      const isOne = insideNumber.test(mark);
      values.add(isOne ? joinedValue(number, mark, next) : (number?.value ?? Number.NaN));
      if (isOne) at += 1;
      if (!joins.test(tokens[at + 1]?.folded ?? '') || tokens[at + 2]?.kind !== 'number') break;
      at += 2;
    }
    const line = (from: number, to: number) => foldedOf(tokens.slice(Math.max(0, from), to)).join(' ');
    const before = line(first - 3, first);
    const [bound, words] = bounds.find(([, pattern]) => pattern.test(before)) ?? ['none'];
    const qualifier = words?.exec(before)?.[0].trim().split(' ').length ?? 0;
    const unit = share.exec(line(at + 1, at + 4));
    const last = at + (unit?.[0].split(' ').length ?? 0);
    amounts.push({
      isInPoints: unit?.groups?.points !== undefined,
      values,
      bound,
      span: { start: tokens[first - qualifier]?.start ?? 0, end: tokens[last]?.end ?? 0 },
    });
  }
  return amounts;
}

/** `1/2` → 0.5 · `10:30` → 10.3 */
const joinedValue = (one: Token | undefined, mark: string, other: Token | undefined): number =>
  mark === '/' ? (one?.value ?? 0) / (other?.value ?? 1) : Number(`${one?.value ?? 0}.${other?.folded ?? 0}`);

/** Numbers that two renderings give differently, with the words that bound them: "more than 600". */
import type { Span } from '../../text/span.ts';
import type { Token } from '../text-reader.ts';

/** Numbers that belong together ("500 or 600"), and which side of them is meant. */
interface Amount {
  readonly values: ReadonlySet<number>;
  readonly bound: 'up' | 'down' | 'none';
  readonly span: Span;
}

const joins = /^(?:or|to|and|between)$/;
const bounds: readonly { readonly words: RegExp; readonly bound: Amount['bound'] }[] = [
  {
    words: /(?:^| )(?:more than|over|at least|above|upwards of|no (?:fewer|less) than|not less than)$/,
    bound: 'up',
  },
  {
    words: /(?:^| )(?:less than|fewer than|under|below|at most|up to|no more than|not more than)$/,
    bound: 'down',
  },
  { words: /(?:^| )(?:about|around|some|roughly|nearly|almost|approximately|only)$/, bound: 'none' },
];

/**
 * The amounts of two texts that speak of the same thing and differ.
 *
 * Amounts that share a number belong together; of the others, the first
 * without a partner on either side. An amount that the other side leaves out
 * is no difference in number.
 *
 * `more than 600` and `500 or 600` → one pair; `more than 600` and `over 600` → none
 */
export function differingAmounts(a: readonly Token[], b: readonly Token[]): { a: Span; b: Span }[] {
  const restB = amountsOf(b);
  const pairs: [Amount, Amount][] = [];
  const alone: Amount[] = [];
  for (const amount of amountsOf(a)) {
    const partner = restB.findIndex(({ values }) => !values.isDisjointFrom(amount.values));
    const [found] = partner < 0 ? [] : restB.splice(partner, 1);
    if (found === undefined) alone.push(amount);
    else pairs.push([amount, found]);
  }
  for (const [index, amount] of alone.entries()) {
    const other = restB[index];
    if (other !== undefined) pairs.push([amount, other]);
  }
  return pairs.filter(([x, y]) => differ(x, y)).map(([x, y]) => ({ a: x.span, b: y.span }));
}

function differ(x: Amount, y: Amount): boolean {
  const isSameSet = x.values.size === y.values.size && x.values.isSubsetOf(y.values);
  const isOpposite = x.bound !== 'none' && y.bound !== 'none' && x.bound !== y.bound;
  return !isSameSet || isOpposite;
}

function amountsOf(tokens: readonly Token[]): Amount[] {
  const amounts: Amount[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.kind !== 'number') continue;
    let end = at;
    while (joins.test(tokens[end + 1]?.folded ?? '') && tokens[end + 2]?.kind === 'number') end += 2;
    const before = tokens
      .slice(Math.max(0, at - 3), at)
      .map(({ folded }) => folded)
      .join(' ');
    const bound = bounds.find(({ words }) => words.test(before));
    const qualifier = bound?.words.exec(before)?.[0].trim().split(' ').length ?? 0;
    amounts.push({
      values: new Set(tokens.slice(at, end + 1).flatMap(({ value }) => value ?? [])),
      bound: bound?.bound ?? 'none',
      span: { start: tokens[at - qualifier]?.start ?? 0, end: tokens[end]?.end ?? 0 },
    });
    at = end;
  }
  return amounts;
}

/** Contradictions between outlets about a statement: both sides, with who prints them. */
import type { Contradiction } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import type { Knowledge } from '../../knowledge/model.ts';
import { memo } from '../../memo.ts';
import type { Quotes, RenderingDifference, StatementComparison } from '../../quotes/quotes.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { Library } from '../context.ts';
import { printed } from '../with-citation.ts';

/** The key of each quotation's statement, by the quotation's id. */
export const statementKeys: (quotes: Quotes) => ReadonlyMap<string, string> = memo(
  (quotes) =>
    new Map(quotes.find({}).flatMap(({ key, quotations }) => quotations.map(({ id }) => [id, key] as const))),
);

/** The contradictions about a quotation, if the words that differ are in what is shown. */
export function contradictionsAt({ knowledge, quotes }: Library, id: string, shown: Span): Contradiction[] {
  if (!quotes.oppositionTo(id)?.heads.some((head) => overlaps(head, shown))) return [];
  const comparison = quotes.compare(statementKeys(quotes).get(id) ?? '');
  return comparison === undefined ? [] : contradictionsOf(knowledge, comparison);
}

/**
 * The numbers and names in words that are shown of a quotation which other outlets print otherwise, in the same
 * statement; `a` is what stands in the words that are shown.
 */
export function otherwisePrinted(
  { quotes }: Library,
  id: string,
  documentId: string,
  shown: Span,
): RenderingDifference[] {
  const { differences = [] } = quotes.compare(statementKeys(quotes).get(id) ?? '') ?? {};
  return differences
    .map((one) => (one.between[0] === documentId ? one : turned(one)))
    .filter(
      ({ kind, between, a, b }) =>
        (kind === 'number' || kind === 'name') &&
        between[0] === documentId &&
        overlaps(a, shown) &&
        b.start < b.end,
    );
}

const turned = ({ kind, between: [one, other], a, b }: RenderingDifference): RenderingDifference => ({
  kind,
  between: [other, one],
  a: b,
  b: a,
});

/** What one side prints and the other denies; outlets with the same words are grouped. */
export function contradictionsOf(
  knowledge: Knowledge,
  { differences }: StatementComparison,
): Contradiction[] {
  const pairs = differences
    .filter(
      ({ kind, a, b }) => kind === 'negation' || (kind === 'degree' && a.start < a.end && b.start < b.end),
    )
    .map(({ between, a, b }) => ({
      a: printed(knowledge, between[0], a),
      b: printed(knowledge, between[1], b),
    }));
  const groups = Map.groupBy(pairs, ({ a, b }) => `${a.words}\n${b.words}`.toLowerCase());
  const together = (sides: readonly { words: string; outlet: string }[]) => ({
    words: sides[0]?.words ?? '',
    outlets: [...new Set(sides.map(({ outlet }) => outlet))],
  });
  return [...groups.values()].map((group) => ({
    a: together(group.map(({ a }) => a)),
    b: together(group.map(({ b }) => b)),
    notes: group.flatMap(({ a, b }) => [a, b]).map(({ outlet, note }) => defined({ outlet, note })),
  }));
}

/** Which words of a rendering are marked where it stands beside others. */
import type { Quotation } from '../../knowledge/model.ts';
import { contains, type Span } from '../../text/span.ts';
import type { StatementComparison } from '../quotes.ts';

/**
 * The words of a rendering to mark beside others: those that change the meaning, else those that
 * others print differently; none where nearly all differ.
 */
export function differingWords(
  { documentId, span }: Quotation,
  changed: readonly Span[],
  { differences }: StatementComparison,
): readonly Span[] {
  const telling = differences
    .filter(({ kind }) => kind !== 'wording')
    .flatMap(({ between, a, b }) => [
      ...(between[0] === documentId ? [a] : []),
      ...(between[1] === documentId ? [b] : []),
    ])
    .filter((one) => contains(span, one));
  if (telling.length > 0) return telling.toSorted((a, b) => a.start - b.start);
  const length = changed.reduce((sum, { start, end }) => sum + end - start, 0);
  return length * 3 > span.end - span.start ? [] : changed;
}

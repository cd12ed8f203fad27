/** Which words of a rendering are marked when it is shown beside others. */
import type { Quotation } from '../../knowledge/model.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
import type { StatementComparison } from '../quotes.ts';

/**
 * The words of a rendering to mark: those that may change the meaning; otherwise those that others print differently,
 * unless these are more than a third of it.
 */
export function differingWords(
  { documentId, span }: Quotation,
  changed: readonly Span[],
  { differences }: StatementComparison,
): readonly Span[] {
  const meaningful = differences
    .filter(({ kind }) => kind !== 'wording')
    .flatMap(({ kind, between, a, b }) => [
      ...(between[0] === documentId ? [{ kind, words: a }] : []),
      ...(between[1] === documentId ? [{ kind, words: b }] : []),
    ])
    // The span of a negation or degree is marked as a whole; of other differences only the words that are changed.
    .flatMap(({ kind, words }) =>
      kind === 'negation' || kind === 'degree' ? [words] : changed.filter((one) => overlaps(one, words)),
    )
    .filter((one) => one.start < one.end && contains(span, one));
  if (meaningful.length > 0) return apart(meaningful);
  const length = changed.reduce((sum, { start, end }) => sum + end - start, 0);
  return length * 3 > span.end - span.start ? [] : changed;
}

/** The spans in order; of those that overlap only the first. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

/** Which words of a rendering are marked where it stands beside others. */
import type { Quotation } from '../../knowledge/model.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
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
    .flatMap(({ kind, between, a, b }) => [
      ...(between[0] === documentId ? [{ kind, words: a }] : []),
      ...(between[1] === documentId ? [{ kind, words: b }] : []),
    ])
    // Where "not" is missing, no word is changed; a side of another difference may begin with what both have.
    .flatMap(({ kind, words }) =>
      kind === 'negation' || kind === 'degree' ? [words] : changed.filter((one) => overlaps(one, words)),
    )
    .filter((one) => one.start < one.end && contains(span, one));
  if (telling.length > 0) return apart(telling);
  const length = changed.reduce((sum, { start, end }) => sum + end - start, 0);
  return length * 3 > span.end - span.start ? [] : changed;
}

/** Spans in order; of those that overlap the first, for a word is marked once. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

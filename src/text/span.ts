/**
 * A span says where words are, never what they are.
 *
 * The words are read back from the document each time they are shown, so a
 * quotation cannot drift from its source. Offsets count UTF-16 code units,
 * the unit that `String.prototype.slice` takes; `end` is exclusive.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The words that a span points at.
 *
 * `textAt('Onward, then.', { start: 0, end: 6 })` → `'Onward'`
 *
 * @throws RangeError when the span does not lie inside the text: showing a
 * silently shortened quotation would be worse than showing none.
 */
export function textAt(text: string, span: Span): string {
  if (span.start < 0 || span.end > text.length || span.start > span.end) {
    throw new RangeError(
      `Span ${span.start}–${span.end} does not lie inside a text of ${text.length} UTF-16 code units.`,
    );
  }
  return text.slice(span.start, span.end);
}

/**
 * Whether two spans share at least one code unit; touching ends share none.
 *
 * `overlaps({ start: 0, end: 4 }, { start: 4, end: 6 })` → `false`
 */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * Whether `outer` holds all of `inner`.
 *
 * `contains({ start: 0, end: 9 }, { start: 4, end: 9 })` → `true`
 */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * The spans that lie inside `outer` and hold something, counted from its start.
 *
 * `within({ start: 10, end: 20 }, [{ start: 12, end: 15 }, { start: 5, end: 12 }])` → `[{ start: 2, end: 5 }]`
 */
export function within(outer: Span, spans: readonly Span[]): Span[] {
  return shifted(
    spans.filter((span) => contains(outer, span) && span.start < span.end),
    -outer.start,
  );
}

/**
 * Spans, or whatever has one, counted from another place.
 *
 * `shifted([{ start: 0, end: 4 }], 10)` → `[{ start: 10, end: 14 }]`
 */
export function shifted<T extends Span>(spans: readonly T[], by: number): T[] {
  return spans.map((span) => ({ ...span, start: span.start + by, end: span.end + by }));
}

/** Spans as stretches: those that follow the one before, by their place in the list, are one with it. */
export function runsOf(spans: readonly Span[], follows: (index: number) => boolean): Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const [index, { start, end }] of spans.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && follows(index)) last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

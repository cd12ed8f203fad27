/**
 * A span says where words are, not what they are. The words are read from the document each time they are
 * shown, so a quotation cannot differ from its source. Offsets count UTF-16 code units, as
 * `String.prototype.slice` does; `end` is exclusive.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The words in a span.
 *
 * `textAt('Onward, then.', { start: 0, end: 6 })` → `'Onward'`
 *
 * @throws RangeError when the span is not inside the text: a silently shortened quotation would be worse than
 * none.
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
 * Whether `outer` contains all of `inner`.
 *
 * `contains({ start: 0, end: 9 }, { start: 4, end: 9 })` → `true`
 */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * The non-empty spans inside `outer`, counted from its start.
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
 * Spans, or objects with one, moved by a number of characters.
 *
 * `shifted([{ start: 0, end: 4 }], 10)` → `[{ start: 10, end: 14 }]`
 */
export function shifted<T extends Span>(spans: readonly T[], by: number): T[] {
  return spans.map((span) => ({ ...span, start: span.start + by, end: span.end + by }));
}

/**
 * Joins spans: each one that `follows` the span before it (by its index in the list) is merged with that.
 */
export function runsOf(spans: readonly Span[], follows: (index: number) => boolean): Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const [index, { start, end }] of spans.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && follows(index)) last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

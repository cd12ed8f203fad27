/** The form in which renderings are compared, and the form of a contradiction. */
import type { Span } from '../../text/span.ts';
import type { Token } from '../text-reader.ts';

/** A text to be compared. */
export interface Comparable {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The spans of the text that are compared, such as its quotations; a difference lies within one of them. */
  readonly parts: readonly Span[];
}

/** The places where two texts say the opposite. */
export interface Contradiction {
  /** The words that make the difference, with a few around them: "we do not recognise it". */
  readonly a: Span;
  readonly b: Span;
  /** The first word in each that one affirms and the other denies. */
  readonly head: { readonly a: Span; readonly b: Span };
  /** They do not deny each other, but differ in degree: “little” and “nothing”. */
  readonly isOfDegree?: true;
}

/** The span from one token to another, by their indexes, which may lie outside the list. */
export function stretch(tokens: readonly Token[], from: number, to = from): Span {
  const end = tokens[Math.min(to, tokens.length - 1)]?.end ?? 0;
  return { start: tokens[Math.max(0, from)]?.start ?? 0, end };
}

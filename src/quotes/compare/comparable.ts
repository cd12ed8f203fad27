/** What renderings are compared as, and where two say the opposite. */
import type { Span } from '../../text/span.ts';
import type { Token } from '../text-reader.ts';

/** Words of a text made ready to be compared; `parts` are the stretches that hold them, and no difference ends in another. */
export interface Comparable {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly parts: readonly Span[];
}

/** Where the two say the opposite. */
export interface Contradiction {
  /** The words that make the difference, with a word on either side: "we do not recognise Taiwan". */
  readonly a: Span;
  readonly b: Span;
  /** The first word in each that one affirms and the other denies. */
  readonly head: { readonly a: Span; readonly b: Span };
  /** Neither denies the other: they say another degree, “little” and “nothing”. */
  readonly isOfDegree?: true;
}

/** From one token to another, as far as there are any. */
export function stretch(tokens: readonly Token[], from: number, to = from): Span {
  const end = tokens[Math.min(to, tokens.length - 1)]?.end ?? 0;
  return { start: tokens[Math.max(0, from)]?.start ?? 0, end };
}

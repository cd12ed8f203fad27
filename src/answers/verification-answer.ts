import type { Verdict } from '../quotes/quotes.ts';
import type { Span } from '../text/span.ts';
import type { ShownDifference } from './comparison-answer.ts';
import type { ShownExcerpt } from './shown-excerpt.ts';
import type { ShownQuotation } from './shown-quotation.ts';

/** A place that a pasted line, or a piece of it, was found at. */
export interface ShownMatch extends ShownExcerpt {
  /** Somebody's words, the article's own, or our digest's. */
  readonly source: 'quotation' | 'prose' | 'digest';
  readonly speaker?: string;
  /** The piece of the pasted line; `changed` are its words that differ. */
  readonly claim: { readonly text: string; readonly changed: readonly Span[] };
  readonly differences: readonly ShownDifference[];
}

export interface VerificationAnswer {
  readonly kind: 'verification';
  /** The pasted text as it was given. */
  readonly text: string;
  /** Who was named as the speaker, as known, or else as written. */
  readonly claimedSpeaker?: string;
  readonly verdict: Verdict;
  readonly matches: readonly ShownMatch[];
  /** Renderings that say the opposite of what was found. */
  readonly opponents: readonly ShownQuotation[];
}

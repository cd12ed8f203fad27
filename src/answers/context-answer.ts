import type { Span } from '../text/span.ts';
import type { Citation } from './citation.ts';
import type { InnerQuotation } from './shown-excerpt.ts';

/** A passage with its neighbours, for whoever wants to see where an excerpt was taken from. */
export interface ContextAnswer {
  readonly kind: 'context';
  readonly citation: Citation;
  readonly section?: string;
  readonly passages: readonly {
    readonly text: string;
    readonly locator: string;
    readonly quotations: readonly InnerQuotation[];
    /** The excerpt that was asked about, in the passage that holds it. */
    readonly excerpt?: Span;
  }[];
}

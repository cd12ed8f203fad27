import type { Span } from '../../text/span.ts';
import type { Citation } from '../citation.ts';
import type { InnerQuotation } from './shown-excerpt.ts';

/** The passages that excerpts were taken from, with their neighbours. */
export interface ContextAnswer {
  readonly kind: 'context';
  readonly sources: readonly PassagesInContext[];
  /** The message of the answer whose passages they are, for a member who may pin it. */
  readonly pinnableDiscordMessageId?: string;
}

/** Passages of one document, in its order. */
export interface PassagesInContext {
  readonly citation: Citation;
  /** The article's heading above them. A digest's headings are ours, and are not shown as an outlet's. */
  readonly section?: string;
  readonly passages: readonly {
    readonly text: string;
    readonly locator: string;
    readonly quotations: readonly InnerQuotation[];
    /** The excerpts that were asked about, in the passage that holds them. */
    readonly excerpts: readonly Span[];
  }[];
}

import type { Verdict } from '../../quotes/quotes.ts';
import type { Span } from '../../text/span.ts';
import type { ShownExcerpt } from '../ask/shown-excerpt.ts';
import { maxShownChecks } from '../references.ts';
import type { ShownDifference } from './comparison-answer.ts';
import type { ShownQuotation } from './shown-quotation.ts';

/**
 * A place that a pasted quotation, or a piece of it, was found at: the whole sentences that hold it.
 * Spans count from the start of `text`.
 */
export interface ShownMatch extends ShownExcerpt {
  /** Somebody's words, the article's own, or our digest's. */
  readonly source: 'quotation' | 'prose' | 'digest';
  readonly speaker?: string;
  /** `false` when a program found the quotation and nobody has looked. */
  readonly reviewed: boolean;
  /** The stretches of `text` that the outlet printed: all of an article's text, of a digest the quotations. */
  readonly printed: readonly Span[];
  /** Words that the pasted quotation has. */
  readonly claimed: readonly Span[];
  /** Words of the sentences that it leaves out. */
  readonly leftOut: readonly Span[];
  /** The piece of the pasted text; `changed` are its words that differ. */
  readonly claim: { readonly text: string; readonly changed: readonly Span[] };
  readonly differences: readonly ShownDifference[];
}

/** The verdict on one quotation of what was pasted. */
export interface ShownCheck {
  readonly verdict: Verdict;
  /** The place of the verdict among all, from 0, the worst. */
  readonly rank: number;
  /** The words that were checked. */
  readonly claim: string;
  /** Who was named as the speaker, as known, or else as written. */
  readonly claimedSpeaker?: string;
  readonly matches: readonly ShownMatch[];
  /** Renderings that say the opposite of what was found. */
  readonly opponents: readonly ShownQuotation[];
}

/** Whether a quotation stands in the documents in some way; the lines that are shown of one that does not are only near. */
export function isFound({ verdict, matches }: ShownCheck): boolean {
  return verdict !== 'not-found' && matches.length > 0;
}

/**
 * The worst of a text's checks, in the order of the text; those whose verdicts are shown where no number is given.
 *
 * `worstChecks([exact, altered, reversed], 2)` → `[altered, reversed]`
 */
export function worstChecks(checks: readonly ShownCheck[], most = maxShownChecks): ShownCheck[] {
  const worst = new Set(checks.toSorted((a, b) => a.rank - b.rank).slice(0, most));
  return checks.filter((one) => worst.has(one));
}

export interface VerificationAnswer {
  readonly kind: 'verification';
  /** The worst of the verdicts. */
  readonly verdict: Verdict;
  /** One for each quotation that was found in the text, at least one. */
  readonly checks: readonly ShownCheck[];
  /** The words around the quotations are no attribution, and were not checked. */
  readonly isAroundUnchecked?: true;
  /** The text is of the message that the chosen one replies to, which quotes nothing itself. */
  readonly isRepliedTo?: true;
}

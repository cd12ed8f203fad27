/** Who is on record with which words: lists, comparisons, checks, cards. */
import type { Name, PartialDate } from '../knowledge/model.ts';
import type { Warning } from '../pins/warning.ts';
import type { DifferenceKind } from '../quotes/compare/differences.ts';
import type { Verdict } from '../quotes/quotes.ts';
import type { Span } from '../text/span.ts';
import type { ShownExcerpt } from './ask-answers.ts';
import type { Citation } from './citation.ts';
import { maxShownChecks, type QuotationReferences } from './references.ts';

/** A quotation with everything that is on record about it. */
export interface ShownQuotation {
  readonly text: string;
  readonly matches: readonly Span[];
  readonly speaker?: string;
  readonly role?: string;
  readonly said?: PartialDate;
  readonly to?: string;
  readonly kind: 'direct' | 'fragment';
  readonly statement?: string;
  readonly reviewed: boolean;
  readonly citation: Citation;
  readonly warnings: readonly Warning[];
  /** What a button says of it. */
  readonly reference: QuotationReferences;
}

/** Renderings of one statement. */
export interface ShownStatement {
  readonly quotations: readonly ShownQuotation[];
}

export interface QuotationFilters {
  readonly speakerId?: string;
  readonly about?: string;
  readonly outletId?: string;
}

export interface QuotationsAnswer {
  readonly kind: 'quotations';
  readonly filters: QuotationFilters;
  /** The filters in words. */
  readonly speaker?: Pick<Name, 'name' | 'role' | 'note'>;
  /** What was typed for the speaker, where it had to be taken for a slip. */
  readonly typedSpeaker?: string;
  readonly outlet?: string;
  readonly statements: readonly ShownStatement[];
  readonly page: number;
  readonly pageCount: number;
  readonly quotationCount: number;
  /** What a Pin button says of this page; absent when it holds more than a button can carry. */
  readonly pinnable?: QuotationReferences;
}

/** What may change the meaning between two texts, in their own words. */
export interface ShownDifference {
  readonly kind: DifferenceKind;
  /** Empty where that side has no words. */
  readonly a: string;
  readonly b: string;
}

/** What one document prints of a statement. The quotations' `matches` are the words that others print differently. */
export interface ShownRendering {
  readonly outlet: string;
  /** A word or two of the statement, without what it turns on: the outlet does not carry it. */
  readonly isFragment: boolean;
  readonly quotations: readonly ShownQuotation[];
}

/** One statement as the outlets print it. */
export interface ShownComparison {
  readonly key: string;
  readonly speaker?: string;
  readonly role?: string;
  readonly isContradiction: boolean;
  readonly renderings: readonly ShownRendering[];
  /** `between`: the outlets whose words `a` and `b` are. */
  readonly differences: readonly (ShownDifference & { readonly between: readonly [string, string] })[];
  /** Words of meaning that one outlet prints and another whole rendering has nowhere. */
  readonly unpaired: readonly {
    readonly outlet: string;
    readonly words: string;
    /** Words of meaning among them. */
    readonly wordCount: number;
  }[];
  /** Who reports it without quoting it, and the passage that does. */
  readonly reportedBy: readonly { readonly text: string; readonly citation: Citation }[];
  readonly absentFrom: readonly string[];
}

/** A page holds one statement; in a terminal all stand on one. */
export interface ComparisonAnswer {
  readonly kind: 'comparison';
  readonly about: string;
  readonly statements: readonly ShownComparison[];
  readonly page: number;
  readonly pageCount: number;
  /** What a Pin button says of this page; absent when it holds more than a button can carry. */
  readonly pinnable?: QuotationReferences;
}

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

export interface WhoAnswer {
  readonly kind: 'who';
  readonly name: Pick<Name, 'id' | 'name' | 'role' | 'note'>;
  /** What was typed for the name, where it had to be taken for a slip. */
  readonly typed?: string;
  readonly spellings: readonly { readonly spelling: string; readonly outlets: readonly string[] }[];
  readonly mentionedBy: readonly { readonly outlet: string; readonly count: number }[];
  readonly quotationCount: number;
  readonly quotedBy: readonly { readonly outlet: string; readonly count: number }[];
  readonly first?: ShownQuotation;
  readonly last?: ShownQuotation;
  /** How many of the statements more than one outlet carries. */
  readonly sharedStatementCount: number;
}

export type QuotationAnswers = QuotationsAnswer | ComparisonAnswer | VerificationAnswer | WhoAnswer;

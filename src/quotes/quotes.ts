/**
 * The door of quotes: who said what, and which quotations are one statement.
 *
 * A quotation without a speaker is never listed under anybody's name.
 */
import type { Name, Passage, Quotation } from '../knowledge/model.ts';
import type { Span } from '../text/span.ts';
import type { Difference, DifferenceKind } from './compare/differences.ts';

export interface QuotationQuery {
  readonly speakerId?: string;
  /** Words that it has to be about, in any spelling. */
  readonly about?: string;
  readonly outletId?: string;
}

/** Renderings of one statement, in the order of the documents. */
export interface StatementGroup {
  /** The same for all renderings of a statement, in every answer. */
  readonly key: string;
  readonly quotations: readonly Quotation[];
  /** By quotation id: the words that `about` asked for, as spans of the document. */
  readonly matches: ReadonlyMap<string, readonly Span[]>;
}

export interface Quotes {
  /**
   * Makes now what is otherwise made at the first use, and would keep the
   * first person who asks waiting in a large collection.
   */
  prepare(): void;
  /** Quotations that fit all that is asked, best or first said first; all of them when nothing is asked. */
  find(query: QuotationQuery): StatementGroup[];
  /** People who are quoted, most quotations first. */
  speakers(): { readonly name: Name; readonly quotationCount: number }[];
  /** The one person that a spelling means, when it means one. */
  speakerNamed(given: string): Name | undefined;
  /** At most 25 quoted people that what is typed may become, in any spelling, best first. */
  completeSpeaker(typed: string): Name[];
  /** The outlets that quote the statement which a quotation renders, its own among them. */
  outletsQuoting(quotationId: string): readonly string[];
  /** Who prints the opposite of a quotation, if anybody does. */
  oppositionTo(quotationId: string): Opposition | undefined;
  /**
   * Statements about words, by a person, or with a key, as the outlets print
   * them; those that more outlets carry first.
   */
  compare(about: string): StatementComparison[];
  /** At most 25 statements that what is typed may mean, those that more outlets carry first. */
  completeStatement(typed: string): { readonly key: string; readonly quotation: Quotation }[];
  /** What is on record about a person. */
  who(name: Name): WhoCard;
  /** Whether a pasted line stands in the documents. `speaker`: who is claimed to have said it, in any spelling. */
  verify(text: string, speaker?: string): Verification;
}

/** Another outlet's rendering of the same statement says the opposite. */
export interface Opposition {
  readonly opponents: readonly Quotation[];
  /** The words that this one affirms and an opponent denies, or the other way; spans of the document. */
  readonly heads: readonly Span[];
  /** At least as many outlets print the opposite as print this. */
  readonly isMinority: boolean;
}

/**
 * What can be said of a pasted line. Exactly one holds, and they are tried in
 * this order.
 *
 * - `exact`: its words stand in a document in this order with nothing between
 *   them, in British or American spelling, and where it names a speaker, inside a quotation of that speaker.
 * - `other-speaker`: they stand there, but not as that speaker's.
 * - `disputed`: they stand there as a rendering of which at least as many
 *   outlets print the opposite; also for a wording that differs in nothing
 *   but words.
 * - `stitched`: it is put together from pieces of two or more places.
 * - `altered`: most of it stands at one place, with words changed, left out or
 *   put in.
 * - `not-found`: none of these; the closest line may be shown, never as a match.
 */
export type Verdict = 'exact' | 'altered' | 'stitched' | 'other-speaker' | 'disputed' | 'not-found';

/** A person who is known, or one who is named and not known. */
export interface ClaimedSpeaker {
  readonly given: string;
  readonly nameId?: string;
}

/** A place that a pasted line, or a piece of it, was found at. */
export interface VerifiedMatch {
  readonly documentId: string;
  readonly passageId: string;
  /** The words in the document. */
  readonly span: Span;
  /** The words in the pasted text. */
  readonly claimSpan: Span;
  /** Somebody's words, the article's own, or those of our digest, which are no outlet's. */
  readonly kind: 'quotation' | 'prose' | 'digest';
  readonly quotationId?: string;
  readonly speakerId?: string;
  /** Share of the pasted line's weight that stands here, 0 to 1. */
  readonly share: number;
  /** For words that are exact, only those that are spelled another way. `a` counts in the pasted text, `b` in the document. */
  readonly differences: readonly Difference[];
  /** Single words that differ, for marking; `a` in the pasted text, `b` in the document. */
  readonly changed: { readonly a: readonly Span[]; readonly b: readonly Span[] };
}

export interface Verification {
  readonly verdict: Verdict;
  /** What was read as the words, and as their speaker, in the pasted text. */
  readonly claim: { readonly spans: readonly Span[]; readonly speaker?: ClaimedSpeaker };
  /** Best first; the pieces in their order when stitched; the closest line when not found. */
  readonly matches: readonly VerifiedMatch[];
  /** Renderings that say the opposite of what was found. */
  readonly opponents: readonly Quotation[];
}

/** What one document prints of a statement: a quotation, or several that make it up. */
export interface Rendering {
  readonly documentId: string;
  readonly outletId: string;
  readonly quotationIds: readonly string[];
  /** Words that at least half of the other renderings print differently; spans of the document. */
  readonly changed: readonly Span[];
}

/** Between two documents' renderings; `a` and `b` are spans of the first and the second document. */
export interface RenderingDifference {
  readonly kind: DifferenceKind;
  readonly between: readonly [string, string];
  readonly a: Span;
  readonly b: Span;
}

/** One statement as the outlets print it. */
export interface StatementComparison {
  readonly key: string;
  readonly speakerId?: string;
  /** One a document, in the order of the documents. */
  readonly renderings: readonly Rendering[];
  /** One of the renderings affirms what another denies. */
  readonly isContradiction: boolean;
  readonly differences: readonly RenderingDifference[];
  /** Passages of other outlets that report it without quotation marks, one an outlet. */
  readonly reportedBy: readonly Passage[];
  /** Outlets that neither quote nor report it. */
  readonly absentFromOutletIds: readonly string[];
}

/** What is on record about a person, counted from the documents. */
export interface WhoCard {
  readonly name: Name;
  /** As the documents write the name, in the order in which they are met. */
  readonly spellings: readonly { readonly spelling: string; readonly outletIds: readonly string[] }[];
  /** How often the name stands in each outlet's documents. */
  readonly mentionedBy: readonly { readonly outletId: string; readonly count: number }[];
  readonly quotationCount: number;
  readonly quotedBy: readonly { readonly outletId: string; readonly count: number }[];
  /** The quotations with the earliest and the latest known date; `last` only where it is another. */
  readonly first?: Quotation;
  readonly last?: Quotation;
}

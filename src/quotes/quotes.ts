/**
 * What `quotes/` offers to the rest of the bot: who said what, and which quotations are one statement.
 *
 * A quotation without a speaker is never listed under anybody's name.
 */
import type { Name, Passage, Quotation } from '../knowledge/model.ts';
import type { Span } from '../text/span.ts';
import type { Difference, DifferenceKind } from './compare/differences.ts';

interface QuotationQuery {
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
  /** No quotation has all the words that were asked for: they stand around this one, or half of them in it. */
  readonly isPartial?: true;
}

/** Statements by their keys. */
export interface StatementsAbout {
  readonly keys: readonly string[];
  /** None has all the words that were asked for. */
  readonly isPartial: boolean;
}

export interface Quotes {
  /** Makes now, while others have their turn, what would keep the first who asks waiting in a large collection. */
  prepare(): Promise<void>;
  /** Whether words hold anything that can be looked for: "is" and "the" do not. */
  canLookFor(about: string): boolean;
  /** Quotations that fit all that is asked, best or first said first; all of them when nothing is asked. */
  find(query: QuotationQuery): StatementGroup[];
  /** People who are quoted, most quotations first. */
  speakers(): { readonly name: Name; readonly quotationCount: number }[];
  /** The one person that a spelling means, when it means one; `isChanged` when it is no spelling: a slip, or a role. */
  speakerNamed(
    given: string,
  ): { readonly name: Name; readonly isChanged: boolean; readonly isRole?: boolean } | undefined;
  /** All whom a last name may mean, those who are called just so first: Ida Lund and Tor Lund-Berg for "Lund". */
  namesakes(given: string): readonly Name[];
  /** The first passage of each outlet where a name stands, also one of nobody who is known. */
  passagesNaming(name: string): readonly Passage[];
  /** At most 25 quoted people that what is typed may become, in any spelling, best first. */
  completeSpeaker(typed: string): Name[];
  /** The outlets that quote the statement which a quotation renders, its own among them. */
  outletsQuoting(quotationId: string): readonly string[];
  /** Who prints the opposite of a quotation, if anybody does. */
  oppositionTo(quotationId: string): Opposition | undefined;
  /** Keys of the statements about some words, by a person or with a key; for no words, of all. Most outlets first, and only those of several if any. */
  statementsAbout(about: string): StatementsAbout;
  /** One statement as the outlets print it. */
  compare(key: string): StatementComparison | undefined;
  /** What some outlets print between quotation marks that is nearly these words, whoever says it; one an outlet. */
  nearlyPrinted(words: string, outletIds: readonly string[]): readonly Quotation[];
  /** At most 25 statements that what is typed may mean, those that more outlets carry first. */
  completeStatement(typed: string): { readonly key: string; readonly quotation: Quotation }[];
  /** What is on record about a person. */
  who(name: Name): WhoCard;
  /** The verdict on each quotation of what is pasted, at least one; `speaker` is claimed to have said it, in any spelling. */
  verify(text: string, speaker?: string): Verification[];
}

/** Another outlet's rendering of the same statement says the opposite. */
export interface Opposition {
  readonly opponents: readonly Quotation[];
  /** The words that this one affirms and an opponent denies, or the other way; spans of the document. */
  readonly heads: readonly Span[];
  /** All opponents say another degree, “little” for “nothing”, and not the opposite. */
  readonly isOfDegree: boolean;
  /** At least as many outlets print the opposite as print this. */
  readonly isMinority: boolean;
}

/**
 * What can be said of the words that somebody is claimed to have said. Only `exact` promises that
 * nothing was lost.
 *
 * - `exact`: whole sentences, or a part outside of which nothing denies, binds, limits or attributes it.
 * - `exact-without-attribution`: the same, where the article interrupts the speaker and the line does not, or
 *   where the line names a speaker and nothing on record says whose the words are.
 * - `cut`: exact words of a sentence that goes on in a way that may change the meaning.
 * - `reversed`: a negation, a condition or a rejection around the words is lost, or one is added.
 * - `quoted-to-reject`: exact words in which the speaker gives somebody else's.
 * - `altered`: most of it stands at one place, with words changed, left out or put in.
 * - `stitched`: pieces of different sentences, as if they followed each other.
 * - `other-speaker`: the words stand there, but not as that speaker's.
 * - `disputed`: another outlet prints the opposite of these whole words, or more of their sentence; of a part of a
 *   sentence, only where at least as many print the opposite as print it.
 * - `summary-only`: of that outlet a digest is held here, in which only the quotations are its own words.
 * - `not-found`: none of these; the closest line may be shown, never as a match.
 *
 * The worst comes first: a text with several quotations is as good as its worst.
 */
export const verdicts = [
  'reversed',
  'other-speaker',
  'stitched',
  'quoted-to-reject',
  'altered',
  'not-found',
  'cut',
  'disputed',
  'summary-only',
  'exact-without-attribution',
  'exact',
] as const;

export type Verdict = (typeof verdicts)[number];

/** A person who is known, or one who is named and not known. */
export interface ClaimedSpeaker {
  readonly given: string;
  readonly nameId?: string;
  /** Those who may be meant by a last name that several have. */
  readonly anyOf?: readonly string[];
  /**
   * `described`: only by an office or the like that nobody known is said to have ("the queen"), so that the words
   * may be anybody's. `addressee`: the one to whom the words are claimed to be said, and so nobody's own.
   */
  readonly as?: 'described' | 'addressee';
}

/** A place that a line, or a piece of it, was found at. Spans of the document unless they are the line's. */
export interface VerifiedMatch {
  readonly documentId: string;
  readonly passageId: string;
  /** The whole sentences that hold the words, inside the passage: what is shown. */
  readonly sentence: Span;
  /** The words, from the first to the last. */
  readonly span: Span;
  /** The words of the sentences that the line has. */
  readonly claimed: readonly Span[];
  /** The words that belong to them and that the line leaves out. */
  readonly leftOut: readonly Span[];
  /** Those left out that decide: "do not". */
  readonly turning: readonly Span[];
  /** The words in the pasted text. */
  readonly claimSpan: Span;
  /**
   * Somebody's words, the article's own, or those of our digest, which are no outlet's. `unrecorded`: somebody's,
   * between quotation marks or in an interview, and no quotation on record says whose.
   */
  readonly kind: 'quotation' | 'unrecorded' | 'prose' | 'digest';
  /** In the order of the text; several where an attribution interrupts them. */
  readonly quotationIds: readonly string[];
  readonly speakerId?: string;
  /** Share of the pasted line's weight that stands here, 0 to 1. */
  readonly share: number;
  /** For words that are exact, only those that are spelled another way. `a` counts in the pasted text, `b` in the document. */
  readonly differences: readonly Difference[];
  /** Single words that differ, for marking; `a` in the pasted text, `b` in the document. */
  readonly changed: { readonly a: readonly Span[]; readonly b: readonly Span[] };
}

/** The verdict on one quotation of a pasted text. */
export interface Verification {
  readonly verdict: Verdict;
  /** What was read as the words, and as their speaker, in the pasted text. */
  readonly claim: { readonly spans: readonly Span[]; readonly speaker?: ClaimedSpeaker };
  /** Best first; the pieces in their order when stitched; the closest line when not found. */
  readonly matches: readonly VerifiedMatch[];
  /** Renderings that say the opposite of what was found, or something else by another degree or by more words. */
  readonly opponents: readonly Quotation[];
  /** They say another degree, “little” for “nothing”, or some of them more, and not all the opposite. */
  readonly isOfDegree?: true;
  /** They all have the same words, and more of the sentence, which binds them or may change them. */
  readonly isFuller?: true;
  /** They are an article's own words, whose author nobody knows, and the speaker is a stranger, who may be its author. */
  readonly isAuthorUnknown?: true;
  /** The text has words around its quotations that are no attribution, and the verdict says nothing of them. */
  readonly isAroundUnchecked?: true;
}

/** What one document prints of a statement: a quotation, or several that make it up. */
export interface Rendering {
  readonly documentId: string;
  readonly outletId: string;
  readonly quotationIds: readonly string[];
  /** A word or two of the statement, without what it turns on. */
  readonly isFragment: boolean;
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

/** Words of meaning that a whole rendering has nowhere, as one document prints them. */
export interface UnpairedWords {
  readonly documentId: string;
  /** All outlets with a rendering that has them. */
  readonly outletIds: readonly string[];
  readonly span: Span;
  /** Put into words that another rendering has without them, “in May”; the span has its small words, too. */
  readonly isAdded?: true;
  /** Words of meaning in it; small words are not counted. */
  readonly wordCount: number;
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
  /** Empty where whole renderings differ in small words and forms of words alone. */
  readonly unpaired: readonly UnpairedWords[];
  /** Passages of other outlets that report it without quotation marks, one an outlet. */
  readonly reportedBy: readonly Passage[];
  /**
   * What other outlets print between quotation marks that is nearly one of the renderings, one an outlet: as
   * somebody else's words, or with nobody on record who said it.
   */
  readonly nearly: readonly Quotation[];
  /** What outlets with none of these quote of the same speaker in words that are close to it, one an outlet. */
  readonly close: readonly Quotation[];
  /** Outlets with a little of it: neither that they have it nor that they lack it is known. */
  readonly unsureOutletIds: readonly string[];
  /** Outlets that neither quote nor report it, nor print anything near it. */
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

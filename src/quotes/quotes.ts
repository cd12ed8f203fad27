/**
 * What `quotes/` offers to the rest of the bot: who said what, which quotations are one statement, and verdicts on
 * pasted text. A quotation without a speaker is never listed under anybody's name.
 */
import type { Name, Passage, Quotation } from '../knowledge/model.ts';
import type { Span } from '../text/span.ts';
import type { Difference, DifferenceKind } from './compare/differences.ts';

interface QuotationQuery {
  readonly speakerId?: string;
  /** Words of the topic, in any spelling. */
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
  /** No quotation has all words of the topic: they are in the passage around this one, or half of them in it. */
  readonly isPartial?: true;
}

/** Statements by their keys. */
export interface StatementsAbout {
  readonly keys: readonly string[];
  /** None has all words of the topic. */
  readonly isPartial: boolean;
}

export interface Quotes {
  /** Prepares, with pauses, what would make the first person who asks wait in a large collection. */
  prepare(): Promise<void>;
  /** Whether a topic has any word to search for: "is" and "the" are none. */
  canLookFor(about: string): boolean;
  /** The quotations that fit a query, all for an empty one; by how well they fit the topic, then by when they were said. */
  find(query: QuotationQuery): StatementGroup[];
  /** People who are quoted, most quotations first. */
  speakers(): { readonly name: Name; readonly quotationCount: number }[];
  /** The person that a typed name means, if it means only one; `isChanged` when it is no known spelling, but a typo or a role. */
  speakerNamed(
    given: string,
  ): { readonly name: Name; readonly isChanged: boolean; readonly isRole?: boolean } | undefined;
  /** All people whom a last name may mean, those with exactly this name first: Ida Lund and Tor Lund-Berg for "Lund". */
  namesakes(given: string): readonly Name[];
  /** The first passage of each outlet with a name, which `names.yaml` need not have. */
  passagesNaming(name: string): readonly Passage[];
  /** At most 25 quoted people whom the typed beginning may mean, in any spelling, best first. */
  completeSpeaker(typed: string): Name[];
  /** The outlets that quote the same statement as a quotation, including its own. */
  outletsQuoting(quotationId: string): readonly string[];
  /** The quotations that say the opposite of a quotation, if there are any. */
  oppositionTo(quotationId: string): Opposition | undefined;
  /**
   * The keys of the statements on a topic, by a person, or with the given key; for an empty text, of all. Those of most
   * outlets come first; those of a single outlet are left out where there are others.
   */
  statementsAbout(about: string): StatementsAbout;
  /** One statement as the outlets print it. */
  compare(key: string): StatementComparison | undefined;
  /** What these outlets print between quotation marks that is nearly the same words, whoever says it; one for each outlet. */
  nearlyPrinted(words: string, outletIds: readonly string[]): readonly Quotation[];
  /** At most 25 statements that the typed words may mean, those of most outlets first. */
  completeStatement(typed: string): { readonly key: string; readonly quotation: Quotation }[];
  who(name: Name): WhoCard;
  /** The verdict on each quotation in a pasted text, at least one; `speaker` is who is claimed to have said it, in any spelling. */
  verify(text: string, speaker?: string): Verification[];
}

/** The renderings of the same statement in other documents that say the opposite of a quotation. */
export interface Opposition {
  readonly opponents: readonly Quotation[];
  /** The words of the quotation that it affirms and an opponent denies, or the reverse; spans of its document. */
  readonly heads: readonly Span[];
  /** All opponents only differ in degree: “little” and “nothing”. */
  readonly isOfDegree: boolean;
  /** At least as many outlets print the opposite as print this. */
  readonly isMinority: boolean;
}

/**
 * The possible verdicts on words that somebody is claimed to have said. Only `exact` promises that nothing was lost.
 *
 * - `exact`: whole sentences, or a part of one in which nothing else denies, conditions, limits or attributes it.
 * - `exact-without-attribution`: as `exact`, but the article interrupts the speaker and the text does not, or the text
 *   names a speaker and it is not recorded whose the words are.
 * - `cut`: exact words of a sentence whose other words may change the meaning.
 * - `reversed`: a negation, a condition or a rejection is lost or added.
 * - `quoted-to-reject`: exact words, but the speaker gives them as somebody else's.
 * - `altered`: most of the words are in one place, with some changed, left out or added.
 * - `stitched`: pieces of different sentences, as if they followed each other.
 * - `other-speaker`: the words are there, but as somebody else's.
 * - `disputed`: another document prints the opposite of these whole words, or more of their sentence; for a part of a
 *   sentence, only where at least as many outlets print the opposite as print it.
 * - `summary-only`: only a digest has it, whose words, apart from quotations, are not the outlet's.
 * - `not-found`: none of these; the closest line may be shown, but never as a match.
 *
 * The worst comes first: the verdict on a text with several quotations is its worst.
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

/** The person who is claimed to have said something, whether or not `names.yaml` has the name. */
export interface ClaimedSpeaker {
  /** As the text calls the person. */
  readonly given: string;
  readonly nameId?: string;
  /** The ids of all who may be meant, where several have the name. */
  readonly anyOf?: readonly string[];
  /**
   * `described`: by an office or another description that no known person has ("the queen"), so that it may be anybody.
   * `addressee`: the person is the one to whom the words are claimed to be said, and so not their speaker.
   */
  readonly as?: 'described' | 'addressee';
}

/** A place in a document where claimed words, or a piece of them, were found. Spans of the document unless said otherwise. */
export interface VerifiedMatch {
  readonly documentId: string;
  readonly passageId: string;
  /** The whole sentences with the words, inside the passage: what is shown. */
  readonly sentence: Span;
  /** From the first of the words to the last. */
  readonly span: Span;
  /** The words of the sentences that were claimed. */
  readonly claimed: readonly Span[];
  /** The words of the sentences that were left out. */
  readonly leftOut: readonly Span[];
  /** The words left out that decide the verdict: "do not". */
  readonly turning: readonly Span[];
  /** The words in the pasted text. */
  readonly claimSpan: Span;
  /**
   * `quotation`: a recorded quotation. `unrecorded`: words between quotation marks or in an interview, for which no
   * quotation is recorded. `prose`: the article's own words. `digest`: Onrecord's words.
   */
  readonly kind: 'quotation' | 'unrecorded' | 'prose' | 'digest';
  /** In the order of the text; several where an attribution interrupts the words. */
  readonly quotationIds: readonly string[];
  readonly speakerId?: string;
  /** The share of the claimed words, by weight, that is in this place, 0 to 1. */
  readonly share: number;
  /** For exact words, only those with another spelling. `a` is in the pasted text, `b` in the document. */
  readonly differences: readonly Difference[];
  /** Single words that differ, for marking; `a` is in the pasted text, `b` in the document. */
  readonly changed: { readonly a: readonly Span[]; readonly b: readonly Span[] };
}

/** The verdict on one quotation of a pasted text. */
export interface Verification {
  readonly verdict: Verdict;
  /** What was read in the pasted text as the claimed words and as their speaker. */
  readonly claim: { readonly spans: readonly Span[]; readonly speaker?: ClaimedSpeaker };
  /** Best first; for `stitched` the pieces in their order; for `not-found` the closest line. */
  readonly matches: readonly VerifiedMatch[];
  /** Renderings that say the opposite of what was found, differ from it in degree, or have more of the sentence. */
  readonly opponents: readonly Quotation[];
  /** Not all opponents say the opposite: they differ in degree (“little” and “nothing”), or some have more of the sentence. */
  readonly isOfDegree?: true;
  /** All opponents have the same words, and more of the sentence, which may change the meaning. */
  readonly isFuller?: true;
  /** The words are an article's own, and its author and the claimed speaker are both unknown, so that they may be one. */
  readonly isAuthorUnknown?: true;
  /** The text has words around its quotations that are no attribution, and about which the verdict says nothing. */
  readonly isAroundUnchecked?: true;
}

/** What one document prints of a statement: one quotation or several. */
export interface Rendering {
  readonly documentId: string;
  readonly outletId: string;
  readonly quotationIds: readonly string[];
  /** Only a few words of the statement, without its core. */
  readonly isFragment: boolean;
  /** The words that at least half of the other renderings print differently; spans of the document. */
  readonly changed: readonly Span[];
}

/** A difference between two documents' renderings; `a` and `b` are spans of the first and the second document. */
export interface RenderingDifference {
  readonly kind: DifferenceKind;
  readonly between: readonly [string, string];
  readonly a: Span;
  readonly b: Span;
}

/** Content words that a whole rendering lacks, as one document prints them. */
export interface UnpairedWords {
  readonly documentId: string;
  /** All outlets with a rendering that has them. */
  readonly outletIds: readonly string[];
  readonly span: Span;
  /** Added to words that another rendering also has, “in May”; the span includes its function words. */
  readonly isAdded?: true;
  /** How many content words it has. */
  readonly wordCount: number;
}

/** One statement as the outlets print it. */
export interface StatementComparison {
  readonly key: string;
  readonly speakerId?: string;
  /** One for each document, in the order of the documents. */
  readonly renderings: readonly Rendering[];
  /** One of the renderings affirms what another denies. */
  readonly isContradiction: boolean;
  readonly differences: readonly RenderingDifference[];
  /** Empty where whole renderings differ only in function words and forms of words. */
  readonly unpaired: readonly UnpairedWords[];
  /** Passages of other outlets that report it without quotation marks, one for each outlet. */
  readonly reportedBy: readonly Passage[];
  /**
   * What other outlets print between quotation marks that is nearly one of the renderings, one for each outlet: as
   * somebody else's words, or without a recorded speaker.
   */
  readonly nearly: readonly Quotation[];
  /** Quotations of the same speaker, in outlets with none of these, in words that are close to it; one for each outlet. */
  readonly close: readonly Quotation[];
  /** Outlets with a little of it, of which it is not known whether they have it. */
  readonly unsureOutletIds: readonly string[];
  /** Outlets that neither quote nor report it, and print nothing near it. */
  readonly absentFromOutletIds: readonly string[];
}

/** What is on record about a person, counted from the documents. */
export interface WhoCard {
  readonly name: Name;
  /** The spellings of the name in the documents, in the order of the documents. */
  readonly spellings: readonly { readonly spelling: string; readonly outletIds: readonly string[] }[];
  /** How often each outlet's documents have the name. */
  readonly mentionedBy: readonly { readonly outletId: string; readonly count: number }[];
  readonly quotationCount: number;
  readonly quotedBy: readonly { readonly outletId: string; readonly count: number }[];
  /** The quotations with the earliest and the latest known date; `last` only where there are two dates. */
  readonly first?: Quotation;
  readonly last?: Quotation;
}

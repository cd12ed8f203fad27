/** Answers about quotations: lists, comparisons, checks, cards. */
import type { Name } from '../knowledge/model.ts';
import type { DifferenceKind } from '../quotes/compare/differences.ts';
import type { Verdict } from '../quotes/quotes.ts';
import type { Span } from '../text/span.ts';
import { maxShownChecks, type QuotationReferences } from './references.ts';
import type { Paged, ShownExcerpt, ShownQuotation } from './shown-words.ts';

export type { Verdict } from '../quotes/quotes.ts';

export interface ShownStatement {
  readonly quotations: readonly ShownQuotation[];
}

export interface QuotationFilters {
  readonly speakerId?: string;
  readonly about?: string;
  readonly outletId?: string;
}

/** How a name was read that somebody typed. */
export interface NameRead {
  /** What was typed, where a spelling mistake was corrected, or where it is somebody's role. */
  readonly typed?: string;
  readonly isRole?: boolean;
  /** Others who may be meant. */
  readonly namesakes?: readonly string[];
}

/** What a Pin button says of a page; absent when it holds more than a button can carry. */
interface Pinnable {
  readonly pinnable?: QuotationReferences;
}

export interface QuotationsAnswer extends Paged, NameRead, Pinnable {
  readonly kind: 'quotations';
  /** No quotation has all the words that were asked for. */
  readonly isPartial?: boolean;
  readonly filters: QuotationFilters;
  /** The speaker whom the filters name. */
  readonly speaker?: Pick<Name, 'name' | 'role' | 'note'>;
  /** Without such a filter: who is quoted how often, on all pages, most first. */
  readonly speakers?: readonly { readonly name: string; readonly count: number }[];
  readonly outlet?: string;
  readonly statements: readonly ShownStatement[];
  readonly quotationCount: number;
}

/** A difference between two texts, in their own words; a side without words is empty. */
export interface ShownDifference {
  readonly kind: DifferenceKind;
  readonly a: string;
  readonly b: string;
}

/** A difference between what two outlets print, `between` them. */
export interface OutletDifference extends ShownDifference {
  readonly between: readonly [string, string];
}

/** One document's rendering; the quotations' `matches` are the words that others print differently. */
interface ShownRendering {
  readonly outlet: string;
  /** Only a few words of the statement, without its main point. */
  readonly isFragment: boolean;
  readonly quotations: readonly ShownQuotation[];
}

export interface ShownComparison {
  readonly key: string;
  readonly speaker?: string;
  readonly role?: string;
  readonly isContradiction: boolean;
  readonly renderings: readonly ShownRendering[];
  readonly differences: readonly OutletDifference[];
  /** Content words that a full rendering lacks, with all outlets whose renderings have them. */
  readonly unpaired: readonly {
    readonly outlets: readonly string[];
    readonly words: string;
    /** Put into words that another rendering has without them: “in May”. */
    readonly isAdded?: true;
    readonly wordCount: number;
  }[];
  /** Passages that report it without quoting it. */
  readonly reportedBy: readonly Pick<ShownQuotation, 'text' | 'citation'>[];
  /**
   * What other outlets print that is nearly the same, of another speaker or of nobody on record; with `isClose`, of the
   * same speaker in other words.
   */
  readonly nearly: readonly (Pick<ShownQuotation, 'text' | 'citation' | 'speaker'> & {
    readonly isClose?: true;
  })[];
  /** Outlets of which neither is known, that they have it or that they lack it. */
  readonly unsureOf: readonly string[];
  readonly absentFrom: readonly string[];
}

/** In Discord a page has one statement; in a terminal all are on one page. */
export interface ComparisonAnswer extends Paged, Pinnable {
  readonly kind: 'comparison';
  readonly about: string;
  /** No statement has all the words that were asked for. */
  readonly isPartial?: boolean;
  readonly statements: readonly ShownComparison[];
}

/** The whole sentences around a pasted quotation or a part of it. Spans count from the start of `text`. */
export interface ShownMatch extends ShownExcerpt {
  /** Whose words: a person's (`unrecorded`: it is not on record whose), the article's own, the digest's. */
  readonly source: 'quotation' | 'unrecorded' | 'prose' | 'digest';
  /** Whether the article's own words have a quotation in them. */
  readonly holdsQuotation: boolean;
  readonly speaker?: string;
  /** `false` when a program found the quotation and no person has reviewed it. */
  readonly reviewed: boolean;
  /** The spans of `text` that the outlet printed: all of an article, only the quotations of a digest. */
  readonly printed: readonly Span[];
  /** Spans that the pasted quotation contains, and those that it leaves out. */
  readonly claimed: readonly Span[];
  readonly leftOut: readonly Span[];
  /** The part of the pasted text; `changed` are its words that differ. */
  readonly claim: { readonly text: string; readonly changed: readonly Span[] };
  readonly differences: readonly ShownDifference[];
}

export interface ShownCheck {
  readonly verdict: Verdict;
  /** The rank of the verdict, from 0, the worst. */
  readonly rank: number;
  readonly claim: string;
  /** The claimed speaker: the known name, otherwise as written. */
  readonly claimedSpeaker?: string;
  /** How the text only describes the speaker, "the queen", where nobody known is described so: not checked. */
  readonly describedSpeaker?: string;
  readonly matches: readonly ShownMatch[];
  /** Renderings that say the opposite of the match. */
  readonly opponents: readonly ShownQuotation[];
  /** They say another degree, “little” for “nothing”, or some of them more, and not all the opposite. */
  readonly isOfDegree?: true;
  /** They all have the same words and more of the sentence, which may change them. */
  readonly isFuller?: true;
  /** The article's own words, and neither its author nor the claimed speaker is known. */
  readonly isAuthorUnknown?: true;
  /** Numbers and names for which other outlets print others in the same statement; the match's stand first. */
  readonly elsewhere: readonly OutletDifference[];
  /** Outlets that have the words in a headline; of words that stand whole in a text, none. */
  readonly headlineOf: readonly string[];
}

/** Whether a quotation is in the documents in some form. When it is not, the lines shown are only similar. */
export function isFound({ verdict, matches }: ShownCheck): boolean {
  return verdict !== 'not-found' && matches.length > 0;
}

/** The worst checks, in the order of the text. `worstChecks([exact, altered, cut], 2)` → `[altered, cut]` */
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
  /** The words around the quotations do not name a speaker, and were not checked. */
  readonly isAroundUnchecked?: true;
  /** The checked text is the message that the chosen one replies to. */
  readonly isRepliedTo?: true;
}

export interface WhoAnswer extends NameRead {
  readonly kind: 'who';
  readonly name: Pick<Name, 'id' | 'name' | 'role' | 'note'>;
  readonly spellings: readonly { readonly spelling: string; readonly outlets: readonly string[] }[];
  readonly mentionedBy: readonly { readonly outlet: string; readonly count: number }[];
  readonly quotationCount: number;
  readonly quotedBy: readonly { readonly outlet: string; readonly count: number }[];
  readonly first?: ShownQuotation;
  readonly last?: ShownQuotation;
  /** How many statements more than one outlet quotes. */
  readonly sharedStatementCount: number;
}

export type QuotationAnswers = QuotationsAnswer | ComparisonAnswer | VerificationAnswer | WhoAnswer;

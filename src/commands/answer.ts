/**
 * Answers are a closed set of plain data: every command returns one, and every
 * renderer (Discord, terminal, JSON) switches over all of them.
 *
 * All words that a reader will see as somebody's are in `text` fields exactly
 * as they stand in the document; spans count from the start of that `text`.
 */
import type { Name, OutletKind, PartialDate, TextKind } from '../knowledge/model.ts';
import type { DifferenceKind } from '../quotes/differences.ts';
import type { Verdict } from '../quotes/quotes.ts';
import type { Span } from '../text/span.ts';
import type { Action, ExcerptReference } from './action.ts';
import type { QuotationReferences } from './pins/action.ts';
import type { NoteForm, PinnedMatch, PinRefusal, PinsAnswers } from './pins/answers.ts';

/** Where words come from, with all that a reader needs to check them. */
export interface Citation {
  readonly documentId: string;
  readonly outletId: string;
  readonly outlet: string;
  readonly publishedBy?: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly published?: PartialDate;
  readonly url?: string;
  readonly note?: string;
  readonly textKind: TextKind;
  /** Paragraphs of the original: `12` or `12-13`. */
  readonly locator: string;
}

/** A quotation inside shown text. */
export interface InnerQuotation {
  /** In the text that it is shown in. */
  readonly span: Span;
  readonly text: string;
  readonly speaker?: string;
  readonly kind: 'direct' | 'fragment';
}

/** Words of one passage, as they stand. */
export interface ShownExcerpt {
  readonly text: string;
  /** Whether words of the passage stand before or after; a mark shows it. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
  readonly matches: readonly Span[];
  readonly quotations: readonly InnerQuotation[];
  readonly citation: Citation;
  /** Other outlets that carry the same. */
  readonly alsoIn: readonly string[];
  /** Warnings in plain words: another outlet prints the opposite. */
  readonly warnings: readonly string[];
  readonly score: number;
  /** The whole passage's words. */
  readonly passage: string;
  readonly reference: ExcerptReference;
}

/** What was looked for when nothing was found. */
export interface SearchedFor {
  readonly documentCount: number;
  readonly outlets: readonly string[];
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
}

export interface AskFilters {
  readonly outletId?: string;
  readonly until?: PartialDate;
}

export interface AskAnswer {
  readonly kind: 'ask';
  readonly question: string;
  readonly status: 'answered' | 'not-found';
  /** The excerpts of this page, best first; the closest lines when not found. */
  readonly excerpts: readonly ShownExcerpt[];
  /** How many excerpts come before this page's. */
  readonly offset: number;
  /** How many there are in all. */
  readonly total: number;
  /** The one outlet that the answer rests on, when no other carries it; its name. */
  readonly restsOn?: string;
  readonly filters: AskFilters;
  readonly searched: SearchedFor;
  /** The server's own pinned answer to this question, shown first. */
  readonly pinned?: PinnedMatch;
}

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

/** A quotation with everything that is on record about it. */
export interface ShownQuotation {
  readonly text: string;
  readonly matches: readonly Span[];
  readonly speaker?: string;
  readonly role?: string;
  readonly said?: PartialDate;
  readonly to?: string;
  readonly cue?: string;
  readonly kind: 'direct' | 'fragment';
  readonly statement?: string;
  readonly reviewed: boolean;
  readonly citation: Citation;
  readonly warnings: readonly string[];
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
  readonly outletId: string;
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

export interface WhoAnswer {
  readonly kind: 'who';
  readonly name: Pick<Name, 'id' | 'name' | 'role' | 'note'>;
  readonly spellings: readonly { readonly spelling: string; readonly outlets: readonly string[] }[];
  readonly mentionedBy: readonly { readonly outlet: string; readonly count: number }[];
  readonly quotationCount: number;
  readonly quotedBy: readonly { readonly outlet: string; readonly count: number }[];
  readonly first?: ShownQuotation;
  readonly last?: ShownQuotation;
  /** How many of the statements more than one outlet carries. */
  readonly sharedStatementCount: number;
}

export interface SourcesAnswer {
  readonly kind: 'sources';
  readonly episode: string;
  readonly summary: string;
  readonly sources: readonly {
    readonly citation: Omit<Citation, 'locator'>;
    readonly outletKind: OutletKind;
    readonly passageCount: number;
    readonly quotationCount: number;
  }[];
  readonly page: number;
  readonly pageCount: number;
}

export interface TimelineAnswer {
  readonly kind: 'timeline';
  readonly events: readonly {
    readonly date: PartialDate;
    readonly title: string;
    readonly citations: readonly Citation[];
  }[];
  readonly page: number;
  readonly pageCount: number;
}

export interface NamesAnswer {
  readonly kind: 'names';
  readonly names: readonly (Name & { readonly quotationCount: number })[];
  readonly page: number;
  readonly pageCount: number;
}

export interface AboutAnswer {
  readonly kind: 'about';
  readonly version: string;
  readonly episode: string;
  readonly documentCount: number;
  readonly quotationCount: number;
  readonly speakerCount: number;
  readonly outlets: readonly string[];
  readonly commands: readonly { readonly usage: string; readonly description: string }[];
}

/** Why something was not done. Worded for the reader in `render/refusals.ts`, in one place. */
export type RefusalReason =
  | { readonly reason: 'empty-question' }
  | { readonly reason: 'unknown-speaker'; readonly given: string; readonly closest: readonly string[] }
  | { readonly reason: 'unknown-outlet'; readonly given: string; readonly known: readonly string[] }
  | { readonly reason: 'bad-date'; readonly given: string }
  | { readonly reason: 'nothing-to-look-for' }
  | { readonly reason: 'no-quotations' }
  | { readonly reason: 'nothing-to-check' }
  | { readonly reason: 'outdated-button' }
  | { readonly reason: 'documents-changed' }
  | { readonly reason: 'too-slow-for-form' }
  | { readonly reason: 'restarting' }
  | PinRefusal;

export type Refusal = RefusalReason & { readonly kind: 'refusal' };

export type Answer =
  | AskAnswer
  | ContextAnswer
  | QuotationsAnswer
  | ComparisonAnswer
  | VerificationAnswer
  | WhoAnswer
  | SourcesAnswer
  | TimelineAnswer
  | NamesAnswer
  | AboutAnswer
  | PinsAnswers
  | Refusal;

/** An answer, and who may see it. */
export interface Reply {
  readonly answer: Answer;
  /** Shown to the person who asked, and to nobody else. */
  readonly isPrivate: boolean;
  /** Puts the answer in place of the message whose button was pressed. */
  readonly replaces?: true;
}

/** A form that opens. It has to be the first response, so nothing slow may come before it. */
export interface ModalReply {
  readonly form: NoteForm;
}

/** A refusal, always private: a mistyped name is nobody else's business. */
export function refuse(reason: RefusalReason): Reply {
  return { answer: { kind: 'refusal', ...reason }, isPrivate: true };
}

export type { Action };

/** The answers of /ask: excerpts, what was searched for, and their context. */
import type { PartialDate } from '../knowledge/model.ts';
import type { Closeness } from '../pins/same-question.ts';
import type { Span } from '../text/span.ts';
import type { Citation, OutletNote } from './citation.ts';
import type { PinnedMatch } from './pin-answers.ts';
import type { QuotationReferences } from './references.ts';
import type { InnerQuotation, ShownExcerpt } from './shown-words.ts';

export interface SearchedFor {
  readonly documentCount: number;
  readonly outlets: readonly string[];
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** A word that the question depends on and that no text contains. */
  readonly absentWord?: string;
  /** A pronoun such as "he" that may mean anybody. */
  readonly openPronoun?: string;
  /** Where nothing was found: a word in a script that is not read over these documents. */
  readonly unreadWord?: string;
  /** Even the closest lines have little to do with the question. */
  readonly isFar?: true;
}

export interface AskFilters {
  readonly outletId?: string;
  readonly until?: PartialDate;
}

/** The same words in one or more outlets, those without a warning note first. */
export interface Wording extends Pick<ShownExcerpt, 'text' | 'cut' | 'quotations' | 'reference'> {
  /** Words that match the question or, with several wordings, that the others print differently. */
  readonly emphasis: readonly Span[];
  /** At least one; the reference is of the first. */
  readonly citations: readonly Citation[];
  /** A program attributed the words to the speaker, and no person has reviewed it. */
  readonly isUnreviewed?: true;
}

/** Two sides of a contradiction, each with the outlets that print it. */
export interface Contradiction
  extends Readonly<Record<'a' | 'b', { readonly words: string; readonly outlets: readonly string[] }>> {
  /** Of the documents of both sides. */
  readonly notes: readonly OutletNote[];
}

/** One thing that an answer says: a speaker's statement in all its wordings, or an excerpt. */
export interface AnswerBlock {
  /** `statement`: a speaker's own words. `excerpt`: an article's or a digest's. */
  readonly kind: 'statement' | 'excerpt';
  readonly speaker?: string;
  readonly role?: string;
  /** The audience of the first wording, as its outlet reports it: `a Moscow radio station`. */
  readonly to?: string;
  readonly wordings: readonly Wording[];
  /** Other outlets with the excerpt's exact words. */
  readonly alsoIn: readonly string[];
  /** Other outlets that quote the statement, or all that the excerpt quotes, in words not shown here. */
  readonly quotedAlsoIn: readonly string[];
  readonly contradictions: readonly Contradiction[];
  /** The key of the statement for /compare, where more than one outlet prints it. */
  readonly compareKey?: string;
  /** The quotation of the first wording, for a quote card. */
  readonly quotation?: QuotationReferences;
}

export interface AskAnswer {
  readonly kind: 'ask';
  readonly question: string;
  readonly status: 'answered' | 'perhaps' | 'not-found';
  /** The best three, or the best of each outlet asked for. With `perhaps`, the closest lines. */
  readonly excerpts: readonly ShownExcerpt[];
  /** Those on this page; `offset` are before it, and there are `total` in all. */
  readonly blocks: readonly AnswerBlock[];
  readonly offset: number;
  readonly total: number;
  /** The blocks are how documents begin: an outlet was to be summed up. */
  readonly isOpening?: true;
  /** The name of the outlet that all lines of the first page are from, if there is only one. */
  readonly restsOn?: string;
  /** For a question to each outlet: the names of those that have an answer, may have one, and have none. */
  readonly byOutlet?: Readonly<Record<'found' | 'perhaps' | 'missing', readonly string[]>>;
  readonly filters: AskFilters;
  /** The sources have an answer, but the filters exclude it. */
  readonly isFilteredOut?: true;
  readonly searched: SearchedFor;
  /** The person asked about, if there is exactly one. */
  readonly personId?: string;
  /** The question asks when something happened, and there is a timeline. */
  readonly asksWhen?: true;
  /** The server's own pinned answer to this question, shown first. */
  readonly pinned?: PinnedMatch;
  /** The server counts unanswered questions, and members may report an answer. */
  readonly canReport?: true;
  /** A moderator decided that the sources do not answer this question or a close one. */
  readonly judgedAbsent?: Closeness;
}

interface SearchedAnswer {
  readonly kind: 'searched';
  readonly searched: SearchedFor;
}

/** The passages that excerpts were taken from, with their neighbours. */
export interface ContextAnswer {
  readonly kind: 'context';
  readonly sources: readonly PassagesInContext[];
  /** The message of the answer, for a member who may pin it. */
  readonly pinnableDiscordMessageId?: string;
}

/** Passages of one document, in its order. */
export interface PassagesInContext {
  readonly citation: Citation;
  /** The article's heading above the passages; absent for a digest, whose headings are Onrecord's. */
  readonly section?: string;
  readonly passages: readonly {
    readonly text: string;
    readonly locator: string;
    readonly quotations: readonly InnerQuotation[];
    /** The excerpts of the answer in this passage. */
    readonly excerpts: readonly Span[];
  }[];
}

export type AskAnswers = AskAnswer | SearchedAnswer | ContextAnswer;

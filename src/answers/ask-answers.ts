/** What /ask finds, what it was searched for, and what stands around it. */
import type { PartialDate } from '../knowledge/model.ts';
import type { Closeness } from '../pins/question.ts';
import type { Warning } from '../pins/warning.ts';
import type { Span } from '../text/span.ts';
import type { Citation } from './citation.ts';
import type { PinnedMatch } from './pin-answers.ts';
import type { ExcerptReference, QuotationReferences } from './references.ts';

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
  /** Other outlets that have the same words. */
  readonly alsoIn: readonly string[];
  /** Other outlets that quote every statement which is quoted here, be it in other words. */
  readonly quotedAlsoIn: readonly string[];
  /** That other outlets print the opposite. */
  readonly warnings: readonly Warning[];
  readonly score: number;
  /** The whole passage's words. */
  readonly passage: string;
  readonly reference: ExcerptReference;
}

/** What was looked for. */
export interface SearchedFor {
  readonly documentCount: number;
  readonly outlets: readonly string[];
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** A word that says what is asked about, and that no text has. */
  readonly absentWord?: string;
  /** A "he" or "her" that may mean anybody. */
  readonly openPronoun?: string;
}

export interface AskFilters {
  readonly outletId?: string;
  readonly until?: PartialDate;
}

/** The same words in one or more outlets; a trusted source stands before a rewritten copy. */
export interface Wording {
  readonly text: string;
  /** Words that answer or, beside other wordings, words that the others print differently. */
  readonly emphasis: readonly Span[];
  /** Whether words of the passage stand before or after. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
  readonly quotations: readonly InnerQuotation[];
  /** At least one. */
  readonly citations: readonly Citation[];
  /** Of the first citation. */
  readonly reference: ExcerptReference;
}

/** Two sides of a contradiction, each with the outlets that print it. */
export interface Contradiction {
  readonly a: { readonly words: string; readonly outlets: readonly string[] };
  readonly b: { readonly words: string; readonly outlets: readonly string[] };
}

/** One thing that an answer says: a speaker's statement in all its wordings, or an excerpt. */
export interface AnswerBlock {
  /** `statement`: a speaker's own words. `excerpt`: an article's or a digest's. */
  readonly kind: 'statement' | 'excerpt';
  readonly speaker?: string;
  readonly role?: string;
  /** Whom the first wording was said to, as its outlet reports it: `a Moscow radio station`. */
  readonly to?: string;
  /** A program found that the speaker said it, and nobody has looked. */
  readonly isUnreviewed?: true;
  readonly wordings: readonly Wording[];
  /** Other outlets that have an excerpt's very words. */
  readonly alsoIn: readonly string[];
  /** Other outlets that quote the statement, or all that an excerpt quotes, in words that are not shown. */
  readonly quotedAlsoIn: readonly string[];
  readonly contradictions: readonly Contradiction[];
  /** What /compare calls the statement, where more than one outlet carries it. */
  readonly compareKey?: string;
  /** The quotation that the first wording is: what a card is made of. */
  readonly quotation?: QuotationReferences;
}

export interface AskAnswer {
  readonly kind: 'ask';
  readonly question: string;
  /** Whether the sources hold the answer, may hold it, or do not. */
  readonly status: 'answered' | 'perhaps' | 'not-found';
  /** The best three excerpts, best first, or the best of each outlet asked for; the closest lines when perhaps, none when not found. */
  readonly excerpts: readonly ShownExcerpt[];
  /** What this page shows of them, and of what else was found. */
  readonly blocks: readonly AnswerBlock[];
  /** How many blocks come before this page's. */
  readonly offset: number;
  /** How many blocks there are in all. */
  readonly total: number;
  /** The one outlet that the answer rests on, when no other carries it; its name. */
  readonly restsOn?: string;
  /** Where it is asked what each outlet has: the names of those that have it, that may have it, and that have nothing. */
  readonly byOutlet?: {
    readonly found: readonly string[];
    readonly perhaps: readonly string[];
    readonly missing: readonly string[];
  };
  readonly filters: AskFilters;
  /** The filters left nothing, and without them the sources have something. */
  readonly isFilteredOut?: true;
  readonly searched: SearchedFor;
  /** The person who is asked about, where that is one. */
  readonly personId?: string;
  /** It is asked when something happened, and there is a timeline. */
  readonly asksWhen?: true;
  /** The server's own pinned answer to this question, shown first. */
  readonly pinned?: PinnedMatch;
  /** The server counts what goes unanswered, and members may say what is wrong. */
  readonly canReport?: true;
  /** A moderator of the server has said of this question, or a close one, that the sources do not hold it. */
  readonly judgedAbsent?: Closeness;
}

/** What a question was searched for, for whoever asks to see it. */
export interface SearchedAnswer {
  readonly kind: 'searched';
  readonly searched: SearchedFor;
}

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

export type AskAnswers = AskAnswer | SearchedAnswer | ContextAnswer;

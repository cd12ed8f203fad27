/** Answers about the episode as a whole, pictures, and answers about the bot. */
import type { Outlet, PartialDate } from '../knowledge/model.ts';
import type { Citation, DocumentCitation, OutletNote } from './citation.ts';
import type { QuotationReferences } from './references.ts';
import type { Paged, ShownExcerpt, ShownQuotation } from './shown-words.ts';

/** Titles of the episode that an answer is about, and of the bot's others. */
interface OfEpisode {
  readonly episode: string;
  readonly otherEpisodes?: readonly string[];
}

export interface SourcesAnswer extends Paged, OfEpisode {
  readonly kind: 'sources';
  /** Outlets whose documents alone are asked about, so that an unknown author is said. */
  readonly outlets?: readonly string[];
  readonly summary: string;
  /** Of all pages. */
  readonly documentCount: number;
  /** There are statements that several outlets carry, and so a grid of who reports them. */
  readonly hasCoverage?: true;
  readonly sources: readonly {
    readonly citation: DocumentCitation;
    /** For `sources --json`. */
    readonly outletKind: Outlet['kind'];
    readonly passageCount: number;
    readonly quotationCount: number;
  }[];
}

export interface TimelineAnswer extends Paged {
  readonly kind: 'timeline';
  /** For a summary: the episode's title and subject. */
  readonly summaryOf?: { readonly title: string; readonly summary: string };
  /** For a comparison of outlets: their names. Each of them reports all of these events. */
  readonly outlets?: readonly string[];
  readonly events: readonly {
    readonly date: PartialDate;
    readonly title: string;
    readonly citations: readonly Citation[];
  }[];
  /** Where nobody has written down any events: how each document begins, in the order of their dates. */
  readonly openings?: readonly ShownExcerpt[];
}

/**
 * How an outlet reports a statement. `contradicts`: it prints the opposite of what as many or more others print.
 * `unsure`: neither is known, that it has the statement or that it lacks it.
 */
export type Coverage = 'quoted' | 'in-part' | 'paraphrased' | 'contradicts' | 'unsure' | 'absent';

/** One statement and how each outlet reports it, in the order of the grid's outlets. */
export interface CoveredStatement {
  readonly speaker?: string;
  readonly text: string;
  readonly coverage: readonly Coverage[];
}

export type Picture =
  | { readonly kind: 'quote-card'; readonly quotation: ShownQuotation }
  | ({ readonly kind: 'timeline'; readonly episode: string } & Omit<
      TimelineAnswer,
      'kind' | 'summaryOf' | 'outlets'
    >)
  | {
      readonly kind: 'coverage';
      readonly episode: string;
      readonly outlets: readonly string[];
      readonly statements: readonly CoveredStatement[];
      /** Of the documents that report one of the statements. */
      readonly notes: readonly OutletNote[];
    };

/** What a button says about its picture. `quotation` has one key. */
export type PictureSubject =
  | { readonly kind: 'quote-card'; readonly quotation: QuotationReferences }
  | { readonly kind: 'timeline'; readonly page: number }
  /** About these words, or the statements that most outlets quote. */
  | { readonly kind: 'coverage'; readonly about?: string };

interface PictureAnswer {
  readonly kind: 'picture';
  readonly subject: PictureSubject;
  readonly picture: Picture;
}

export interface AboutAnswer extends OfEpisode {
  readonly kind: 'about';
  readonly version: string;
  readonly documentCount: number;
  readonly quotationCount: number;
  readonly speakerCount: number;
  readonly outlets: readonly string[];
  readonly links?: { readonly privacyUrl?: string; readonly termsUrl?: string };
  readonly commands: readonly CommandUsage[];
}

export interface CommandUsage {
  /** `/ask question [outlet] [until] [private]` */
  readonly usage: string;
  readonly description: string;
  readonly isForModerators?: true;
}

/** `render` words it in the reader's language. */
export type ExampleQuestion =
  | { readonly kind: 'said'; readonly speaker: string }
  | { readonly kind: 'who'; readonly person: string }
  /** Of somebody, a place or an organisation. */
  | { readonly kind: 'about'; readonly person: string }
  /** A document's headline, which is searched for as it is. */
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'timeline' };

export interface HelpAnswer extends OfEpisode {
  readonly kind: 'help';
  /** At most three, which the loaded episode answers. */
  readonly examples: readonly ExampleQuestion[];
  readonly commands: readonly CommandUsage[];
}

/** What is stored about the member who asks, or that it was deleted. */
interface PrivacyAnswer {
  readonly kind: 'privacy';
  readonly isForgotten: boolean;
}

export type EpisodeAnswers =
  | SourcesAnswer
  | TimelineAnswer
  | PictureAnswer
  | AboutAnswer
  | HelpAnswer
  | PrivacyAnswer;

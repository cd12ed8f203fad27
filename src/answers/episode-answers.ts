/** What is said of the episode as a whole, drawn of it, and said of the bot itself. */
import type { OutletKind, PartialDate } from '../knowledge/model.ts';
import type { Citation } from './citation.ts';
import type { ShownQuotation } from './quotation-answers.ts';
import type { QuotationReferences } from './references.ts';

export interface SourcesAnswer {
  readonly kind: 'sources';
  readonly episode: string;
  /** Titles of the bot's other episodes. */
  readonly otherEpisodes?: readonly string[];
  readonly summary: string;
  readonly sources: readonly {
    readonly citation: Omit<Citation, 'locator'>;
    /** For `sources --json`. */
    readonly outletKind: OutletKind;
    readonly passageCount: number;
    readonly quotationCount: number;
  }[];
  readonly page: number;
  readonly pageCount: number;
}

export interface TimelineAnswer {
  readonly kind: 'timeline';
  /** The episode's title and what it is about, or the outlet's name, where a summary was asked for. */
  readonly summaryOf?: { readonly title: string; readonly summary?: string };
  readonly events: readonly {
    readonly date: PartialDate;
    readonly title: string;
    readonly citations: readonly Citation[];
  }[];
  readonly page: number;
  readonly pageCount: number;
}

/**
 * What one outlet has of a statement.
 *
 * - `quoted`: its words. `in-part`: a word or two of them. `paraphrased`: reported without quotation marks.
 * - `contradicts`: its words say the opposite of what at least as many others print.
 */
export type Coverage = 'quoted' | 'in-part' | 'paraphrased' | 'contradicts' | 'absent';

/** One statement, and what each outlet has of it, in the order of the grid's outlets. */
export interface CoveredStatement {
  readonly speaker?: string;
  readonly text: string;
  readonly coverage: readonly Coverage[];
}

/** What is drawn, as data. */
export type Picture =
  | { readonly kind: 'quote-card'; readonly quotation: ShownQuotation }
  | { readonly kind: 'timeline'; readonly events: TimelineAnswer['events'] }
  | {
      readonly kind: 'coverage';
      readonly outlets: readonly string[];
      readonly statements: readonly CoveredStatement[];
    };

/** What a button says of the picture that it draws. `quotation` holds one key. */
export type PictureSubject =
  | { readonly kind: 'quote-card'; readonly quotation: QuotationReferences }
  | { readonly kind: 'timeline'; readonly page: number }
  /** Of the statements about some words, or of those that most outlets carry. */
  | { readonly kind: 'coverage'; readonly about?: string };

export interface PictureAnswer {
  readonly kind: 'picture';
  readonly subject: PictureSubject;
  readonly picture: Picture;
}

export interface AboutAnswer {
  readonly kind: 'about';
  readonly version: string;
  readonly episode: string;
  /** Titles of the bot's other episodes. */
  readonly otherEpisodes?: readonly string[];
  readonly documentCount: number;
  readonly quotationCount: number;
  readonly speakerCount: number;
  readonly outlets: readonly string[];
  /** Pages of whoever runs the bot. */
  readonly links?: { readonly privacyUrl?: string; readonly termsUrl?: string };
  readonly commands: readonly CommandUsage[];
}

/** How a command is written. */
export interface CommandUsage {
  /** `/ask question [outlet] [until] [private]` */
  readonly usage: string;
  readonly description: string;
  readonly isForModerators?: true;
}

/** A question that the loaded episode answers, for whoever words it in the reader's language. */
export type ExampleQuestion =
  | { readonly kind: 'said'; readonly speaker: string }
  | { readonly kind: 'who'; readonly person: string }
  | { readonly kind: 'timeline' };

/** What can be asked, with examples that the loaded episode answers. */
export interface HelpAnswer {
  readonly kind: 'help';
  readonly episode: string;
  /** Titles of the bot's other episodes. */
  readonly otherEpisodes?: readonly string[];
  /** At most three. */
  readonly examples: readonly ExampleQuestion[];
  readonly commands: readonly CommandUsage[];
}

/** What is kept of the member who asks, or that it is kept no more. */
export interface PrivacyAnswer {
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

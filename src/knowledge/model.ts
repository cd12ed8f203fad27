/**
 * What is known: documents by outlets, split into passages, with their quotations, and the names they mention.
 * Made once by `load.ts`. No text is stored twice: what is shown is `document.text.slice(span.start, span.end)`.
 */
import type { Span } from '../text/span.ts';
import type { EpisodeEntry, FrontMatter, NameEntry, OutletEntry, QuotationEntry } from './schema.ts';

/** A date as precise as it is known: `2022`, `2022-06` or `2022-06-24`. */
export type PartialDate = string;

export type Outlet = Readonly<OutletEntry>;
export type Name = Readonly<NameEntry>;
export type Episode = Readonly<EpisodeEntry>;
/** What names an episode. */
export type EpisodeHeader = Pick<Episode, 'id' | 'title'>;

/** `verbatim`: the article's own words. `digest`: Onrecord's, with the article's quotations. */
export type TextKind = 'verbatim' | 'digest';

/** One article as one outlet printed it. */
export interface NewsDocument extends Readonly<Omit<FrontMatter, 'outlet' | 'publishedBy' | 'text'>> {
  readonly id: string;
  readonly outletId: string;
  /** Who republished it, where that is not the outlet itself. */
  readonly publishedById?: string;
  readonly textKind: TextKind;
  /** The body of the file, unchanged. Every span of this document counts from its start. */
  readonly text: string;
  /** In the order of the text. */
  readonly passages: readonly Passage[];
  /** In the order of the text. */
  readonly quotations: readonly Quotation[];
}

/** A paragraph: the smallest unit that is searched, and the most that one excerpt shows. */
export interface Passage {
  /** `rferl-fault-lines¶12-13`; a second passage of the same place ends in `/2`. */
  readonly id: string;
  readonly documentId: string;
  /** Its place among the document's passages, from 0. */
  readonly ordinal: number;
  /**
   * Its place in the original: `12` or `12-13`, counted in body paragraphs from 1; `caption-2` for a
   * picture's caption; `12, p. 3` or `12, 1:04` where the original has pages or times.
   */
  readonly locator: string;
  readonly firstParagraph: number;
  readonly lastParagraph: number;
  /** The heading above it. */
  readonly section?: string;
  readonly span: Span;
  /** Questions that it answers, in other words. Indexed, never shown. */
  readonly asks: readonly string[];
}

/** What somebody said, in the exact words that the outlet printed between quotation marks. */
export interface Quotation extends Readonly<Omit<QuotationEntry, 'text' | 'at' | 'speaker'>> {
  /** `rferl-fault-lines#3`: numbered within the document, from 1. */
  readonly id: string;
  readonly documentId: string;
  readonly passageId: string;
  /** The words between the marks, without the marks. */
  readonly span: Span;
  /** A person of `names.yaml`. Absent when the speaker is not certain. */
  readonly speakerId?: string;
  /** Its paragraph in the original. */
  readonly paragraph: number;
}

/** A dated event that the documents report. */
export interface TimelineEvent {
  readonly date: PartialDate;
  readonly title: string;
  readonly sources: readonly { readonly documentId: string; readonly locator: string }[];
}

/** Everything that is known, in the order of the files. */
export interface Knowledge {
  readonly episode: Episode;
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly names: ReadonlyMap<string, Name>;
  readonly documents: ReadonlyMap<string, NewsDocument>;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly quotations: ReadonlyMap<string, Quotation>;
  readonly events: readonly TimelineEvent[];
  /** Questions that these documents are known not to answer. Never shown. */
  readonly unanswered: readonly { readonly question: string; readonly documentIds: ReadonlySet<string> }[];
}

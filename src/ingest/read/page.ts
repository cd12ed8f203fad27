/** Defines a page as it is read, before it is decided which of its blocks belong to the article. */
import { defined } from '../../defined.ts';
import type { Span } from '../../text/span.ts';

/** The metadata of a page; undefined where the page does not have it. */
export interface PageMetadata {
  readonly title?: string;
  readonly authors?: readonly string[];
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly published?: string;
  readonly url?: string;
  /** The name of the outlet on the page. */
  readonly siteName?: string;
  /** The address at another site that the page gives as the source of the article. */
  readonly carriedFrom?: string;
  /** What the outlet says that it corrected in the article, in its words. */
  readonly correction?: string;
}

/** Metadata without undefined fields and without an empty list of authors. */
export const pageMetadata = ({
  authors = [],
  ...others
}: { readonly [K in keyof PageMetadata]?: PageMetadata[K] | undefined }): PageMetadata =>
  defined({ ...others, authors: authors.length === 0 ? undefined : authors });

/** A block of a page: a paragraph, a heading, a line of navigation. */
export interface Block {
  readonly text: string;
  /** Its span in the input, where the input has its text without change. */
  readonly source?: Span;
  /** Its kind by the page's markup; undefined for a paragraph. */
  readonly kind?: 'heading' | 'caption' | 'quoted' | 'row';
  /** Whether all of it is in bold or italics, like the questions of an interview. */
  readonly isEmphasised?: true;
  /** Whether it is an item of a list, which is no heading of the block behind it. */
  readonly isListed?: true;
  /** Whether its line ends come from the width of a page, and not from the author. */
  readonly isWrapped?: true;
  /** Its place in the original: `p. 3`, `1:04`. */
  readonly printedAt?: string;
  /** The part of the page, outside the running text, to which it belongs with other blocks. */
  readonly box?: object;
  /** Why it is no part of the article by the page's markup: `navigation`. */
  readonly leftOut?: string;
}

export interface Page {
  readonly metadata: PageMetadata;
  readonly blocks: readonly Block[];
  /** Whether the reader has already found the article in the page, as Readability does in HTML. */
  readonly extracted: boolean;
  /** Messages for the person who imports: a paywall, front matter that cannot be read. */
  readonly warnings?: readonly string[];
  /** The decoded text, where the blocks can be found in it. */
  readonly input?: { readonly text: string; readonly isMarkup: boolean };
  readonly encoding?: string;
  /** Whether every paragraph begins with the name of its speaker. */
  readonly isTranscript?: boolean;
  /** Whether it begins with speech, so that its first line is no headline. */
  readonly isUntitled?: boolean;
  /** The name of this document among those of one file: a day, the title of an item. */
  readonly part?: string;
}

/** A page as it was read, before anybody has judged which of its blocks are the article. */
import { defined } from '../../defined.ts';
import type { Span } from '../../text/span.ts';

/** What a page says of itself. Absent what it does not say. */
export interface PageMetadata {
  readonly title?: string;
  readonly authors?: readonly string[];
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly published?: string;
  readonly url?: string;
  /** The outlet's name as the page gives it. */
  readonly siteName?: string;
  /** The address at another site from which the page says that it took the article. */
  readonly carriedFrom?: string;
}

/** Metadata without what is not known, an empty list of authors included. */
export const pageMetadata = ({
  authors = [],
  ...others
}: { readonly [K in keyof PageMetadata]?: PageMetadata[K] | undefined }): PageMetadata =>
  defined({ ...others, authors: authors.length === 0 ? undefined : authors });

/** A run of text that the page sets apart: a paragraph, a heading, a line of navigation. */
export interface Block {
  readonly text: string;
  /** Where it stands in the input, when its text is the input's to the letter. */
  readonly source?: Span;
  /** What the page itself marks it as. Absent: a paragraph. */
  readonly kind?: 'heading' | 'caption' | 'quoted' | 'row';
  /** All of it stands in bold or italic type, as interviews set their questions. */
  readonly isEmphasised?: true;
  /** Its line ends are those of a page's width, not the writer's. */
  readonly isWrapped?: true;
  /** Where the original has it: `p. 3`, `1:04`. */
  readonly printedAt?: string;
  /** The part of the page that it stands in with others, apart from the running text. */
  readonly box?: object;
  /** Why the page's own markup says that it is not the article's: `navigation`. */
  readonly leftOut?: string;
}

export interface Page {
  readonly metadata: PageMetadata;
  readonly blocks: readonly Block[];
  /** The page's own markup has told the article from its surroundings already (readability on HTML). */
  readonly extracted: boolean;
  /** What the person who imports should know: a paywall, front matter that cannot be read. */
  readonly warnings?: readonly string[];
  /** The text that was decoded, where the blocks can be found in it again. */
  readonly input?: { readonly text: string; readonly isMarkup: boolean };
  readonly encoding?: string;
  /** Every paragraph begins with the name of who says it. */
  readonly isTranscript?: boolean;
  /** Begins with what is said: its first line is no headline. */
  readonly isUntitled?: boolean;
  /** Tells the documents of one file apart: a day, an item's title. */
  readonly part?: string;
}

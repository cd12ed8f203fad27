import type { NewsDocument } from '../knowledge/model.ts';

/** Where words come from, with all that a reader needs to check them. */
export interface Citation
  extends Pick<NewsDocument, 'outletId' | 'title' | 'authors' | 'published' | 'url' | 'note' | 'textKind'> {
  readonly documentId: string;
  readonly outlet: string;
  readonly publishedBy?: string;
  /** Paragraphs of the original: `12` or `12-13`. */
  readonly locator: string;
}

/** A citation of a whole document has no place. */
export type DocumentCitation = Omit<Citation, 'locator'> & { readonly locator?: string };

/** A document's note, which goes where its outlet is shown. */
export type OutletNote = Pick<Citation, 'outlet' | 'note'>;

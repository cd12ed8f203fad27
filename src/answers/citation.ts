import type { PartialDate, TextKind } from '../knowledge/model.ts';

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

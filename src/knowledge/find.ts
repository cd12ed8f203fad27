/** Looking up parts of a loaded knowledge. A part that is not there is a fault, and throws. */
import { type Span, textAt } from '../text/span.ts';
import type { Knowledge, Name, NewsDocument, Outlet, Passage, Quotation } from './model.ts';

/**
 * The document that a passage or a quotation stands in.
 *
 * @throws Error when it belongs to another knowledge than the one given.
 */
export function documentOf(knowledge: Knowledge, part: { readonly documentId: string }): NewsDocument {
  return known(knowledge.documents.get(part.documentId), 'document', part.documentId);
}

/** The outlet that printed a document. @throws Error as `documentOf`. */
export function outletOf(knowledge: Knowledge, document: NewsDocument): Outlet {
  return known(knowledge.outlets.get(document.outletId), 'outlet', document.outletId);
}

/** The name of an outlet. @throws Error as `documentOf`. */
export function outletName(knowledge: Knowledge, outletId: string): string {
  return known(knowledge.outlets.get(outletId), 'outlet', outletId).name;
}

/** The name of the outlet that printed a passage or a quotation. @throws Error as `documentOf`. */
export function outletNameOf(knowledge: Knowledge, part: { readonly documentId: string }): string {
  return outletOf(knowledge, documentOf(knowledge, part)).name;
}

/** The outlets of at least one document, each once, in the order of the documents. */
export function outletIdsOf({ documents }: Knowledge): string[] {
  return [...new Set([...documents.values()].map(({ outletId }) => outletId))];
}

/** The passage that a quotation stands in, or an excerpt is cut of. @throws Error as `documentOf`. */
export function passageOf(knowledge: Knowledge, part: { readonly passageId: string }): Passage {
  return known(knowledge.passages.get(part.passageId), 'passage', part.passageId);
}

/** Who said it, where that is somebody who is known. */
export function speakerOf(
  { names }: Knowledge,
  { speakerId }: { readonly speakerId?: string | undefined },
): Name | undefined {
  return speakerId === undefined ? undefined : names.get(speakerId);
}

/** The words of a passage, a quotation or an excerpt, as they stand in the document. */
export function wordsShown(
  knowledge: Knowledge,
  part: { readonly documentId: string; readonly span: Span },
): string {
  return textAt(documentOf(knowledge, part).text, part.span);
}

/** The quotations that stand in a passage, in the order of the text. */
export function quotationsIn(knowledge: Knowledge, passage: Passage): Quotation[] {
  return documentOf(knowledge, passage).quotations.filter(({ passageId }) => passageId === passage.id);
}

/** The passages whose place in the original touches `first`–`last` (paragraph numbers, inclusive). */
export function passagesAt(
  { passages }: Pick<NewsDocument, 'passages'>,
  first: number,
  last: number = first,
): Passage[] {
  return passages.filter((passage) => passage.firstParagraph <= last && first <= passage.lastParagraph);
}

function known<T>(value: T | undefined, what: string, id: string): T {
  if (value === undefined) {
    throw new Error(
      `No ${what} has the id "${id}" in this knowledge. It was taken from another knowledge, or a reload came between: ask again.`,
    );
  }
  return value;
}

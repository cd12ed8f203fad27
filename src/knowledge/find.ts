/** Looking up parts of a loaded knowledge. A part that is not there is a fault, and throws. */
import { textAt } from '../text/span.ts';
import type { Knowledge, NewsDocument, Outlet, Passage, Quotation } from './model.ts';

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

/** The passage that a quotation stands in. @throws Error as `documentOf`. */
export function passageOf(knowledge: Knowledge, quotation: Quotation): Passage {
  return known(knowledge.passages.get(quotation.passageId), 'passage', quotation.passageId);
}

/** The words of a passage or of a quotation, as they stand in the document. */
export function wordsShown(knowledge: Knowledge, part: Passage | Quotation): string {
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

/** Looks up parts of a loaded knowledge. A missing part is a fault of the program, and throws. */
import { type Span, textAt } from '../text/span.ts';
import type { Knowledge, Name, NewsDocument, Outlet, Passage, Quotation } from './model.ts';
import { parseLocator } from './schema.ts';

/** The document of a passage or a quotation. @throws Error when the part belongs to another knowledge. */
export function documentOf(knowledge: Knowledge, part: { readonly documentId: string }): NewsDocument {
  return required(knowledge.documents.get(part.documentId), 'document', part.documentId);
}

/** The outlet that printed a document. @throws Error as `documentOf`. */
export function outletOf(knowledge: Knowledge, document: NewsDocument): Outlet {
  return required(knowledge.outlets.get(document.outletId), 'outlet', document.outletId);
}

/** The name of an outlet. @throws Error as `documentOf`. */
export function outletName(knowledge: Knowledge, outletId: string): string {
  return required(knowledge.outlets.get(outletId), 'outlet', outletId).name;
}

/** The name of the outlet that printed a passage or a quotation. @throws Error as `documentOf`. */
export function outletNameOf(knowledge: Knowledge, part: { readonly documentId: string }): string {
  return outletOf(knowledge, documentOf(knowledge, part)).name;
}

/** The outlets with at least one document, each once, in the order of the documents. */
export function outletIdsOf({ documents }: Knowledge): string[] {
  return [...new Set([...documents.values()].map(({ outletId }) => outletId))];
}

/** The passage of a quotation or an excerpt. @throws Error as `documentOf`. */
export function passageOf(knowledge: Knowledge, part: { readonly passageId: string }): Passage {
  return required(knowledge.passages.get(part.passageId), 'passage', part.passageId);
}

/** The speaker, if known. */
export function speakerOf(
  { names }: Knowledge,
  { speakerId }: { readonly speakerId?: string | undefined },
): Name | undefined {
  return speakerId === undefined ? undefined : names.get(speakerId);
}

/** The words of a passage, a quotation or an excerpt, exactly as in the document. */
export function wordsShown(
  knowledge: Knowledge,
  part: { readonly documentId: string; readonly span: Span },
): string {
  return textAt(documentOf(knowledge, part).text, part.span);
}

/** The quotations in a passage, in the order of the text. */
export function quotationsIn(knowledge: Knowledge, passage: Passage): Quotation[] {
  return documentOf(knowledge, passage).quotations.filter(({ passageId }) => passageId === passage.id);
}

/** An interview has its question as a heading: `Q: Why did you stop?` → `Why did you stop?` */
export function questionAbove({ section = '' }: Passage): string | undefined {
  return section.endsWith('?') ? section.replace(/^[^:?]{1,50}: /u, '') : undefined;
}

/** The passages that report any of these paragraphs of the original: `passagesAt(passages, '12-13')`. */
export function passagesAt(passages: readonly Passage[], locator: string): Passage[] {
  const { first, last } = parseLocator(locator);
  return passages.filter((passage) => passage.firstParagraph <= last && first <= passage.lastParagraph);
}

function required<T>(value: T | undefined, what: string, id: string): T {
  if (value === undefined) {
    throw new Error(
      `No ${what} has the id "${id}" in this knowledge. It was taken from another knowledge, or a reload came between: ask again.`,
    );
  }
  return value;
}

/**
 * The passages of a document in the order of time: those of a live page whose newest entry is at the top turned round,
 * and what has no time left at the top; others as they are.
 *
 * 18:40, 12:20, 06:05 → 06:05, 12:20, 18:40
 */
export function earliestFirst(passages: readonly Passage[]): readonly Passage[] {
  const entries = [...Map.groupBy(passages, minuteOf)];
  const [above, timed] = [entries.filter(([time]) => time < 0), entries.filter(([time]) => time >= 0)];
  // From 00:10 to 23:50 it is twenty minutes back.
  const isBack = ([time]: (typeof timed)[number], at: number) =>
    ((timed[at]?.[0] ?? time) - time + dayInMinutes) % dayInMinutes < dayInMinutes / 2;
  const isFalling = timed.slice(1).filter(isBack).length * 2 > timed.length - 1;
  return isFalling ? [...above, ...timed.toReversed()].flatMap(([, entry]) => entry) : passages;
}

const dayInMinutes = 24 * 60;

/** The minute of the day of a live page's passage; -1 for one without a time. */
function minuteOf({ locator }: Passage): number {
  const [, hours, minutes] = /, (\d\d):(\d\d)$/u.exec(locator) ?? [];
  return hours === undefined ? -1 : Number(hours) * 60 + Number(minutes);
}

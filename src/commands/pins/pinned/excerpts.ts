/** Turns what an answer's buttons refer to into the exact words that a pin stores. */
import {
  type ExcerptReference,
  quotationsByReference,
  type ShownReferences,
} from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import { documentOf, quotationsIn } from '../../../knowledge/find.ts';
import type { Knowledge, NewsDocument, Quotation } from '../../../knowledge/model.ts';
import { memo } from '../../../memo.ts';
import { contentHash } from '../../../pins/check-pin.ts';
import type { PinExcerpt } from '../../../pins/pin.ts';
import { contains, overlaps, type Span, textAt } from '../../../text/span.ts';
import type { Library } from '../../context.ts';
import { cite, locatorOf, showQuotation, spanOf, warningsAt } from '../../with-citation.ts';

/**
 * The excerpts of an answer, read from the documents again; undefined when a document has changed since the
 * answer, because the moderator has not read the new words.
 */
export function excerptsOf(library: Library, shown: ShownReferences): PinExcerpt[] | undefined {
  const excerpts = shown.excerpts.map((reference) => excerptByReference(library, reference));
  const quotations = shown.quotations ? quotationsByReference(library.knowledge, shown.quotations) : [];
  if (quotations === undefined) return undefined;
  const all = [...excerpts, ...quotations.map((quotation) => quotationExcerpt(library, quotation))];
  const known = all.filter((excerpt) => excerpt !== undefined);
  return known.length === all.length ? known : undefined;
}

function excerptByReference(library: Library, reference: ExcerptReference): PinExcerpt | undefined {
  const { knowledge } = library;
  const found = spanOf(knowledge, reference);
  if (found === undefined) return undefined;
  const { passage, span } = found;
  const document = documentOf(knowledge, passage);
  const quoted = quotationsIn(knowledge, passage).filter((quotation) => overlaps(quotation.span, span));
  // An excerpt inside one quotation is that speaker's words.
  const around = quoted.find((quotation) => contains(quotation.span, span));
  if (around) return { ...quotationExcerpt(library, around), ...wordsAt(document.text, span) };
  return defined({
    ...bibliographyOf(knowledge, document, span),
    kind: document.textKind,
    isReviewed: quoted.length === 0 ? undefined : quoted.every(({ reviewed }) => reviewed),
    warnings: nonEmpty(warningsAt(library, passage, span)),
    locator: passage.locator,
    passageId: passage.id,
  });
}

/** The words at a span, and the span. */
function wordsAt(text: string, span: Span): Pick<PinExcerpt, 'text' | 'start' | 'end'> {
  return { text: textAt(text, span), start: span.start, end: span.end };
}

/** Quotations in which other outlets print the opposite of these excerpts; none that is among them. */
export function oppositesOf(library: Library, excerpts: readonly PinExcerpt[]): PinExcerpt[] {
  const isIn = ({ documentId, span }: Quotation, among: readonly PinExcerpt[]): boolean =>
    among.some((one) => one.documentId === documentId && overlaps(one, span));
  const quotations = [...library.knowledge.quotations.values()].filter((one) => isIn(one, excerpts));
  const opponents = quotations.flatMap(({ id }) => library.quotes.oppositionTo(id)?.opponents ?? []);
  return [...new Set(opponents)]
    .filter((one) => !isIn(one, excerpts))
    .map((one) => ({ ...quotationExcerpt(library, one), isOpposite: true as const }));
}

function quotationExcerpt(library: Library, quotation: Quotation): PinExcerpt {
  const { speaker, reviewed, warnings } = showQuotation(library, quotation);
  return defined({
    ...bibliographyOf(library.knowledge, documentOf(library.knowledge, quotation), quotation.span),
    kind: 'quotation' as const,
    speaker,
    isReviewed: reviewed,
    warnings: nonEmpty(warnings),
    locator: locatorOf(library.knowledge, quotation),
    passageId: quotation.passageId,
  });
}

function bibliographyOf(knowledge: Knowledge, document: NewsDocument, span: Span) {
  const { outlet, title, authors, published, url, note } = cite(knowledge, document, '');
  return {
    documentId: document.id,
    outlet,
    title,
    author: authors.join(', ') || undefined,
    published,
    url,
    note,
    ...wordsAt(document.text, span),
    contentHash: hashOf(document),
  };
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

const hashOf = memo((document: NewsDocument): string => contentHash(document.text));

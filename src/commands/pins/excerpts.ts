/** From an answer's buttons to the exact words that a pin keeps. */

import {
  checkOf,
  type ExcerptReference,
  keyOf,
  passageByKey,
  type QuotationReferences,
  type ShownReferences,
} from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import { documentOf, quotationsIn } from '../../knowledge/find.ts';
import type { Knowledge, NewsDocument, Quotation } from '../../knowledge/model.ts';
import { contentHash } from '../../pins/check.ts';
import type { PinExcerpt } from '../../pins/pin.ts';
import { overlaps, type Span, textAt } from '../../text/span.ts';
import type { Library } from '../context.ts';
import { cite, showQuotation, warningsAt } from '../show.ts';

/**
 * The excerpts of an answer, read anew from the documents; nothing when a
 * document has changed since the answer was given, because then these are no
 * longer the words that the moderator has read.
 */
export function excerptsOf(library: Library, shown: ShownReferences): PinExcerpt[] | undefined {
  const excerpts = shown.excerpts.map((reference) => excerptByReference(library, reference));
  const quotations = shown.quotations ? quotationsByReference(library, shown.quotations) : [];
  const all = quotations === undefined ? [undefined] : [...excerpts, ...quotations];
  const known = all.filter((excerpt) => excerpt !== undefined);
  return known.length === all.length ? known : undefined;
}

function excerptByReference(library: Library, reference: ExcerptReference): PinExcerpt | undefined {
  const { knowledge } = library;
  const passage = passageByKey(knowledge, reference.passageKey);
  if (passage === undefined) return undefined;
  const document = documentOf(knowledge, passage);
  const span = {
    start: passage.span.start + reference.start,
    end: passage.span.start + reference.end,
  };
  if (span.start > span.end || span.end > passage.span.end) return undefined;
  if (checkOf(textAt(document.text, span)) !== reference.check) return undefined;
  const quoted = quotationsIn(knowledge, passage).filter((quotation) => overlaps(quotation.span, span));
  // A statement that an answer shows by itself is kept as its speaker's words.
  const said = quoted.find((one) => one.span.start === span.start && one.span.end === span.end);
  if (said !== undefined) return quotationExcerpt(library, said);
  return defined({
    ...bibliographyOf(knowledge, document, span),
    kind: document.textKind,
    isReviewed: quoted.length === 0 ? undefined : quoted.every(({ reviewed }) => reviewed),
    warnings: someOf(warningsAt(library, passage, span)),
    locator: passage.locator,
    passageId: passage.id,
  });
}

function quotationsByReference(
  library: Library,
  { keys, check }: QuotationReferences,
): PinExcerpt[] | undefined {
  const byKey = new Map(
    [...library.knowledge.quotations.values()].map((quotation) => [keyOf(quotation.id), quotation]),
  );
  const quotations = keys.flatMap((key) => byKey.get(key) ?? []);
  const excerpts = quotations.map((quotation) => quotationExcerpt(library, quotation));
  const words = excerpts.map(({ text }) => text).join('\n');
  return quotations.length === keys.length && checkOf(words) === check ? excerpts : undefined;
}

export function quotationExcerpt(library: Library, quotation: Quotation): PinExcerpt {
  const { speaker, reviewed, warnings } = showQuotation(library, quotation);
  return defined({
    ...bibliographyOf(library.knowledge, documentOf(library.knowledge, quotation), quotation.span),
    kind: 'quotation' as const,
    speaker,
    isReviewed: reviewed,
    warnings: someOf(warnings),
    locator: String(quotation.paragraph),
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
    text: textAt(document.text, span),
    start: span.start,
    end: span.end,
    contentHash: hashOf(document),
  };
}

/** A list that holds something, each once. */
function someOf(warnings: readonly string[]): readonly string[] | undefined {
  return warnings.length === 0 ? undefined : [...new Set(warnings)];
}

const hashes = new WeakMap<NewsDocument, string>();

function hashOf(document: NewsDocument): string {
  const hash = hashes.get(document) ?? contentHash(document.text);
  hashes.set(document, hash);
  return hash;
}

/** From a kept pin to what a reader is shown of it, with what has become of its words. */

import type { Citation, InnerQuotation, ShownPin, ShownPinnedExcerpt } from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import type { Knowledge } from '../../../knowledge/model.ts';
import type { Pin, PinExcerpt } from '../../../pins/pin.ts';
import { checkPin, type ExcerptCheck } from '../../../pins/truth/check.ts';
import { eachOnce, type Warning } from '../../../pins/warning.ts';
import { contains, type Span } from '../../../text/span.ts';
import type { Library } from '../../context.ts';
import { cite, innerQuotations, warningsAt } from '../../show.ts';

export function showPin(library: Library, pin: Pin): ShownPin {
  const { truth, excerpts } = checkPin(pin, library.knowledge.documents);
  return { pin, truth, excerpts: excerpts.map((check) => showPinnedExcerpt(library, check)) };
}

function showPinnedExcerpt(library: Library, check: ExcerptCheck): ShownPinnedExcerpt {
  const { knowledge } = library;
  const { excerpt, truth } = check;
  const nearest = check.truth === 'changed' ? check.nearest?.text : undefined;
  return {
    text: excerpt.text,
    isQuotation: excerpt.kind === 'quotation',
    quotations: quotationsNow(knowledge, check),
    citation: citationOf(knowledge, excerpt),
    truth,
    warnings: eachOnce([...(excerpt.warnings ?? []), ...warningsNow(library, check)]),
    isUnreviewed: excerpt.isReviewed === false,
    isOpposite: excerpt.isOpposite === true,
    ...defined({ speaker: excerpt.speaker, nearest }),
  };
}

/** As cited on the day of pinning, with the outlet's and document's present notes where they are still known. */
function citationOf(knowledge: Knowledge, excerpt: PinExcerpt): Citation {
  const { documentId, locator, outlet, title, author, kind, published, url } = excerpt;
  const document = knowledge.documents.get(documentId);
  const {
    publishedBy,
    note = excerpt.note,
    outletId = '',
  } = document ? cite(knowledge, document, locator) : {};
  return defined({
    documentId,
    outletId,
    outlet,
    publishedBy,
    title,
    authors: author === undefined ? [] : [author],
    published,
    url,
    note,
    textKind: kind === 'digest' ? ('digest' as const) : ('verbatim' as const),
    locator,
  });
}

/** Where other outlets print the opposite of a pinned excerpt; nothing when its words have changed. */
function warningsNow(library: Library, check: ExcerptCheck): Warning[] {
  const span = spanNow(check);
  const document = library.knowledge.documents.get(check.excerpt.documentId);
  const passage = span && document?.passages.find((one) => contains(one.span, span));
  return passage === undefined ? [] : warningsAt(library, passage, span ?? passage.span);
}

/** The quotations inside a digest's excerpt, where its words still stand in a passage. */
function quotationsNow(knowledge: Knowledge, check: ExcerptCheck): InnerQuotation[] {
  const span = spanNow(check);
  const document = knowledge.documents.get(check.excerpt.documentId);
  if (span === undefined || document === undefined || check.excerpt.kind !== 'digest') return [];
  const passage = document.passages.find((one) => contains(one.span, span));
  return passage === undefined ? [] : innerQuotations(knowledge, passage, span);
}

function spanNow(check: ExcerptCheck): Span | undefined {
  if (check.truth === 'unchanged') return check.excerpt;
  return check.truth === 'moved' ? check : undefined;
}

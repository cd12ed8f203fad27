/** What a reader is shown of a pin, and whether its words still stand in the documents. */
import type { Citation, ShownPin, ShownPinnedExcerpt } from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import type { Knowledge, Passage } from '../../../knowledge/model.ts';
import { checkPin, type ExcerptCheck } from '../../../pins/check-pin.ts';
import type { Pin, PinExcerpt } from '../../../pins/pin.ts';
import { withoutRepeats } from '../../../pins/warning.ts';
import { contains, type Span } from '../../../text/span.ts';
import type { Library } from '../../context.ts';
import { cite, innerQuotations, warningsAt } from '../../with-citation.ts';

export function showPin(library: Library, pin: Pin): ShownPin {
  const { truth, excerpts } = checkPin(pin, library.knowledge.documents);
  return { pin, truth, excerpts: excerpts.map((check) => showPinnedExcerpt(library, check)) };
}

function showPinnedExcerpt(library: Library, check: ExcerptCheck): ShownPinnedExcerpt {
  const { knowledge } = library;
  const { excerpt, truth } = check;
  const nearest = check.truth === 'changed' ? check.nearest?.text : undefined;
  const now = placeNow(knowledge, check);
  return {
    text: excerpt.text,
    isQuotation: excerpt.kind === 'quotation',
    quotations: now && excerpt.kind === 'digest' ? innerQuotations(knowledge, now.passage, now.span) : [],
    citation: citationOf(knowledge, excerpt),
    truth,
    warnings: withoutRepeats([
      ...(excerpt.warnings ?? []),
      ...(now ? warningsAt(library, now.passage, now.span) : []),
    ]),
    isUnreviewed: excerpt.isReviewed === false,
    isOpposite: excerpt.isOpposite === true,
    ...defined({ speaker: excerpt.speaker, nearest }),
  };
}

/** The citation as it was when pinned, with the present notes where the document is still known. */
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

/** Where the excerpt's words are now; undefined when they have changed, or are not inside one passage. */
function placeNow(
  { documents }: Knowledge,
  check: ExcerptCheck,
): { readonly passage: Passage; readonly span: Span } | undefined {
  const { truth, excerpt } = check;
  if (truth !== 'unchanged' && truth !== 'moved') return undefined;
  const span = truth === 'moved' ? check : excerpt;
  const passage = documents.get(excerpt.documentId)?.passages.find((one) => contains(one.span, span));
  return passage && { passage, span };
}

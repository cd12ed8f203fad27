/** Turns spans into what a reader is shown: the words with their citation. */
import {
  type Citation,
  checksumOf,
  type ExcerptReference,
  excerptReference,
  type InnerQuotation,
  type OutletDifference,
  passageByKey,
  referenceTo,
  type ShownExcerpt,
  type ShownQuotation,
} from '../answers/index.ts';
import { defined } from '../defined.ts';
import {
  documentOf,
  outletName,
  outletNameOf,
  passageOf,
  quotationsIn,
  speakerOf,
  wordsShown,
} from '../knowledge/find.ts';
import type { Knowledge, NewsDocument, Passage, Quotation } from '../knowledge/model.ts';
import { type Warning, withoutRepeats } from '../pins/warning.ts';
import type { RenderingDifference } from '../quotes/quotes.ts';
import type { Excerpt } from '../search/search.ts';
import { contains, overlaps, type Span, textAt, within } from '../text/span.ts';
import type { Library } from './context.ts';

/** The citation of a place in a document. */
export function cite(knowledge: Knowledge, document: NewsDocument, locator: string): Citation {
  const { id, outletId, publishedById, title, authors, published, url, note, textKind } = document;
  const outlet = outletName(knowledge, outletId);
  const publishedBy = publishedById && outletName(knowledge, publishedById);
  return {
    ...defined({ documentId: id, outletId, outlet, publishedBy, title, authors, published, url, note }),
    textKind,
    locator,
  };
}

/** Words of a document, with the outlet that prints them and the document's note. */
export function printed(knowledge: Knowledge, documentId: string, span: Span) {
  const part = { documentId, span };
  const { note } = documentOf(knowledge, part);
  return { outlet: outletNameOf(knowledge, part), words: wordsShown(knowledge, part), note };
}

/** Words of a passage that nobody searched for, as an excerpt; by default the whole passage. */
export function excerptOf(knowledge: Knowledge, passage: Passage, span = passage.span): Excerpt {
  return {
    documentId: passage.documentId,
    passageId: passage.id,
    span,
    matches: [],
    quotationIds: quotationsIn(knowledge, passage)
      .filter((one) => contains(span, one.span))
      .map(({ id }) => id),
    alsoInOutletIds: [],
    score: 0,
  };
}

/** An excerpt with its words, quotations and citation. */
export function showExcerpt(library: Library, excerpt: Excerpt): ShownExcerpt {
  const { knowledge } = library;
  const document = documentOf(knowledge, excerpt);
  const passage = passageOf(knowledge, excerpt);
  const { span } = excerpt;
  const text = textAt(document.text, span);
  const named = (outletIds: readonly string[]) =>
    outletIds.filter((id) => id !== document.outletId).map((id) => outletName(knowledge, id));
  return {
    text,
    cut: { before: span.start > passage.span.start, after: span.end < passage.span.end },
    matches: within(span, excerpt.matches),
    quotations: innerQuotations(knowledge, passage, span),
    citation: cite(knowledge, document, passage.locator),
    alsoIn: named(excerpt.alsoInOutletIds),
    quotedAlsoIn: named(outletsQuotingAll(library, excerpt)),
    warnings: warningsAt(library, passage, span),
    score: excerpt.score,
    passage: wordsShown(knowledge, passage),
    reference: excerptReference(passage, span, text),
  };
}

/** The other outlets that quote every statement quoted in the excerpt. */
function outletsQuotingAll({ quotes }: Library, { quotationIds }: Excerpt): string[] {
  const quoting = quotationIds.map((id) => new Set(quotes.outletsQuoting(id)));
  const [first, ...rest] = quoting;
  return [...rest.reduce((all, one) => all.intersection(one), first ?? new Set())];
}

/** The quotations wholly inside a span of a passage, with spans counted from the span's start. */
export function innerQuotations(knowledge: Knowledge, passage: Passage, span: Span): InnerQuotation[] {
  return quotationsIn(knowledge, passage)
    .filter((quotation) => contains(span, quotation.span))
    .map((quotation) =>
      defined({
        span: { start: quotation.span.start - span.start, end: quotation.span.end - span.start },
        text: wordsShown(knowledge, quotation),
        kind: quotation.kind,
        speaker: speakerOf(knowledge, quotation)?.name,
      }),
    );
}

/** A quotation's paragraph, or the passage's locator (with page or time) where that is one paragraph. */
export function locatorOf(knowledge: Knowledge, quotation: Quotation): string {
  const { firstParagraph, lastParagraph, locator } = passageOf(knowledge, quotation);
  return firstParagraph === lastParagraph ? locator : String(quotation.paragraph);
}

/** A difference between two documents, with the outlets that print the two sides. */
export function showDifference(
  knowledge: Knowledge,
  { kind, between, a, b }: RenderingDifference,
): OutletDifference {
  const [one, other] = [printed(knowledge, between[0], a), printed(knowledge, between[1], b)];
  return { kind, between: [one.outlet, other.outlet], a: one.words, b: other.words };
}

/** A quotation with speaker, occasion and citation. `matches` are spans of its document. */
export function showQuotation(
  library: Library,
  quotation: Quotation,
  matches: readonly Span[] = [],
): ShownQuotation {
  const { knowledge } = library;
  const speaker = speakerOf(knowledge, quotation);
  return defined({
    text: wordsShown(knowledge, quotation),
    matches: within(quotation.span, matches),
    kind: quotation.kind,
    reviewed: quotation.reviewed,
    citation: cite(knowledge, documentOf(knowledge, quotation), locatorOf(knowledge, quotation)),
    warnings: warningsFor(library, quotation),
    reference: referenceTo(knowledge, quotation),
    speaker: speaker?.name,
    role: speaker?.role,
    said: quotation.said,
    to: quotation.to,
    statement: quotation.statement,
  });
}

/** Ranks the renderings of one statement, lowest first: whole before fragments, then without a note before with. */
export function renderingRank({ kind, citation }: ShownQuotation): number {
  return (kind === 'fragment' ? 2 : 0) + (citation.note === undefined ? 0 : 1);
}

/** The warnings for a span of a passage. */
export function warningsAt(library: Library, passage: Passage, span: Span): Warning[] {
  const quotations = quotationsIn(library.knowledge, passage);
  return withoutRepeats(quotations.flatMap((one) => warningsFor(library, one, span)));
}

/** The warning that other outlets print the opposite; none where `shown` leaves out the word they differ on. */
function warningsFor({ knowledge, quotes }: Library, quotation: Quotation, shown?: Span): Warning[] {
  const opposition = quotes.oppositionTo(quotation.id);
  if (opposition === undefined) return [];
  if (shown !== undefined && !opposition.heads.some((head) => overlaps(head, shown))) return [];
  const outlets = new Set(opposition.opponents.map((one) => outletNameOf(knowledge, one)));
  if (opposition.isOfDegree) return [{ kind: 'otherwise', outlets: [...outlets] }];
  return [{ kind: opposition.isMinority ? 'disputed' : 'opposite', outlets: [...outlets] }];
}

/** The span that an excerpt's reference names; undefined where its words have changed since. */
export function spanOf(
  knowledge: Knowledge,
  { passageKey, start, end, check }: ExcerptReference,
): { readonly passage: Passage; readonly span: Span } | undefined {
  const passage = passageByKey(knowledge, passageKey);
  if (passage === undefined) return undefined;
  const words = wordsShown(knowledge, passage);
  if (start >= end || end > words.length || checksumOf(words.slice(start, end)) !== check) return undefined;
  return { passage, span: { start: passage.span.start + start, end: passage.span.start + end } };
}

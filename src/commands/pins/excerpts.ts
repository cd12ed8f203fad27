/** From an answer's buttons to the exact words that a pin keeps. */

import {
  checkOf,
  type ExcerptReference,
  keyOf,
  passageByKey,
  type QuotationReferences,
  type ShownReferences,
} from '../../answers/index.ts';
import { documentOf } from '../../knowledge/find.ts';
import type { Knowledge, NewsDocument, Quotation } from '../../knowledge/model.ts';
import { contentHash } from '../../pins/check.ts';
import type { PinExcerpt } from '../../pins/pin.ts';
import { type Span, textAt } from '../../text/span.ts';
import { cite } from '../show.ts';

/**
 * The excerpts of an answer, read anew from the documents; nothing when a
 * document has changed since the answer was given, because then these are no
 * longer the words that the moderator has read.
 */
export function excerptsOf(knowledge: Knowledge, shown: ShownReferences): PinExcerpt[] | undefined {
  const excerpts = shown.excerpts.map((reference) => excerptByReference(knowledge, reference));
  const quotations = shown.quotations ? quotationsByReference(knowledge, shown.quotations) : [];
  const all = quotations === undefined ? [undefined] : [...excerpts, ...quotations];
  const known = all.filter((excerpt) => excerpt !== undefined);
  return known.length === all.length ? known : undefined;
}

function excerptByReference(knowledge: Knowledge, reference: ExcerptReference): PinExcerpt | undefined {
  const passage = passageByKey(knowledge, reference.passageKey);
  if (passage === undefined) return undefined;
  const document = documentOf(knowledge, passage);
  const start = passage.span.start + reference.start;
  const end = passage.span.start + reference.end;
  if (start > end || end > passage.span.end) return undefined;
  if (checkOf(textAt(document.text, { start, end })) !== reference.check) return undefined;
  const place = { locator: passage.locator, passageId: passage.id };
  return { ...bibliographyOf(knowledge, document, { start, end }), ...place, kind: document.textKind };
}

function quotationsByReference(
  knowledge: Knowledge,
  { keys, check }: QuotationReferences,
): PinExcerpt[] | undefined {
  const byKey = new Map(
    [...knowledge.quotations.values()].map((quotation) => [keyOf(quotation.id), quotation]),
  );
  const quotations = keys.flatMap((key) => byKey.get(key) ?? []);
  const excerpts = quotations.map((quotation) => quotationExcerpt(knowledge, quotation));
  const words = excerpts.map(({ text }) => text).join('\n');
  return quotations.length === keys.length && checkOf(words) === check ? excerpts : undefined;
}

function quotationExcerpt(knowledge: Knowledge, quotation: Quotation): PinExcerpt {
  const document = documentOf(knowledge, quotation);
  const speaker = quotation.speakerId === undefined ? undefined : knowledge.names.get(quotation.speakerId);
  return {
    ...bibliographyOf(knowledge, document, quotation.span),
    locator: String(quotation.paragraph),
    passageId: quotation.passageId,
    kind: 'quotation',
    ...(speaker === undefined ? {} : { speaker: speaker.name }),
  };
}

function bibliographyOf(knowledge: Knowledge, document: NewsDocument, span: Span) {
  const { outlet, title, authors, published, url } = cite(knowledge, document, '');
  return {
    documentId: document.id,
    outlet,
    title,
    text: textAt(document.text, span),
    start: span.start,
    end: span.end,
    contentHash: hashOf(document),
    ...(authors.length === 0 ? {} : { author: authors.join(', ') }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  };
}

const hashes = new WeakMap<NewsDocument, string>();

function hashOf(document: NewsDocument): string {
  const hash = hashes.get(document) ?? contentHash(document.text);
  hashes.set(document, hash);
  return hash;
}

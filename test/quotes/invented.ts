/** Small invented knowledge for tests: paragraphs in which “…” marks what somebody said. */
import type {
  Knowledge,
  Name,
  NewsDocument,
  Outlet,
  Passage,
  Quotation,
  TextKind,
} from '../../src/knowledge/model.ts';
import type { Comparable } from '../../src/quotes/compare/comparable.ts';
import { textReader } from '../../src/quotes/text-reader.ts';

export interface InventedQuotation {
  readonly speaker?: string;
  readonly said?: string;
  readonly statement?: string;
  readonly kind?: 'direct' | 'fragment';
}

export interface InventedDocument {
  readonly id: string;
  readonly outlet: string;
  readonly textKind?: TextKind;
  readonly note?: string;
  readonly paragraphs: readonly string[];
  /** In the order in which “…” stand in the paragraphs; marks beyond the list are nobody's speech. */
  readonly quotations: readonly InventedQuotation[];
}

export const people: readonly Name[] = [
  { id: 'ada-lowe', name: 'Ada Lowe', kind: 'person', aliases: ['Lowe', 'Ada Low', 'Лоу'], role: 'Mayor' },
  { id: 'bram-oduya', name: 'Bram Oduya', kind: 'person', aliases: ['Oduya', 'Oduia'] },
  { id: 'cora-vance', name: 'Cora Vance', kind: 'person', aliases: ['Vance'] },
  { id: 'port-haven', name: 'Port Haven', kind: 'place', aliases: ['Haven'] },
  { id: 'eastmere', name: 'Eastmere', kind: 'place', aliases: ['East Mere'] },
  { id: 'norland', name: 'Norland', kind: 'place', aliases: [] },
];

/** Reads words as the invented knowledge does. */
export const reader = textReader(inventedKnowledge([]));

/** A text as it is compared. */
export function comparable(text: string): Comparable {
  return { text, tokens: reader.tokens(text), parts: [{ start: 0, end: text.length }] };
}

/** A knowledge that holds these documents, with the names above and an outlet for each outlet id met. */
export function inventedKnowledge(documents: readonly InventedDocument[]): Knowledge {
  const built = documents.map(build);
  const outletIds = [...new Set(documents.map(({ outlet }) => outlet))];
  return {
    episode: { id: 'invented', title: 'Invented', summary: 'For tests.', language: 'en' },
    outlets: new Map(outletIds.map((id): [string, Outlet] => [id, { id, name: id, kind: 'newspaper' }])),
    names: new Map(people.map((name) => [name.id, name])),
    documents: new Map(built.map((document) => [document.id, document])),
    passages: new Map(built.flatMap(({ passages }) => passages.map((one) => [one.id, one] as const))),
    quotations: new Map(built.flatMap(({ quotations }) => quotations.map((one) => [one.id, one] as const))),
    events: [],
    unanswered: [],
  };
}

function build({ id, outlet, textKind, note, paragraphs, quotations }: InventedDocument): NewsDocument {
  const text = paragraphs.join('\n\n');
  const passages: Passage[] = [];
  const found: Quotation[] = [];
  let start = 0;
  for (const [ordinal, paragraph] of paragraphs.entries()) {
    const passageId = `${id}¶${ordinal + 1}`;
    passages.push({
      id: passageId,
      documentId: id,
      ordinal,
      locator: String(ordinal + 1),
      firstParagraph: ordinal + 1,
      lastParagraph: ordinal + 1,
      span: { start, end: start + paragraph.length },
      asks: [],
    });
    for (const match of paragraph.matchAll(/“([^”]*)”/gu)) {
      const given = quotations[found.length];
      if (given === undefined) break;
      const { speaker, said, statement, kind = 'direct' } = given;
      const at = start + match.index + 1;
      found.push({
        id: `${id}#${found.length + 1}`,
        documentId: id,
        passageId,
        span: { start: at, end: at + (match[1] ?? '').length },
        paragraph: ordinal + 1,
        kind,
        reviewed: speaker !== undefined,
        ...(speaker === undefined ? {} : { speakerId: speaker }),
        ...(said === undefined ? {} : { said }),
        ...(statement === undefined ? {} : { statement }),
      });
    }
    start += paragraph.length + 2;
  }
  return {
    id,
    title: `Title of ${id}`,
    outletId: outlet,
    authors: [],
    textKind: textKind ?? 'verbatim',
    text,
    passages,
    quotations: found,
    ...(note === undefined ? {} : { note }),
  };
}

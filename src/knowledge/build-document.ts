/** One document from its three files: passages with their places, quotations with their spans. */
import { type Span, textAt } from '../text/span.ts';
import { passagesAt } from './find.ts';
import type { Paragraph } from './markdown.ts';
import type { Name, NewsDocument, Outlet, Passage, Quotation } from './model.ts';
import type { Problem } from './problems.ts';
import type { DocumentFiles, Listed } from './read-folder.ts';
import { type AsksEntry, parseLocator, type QuotationEntry } from './schema.ts';

/**
 * A function that makes documents and pushes what is wrong with them.
 *
 * `outlets` and `names` are absent when their files could not be read: then
 * nothing is said about references to them.
 * `inherited` are the questions recorded for earlier folders' versions of the
 * document; those without a passage here are left out without a word.
 */
export function documentBuilder(
  outlets: ReadonlyMap<string, Outlet> | undefined,
  names: ReadonlyMap<string, Name> | undefined,
  problems: Problem[],
): (files: DocumentFiles, inherited: Listed<AsksEntry>) => NewsDocument {
  return (files, inherited) => {
    reportUnknownOutlets(files, outlets, problems);
    const passages = passagesOf(files, problems);
    const bare: NewsDocument = { ...metadata(files), text: files.markdown.body, passages, quotations: [] };
    // A passage without a place is a problem already; that others then miss its place is not another.
    const missed = isComplete(files, bare) ? problems : [];
    const withInherited = { ...bare, passages: addAsks(bare, inherited, []) };
    const withAsks = { ...withInherited, passages: addAsks(withInherited, files.asks ?? [], missed) };
    return { ...withAsks, quotations: quotationsOf(withAsks, files.quotations, names, problems, missed) };
  };
}

/** Whether every paragraph of the file became a passage with a place. */
export function isComplete({ markdown }: DocumentFiles, document: NewsDocument): boolean {
  return document.passages.length === markdown.paragraphs.length;
}

type Metadata = Omit<NewsDocument, 'text' | 'passages' | 'quotations'>;

function metadata({ id, frontMatter: front }: DocumentFiles): Metadata {
  return {
    id,
    title: front.title,
    outletId: front.outlet,
    authors: front.authors,
    textKind: front.text,
    ...(front.publishedBy === undefined ? {} : { publishedById: front.publishedBy }),
    ...(front.published === undefined ? {} : { published: front.published }),
    ...(front.url === undefined ? {} : { url: front.url }),
    ...(front.note === undefined ? {} : { note: front.note }),
  };
}

function reportUnknownOutlets(
  files: DocumentFiles,
  outlets: ReadonlyMap<string, Outlet> | undefined,
  problems: Problem[],
): void {
  if (outlets === undefined) return;
  for (const key of ['outlet', 'publishedBy'] as const) {
    const outletId = files.frontMatter[key];
    if (outletId === undefined || outlets.has(outletId)) continue;
    problems.push({
      file: files.file,
      line: files.frontMatterLine(key),
      message: `There is no outlet "${outletId}".`,
      remedy: `Use an id of outlets.yaml (${[...outlets.keys()].join(', ') || 'it has none yet'}) or add this one there.`,
    });
  }
}

function passagesOf(files: DocumentFiles, problems: Problem[]): Passage[] {
  const { paragraphs } = files.markdown;
  if (paragraphs.length === 0) {
    const remedy = 'Write its passages below the front matter, a blank line between them.';
    problems.push({ file: files.file, message: 'The document has no text.', remedy });
  }
  const timesSeen = new Map<string, number>();
  return paragraphs.flatMap((paragraph, ordinal) => {
    const place = placeOf(files, paragraph, ordinal, problems);
    if (place === undefined) return [];
    const times = (timesSeen.get(place.locator) ?? 0) + 1;
    timesSeen.set(place.locator, times);
    return {
      id: `${files.id}¶${place.locator}${times > 1 ? `/${times}` : ''}`,
      documentId: files.id,
      ordinal,
      ...place,
      ...(paragraph.section === undefined ? {} : { section: paragraph.section }),
      span: paragraph.span,
      asks: [],
    };
  });
}

type Place = Pick<Passage, 'locator' | 'firstParagraph' | 'lastParagraph'>;

function placeOf(
  files: DocumentFiles,
  paragraph: Paragraph,
  ordinal: number,
  problems: Problem[],
): Place | undefined {
  const written =
    paragraph.locator ?? (files.frontMatter.text === 'verbatim' ? String(ordinal + 1) : undefined);
  try {
    if (paragraph.span.start === paragraph.span.end)
      throw new Error('This passage has a place and no words.');
    if (written === undefined) throw new Error('This passage does not say where in the original it stands.');
    const { first, last } = parseLocator(written);
    return {
      locator: first === last ? `${first}` : `${first}-${last}`,
      firstParagraph: first,
      lastParagraph: last,
    };
  } catch (error) {
    problems.push({
      file: files.file,
      line: paragraph.line,
      message: error instanceof Error ? error.message : String(error),
      remedy: 'End the passage with the paragraphs of the original that it reports: {¶ 12} or {¶ 12-13}.',
    });
    return undefined;
  }
}

function addAsks(document: NewsDocument, asks: Listed<AsksEntry>, problems: Problem[]): Passage[] {
  const asksById = new Map<string, string[]>();
  for (const { entry, file, line } of asks) {
    const { first, last } = parseLocator(entry.at);
    const passages = passagesAt(document, first, last);
    if (passages.length === 0) problems.push(noSuchPlace(document, entry.at, file, line));
    for (const { id } of passages) asksById.set(id, [...(asksById.get(id) ?? []), ...entry.asks]);
  }
  return document.passages.map((passage) => ({
    ...passage,
    asks: [...new Set([...passage.asks, ...(asksById.get(passage.id) ?? [])])],
  }));
}

function quotationsOf(
  document: NewsDocument,
  entries: Listed<QuotationEntry>,
  names: ReadonlyMap<string, Name> | undefined,
  problems: Problem[],
  missed: Problem[],
): Quotation[] {
  const taken: Span[] = [];
  const located = entries.flatMap(({ entry, file, line }) => {
    reportUnknownSpeaker(entry, names, file, line, problems);
    const { first } = parseLocator(entry.at);
    const passages = passagesAt(document, first, parseLocator(entry.at).last);
    if (passages.length === 0) {
      missed.push(noSuchPlace(document, entry.at, file, line));
      return [];
    }
    const found = locate(document, passages, entry.text, taken);
    if (found === undefined) {
      problems.push(notInText(document, entry, file, line));
      return [];
    }
    taken.push(found.span);
    return { entry, ...found, paragraph: first };
  });
  return located
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map(({ entry, passage, span, paragraph }, index) => ({
      id: `${document.id}#${index + 1}`,
      documentId: document.id,
      passageId: passage.id,
      span,
      paragraph,
      kind: entry.kind,
      reviewed: entry.reviewed,
      ...(entry.speaker === undefined ? {} : { speakerId: entry.speaker }),
      ...(entry.cue === undefined ? {} : { cue: entry.cue }),
      ...(entry.to === undefined ? {} : { to: entry.to }),
      ...(entry.said === undefined ? {} : { said: entry.said }),
      ...(entry.statement === undefined ? {} : { statement: entry.statement }),
      ...(entry.confidence === undefined ? {} : { confidence: entry.confidence }),
    }));
}

/** The first place in the given passages that no other entry has taken: one fragment can be printed twice. */
function locate(
  document: NewsDocument,
  passages: readonly Passage[],
  words: string,
  taken: readonly Span[],
): { passage: Passage; span: Span } | undefined {
  for (const passage of passages) {
    const text = textAt(document.text, passage.span);
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
      const start = passage.span.start + at;
      const span = { start, end: start + words.length };
      if (!taken.some((other) => other.start === span.start && other.end === span.end))
        return { passage, span };
    }
  }
  return undefined;
}

function reportUnknownSpeaker(
  entry: QuotationEntry,
  names: ReadonlyMap<string, Name> | undefined,
  file: string,
  line: number,
  problems: Problem[],
): void {
  if (names === undefined || entry.speaker === undefined || names.get(entry.speaker)?.kind === 'person')
    return;
  const message = names.has(entry.speaker)
    ? `The speaker "${entry.speaker}" is no person.`
    : `There is no person "${entry.speaker}".`;
  problems.push({
    file,
    line,
    message,
    remedy: 'Use the id of a person in names.yaml, or add the person there.',
  });
}

function noSuchPlace(document: NewsDocument, locator: string, file: string, line: number): Problem {
  return {
    file,
    line,
    message: `No passage of "${document.id}" reports paragraph ${locator}.`,
    remedy: `Its passages reach from ${document.passages[0]?.locator ?? '–'} to ${document.passages.at(-1)?.locator ?? '–'}.`,
  };
}

function notInText(document: NewsDocument, entry: QuotationEntry, file: string, line: number): Problem {
  const elsewhere = document.passages.find(({ span }) => textAt(document.text, span).includes(entry.text));
  const start = entry.text.length > 60 ? `${entry.text.slice(0, 60)}…` : entry.text;
  return {
    file,
    line,
    message: `The quotation "${start}" is not in the text at paragraph ${entry.at} of "${document.id}".`,
    remedy:
      elsewhere === undefined
        ? 'Copy the words exactly as the document has them, marks and spelling included.'
        : `It stands at paragraph ${elsewhere.locator}: correct "at".`,
  };
}

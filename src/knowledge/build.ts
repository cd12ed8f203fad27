/** Builds a `Knowledge` from folders that have no problems. */
import { defined } from '../defined.ts';
import { type Span, textAt } from '../text/span.ts';
import type { DocumentFiles, FolderFiles, Listed } from './files/read-folder.ts';
import { passagesAt, questionAbove } from './find.ts';
import type { Episode, Knowledge, Name, NewsDocument, Outlet, Passage, Quotation } from './model.ts';
import { cutPassages, locateWords } from './passages.ts';
import { noteForReaders } from './proposal-note.ts';
import { type AsksEntry, type NameEntry, parseLocator } from './schema.ts';

/** Joins folders by the rules that `loadKnowledge` describes. */
export function buildKnowledge(folders: readonly FolderFiles[], episode: Episode): Knowledge {
  const outlets = new Map<string, Outlet>();
  const names = new Map<string, Name>();
  for (const folder of folders) {
    for (const { entry } of folder.outlets) outlets.set(entry.id, entry);
    for (const { entry } of folder.names) names.set(entry.id, toName(entry, names.get(entry.id)));
  }
  const documents = joinDocuments(folders);
  const all = [...documents.values()];
  return {
    episode,
    outlets,
    names,
    documents,
    passages: new Map(all.flatMap(({ passages }) => passages.map((one) => [one.id, one]))),
    quotations: new Map(all.flatMap(({ quotations }) => quotations.map((one) => [one.id, one]))),
    events: folders
      .flatMap(({ events }) => events)
      .map(({ entry }) => ({
        date: entry.date,
        title: entry.title,
        sources: entry.sources.map(({ document, at }) => ({ documentId: document, locator: at })),
      })),
    unanswered: folders
      .flatMap(({ unanswered }) => unanswered)
      .flatMap(({ entry }) => {
        const documentIds = new Set(entry.documents);
        return entry.questions.map((question) => ({ question, documentIds }));
      }),
  };
}

/** A name in two folders keeps the spellings of both. What an import notes for its operator stays in the file. */
function toName({ note, ...entry }: NameEntry, earlier?: Name): Name {
  const aliases = [...new Set([...(earlier?.aliases ?? []), ...entry.aliases])];
  return { ...entry, aliases, ...defined({ note: noteForReaders(note) }) };
}

/** Recorded questions name paragraphs of the original, so they also fit a full text that replaces a digest. */
function joinDocuments(folders: readonly FolderFiles[]): Map<string, NewsDocument> {
  const documents = new Map<string, NewsDocument>();
  const asksById = new Map<string, Listed<AsksEntry>>();
  for (const files of folders.flatMap((folder) => folder.documents)) {
    const asks = [...(asksById.get(files.id) ?? []), ...files.asks];
    const digest = asksFromDigest(documents.get(files.id), files.file);
    asksById.set(files.id, asks);
    documents.set(files.id, buildDocument(files, [...digest, ...asks]));
  }
  return documents;
}

/** Where a paragraph has no recorded question, the digest's text about it serves as one. */
function asksFromDigest(earlier: NewsDocument | undefined, file: string): Listed<AsksEntry> {
  if (earlier?.textKind !== 'digest') return [];
  const unasked = earlier.passages.filter(({ asks }) => asks.length === 0);
  return unasked.map(({ locator, span }) => {
    const entry = { at: locator, asks: [textAt(earlier.text, span)] };
    return { entry, file, line: 1 };
  });
}

function buildDocument(files: DocumentFiles, asks: Listed<AsksEntry>): NewsDocument {
  const { outlet: outletId, publishedBy: publishedById, text: textKind, ...rest } = files.frontMatter;
  const { id, markdown } = files;
  const text = markdown.body;
  const passages = withAsks(cutPassages(files, []), asks);
  const quotations = quotationsOf(files, text, passages);
  return { ...rest, id, outletId, ...defined({ publishedById }), textKind, text, passages, quotations };
}

function withAsks(passages: readonly Passage[], listed: Listed<AsksEntry>): Passage[] {
  const asksById = new Map<string, Set<string>>();
  for (const { entry } of listed) {
    for (const { id } of passagesAt(passages, entry.at)) {
      asksById.set(id, new Set([...(asksById.get(id) ?? []), ...entry.asks]));
    }
  }
  return passages.map((passage, index) => {
    const isFirst = passage.section !== passages[index - 1]?.section;
    const questionInHeading = (isFirst && questionAbove(passage)) || [];
    return { ...passage, asks: [questionInHeading, ...(asksById.get(passage.id) ?? [])].flat() };
  });
}

function quotationsOf(files: DocumentFiles, text: string, passages: readonly Passage[]): Quotation[] {
  const taken: Span[] = [];
  const located = files.quotations.flatMap(({ entry }) => {
    const found = locateWords(text, passagesAt(passages, entry.at), entry.text, taken);
    if (found === undefined) return [];
    taken.push(found.span);
    return { entry, ...found };
  });
  return located
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map(({ entry: { text: _, at, speaker: speakerId, ...rest }, passage, span }, index) => ({
      ...rest,
      id: `${files.id}#${index + 1}`,
      documentId: files.id,
      passageId: passage.id,
      span,
      paragraph: parseLocator(at).first,
      ...defined({ speakerId }),
    }));
}

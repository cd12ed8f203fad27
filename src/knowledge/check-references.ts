/** Checks that the outlets, people, documents and places that entries refer to exist. */
import { type Span, textAt } from '../text/span.ts';
import { type Problem, shortened, type Wording } from './files/problems.ts';
import type { DocumentFiles, FolderFiles, Listed } from './files/read-folder.ts';
import type { Draft } from './files/yaml-file.ts';
import { passagesAt } from './find.ts';
import type { Passage } from './model.ts';
import { aliasKey } from './names.ts';
import { cutPassages, locateWords } from './passages.ts';
import type { QuotationEntry } from './schema.ts';

type Folders = readonly FolderFiles<'draft'>[];

/** A document's passages; `undefined` when one has a wrong place, because references may mean that one. */
type Places = readonly Passage[] | undefined;

/**
 * Reports references to what is missing, ids and spellings used for two things, and missing files. A reference
 * into an unreadable file is not reported: the file may contain its target.
 */
export function checkReferences(folders: Folders, problems: Problem[]): void {
  for (const { outlets, names } of folders) {
    reportDoubledIds(outlets, problems);
    reportDoubledIds(names, problems);
  }
  reportSharedSpellings(folders, problems);
  const placesById = checkDocuments(folders, problems);
  checkEvents(folders, placesById, problems);
  checkUnanswered(folders, placesById, problems);
  reportMissing(folders, problems);
}

function reportDoubledIds(listed: Listed<{ readonly id?: string | undefined }>, problems: Problem[]): void {
  const lineById = new Map<string, number>();
  for (const { entry, file, line } of listed) {
    if (entry.id === undefined) continue;
    const earlierLine = lineById.get(entry.id);
    lineById.set(entry.id, line);
    if (earlierLine === undefined) continue;
    const message = `The id "${entry.id}" stands twice, first on line ${earlierLine}.`;
    problems.push({ file, line, message, remedy: 'Give one of them another id, or join the two.' });
  }
}

/** A spelling of two people would attribute words to the wrong one. */
function reportSharedSpellings(folders: Folders, problems: Problem[]): void {
  const ownerByKey = new Map<string, string>();
  for (const { entry, file, line } of folders.flatMap(({ names }) => names)) {
    const { id, name, aliases = [] } = entry;
    if (id === undefined) continue;
    for (const spelling of name === undefined ? aliases : [name, ...aliases]) {
      const key = aliasKey(spelling);
      const owner: string = ownerByKey.get(key) ?? id;
      ownerByKey.set(key, owner);
      if (owner === id) continue;
      const message = `"${spelling}" is a spelling of "${owner}" already, and here of "${id}".`;
      const remedy = 'Keep it where it is meant, or write a longer spelling that means only one.';
      problems.push({ file, line, message, remedy });
    }
  }
}

/** The ids in a list; `undefined` when some could not be read. */
function idsOf(folders: Folders, list: 'outlets' | 'names'): ReadonlyMap<string, string> | undefined {
  const entries = folders.flatMap((folder) => folder[list].map(({ entry }) => entry));
  const isSure = !isUnreadable(folders, `${list}.yaml`) && entries.every(({ id }) => id !== undefined);
  return isSure ? new Map(entries.map(({ id = '', kind = '' }) => [id, kind])) : undefined;
}

function isUnreadable(folders: Folders, name: string): boolean {
  return folders.some(({ unreadable }) => unreadable.has('.') || unreadable.has(name));
}

function checkDocuments(folders: Folders, problems: Problem[]): Map<string, Places> {
  const outlets = idsOf(folders, 'outlets');
  const kindById = idsOf(folders, 'names');
  const placesById = new Map<string, Places>();
  for (const files of folders.flatMap(({ documents }) => documents)) {
    reportUnknownOutlets(files, outlets, problems);
    if (files.markdown.paragraphs.length === 0) {
      const remedy = 'Write its passages below the front matter, a blank line between them.';
      problems.push({ file: files.file, message: 'The document has no text.', remedy });
    }
    const passages = cutPassages(files, problems);
    const places = passages.length === files.markdown.paragraphs.length ? passages : undefined;
    placesById.set(files.id, places);
    for (const { entry, file, line } of files.asks) {
      if (!hasPlace(places, entry.at))
        problems.push({ file, line, ...noSuchPlace(files.id, passages, entry.at) });
    }
    checkQuotations(files, passages, places, problems);
    reportUnknownSpeakers(files, kindById, problems);
  }
  for (const id of folders.flatMap(({ unreadable }) => [...unreadable])) {
    if (!placesById.has(id)) placesById.set(id, undefined);
  }
  return placesById;
}

function reportUnknownOutlets(
  { file, frontMatter, frontMatterLine }: DocumentFiles<'draft'>,
  outlets: ReadonlyMap<string, string> | undefined,
  problems: Problem[],
): void {
  for (const key of ['outlet', 'publishedBy'] as const) {
    const outletId = frontMatter[key];
    if (outletId === undefined || outlets?.has(outletId) !== false) continue;
    const message = `There is no outlet "${outletId}".`;
    const known = [...outlets.keys()].join(', ') || 'it has none yet';
    const remedy = `Use an id of outlets.yaml (${known}) or add this one there.`;
    problems.push({ file, line: frontMatterLine(key), message, remedy });
  }
}

function reportUnknownSpeakers(
  { quotations }: DocumentFiles<'draft'>,
  kindById: ReadonlyMap<string, string> | undefined,
  problems: Problem[],
): void {
  const remedy = 'Use the id of a person in names.yaml, or add the person there.';
  for (const { entry, file, line } of quotations) {
    const { speaker } = entry;
    if (speaker === undefined || kindById === undefined) continue;
    const kind = kindById.get(speaker);
    if (kind === 'person' || kind === '') continue;
    const message =
      kind === undefined ? `There is no person "${speaker}".` : `The speaker "${speaker}" is no person.`;
    problems.push({ file, line, message, remedy });
  }
}

function checkQuotations(
  { id, markdown, quotations }: DocumentFiles<'draft'>,
  passages: readonly Passage[],
  places: Places,
  problems: Problem[],
): void {
  const taken: Span[] = [];
  for (const { entry, file, line } of quotations) {
    const { at, text } = entry;
    if (at === undefined) continue;
    if (!hasPlace(places, at)) problems.push({ file, line, ...noSuchPlace(id, passages, at) });
    const near = passagesAt(passages, at);
    if (text === undefined || near.length === 0) continue;
    const found = locateWords(markdown.body, near, text, taken);
    if (found !== undefined) taken.push(found.span);
    else problems.push({ file, line, ...notInText(id, markdown.body, passages, entry) });
  }
}

/** Also true where it cannot be known: then another problem has already been reported. */
function hasPlace(places: Places, at: string | undefined): boolean {
  return at === undefined || places === undefined || passagesAt(places, at).length > 0;
}

function noSuchPlace(documentId: string, passages: readonly Passage[], at: string | undefined): Wording {
  return {
    message: `No passage of "${documentId}" reports paragraph ${at}.`,
    remedy: `Its passages reach from ${passages[0]?.locator ?? '–'} to ${passages.at(-1)?.locator ?? '–'}.`,
  };
}

function notInText(
  documentId: string,
  body: string,
  passages: readonly Passage[],
  { text = '', at }: Draft<QuotationEntry>,
): Wording {
  const elsewhere = passages.find(({ span }) => textAt(body, span).includes(text));
  return {
    message: `The quotation "${shortened(text)}" is not in the text at paragraph ${at} of "${documentId}".`,
    remedy:
      elsewhere === undefined
        ? 'Copy the words exactly as the document has them, marks and spelling included.'
        : `It stands at paragraph ${elsewhere.locator}: correct "at".`,
  };
}

function checkEvents(folders: Folders, placesById: ReadonlyMap<string, Places>, problems: Problem[]): void {
  const remedy = 'Name a document of this folder and a paragraph that one of its passages has.';
  for (const { entry, file, line } of folders.flatMap(({ events }) => events)) {
    for (const { document, at } of entry.sources ?? []) {
      if (document === undefined || isUnreadable(folders, '.')) continue;
      if (!placesById.has(document)) {
        problems.push({ file, line, message: `There is no document "${document}".`, remedy });
      } else if (!hasPlace(placesById.get(document), at)) {
        problems.push({ file, line, message: `There is no paragraph ${at} in "${document}".`, remedy });
      }
    }
  }
}

function checkUnanswered(
  folders: Folders,
  placesById: ReadonlyMap<string, Places>,
  problems: Problem[],
): void {
  const remedy = 'Name documents that the questions were checked against.';
  for (const { entry, file, line } of folders.flatMap(({ unanswered }) => unanswered)) {
    for (const id of entry.documents ?? []) {
      if (placesById.has(id) || isUnreadable(folders, '.')) continue;
      problems.push({ file, line, message: `There is no document "${id}".`, remedy });
    }
  }
}

function reportMissing(folders: Folders, problems: Problem[]): void {
  const filesNamed = (name: string) =>
    folders.map(({ folder }) => `${folder}/${name}`).join(', ') || 'knowledge';
  const isThere = folders.some(({ documents, unreadable }) => documents.length > 0 || unreadable.size > 0);
  if (!isThere) {
    problems.push({
      file: filesNamed('documents'),
      message: 'No folder has a document.',
      remedy: 'Put documents there as <id>.md, or import some: onrecord import FILE… --out FOLDER.',
    });
  }
  if (folders.some(({ episode }) => episode !== undefined) || isUnreadable(folders, 'episode.yaml')) return;
  problems.push({
    file: filesNamed('episode.yaml'),
    message: 'No folder says what the episode is.',
    remedy: 'Write an episode.yaml with id, title, summary and language.',
  });
}

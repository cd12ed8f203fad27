/**
 * From folders of files to a `Knowledge`.
 *
 * Every file is read, every problem collected, and only a folder without one
 * is used: a bot that starts with half its sources answers "not in the
 * sources" where it should not.
 */
import { textAt } from '../text/span.ts';
import { documentBuilder, isComplete } from './build-document.ts';
import { passagesAt } from './find.ts';
import type {
  Episode,
  Knowledge,
  Name,
  NewsDocument,
  Outlet,
  TimelineEvent,
  UnansweredQuestion,
} from './model.ts';
import { aliasKey } from './names.ts';
import { KnowledgeError, type Problem } from './problems.ts';
import { type FolderFiles, type Listed, readFolder } from './read-folder.ts';
import { type AsksEntry, type NameEntry, type OutletEntry, parseLocator } from './schema.ts';

/**
 * Loads one knowledge from folders; a later folder adds to the earlier ones.
 *
 * A document that stands in two folders is the later one's, with its
 * quotations. An outlet or a name of the same id is the later one's too, and
 * keeps the aliases of both. The episode is the first folder's that has one.
 *
 * `await loadKnowledge(['knowledge'])`
 *
 * @throws KnowledgeError with every problem of every folder.
 */
export async function loadKnowledge(folders: readonly string[]): Promise<Knowledge> {
  const problems: Problem[] = [];
  const read: FolderFiles[] = [];
  for (const folder of folders) read.push(await readFolder(folder, problems));
  const knowledge = join(read, problems);
  if (problems.length > 0 || knowledge === undefined) throw new KnowledgeError(problems);
  return knowledge;
}

function join(folders: readonly FolderFiles[], problems: Problem[]): Knowledge | undefined {
  const outlets = mergedById(
    folders.map((folder) => folder.outlets),
    toOutlet,
    problems,
  );
  const names = mergedById(
    folders.map((folder) => folder.names),
    toName,
    problems,
  );
  reportSharedAliases(names, folders, problems);
  const { documents, uncertainIds } = joinDocuments(folders, outlets, names, problems);
  const events = joinEvents(folders, documents, uncertainIds, problems);
  const unanswered = joinUnanswered(folders, documents, uncertainIds, problems);
  reportNoDocuments(documents, folders, problems);
  const episode = theEpisode(folders, problems);
  if (episode === undefined) return undefined;
  return {
    episode,
    outlets,
    names,
    documents,
    passages: new Map(
      [...documents.values()].flatMap(({ passages }) => passages.map((one) => [one.id, one])),
    ),
    quotations: new Map(
      [...documents.values()].flatMap(({ quotations }) => quotations.map((one) => [one.id, one])),
    ),
    events,
    unanswered,
  };
}

/** It says nothing about documents that it does not name: one of these may well hold the answer. */
function joinUnanswered(
  folders: readonly FolderFiles[],
  documents: ReadonlyMap<string, NewsDocument>,
  uncertainIds: ReadonlySet<string>,
  problems: Problem[],
): UnansweredQuestion[] {
  const listed = folders.flatMap(({ unanswered }) => unanswered);
  for (const { entry, file, line } of listed) {
    for (const id of entry.documents) {
      if (documents.has(id) || uncertainIds.has(id)) continue;
      const remedy = 'Name documents that the questions were checked against.';
      problems.push({ file, line, message: `There is no document "${id}".`, remedy });
    }
  }
  return listed.flatMap(({ entry }) => {
    const documentIds = new Set(entry.documents);
    return entry.questions.map((question) => ({ question, documentIds }));
  });
}

function theEpisode(folders: readonly FolderFiles[], problems: Problem[]): Episode | undefined {
  const episode = folders.find((folder) => folder.episode !== undefined)?.episode;
  if (episode === undefined && !folders.some(({ broken }) => broken.episode)) {
    problems.push({
      file: folders.map(({ folder }) => `${folder}/episode.yaml`).join(', ') || 'knowledge',
      message: 'No folder says what the episode is.',
      remedy: 'Write an episode.yaml with id, title, summary and language.',
    });
  }
  return episode;
}

function reportNoDocuments(
  documents: ReadonlyMap<string, NewsDocument>,
  folders: readonly FolderFiles[],
  problems: Problem[],
): void {
  if (documents.size > 0 || folders.some(({ broken }) => broken.folder || broken.documentIds.size > 0))
    return;
  problems.push({
    file: folders.map(({ folder }) => `${folder}/documents`).join(', ') || 'knowledge',
    message: 'No folder has a document.',
    remedy: 'Put documents there as <id>.md, or import some: onrecord import FILE… --out FOLDER.',
  });
}

function toOutlet({ homepage, note, ...entry }: OutletEntry): Outlet {
  return {
    ...entry,
    ...(homepage === undefined ? {} : { homepage }),
    ...(note === undefined ? {} : { note }),
  };
}

function toName({ role, anonymous, note, ...entry }: NameEntry, earlier?: Name): Name {
  return {
    ...entry,
    aliases: [...new Set([...(earlier?.aliases ?? []), ...entry.aliases])],
    ...(role === undefined ? {} : { role }),
    ...(anonymous === undefined ? {} : { anonymous }),
    ...(note === undefined ? {} : { note }),
  };
}

/** Entries of all folders by id; twice in one folder is a problem, again in a later one replaces. */
function mergedById<Entry extends { id: string }, Value>(
  lists: readonly Listed<Entry>[],
  make: (entry: Entry, earlier?: Value) => Value,
  problems: Problem[],
): Map<string, Value> {
  const merged = new Map<string, Value>();
  for (const list of lists) {
    const lineById = new Map<string, number>();
    for (const { entry, file, line } of list) {
      const earlierLine = lineById.get(entry.id);
      if (earlierLine !== undefined) {
        const message = `The id "${entry.id}" stands twice, first on line ${earlierLine}.`;
        problems.push({ file, line, message, remedy: 'Give one of them another id, or join the two.' });
      }
      lineById.set(entry.id, line);
      merged.set(entry.id, make(entry, merged.get(entry.id)));
    }
  }
  return merged;
}

/** One spelling that means two people would put words into the wrong mouth. */
function reportSharedAliases(
  names: ReadonlyMap<string, Name>,
  folders: readonly FolderFiles[],
  problems: Problem[],
): void {
  const lines = new Map(folders.flatMap(({ names: list }) => list.map((item) => [item.entry.id, item])));
  const owners = new Map<string, string>();
  for (const name of names.values()) {
    for (const spelling of [name.name, ...name.aliases]) {
      const key = aliasKey(spelling);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, name.id);
      else if (owner !== name.id) {
        problems.push({
          file: lines.get(name.id)?.file ?? 'names.yaml',
          line: lines.get(name.id)?.line ?? 1,
          message: `"${spelling}" is a spelling of "${owner}" already, and here of "${name.id}".`,
          remedy: 'Keep it where it is meant, or write a longer spelling that means only one.',
        });
      }
    }
  }
}

function joinDocuments(
  folders: readonly FolderFiles[],
  outlets: ReadonlyMap<string, Outlet>,
  names: ReadonlyMap<string, Name>,
  problems: Problem[],
): { documents: Map<string, NewsDocument>; uncertainIds: ReadonlySet<string> } {
  const build = documentBuilder(
    folders.some(({ broken }) => broken.outlets) ? undefined : outlets,
    folders.some(({ broken }) => broken.names) ? undefined : names,
    problems,
  );
  // Documents with problems of their own: what refers to them may be right.
  const uncertainIds = new Set(folders.flatMap(({ broken }) => [...broken.documentIds]));
  const documents = new Map<string, NewsDocument>();
  const asksById = new Map<string, Listed<AsksEntry>>();
  for (const folder of folders) {
    for (const files of folder.documents) {
      // The questions go by the original's paragraphs, so they stay right when
      // a full text takes the place of a digest that had them.
      const inherited = [
        ...(asksById.get(files.id) ?? []),
        ...inOtherWords(documents.get(files.id), files.file),
      ];
      const document = build(files, inherited);
      if (files.asks !== undefined)
        asksById.set(files.id, [...(asksById.get(files.id) ?? []), ...files.asks]);
      if (!isComplete(files, document)) uncertainIds.add(files.id);
      documents.set(files.id, document);
    }
  }
  return { documents, uncertainIds };
}

/** Where nobody recorded a question, what a digest says of a paragraph helps to find the paragraph itself. */
function inOtherWords(earlier: NewsDocument | undefined, file: string): Listed<AsksEntry> {
  if (earlier?.textKind !== 'digest') return [];
  const unasked = earlier.passages.filter(({ asks }) => asks.length === 0);
  return unasked.map(({ locator, span }) => ({
    entry: { at: locator, asks: [textAt(earlier.text, span)] },
    file,
    line: 1,
  }));
}

function joinEvents(
  folders: readonly FolderFiles[],
  documents: ReadonlyMap<string, NewsDocument>,
  uncertainIds: ReadonlySet<string>,
  problems: Problem[],
): TimelineEvent[] {
  const events = folders.flatMap((folder) => folder.events);
  for (const { entry, file, line } of events) {
    for (const source of entry.sources) {
      const document = documents.get(source.document);
      const { first, last } = parseLocator(source.at);
      if (uncertainIds.has(source.document)) continue;
      if (document !== undefined && passagesAt(document, first, last).length > 0) continue;
      const what =
        document === undefined
          ? `document "${source.document}"`
          : `paragraph ${source.at} in "${document.id}"`;
      problems.push({
        file,
        line,
        message: `There is no ${what}.`,
        remedy: 'Name a document of this folder and a paragraph that one of its passages has.',
      });
    }
  }
  return events.map(({ entry }) => ({
    date: entry.date,
    title: entry.title,
    sources: entry.sources.map(({ document, at }) => ({ documentId: document, locator: at })),
  }));
}

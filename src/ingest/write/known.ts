/** Reads what is known before an import: the outlets, names, documents and recorded questions of knowledge folders. */
import { KnowledgeError, type Problem } from '../../knowledge/files/problems.ts';
import { asWhole, type FolderFiles, type Listed, readFolder } from '../../knowledge/files/read-folder.ts';
import type {
  AsksEntry,
  FrontMatter,
  NameEntry,
  OutletEntry,
  UnansweredEntry,
} from '../../knowledge/schema.ts';

/** The outlet of a document for which neither the page nor a person names one. */
export const unknownOutlet: OutletEntry = {
  id: 'unknown-outlet',
  name: 'Unknown outlet',
  kind: 'website',
  note: 'Neither the page nor the operator named the outlet. Name it in the documents that stand under it.',
};

/** The contents of the folders of `--knowledge`. */
export interface Known {
  readonly folders: readonly string[];
  readonly outlets: ReadonlyMap<string, OutletEntry>;
  readonly names: ReadonlyMap<string, NameEntry>;
  readonly documents: ReadonlyMap<string, FrontMatter>;
  /** The questions recorded for paragraphs that answer them, by the id of the document. */
  readonly asks: ReadonlyMap<string, readonly { readonly entry: AsksEntry }[]>;
  /** The questions recorded as not answered by the documents. */
  readonly unanswered: readonly UnansweredEntry[];
  readonly episode: FolderFiles['episode'];
}

/** Entries by id; of two with the same id, the later one. */
export const byId = <T extends { readonly id: string }>(listed: Listed<T>): Map<string, T> =>
  new Map(listed.map(({ entry }) => [entry.id, entry]));

/** Reads folders. @throws KnowledgeError with all problems, including folders that do not exist */
export async function readKnown(folders: readonly string[]): Promise<Known> {
  const problems: Problem[] = [];
  const read: FolderFiles[] = [];
  for (const folder of folders) read.push(asWhole(await readFolder(folder, problems)));
  if (problems.length > 0) throw new KnowledgeError(problems);
  const documents = read.flatMap((files) => files.documents);
  const asks = documents.flatMap(({ id, asks: listed }) => listed.map(({ entry }) => ({ id, entry })));
  return {
    folders,
    outlets: byId(read.flatMap(({ outlets }) => outlets)),
    names: byId(read.flatMap(({ names }) => names)),
    documents: new Map(documents.map(({ id, frontMatter }) => [id, frontMatter])),
    asks: Map.groupBy(asks, ({ id }) => id),
    unanswered: read.flatMap(({ unanswered }) => unanswered.map(({ entry }) => entry)),
    episode: read.find(({ episode }) => episode !== undefined)?.episode,
  };
}

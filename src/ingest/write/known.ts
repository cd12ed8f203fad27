/** What is known before an import: outlets, names, documents and recorded questions of knowledge folders. */
import { KnowledgeError, type Problem } from '../../knowledge/files/problems.ts';
import { asWhole, type FolderFiles, type Listed, readFolder } from '../../knowledge/files/read-folder.ts';
import type {
  AsksEntry,
  FrontMatter,
  NameEntry,
  OutletEntry,
  UnansweredEntry,
} from '../../knowledge/schema.ts';

/** Stands for an outlet that neither the page nor the operator named. */
export const unknownOutlet: OutletEntry = {
  id: 'unknown-outlet',
  name: 'Unknown outlet',
  kind: 'website',
  note: 'Neither the page nor the operator named the outlet. Name it in the documents that stand under it.',
};

/** What is known before an import: the folders of `--knowledge`. */
export interface Known {
  readonly folders: readonly string[];
  readonly outlets: ReadonlyMap<string, OutletEntry>;
  readonly names: ReadonlyMap<string, NameEntry>;
  readonly documents: ReadonlyMap<string, FrontMatter>;
  /** Questions recorded as answered by paragraphs of a document, by its id. */
  readonly asks: ReadonlyMap<string, readonly { readonly entry: AsksEntry }[]>;
  /** Questions recorded as not answered by documents. */
  readonly unanswered: readonly UnansweredEntry[];
  readonly episode: FolderFiles['episode'];
}

/** Entries by their ids; of two with one id the later stands. */
export const byId = <T extends { readonly id: string }>(listed: Listed<T>): Map<string, T> =>
  new Map(listed.map(({ entry }) => [entry.id, entry]));

/** Reads what folders know. @throws KnowledgeError naming every problem, also a folder that is not there */
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

/** Reading one knowledge folder: every file against its schema, every problem noted, nothing joined yet. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { type MarkdownFile, readMarkdown } from './markdown.ts';
import type { Problem } from './problems.ts';
import {
  type AsksEntry,
  asksSchema,
  type EpisodeEntry,
  type EventEntry,
  episodeSchema,
  eventsSchema,
  type FrontMatter,
  frontMatterSchema,
  type NameEntry,
  namesSchema,
  type OutletEntry,
  outletsSchema,
  type QuotationEntry,
  quotationsSchema,
  type UnansweredEntry,
  unansweredSchema,
} from './schema.ts';
import { whyUnreadable } from './unreadable.ts';
import { type Parsed, parseYaml } from './yaml-file.ts';

/** A list from a file, each entry with the line it stands on. */
export type Listed<T> = readonly { readonly entry: T; readonly file: string; readonly line: number }[];

/** A document's three files. */
export interface DocumentFiles {
  readonly id: string;
  readonly file: string;
  readonly frontMatter: FrontMatter;
  readonly frontMatterLine: (key: keyof FrontMatter) => number;
  readonly markdown: MarkdownFile;
  readonly quotations: Listed<QuotationEntry>;
  /** Absent when the folder has no asks file for the document. */
  readonly asks?: Listed<AsksEntry>;
}

/** A folder's files, each valid by itself. */
export interface FolderFiles {
  readonly folder: string;
  /** What could not be read, by the name that others refer to it with: a reference to it is no second problem. */
  readonly broken: BrokenFiles;
  readonly episode?: EpisodeEntry;
  readonly outlets: Listed<OutletEntry>;
  readonly names: Listed<NameEntry>;
  readonly events: Listed<EventEntry>;
  readonly unanswered: Listed<UnansweredEntry>;
  readonly documents: readonly DocumentFiles[];
}

export interface BrokenFiles {
  readonly folder: boolean;
  readonly outlets: boolean;
  readonly names: boolean;
  readonly episode: boolean;
  readonly documentIds: ReadonlySet<string>;
}

/** Reads a folder; what cannot be read is a problem, and the rest is read all the same. */
export async function readFolder(folder: string, problems: Problem[]): Promise<FolderFiles> {
  if (!(await isFolder(folder, problems))) return unreadable(folder);
  const brokenFiles = new Set<string>();
  /** Runs one file's reading, and notes whether it left a problem. */
  const noting = async <T>(name: string, read: (file: string) => Promise<T>): Promise<T> => {
    const before = problems.length;
    const value = await read(join(folder, name));
    if (problems.length > before) brokenFiles.add(name);
    return value;
  };
  const list = <T>(name: string, schema: z.ZodType<T[]>): Promise<Listed<T>> =>
    noting(name, async (file) => listed(await readText(file, problems, 'optional'), schema, file, problems));
  const episode = await noting('episode.yaml', (file) => readEpisode(file, problems));
  const outlets = await list('outlets.yaml', outletsSchema);
  const names = await list('names.yaml', namesSchema);
  const events = await list('events.yaml', eventsSchema);
  const unanswered = await list('unanswered.yaml', unansweredSchema);
  const { documents, brokenIds } = await readDocuments(folder, problems);
  return {
    folder,
    ...(episode === undefined ? {} : { episode }),
    outlets,
    names,
    events,
    unanswered,
    documents,
    broken: {
      folder: false,
      outlets: brokenFiles.has('outlets.yaml'),
      names: brokenFiles.has('names.yaml'),
      episode: brokenFiles.has('episode.yaml'),
      documentIds: brokenIds,
    },
  };
}

async function readEpisode(file: string, problems: Problem[]): Promise<EpisodeEntry | undefined> {
  const text = await readText(file, problems, 'optional');
  return text === undefined ? undefined : parseYaml(episodeSchema, text, file, problems)?.value;
}

async function readDocuments(
  folder: string,
  problems: Problem[],
): Promise<{ documents: DocumentFiles[]; brokenIds: ReadonlySet<string> }> {
  const documentsFolder = join(folder, 'documents');
  const names = await fileNames(documentsFolder, problems);
  const ids = names.filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -'.md'.length));
  const read = await Promise.all(ids.map((id) => readDocument(documentsFolder, id, problems)));
  for (const name of names) reportStray(documentsFolder, name, new Set(ids), problems);
  return {
    documents: read.filter((document) => document !== undefined),
    brokenIds: new Set(ids.filter((_, index) => read[index] === undefined)),
  };
}

async function readDocument(
  folder: string,
  id: string,
  problems: Problem[],
): Promise<DocumentFiles | undefined> {
  const file = join(folder, `${id}.md`);
  const source = await readText(file, problems, 'required');
  if (source === undefined) return undefined;
  const markdown = readMarkdown(source);
  if (markdown.frontMatter === undefined) {
    problems.push({
      file,
      line: 1,
      message: 'The file has no front matter.',
      remedy: 'Begin it with a line "---", the keys title, outlet and text, and another line "---".',
    });
    return undefined;
  }
  const front = parseYaml(frontMatterSchema, markdown.frontMatter, file, problems, 2);
  const quotesFile = join(folder, `${id}.quotes.yaml`);
  const quotesText = await readText(quotesFile, problems, 'optional');
  const quotations = listed(quotesText, quotationsSchema, quotesFile, problems);
  const asksFile = join(folder, `${id}.asks.yaml`);
  const asksText = await readText(asksFile, problems, 'optional');
  const asks = asksText === undefined ? undefined : listed(asksText, asksSchema, asksFile, problems);
  if (front === undefined) return undefined;
  return {
    id,
    file,
    frontMatter: front.value,
    frontMatterLine: (key) => front.lineOf([key]),
    markdown,
    quotations,
    ...(asks === undefined ? {} : { asks }),
  };
}

function listed<T>(
  text: string | undefined,
  schema: z.ZodType<T[]>,
  file: string,
  problems: Problem[],
): Listed<T> {
  const parsed: Parsed<T[]> | undefined =
    text === undefined ? undefined : parseYaml(schema, text, file, problems);
  return (parsed?.value ?? []).map((entry, index) => ({ entry, file, line: parsed?.lineOf([index]) ?? 1 }));
}

function reportStray(folder: string, name: string, ids: ReadonlySet<string>, problems: Problem[]): void {
  if (name.startsWith('.') || name.endsWith('.md')) return;
  const owner = /^(?<id>.+)\.(?:quotes|asks)\.yaml$/.exec(name)?.groups?.id;
  if (owner !== undefined && ids.has(owner)) return;
  problems.push({
    file: join(folder, name),
    message:
      owner === undefined
        ? 'This file is none of a knowledge folder.'
        : `There is no document "${owner}.md".`,
    remedy: 'Documents are <id>.md, with <id>.quotes.yaml and <id>.asks.yaml beside them. Rename or move it.',
  });
}

function unreadable(folder: string): FolderFiles {
  const broken = { folder: true, outlets: true, names: true, episode: true, documentIds: new Set<string>() };
  return { folder, outlets: [], names: [], events: [], unanswered: [], documents: [], broken };
}

async function isFolder(folder: string, problems: Problem[]): Promise<boolean> {
  const found = await stat(folder).catch(codeOf);
  if (typeof found !== 'string' && found.isDirectory()) return true;
  const { message, remedy } = whyUnreadable(typeof found === 'string' ? found : 'ENOTDIR', 'folder');
  const wanted = 'A knowledge folder has episode.yaml, outlets.yaml and a folder "documents".';
  problems.push({ file: folder, message, remedy: `${remedy} ${wanted}` });
  return false;
}

const notDocuments = {
  message: 'This is a file, not a folder.',
  remedy: 'Make it a folder that holds the documents.',
};

/** The files of a folder in order; none when there is no such folder: one that only adds names needs no documents. */
async function fileNames(folder: string, problems: Problem[]): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOTDIR') problems.push({ file: folder, ...notDocuments });
    else if (code !== 'ENOENT') problems.push({ file: folder, ...whyUnreadable(code, 'folder') });
    return [];
  }
}

async function readText(
  file: string,
  problems: Problem[],
  need: 'required' | 'optional',
): Promise<string | undefined> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const missing = ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
    if (!(missing && need === 'optional')) {
      problems.push({ file, ...whyUnreadable(codeOf(error), 'file') });
    }
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.push({
      file,
      message: 'The file is not UTF-8.',
      remedy: 'Save it again with the encoding UTF-8.',
    });
    return undefined;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** Reads one knowledge folder: checks every file against its schema, joins nothing yet. */
import { join } from 'node:path';
import type { z } from 'zod';
import { defined } from '../../defined.ts';
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
} from '../schema.ts';
import { type MarkdownFile, readMarkdown } from './document-markdown.ts';
import { KnowledgeError, type Problem } from './problems.ts';
import { fileNames, isFolder, readText } from './text-file.ts';
import { type Draft, parseYaml } from './yaml-file.ts';

/** `draft`: as read, without the values that are wrong. `whole`: nothing is wrong. */
export type State = 'draft' | 'whole';

type In<T, S extends State> = S extends 'whole' ? T : Draft<T>;

/** The entries of a list in a file, each with its line. */
export type Listed<T> = readonly { readonly entry: T; readonly file: string; readonly line: number }[];

/** A document's three files. */
export interface DocumentFiles<S extends State = 'whole'> {
  readonly id: string;
  readonly file: string;
  readonly frontMatter: In<FrontMatter, S>;
  readonly frontMatterLine: (key: keyof FrontMatter) => number;
  readonly markdown: MarkdownFile;
  readonly quotations: Listed<In<QuotationEntry, S>>;
  readonly asks: Listed<In<AsksEntry, S>>;
}

/** A folder's files, not yet joined. */
export interface FolderFiles<S extends State = 'whole'> {
  readonly folder: string;
  readonly episode?: In<EpisodeEntry, S>;
  readonly outlets: Listed<In<OutletEntry, S>>;
  readonly names: Listed<In<NameEntry, S>>;
  readonly events: Listed<In<EventEntry, S>>;
  readonly unanswered: Listed<In<UnansweredEntry, S>>;
  readonly documents: readonly DocumentFiles<S>[];
  /** Names of what cannot be read: `outlets.yaml`, a document's id, or `.` for the folder itself. */
  readonly unreadable: ReadonlySet<string>;
}

/** Reads a folder that must have no problems. @throws KnowledgeError when any of its files is wrong. */
export async function readWholeFolder(folder: string): Promise<FolderFiles> {
  const problems: Problem[] = [];
  const files = await readFolder(folder, problems);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return asWhole(files);
}

/** Safe only for a folder without problems: then a draft has every key. */
export function asWhole(files: FolderFiles<State>): FolderFiles {
  return files as FolderFiles;
}

/** Reads a folder. What cannot be read is reported as a problem, and the rest is still read. */
export async function readFolder(folder: string, problems: Problem[]): Promise<FolderFiles<'draft'>> {
  const unreadable = new Set<string>();
  const files = { folder, outlets: [], names: [], events: [], unanswered: [], documents: [], unreadable };
  if (!(await isFolder(folder, problems))) {
    unreadable.add('.');
    return files;
  }
  const list = async <T>(name: string, schema: z.ZodType<T[]>): Promise<Listed<Draft<T>>> => {
    const read = await readList(join(folder, name), schema, problems);
    if (read === undefined) unreadable.add(name);
    return read ?? [];
  };
  const episodeFile = join(folder, 'episode.yaml');
  const problemCount = problems.length;
  const text = await readText(episodeFile, problems, 'optional');
  const episode = text === undefined ? undefined : parseYaml(episodeSchema, text, episodeFile, problems);
  if (problems.length > problemCount) unreadable.add('episode.yaml');
  return {
    ...files,
    ...defined({ episode: episode?.draft }),
    outlets: await list('outlets.yaml', outletsSchema),
    names: await list('names.yaml', namesSchema),
    events: await list('events.yaml', eventsSchema),
    unanswered: await list('unanswered.yaml', unansweredSchema),
    documents: await readDocuments(join(folder, 'documents'), unreadable, problems),
  };
}

/** The entries of a list; empty for a missing file, `undefined` for one that cannot be read. */
async function readList<T>(
  file: string,
  schema: z.ZodType<T[]>,
  problems: Problem[],
): Promise<Listed<Draft<T>> | undefined> {
  const problemCount = problems.length;
  const text = await readText(file, problems, 'optional');
  if (text === undefined) return problems.length > problemCount ? undefined : [];
  const parsed = parseYaml(schema, text, file, problems);
  const entries = parsed?.draft as readonly Draft<T>[] | undefined;
  return entries?.map((entry, index) => ({ entry, file, line: parsed?.lineOf([index]) ?? 1 }));
}

async function readDocuments(
  folder: string,
  unreadable: Set<string>,
  problems: Problem[],
): Promise<DocumentFiles<'draft'>[]> {
  const names = await fileNames(folder, problems);
  const ids = names.filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -'.md'.length));
  const read = await Promise.all(ids.map((id) => readDocument(folder, id, problems)));
  for (const [at, id] of ids.entries()) if (read[at] === undefined) unreadable.add(id);
  for (const name of names) reportStray(folder, name, new Set(ids), problems);
  return read.filter((document) => document !== undefined);
}

async function readDocument(
  folder: string,
  id: string,
  problems: Problem[],
): Promise<DocumentFiles<'draft'> | undefined> {
  const file = join(folder, `${id}.md`);
  const source = await readText(file, problems, 'required');
  if (source === undefined) return undefined;
  const markdown = readMarkdown(source);
  const { frontMatter } = markdown;
  if (frontMatter === undefined) {
    const remedy = 'Begin it with a line "---", the keys title, outlet and text, and another line "---".';
    problems.push({ file, line: 1, message: 'The file has no front matter.', remedy });
  }
  const front =
    frontMatter === undefined ? undefined : parseYaml(frontMatterSchema, frontMatter, file, problems, 2);
  return {
    id,
    file,
    frontMatter: front?.draft ?? {},
    frontMatterLine: (key) => front?.lineOf([key]) ?? 1,
    markdown,
    quotations: (await readList(join(folder, `${id}.quotes.yaml`), quotationsSchema, problems)) ?? [],
    asks: (await readList(join(folder, `${id}.asks.yaml`), asksSchema, problems)) ?? [],
  };
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

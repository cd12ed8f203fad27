/**
 * Writing articles into a knowledge folder that is complete by itself.
 *
 * The folder gets what its documents need of what is known already (outlets,
 * names, recorded questions), proposals for what is new, and keeps what a person has corrected.
 */

import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { isSeq, parseDocument, stringify } from 'yaml';
import { defined } from '../../defined.ts';
import type { Name } from '../../knowledge/model.ts';
import { aliasKey, nameFinder } from '../../knowledge/names.ts';
import { KnowledgeError, type Problem } from '../../knowledge/problems.ts';
import { asWhole, type FolderFiles, readFolder, readWholeFolder } from '../../knowledge/read-folder.ts';
import {
  type AsksEntry,
  type FrontMatter,
  type NameEntry,
  type OutletEntry,
  parseLocator,
  type QuotationEntry,
  type UnansweredEntry,
} from '../../knowledge/schema.ts';
import { wordsOf } from '../../text/words.ts';
import type { Article } from '../article.ts';
import { done, type Result, refused } from '../refusal.ts';
import { readIfThere, writeWhole } from './atomic.ts';
import { mergeQuotations } from './merge.ts';
import { readRecord, sha256, writeRecord } from './record.ts';

/** Stands for an outlet that neither the page nor the operator named. */
export const UNKNOWN_OUTLET: OutletEntry = {
  id: 'unknown-outlet',
  name: 'Unknown outlet',
  kind: 'website',
  note: 'Neither the page nor the operator named the outlet. Name it in the documents that stand under it.',
};

/** What is known before an import: the folders of `--knowledge`. */
export interface Known {
  readonly outlets: ReadonlyMap<string, OutletEntry>;
  readonly names: ReadonlyMap<string, NameEntry>;
  readonly documents: ReadonlyMap<string, FrontMatter>;
  /** Questions recorded as answered by paragraphs of a document, by its id. */
  readonly asks: ReadonlyMap<string, readonly AsksEntry[]>;
  /** Questions recorded as not answered by documents. */
  readonly unanswered: readonly UnansweredEntry[];
  readonly episode: FolderFiles['episode'];
}

/** Reads what folders know; a folder that is not there knows nothing. */
export async function readKnown(folders: readonly string[]): Promise<Known> {
  const problems: Problem[] = [];
  const read: FolderFiles[] = [];
  for (const folder of folders) read.push(asWhole(await readFolder(folder, problems)));
  if (problems.length > 0) throw new KnowledgeError(problems);
  return {
    outlets: new Map(read.flatMap(({ outlets }) => outlets.map(({ entry }) => [entry.id, entry]))),
    names: new Map(read.flatMap(({ names }) => names.map(({ entry }) => [entry.id, entry]))),
    documents: new Map(read.flatMap(({ documents }) => documents.map((one) => [one.id, one.frontMatter]))),
    asks: asksOf(read),
    unanswered: read.flatMap(({ unanswered }) => unanswered.map(({ entry }) => entry)),
    episode: read.find(({ episode }) => episode !== undefined)?.episode,
  };
}

function asksOf(folders: readonly FolderFiles[]): Map<string, AsksEntry[]> {
  const asks = new Map<string, AsksEntry[]>();
  for (const { id, asks: listed } of folders.flatMap(({ documents }) => documents)) {
    asks.set(id, [...(asks.get(id) ?? []), ...listed.map(({ entry }) => entry)]);
  }
  return asks;
}

/** The person entries as the readers of articles take them. */
export function namesFrom(entries: Iterable<NameEntry>): Name[] {
  return [...entries].map(({ role, anonymous, note, ...entry }) => ({
    ...entry,
    ...defined({ role, anonymous, note }),
  }));
}

export interface ToWrite {
  readonly documentId: string;
  readonly frontMatter: FrontMatter;
  readonly outlets: readonly OutletEntry[];
  readonly article: Article;
  /** SHA-256 of the input. */
  readonly inputHash: string;
}

export interface Written {
  /** `unchanged`: everything stood there already. */
  readonly state: 'new' | 'updated' | 'unchanged';
  /** People and outlets that were added as proposals. */
  readonly proposed: readonly string[];
  /** Corrected quotations whose words the changed text no longer has; the record keeps them until it has them again. */
  readonly lost: readonly string[];
}

export interface FolderWriter {
  write(item: ToWrite, options?: { readonly overwrite?: boolean }): Promise<Result<Written>>;
}

/**
 * Opens a folder for writing; it is made when it is not there.
 *
 * @throws KnowledgeError when the folder's own files are broken: nothing is written over them
 */
export async function openFolder(folder: string, known: Known): Promise<FolderWriter> {
  await mkdir(join(folder, 'documents'), { recursive: true });
  const files = await readWholeFolder(folder);
  const outlets = new Map(files.outlets.map(({ entry }) => [entry.id, entry]));
  const names = new Map(files.names.map(({ entry }) => [entry.id, entry]));
  const documents = new Map(files.documents.map((one) => [one.id, one]));
  const finder = nameFinder(namesFrom(known.names.values()));
  let hasEpisode = files.episode !== undefined;

  const write = async (item: ToWrite, overwrite: boolean): Promise<Result<Written>> => {
    const text = documentText(item);
    const record = await readRecord(folder, item.documentId);
    const file = join(folder, 'documents', `${item.documentId}.md`);
    const there = await readIfThere(file);
    if (there !== undefined && there !== text && record?.document !== sha256(there) && !overwrite) {
      return refused(
        'edited-by-hand',
        `${file} was changed by hand since it was imported, or comes from elsewhere. --overwrite replaces it.`,
      );
    }
    const same = record?.input === item.inputHash && there === text;
    const earlier = documents.get(item.documentId)?.quotations.map(({ entry }) => entry) ?? [];
    const untouched = same && earlier.length > 0;
    const merged = untouched
      ? { entries: earlier, lost: record?.lost ?? [] }
      : mergeQuotations(item.article, earlier, record);
    const { lost } = merged;
    const proposed = proposals(item, merged.entries, known, outlets, names, finder);
    const people = new Map([...names, ...proposed.names.map((name): [string, NameEntry] => [name.id, name])]);
    const entries = untouched
      ? merged.entries
      : merged.entries.map((entry) => withKnownSpeaker(entry, people));
    const carried = async (): Promise<boolean> => {
      if (record?.questionsCarried === true) return false;
      const asks = await carryAsks(folder, item, known);
      return (await carryUnanswered(folder, item.documentId, known)) || asks;
    };
    const wrote = [
      hasEpisode ? false : await writeWhole(join(folder, 'episode.yaml'), episodeText(known, folder)),
      await append(join(folder, 'outlets.yaml'), proposed.outlets),
      await append(join(folder, 'names.yaml'), proposed.names),
      await writeWhole(file, text),
      untouched
        ? false
        : await writeWhole(
            join(folder, 'documents', `${item.documentId}.quotes.yaml`),
            quotationsText(entries),
          ),
      await carried(),
      await writeRecord(folder, item.documentId, {
        input: item.inputHash,
        document: sha256(text),
        notQuotations: record?.notQuotations ?? [],
        questionsCarried: true,
        proposed: untouched ? (record?.proposed ?? []) : entries.filter(({ reviewed }) => !reviewed),
        lost,
      }),
    ];
    hasEpisode = true;
    for (const outlet of proposed.outlets) outlets.set(outlet.id, outlet);
    for (const name of proposed.names) names.set(name.id, name);
    const state = there === undefined ? 'new' : wrote.includes(true) ? 'updated' : 'unchanged';
    return done({ state, proposed: proposed.added, lost: lost.map(({ text: words }) => words) });
  };

  return { write: (item, { overwrite = false } = {}) => write(item, overwrite) };
}

/** Questions recorded for a digest help to find the full text's paragraphs as well. */
async function carryAsks(folder: string, { documentId, article }: ToWrite, known: Known): Promise<boolean> {
  const file = join(folder, 'documents', `${documentId}.asks.yaml`);
  const paragraphCount = article.blocks.filter(({ kind }) => kind === 'paragraph').length;
  const fitting = (known.asks.get(documentId) ?? []).filter(
    ({ at }) => parseLocator(at).last <= paragraphCount,
  );
  if (fitting.length === 0 || (await readIfThere(file)) !== undefined) return false;
  return writeWhole(file, stringify(fitting, { lineWidth: 0 }));
}

/**
 * What a document is known not to answer stays known of its full text, from
 * which it was written. A list that came along with another document is
 * recognised by most of its questions, so that those a person has taken out of
 * it stay away; comments stay where they are.
 */
async function carryUnanswered(folder: string, documentId: string, known: Known): Promise<boolean> {
  const entries = known.unanswered.filter(({ documents }) => documents.includes(documentId));
  if (entries.length === 0) return false;
  const file = join(folder, 'unanswered.yaml');
  const document = parseDocument((await readIfThere(file)) ?? '');
  const own: UnansweredEntry[] = document.toJS() ?? [];
  const missing: UnansweredEntry[] = [];
  for (const { questions } of entries) {
    const listed = new Set(questions);
    const at = own.findIndex(
      (entry) => 2 * entry.questions.filter((one) => listed.has(one)).length > listed.size,
    );
    if (at === -1) missing.push({ documents: [documentId], questions });
    else if (own[at]?.documents.includes(documentId) === false) {
      document.addIn([at, 'documents'], documentId);
    }
  }
  if (own.length === 0) return writeWhole(file, stringify(missing, { lineWidth: 0 }));
  for (const entry of missing) document.add(document.createNode(entry));
  return writeWhole(file, document.toString({ lineWidth: 0 }));
}

/** The document's file: front matter, then the article's blocks. */
function documentText({ frontMatter, article }: ToWrite): string {
  const body = article.blocks
    .map(({ kind, text, printedAt }) => {
      if (kind === 'heading') return `## ${text}`;
      const mark = kind === 'caption' ? 'caption' : printedAt;
      return mark === undefined ? text : `${text} {${mark}}`;
    })
    .join('\n\n');
  return `---\n${stringify(orderedFrontMatter(frontMatter), { lineWidth: 0 })}---\n${body}\n`;
}

function orderedFrontMatter(front: FrontMatter): Partial<FrontMatter> {
  return {
    title: front.title,
    outlet: front.outlet,
    ...defined({ publishedBy: front.publishedBy }),
    ...(front.authors.length === 0 ? {} : { authors: front.authors }),
    ...defined({ published: front.published, url: front.url }),
    text: 'verbatim',
    ...defined({ note: front.note }),
  };
}

/** A speaker whom the folder cannot name (the spelling is another's) stays empty. */
function withKnownSpeaker(
  { speaker, ...entry }: QuotationEntry,
  people: ReadonlyMap<string, NameEntry>,
): QuotationEntry {
  return speaker !== undefined && people.get(speaker)?.kind === 'person' ? { ...entry, speaker } : entry;
}

function quotationsText(entries: readonly QuotationEntry[]): string {
  const written = entries.map(({ at, ...entry }) => {
    const { text, speaker, ...rest } = entry;
    return {
      text,
      ...defined({ speaker }),
      at: /^\d+$/u.test(at) ? Number(at) : at,
      ...rest,
    };
  });
  return stringify(written, { lineWidth: 0 });
}

/** What the folder lacks for this document: known outlets and names it speaks of, and new ones. */
function proposals(
  item: ToWrite,
  entries: readonly QuotationEntry[],
  known: Known,
  outlets: ReadonlyMap<string, OutletEntry>,
  names: ReadonlyMap<string, NameEntry>,
  finder: ReturnType<typeof nameFinder>,
): { outlets: OutletEntry[]; names: NameEntry[]; added: string[] } {
  const added: string[] = [];
  const newOutlets = item.outlets.filter(({ id }) => !outlets.has(id));
  for (const { id, name } of newOutlets)
    if (!known.outlets.has(id) && id !== UNKNOWN_OUTLET.id) added.push(`outlet ${name}`);

  const text = item.article.blocks.map((block) => block.text).join('\n\n');
  const wanted = new Set(finder.find(wordsOf(text)).map(({ nameId }) => nameId));
  for (const { speaker } of entries) if (speaker !== undefined) wanted.add(speaker);
  const newNames: NameEntry[] = [];
  const spelled = new Set(
    [...known.names.values(), ...names.values()].flatMap((name) =>
      [name.name, ...name.aliases].map(aliasKey),
    ),
  );
  for (const id of wanted) {
    if (names.has(id)) continue;
    const entry = known.names.get(id);
    if (entry !== undefined) {
      newNames.push(entry);
      continue;
    }
    const person = item.article.quotations.find(({ speaker }) => speaker?.id === id)?.speaker;
    if (person === undefined) continue;
    const proposal = proposedPerson(id, person.name, spelled);
    if (proposal === undefined) continue;
    newNames.push(proposal);
    added.push(`person ${person.name}`);
  }
  return { outlets: newOutlets, names: newNames, added };
}

/** A new person with the last name as an alias where it means nobody else; undefined when the spelling is taken. */
function proposedPerson(id: string, name: string, spelled: Set<string>): NameEntry | undefined {
  if (spelled.has(aliasKey(name))) return undefined;
  spelled.add(aliasKey(name));
  const last = name.split(' ').at(-1) ?? '';
  const alias = last !== name && last.length > 2 && !spelled.has(aliasKey(last)) ? [last] : [];
  for (const one of alias) spelled.add(aliasKey(one));
  return { id, name, kind: 'person', aliases: alias, note: 'Proposed by an import; check the name.' };
}

/** Adds entries to a list in YAML and leaves what stands there, comments included, as it is. */
async function append(file: string, entries: readonly (OutletEntry | NameEntry)[]): Promise<boolean> {
  const there = await readIfThere(file);
  if (entries.length === 0) return there === undefined ? writeWhole(file, '[]\n') : false;
  const document = parseDocument(there ?? '[]');
  if (!isSeq(document.contents) || document.contents.items.length === 0)
    return writeWhole(file, stringify(entries, { lineWidth: 0 }));
  for (const entry of entries) document.add(document.createNode(entry));
  return writeWhole(file, document.toString({ lineWidth: 0 }));
}

function episodeText(known: Known, folder: string): string {
  const id = basename(resolve(folder))
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return stringify(
    known.episode ?? {
      id: id === '' ? 'imported' : id,
      title: 'Imported documents',
      summary: 'Documents imported from saved pages and texts. Say here what they are about.',
      language: 'en',
    },
    { lineWidth: 0 },
  );
}

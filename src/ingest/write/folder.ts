/**
 * Writing articles into a knowledge folder that is complete by itself.
 *
 * The folder gets what its documents need of what is known already (outlets,
 * names, recorded questions), proposals for what is new, and keeps what a person has corrected.
 */

import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { defined } from '../../defined.ts';
import { readWholeFolder } from '../../knowledge/files/read-folder.ts';
import { type NameFinder, nameFinder } from '../../knowledge/names.ts';
import type {
  EpisodeEntry,
  FrontMatter,
  NameEntry,
  OutletEntry,
  QuotationEntry,
} from '../../knowledge/schema.ts';
import type { Article } from '../article.ts';
import { done, type Result, refused } from '../refusal.ts';
import { slug } from '../slug.ts';
import { readIfThere, writeWhole } from './atomic.ts';
import { carryQuestions } from './carried-questions.ts';
import { documentText, quotationsText } from './document-file.ts';
import { type Known, namesFrom } from './known.ts';
import { mergeQuotations } from './merge.ts';
import { proposals } from './proposals.ts';
import { type ImportRecord, readRecord, sha256, writeRecord } from './record.ts';
import { appendEntries } from './yaml-list.ts';

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
  /** The title that the folder's new episode got. */
  readonly episodeTitle?: string;
}

export interface FolderOptions {
  /** Asked for when the folder has no episode yet; without an answer the first document's headline is taken. */
  readonly askEpisodeTitle?: (headline: string) => Promise<string | undefined>;
}

export interface FolderWriter {
  write(item: ToWrite, options?: { readonly overwrite?: boolean }): Promise<Result<Written>>;
}

/**
 * Opens a folder for writing; it is made when it is not there.
 *
 * @throws KnowledgeError when the folder's own files are broken: nothing is written over them
 */
export async function openFolder(
  folder: string,
  known: Known,
  { askEpisodeTitle }: FolderOptions = {},
): Promise<FolderWriter> {
  await mkdir(join(folder, 'documents'), { recursive: true });
  const files = await readWholeFolder(folder);
  const opened: OpenFolder = {
    folder,
    known,
    outlets: new Map(files.outlets.map(({ entry }) => [entry.id, entry])),
    names: new Map(files.names.map(({ entry }) => [entry.id, entry])),
    quotationsById: new Map(
      files.documents.map(({ id, quotations }) => [id, quotations.map(({ entry }) => entry)]),
    ),
    finder: nameFinder(namesFrom(known.names.values())),
    hasEpisode: files.episode !== undefined,
    ...defined({ askEpisodeTitle }),
  };
  return { write: (item, { overwrite = false } = {}) => writeItem(opened, item, overwrite) };
}

/** A folder with what it holds; what is written is added. */
interface OpenFolder {
  readonly folder: string;
  readonly known: Known;
  readonly outlets: Map<string, OutletEntry>;
  readonly names: Map<string, NameEntry>;
  readonly quotationsById: ReadonlyMap<string, readonly QuotationEntry[]>;
  readonly finder: NameFinder;
  hasEpisode: boolean;
  readonly askEpisodeTitle?: FolderOptions['askEpisodeTitle'];
}

async function writeItem(opened: OpenFolder, item: ToWrite, overwrite: boolean): Promise<Result<Written>> {
  const { folder, known } = opened;
  const { documentId, article } = item;
  const text = documentText(item.frontMatter, article);
  const record = await readRecord(folder, documentId);
  const file = join(folder, 'documents', `${documentId}.md`);
  const there = await readIfThere(file);
  if (there !== undefined && there !== text && record?.document !== sha256(there) && !overwrite)
    return refused('edited-by-hand', editedByHand(file));
  const plan = planFor(opened, item, record, there === text);
  const episode = opened.hasEpisode ? undefined : await episodeFor(opened, item);
  const wrote = [
    episode !== undefined &&
      (await writeWhole(join(folder, 'episode.yaml'), stringify(episode, { lineWidth: 0 }))),
    await appendEntries(join(folder, 'outlets.yaml'), plan.lacking.outlets),
    await appendEntries(join(folder, 'names.yaml'), plan.lacking.names),
    await writeWhole(file, text),
    !plan.isUntouched && (await writeWhole(quotesFile(folder, documentId), quotationsText(plan.entries))),
    record?.questionsCarried !== true &&
      (await carryQuestions(folder, documentId, paragraphsIn(article), known)),
    await writeRecord(folder, documentId, {
      input: item.inputHash,
      document: sha256(text),
      notQuotations: record?.notQuotations ?? [],
      questionsCarried: true,
      proposed: plan.proposed,
      lost: plan.lost,
    }),
  ];
  remember(opened, plan.lacking);
  const state = there === undefined ? 'new' : wrote.includes(true) ? 'updated' : 'unchanged';
  return done({
    state,
    proposed: plan.lacking.added,
    lost: plan.lost.map(({ text: words }) => words),
    ...defined({ episodeTitle: episode?.title }),
  });
}

/** What is to stand in the folder for a document. */
interface Plan {
  /** Input and text are those of the last import: a person's changes to the quotations stay as they are. */
  readonly isUntouched: boolean;
  readonly entries: readonly QuotationEntry[];
  /** The entries that nobody has reviewed, for the record. */
  readonly proposed: QuotationEntry[];
  readonly lost: QuotationEntry[];
  /** Outlets and names that the folder does not have yet. */
  readonly lacking: ReturnType<typeof proposals>;
}

function planFor(
  opened: OpenFolder,
  item: ToWrite,
  record: ImportRecord | undefined,
  isSameText: boolean,
): Plan {
  const { known, outlets, names, finder } = opened;
  const earlier = opened.quotationsById.get(item.documentId) ?? [];
  const isUntouched = record?.input === item.inputHash && isSameText && earlier.length > 0;
  if (isUntouched) {
    const lacking = proposals(item, earlier, known, outlets, names, finder);
    return { isUntouched, entries: earlier, proposed: record.proposed, lost: record.lost, lacking };
  }
  const { entries: merged, lost } = mergeQuotations(item.article, earlier, record);
  const lacking = proposals(item, merged, known, outlets, names, finder);
  const people = new Map([...names, ...lacking.names.map((name): [string, NameEntry] => [name.id, name])]);
  const entries = merged.map((entry) => withKnownSpeaker(entry, people));
  return { isUntouched, entries, proposed: entries.filter(({ reviewed }) => !reviewed), lost, lacking };
}

const editedByHand = (file: string): string =>
  `${file} was changed by hand since it was imported, or comes from elsewhere. --overwrite replaces it.`;

/** What was written counts for the next item. */
function remember(opened: OpenFolder, { outlets, names }: ReturnType<typeof proposals>): void {
  opened.hasEpisode = true;
  for (const outlet of outlets) opened.outlets.set(outlet.id, outlet);
  for (const name of names) opened.names.set(name.id, name);
}

const quotesFile = (folder: string, documentId: string): string =>
  join(folder, 'documents', `${documentId}.quotes.yaml`);

const paragraphsIn = ({ blocks }: Article): number =>
  blocks.filter(({ kind }) => kind === 'paragraph').length;

/** A speaker whom the folder cannot name (the spelling is another's) stays empty. */
function withKnownSpeaker(
  { speaker, ...entry }: QuotationEntry,
  people: ReadonlyMap<string, NameEntry>,
): QuotationEntry {
  return speaker !== undefined && people.get(speaker)?.kind === 'person' ? { ...entry, speaker } : entry;
}

/**
 * The episode of a new folder. A document that takes the place of a known one belongs to the known episode;
 * any other gets an episode of its own.
 */
async function episodeFor(
  { folder, known, askEpisodeTitle }: OpenFolder,
  { documentId, frontMatter }: ToWrite,
): Promise<EpisodeEntry> {
  if (known.episode !== undefined && known.documents.has(documentId)) return known.episode;
  const asked = (await askEpisodeTitle?.(frontMatter.title))?.trim();
  const title = asked || frontMatter.title;
  return {
    id: slug(basename(resolve(folder))),
    title,
    summary: 'What the imported documents report.',
    language: frontMatter.language ?? 'en',
  };
}

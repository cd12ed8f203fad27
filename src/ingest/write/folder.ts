/**
 * Writing articles into a knowledge folder that is complete by itself.
 *
 * The folder gets what its documents need of what is known already (outlets,
 * names, recorded questions), proposals for what is new, and keeps what a person has corrected.
 */

import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { defined } from '../../defined.ts';
import { readWholeFolder } from '../../knowledge/files/read-folder.ts';
import { nameFinder } from '../../knowledge/names.ts';
import type {
  EpisodeEntry,
  FrontMatter,
  NameEntry,
  OutletEntry,
  QuotationEntry,
} from '../../knowledge/schema.ts';
import { textAt } from '../../text/span.ts';
import type { Article } from '../article.ts';
import type { EarlierDocument, Said } from '../front-matter.ts';
import { done, type Result, refused } from '../input-result.ts';
import { slug } from '../slug.ts';
import { carryQuestions } from './carried-questions.ts';
import { documentText, writeQuotations } from './document-file.ts';
import { documentFile, readIfThere, writeEntries, writeWhole } from './files.ts';
import { byId, type Known } from './known.ts';
import { mergeQuotations } from './merge.ts';
import { ownSummary, summaryOf, writeEpisode, writeSummary } from './new-episode.ts';
import {
  type DocumentContents,
  type FolderContents,
  type MissingEntries,
  missingEntriesFor,
  paragraphsOf,
} from './proposals.ts';
import { type ImportRecord, readRecord, sha256, writeRecord } from './record.ts';

interface ToWrite {
  readonly documentId: string;
  readonly frontMatter: FrontMatter;
  /** What page and known folders say of it, beside the operator. */
  readonly said: Said;
  readonly outlets: readonly OutletEntry[];
  readonly article: Article;
  /** SHA-256 of the input. */
  readonly inputHash: string;
  /** Words of blocks that the operator has kept. */
  readonly keep: readonly string[];
}

export interface Written {
  /** `unchanged`: everything stood there already. */
  readonly state: 'new' | 'updated' | 'unchanged';
  /** People, outlets and roles that were added as proposals. */
  readonly proposed: readonly string[];
  /** Aliases that an import proposed, and that the document gives to somebody else as well. */
  readonly takenBack: readonly string[];
  /** Known names that the document speaks of, and the folders that they were taken from. */
  readonly taken: { readonly names: readonly string[]; readonly from: readonly string[] };
  /** Corrected quotations whose words the changed text no longer has; the record keeps them until it has them again. */
  readonly lost: readonly string[];
  /** The title that the folder's new episode got, or got anew of an earlier document. */
  readonly episodeTitle?: string;
}

export interface FolderOptions {
  /** Asked for when the folder has no episode yet; without an answer the earliest document's headline is taken. */
  readonly askEpisodeTitle?: (headline: string) => Promise<string | undefined>;
}

export interface FolderWriter {
  /** The document as it stood there when the folder was opened. */
  earlier(documentId: string): Promise<EarlierDocument | undefined>;
  /** The folder's names, those included that were proposed since it was opened. */
  names(): readonly NameEntry[];
  write(item: ToWrite, overwrite: boolean): Promise<Result<Written>>;
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
    outlets: byId(files.outlets),
    names: byId(files.names),
    finder: nameFinder(known.names.values()),
    documents: new Map(
      files.documents.map(({ id, frontMatter, quotations, markdown: { body, paragraphs } }) => [
        id,
        {
          frontMatter,
          quotations: quotations.map(({ entry }) => entry),
          paragraphs: paragraphs.map(({ span }) => textAt(body, span)),
        },
      ]),
    ),
    hasEpisode: files.episode !== undefined,
    summary: await ownSummary(folder, files.episode),
    episode: undefined,
    askEpisodeTitle,
  };
  return {
    async earlier(documentId) {
      const frontMatter = opened.documents.get(documentId)?.frontMatter;
      const { said, keep = [] } = (await readRecord(folder, documentId)) ?? {};
      return frontMatter && { frontMatter, said, keep };
    },
    names: () => [...opened.names.values()],
    write: (item, overwrite) => writeItem(opened, item, overwrite),
  };
}

/** A folder with what it holds; what is written is added. */
interface OpenFolder extends FolderContents {
  readonly folder: string;
  readonly outlets: Map<string, OutletEntry>;
  readonly names: Map<string, NameEntry>;
  readonly documents: Map<string, DocumentContents & { readonly frontMatter: FrontMatter }>;
  hasEpisode: boolean;
  /** The summary of its episode, where that is no person's. */
  summary: string | undefined;
  /** The episode that this import has made, where its title is a document's: the earliest one's of those imported. */
  episode: EpisodeEntry | undefined;
  readonly askEpisodeTitle: FolderOptions['askEpisodeTitle'];
}

async function writeItem(opened: OpenFolder, item: ToWrite, overwrite: boolean): Promise<Result<Written>> {
  const { folder, known } = opened;
  const { documentId, article } = item;
  const text = documentText(item.frontMatter, article);
  const record = await readRecord(folder, documentId);
  const file = documentFile(folder, documentId, '.md');
  const there = await readIfThere(file);
  const isOurs = there === undefined || there === text || record?.document === sha256(there);
  if (!isOurs && !overwrite) return refused('edited-by-hand', editedByHand(file));
  const { missing, ...plan } = planFor(opened, item, record, there === text);
  const episode = opened.hasEpisode ? earlierEpisode(opened, item) : await episodeFor(opened, item);
  const wrote = [
    episode !== undefined && (await writeEpisode(folder, episode)),
    await writeEntries(join(folder, 'outlets.yaml'), missing.outlets),
    await writeEntries(join(folder, 'names.yaml'), missing.names, missing.changedNames),
    await writeWhole(file, text),
    !plan.isUntouched && (await writeQuotations(folder, documentId, plan.quotations)),
    record?.questionsCarried !== true && (await carryQuestions(folder, documentId, article, known)),
    await writeRecord(folder, documentId, {
      input: item.inputHash,
      document: sha256(text),
      said: item.said,
      keep: [...item.keep],
      notQuotations: record?.notQuotations ?? [],
      questionsCarried: true,
      proposed: plan.proposed,
      lost: plan.lost,
    }),
  ];
  countWritten(opened, item, plan.quotations, missing, episode);
  wrote.push(await updateSummary(opened, episode));
  return done({
    state: there === undefined ? 'new' : wrote.includes(true) ? 'updated' : 'unchanged',
    proposed: missing.added,
    takenBack: missing.takenBack,
    taken: { names: missing.taken, from: known.folders },
    lost: plan.lost.map((entry) => entry.text),
    ...defined({ episodeTitle: episode?.title }),
  });
}

/** What was written counts for the next item. */
function countWritten(
  opened: OpenFolder,
  { documentId, frontMatter, article }: ToWrite,
  quotations: readonly QuotationEntry[],
  missing: MissingEntries,
  episode: EpisodeEntry | undefined,
): void {
  opened.hasEpisode = true;
  if (episode?.title === frontMatter.title && episode !== opened.known.episode) opened.episode = episode;
  for (const outlet of missing.outlets) opened.outlets.set(outlet.id, outlet);
  for (const name of [...missing.names, ...missing.changedNames]) opened.names.set(name.id, name);
  opened.documents.set(documentId, { frontMatter, quotations, paragraphs: paragraphsOf(article) });
}

/** The episode of this import with the title of a document that is earlier than all before. */
function earlierEpisode(
  { episode, summary, documents }: OpenFolder,
  { frontMatter: { title, published } }: ToWrite,
): EpisodeEntry | undefined {
  const days = [...documents.values()].flatMap(({ frontMatter }) => frontMatter.published ?? []);
  const isEarliest = published !== undefined && days.every((day) => published < day);
  return episode && isEarliest ? { ...episode, title, ...defined({ summary }) } : undefined;
}

/** Lets the summary of a new episode follow the documents, as long as nobody has written another. */
async function updateSummary(opened: OpenFolder, episode: EpisodeEntry | undefined): Promise<boolean> {
  const isNew = episode !== undefined && episode !== opened.known.episode;
  if (!isNew && opened.summary === undefined) return false;
  const summary = summaryOf(
    [...opened.documents.values()].map(({ frontMatter }) => frontMatter),
    opened.outlets,
  );
  if (summary === opened.summary) return false;
  opened.summary = summary;
  return writeSummary(opened.folder, summary);
}

/**
 * What is to stand in the folder for a document: its quotations, and among them those that nobody has reviewed.
 * Where input and text are those of the last import, a person's changes to the quotations stay as they are.
 */
function planFor(opened: OpenFolder, item: ToWrite, record: ImportRecord | undefined, isSameText: boolean) {
  const earlier = opened.documents.get(item.documentId)?.quotations ?? [];
  if (record?.input === item.inputHash && isSameText && earlier.length > 0) {
    const { proposed, lost } = record;
    const missing = missingEntriesFor(item, earlier, opened);
    return { isUntouched: true, quotations: earlier, proposed, lost, missing };
  }
  const { entries, lost } = mergeQuotations(item.article, earlier, record);
  const missing = missingEntriesFor(item, entries, opened);
  const names = [...opened.names.values(), ...missing.names];
  const people = new Set(names.flatMap(({ id, kind }) => (kind === 'person' ? [id] : [])));
  // A speaker whom the folder cannot name (the spelling is another's) stays empty.
  const quotations = entries.map(({ speaker: own = '', ...entry }) => {
    const speaker = missing.joined.get(own)?.id ?? own;
    return people.has(speaker) ? { ...entry, speaker } : entry;
  });
  const proposed = quotations.filter(({ reviewed }) => !reviewed);
  return { isUntouched: false, quotations, proposed, lost, missing };
}

const editedByHand = (file: string): string =>
  `${file} was changed by hand since it was imported, or comes from elsewhere. --overwrite replaces it.`;

/**
 * The episode of a new folder. A document that takes the place of a known one belongs to the known episode;
 * any other gets an episode of its own.
 */
async function episodeFor(
  { folder, known, askEpisodeTitle }: OpenFolder,
  { documentId, frontMatter, outlets }: ToWrite,
): Promise<EpisodeEntry> {
  if (known.episode !== undefined && known.documents.has(documentId)) return known.episode;
  const asked = (await askEpisodeTitle?.(frontMatter.title))?.trim();
  return {
    id: slug(basename(resolve(folder))),
    title: asked || frontMatter.title,
    summary: summaryOf([frontMatter], new Map(outlets.map((outlet) => [outlet.id, outlet]))),
    language: frontMatter.language ?? 'en',
  };
}

/**
 * Writes articles into a knowledge folder that is complete by itself.
 *
 * The folder gets the known entries that its documents need (outlets, names, recorded questions) and proposals for new
 * ones. Corrections by a person are kept.
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
import type { DocumentMetadata, EarlierDocument } from '../front-matter.ts';
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
  /** The metadata of page and known folders, without the options of the import. */
  readonly said: DocumentMetadata;
  readonly outlets: readonly OutletEntry[];
  readonly article: Article;
  /** The SHA-256 hash of the input. */
  readonly inputHash: string;
  /** Words of the blocks that `--keep` keeps. */
  readonly keep: readonly string[];
}

export interface Written {
  /** `unchanged`: the folder had all of it already. */
  readonly state: 'new' | 'updated' | 'unchanged';
  /** The people, outlets and roles that were added as proposals, as text. */
  readonly proposed: readonly string[];
  /** The proposed aliases that were removed because the document has somebody else with that name, as text. */
  readonly takenBack: readonly string[];
  /** The known names in the document, each with the folder that it comes from. */
  readonly taken: { readonly names: readonly string[]; readonly from: readonly string[] };
  /**
   * Corrected quotations that a changed text no longer has; the record keeps them in case a later text has them again.
   */
  readonly lost: readonly string[];
  /** The title of the folder's new episode, where it was set or changed to that of an earlier document. */
  readonly episodeTitle?: string;
}

export interface FolderOptions {
  /**
   * Asks for a title where the folder has no episode; without an answer it is the headline of the earliest document.
   */
  readonly askEpisodeTitle?: (headline: string) => Promise<string | undefined>;
}

export interface FolderWriter {
  /** The document as the folder had it when it was opened. */
  earlier(documentId: string): Promise<EarlierDocument | undefined>;
  /** The names of the folder, including those proposed since it was opened. */
  names(): readonly NameEntry[];
  write(item: ToWrite, overwrite: boolean): Promise<Result<Written>>;
}

/**
 * Opens a folder for writing, and creates it where there is none.
 *
 * @throws KnowledgeError where the folder's files are broken, so that they are not overwritten
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

/** A folder with its contents, which grow with each document that is written. */
interface OpenFolder extends FolderContents {
  readonly folder: string;
  readonly outlets: Map<string, OutletEntry>;
  readonly names: Map<string, NameEntry>;
  readonly documents: Map<string, DocumentContents & { readonly frontMatter: FrontMatter }>;
  hasEpisode: boolean;
  /** The summary of its episode, where no person wrote it. */
  summary: string | undefined;
  /** The episode that this import has created, where its title is that of the earliest document imported. */
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

/** Adds a written document to the contents, for the next one. */
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

/** The episode of this import with the title of a document, where that is earlier than all before. */
function earlierEpisode(
  { episode, summary, documents }: OpenFolder,
  { frontMatter: { title, published } }: ToWrite,
): EpisodeEntry | undefined {
  const days = [...documents.values()].flatMap(({ frontMatter }) => frontMatter.published ?? []);
  const isEarliest = published !== undefined && days.every((day) => published < day);
  return episode && isEarliest ? { ...episode, title, ...defined({ summary }) } : undefined;
}

/** Updates the summary of a new episode to the documents, unless a person has written another. */
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
 * The quotations of a document for the folder, with those that nobody has reviewed. Where input and text are those of
 * the last import, the quotations of the file are taken, with all changes by a person.
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
  // A speaker without an entry in the folder, because the spelling is that of another one, is left out.
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
 * The episode of a new folder: the known one, where the document replaces one of its documents; else a new one.
 */
async function episodeFor(
  { folder, known, askEpisodeTitle }: OpenFolder,
  { documentId, frontMatter, outlets }: ToWrite,
): Promise<EpisodeEntry> {
  if (known.episode !== undefined && known.documents.has(documentId)) return known.episode;
  const givenTitle = (await askEpisodeTitle?.(frontMatter.title))?.trim();
  return {
    id: slug(basename(resolve(folder))),
    title: givenTitle || frontMatter.title,
    summary: summaryOf([frontMatter], new Map(outlets.map((outlet) => [outlet.id, outlet]))),
    language: frontMatter.language ?? 'en',
  };
}

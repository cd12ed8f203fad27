/**
 * Writes a person's decisions about proposed quotations one at a time, so that a review can stop anywhere and go on
 * later.
 */
import { join } from 'node:path';
import type { Document } from 'yaml';
import { readWholeFolder } from '../../knowledge/files/read-folder.ts';
import { nameFinder } from '../../knowledge/names.ts';
import { type NameEntry, parseLocator, type QuotationEntry } from '../../knowledge/schema.ts';
import { slug } from '../slug.ts';
import { documentFile, indexOfId, readList, writeEntries, writeWhole, yamlOf } from './files.ts';
import { byId } from './known.ts';
import { confirmedNote } from './proposed-people.ts';
import { emptyRecord, readRecord, writeRecord } from './record.ts';

/** A proposed quotation with the text that a person needs for a decision. */
export interface ReviewItem {
  readonly documentId: string;
  readonly title: string;
  readonly entry: QuotationEntry;
  /** The paragraph before, the one with the quotation, and the one after. */
  readonly before: string | undefined;
  readonly paragraph: string;
  readonly after: string | undefined;
  /** The proposed speaker's name and role. */
  readonly speaker: string | undefined;
  readonly role: string | undefined;
}

/**
 * `right`: as proposed. `wrong`: a quotation, but not by this speaker. `other`: by another person, who is given.
 * `not-a-quotation`: to be left out, also by the next import.
 */
export type Verdict =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'other'; readonly speakerId: string }
  | { readonly kind: 'not-a-quotation' };

/** The quotations of a folder that nobody has reviewed, in the order of documents and text. */
export async function unreviewed(folder: string): Promise<ReviewItem[]> {
  const files = await readWholeFolder(folder);
  const names = byId(files.names);
  return files.documents.flatMap(({ id, frontMatter, markdown, quotations }) => {
    const paragraphs = markdown.paragraphs
      .filter(({ isCaption }) => isCaption !== true)
      .map(({ span }) => markdown.body.slice(span.start, span.end));
    const open = quotations.map(({ entry }) => entry).filter(({ reviewed }) => !reviewed);
    return open.map((entry): ReviewItem => {
      // In a summary, the place is one in the original and not in the file, so the words are searched for.
      const at =
        frontMatter.text === 'verbatim'
          ? parseLocator(entry.at).first - 1
          : paragraphs.findIndex((text) => text.includes(entry.text));
      const speaker = names.get(entry.speaker ?? '');
      return {
        documentId: id,
        title: frontMatter.title,
        entry,
        before: paragraphs[at - 1],
        paragraph: paragraphs[at] ?? entry.text,
        after: paragraphs[at + 1],
        speaker: speaker?.name ?? entry.speaker,
        role: speaker?.role,
      };
    });
  });
}

/**
 * Writes a verdict into the quotes file, whose comments and order are kept.
 *
 * @throws Error where the file no longer has the quotation
 */
export async function applyVerdict(
  folder: string,
  { documentId, entry }: ReviewItem,
  verdict: Verdict,
): Promise<void> {
  const file = documentFile(folder, documentId, '.quotes.yaml');
  const list = await readList(file);
  const index = indexOfEntry(list, entry);
  if (index < 0)
    throw new Error(
      `${file} no longer holds “${entry.text}” at paragraph ${entry.at}: it was changed meanwhile. Start the review again.`,
    );
  if (verdict.kind === 'not-a-quotation') {
    // The next import must not propose it again.
    const record = (await readRecord(folder, documentId)) ?? emptyRecord;
    const notQuotations = [...record.notQuotations, { text: entry.text, at: entry.at }];
    await writeRecord(folder, documentId, { ...record, notQuotations });
    list.deleteIn([index]);
    await writeWhole(file, yamlOf(list));
    return;
  }
  list.setIn([index, 'reviewed'], true);
  list.deleteIn([index, 'confidence']);
  if (verdict.kind === 'wrong') list.deleteIn([index, 'speaker']);
  if (verdict.kind === 'other') list.setIn([index, 'speaker'], verdict.speakerId);
  await writeWhole(file, yamlOf(list));
  const speakerId = verdict.kind === 'other' ? verdict.speakerId : entry.speaker;
  if (verdict.kind !== 'wrong' && speakerId !== undefined) await confirmPerson(folder, speakerId);
}

/** Changes the note by which an import asks to check a person: the name is confirmed, and the role is not. */
async function confirmPerson(folder: string, id: string): Promise<void> {
  const file = join(folder, 'names.yaml');
  const list = await readList(file);
  const at = indexOfId(list, id);
  const note = list.getIn([at, 'note']);
  if (typeof note !== 'string') return;
  const confirmed = confirmedNote(note, list.hasIn([at, 'role']));
  if (confirmed === note) return;
  list.setIn([at, 'note'], confirmed);
  await writeWhole(file, yamlOf(list));
}

const indexOfEntry = (list: Document, { text, at }: QuotationEntry): number =>
  (list.toJS() as (Partial<QuotationEntry> | null)[]).findIndex(
    (one) => one?.text === text && String(one.at) === at && one.reviewed === false,
  );

/**
 * The id of the person with a name, in `names.yaml` of the folder or in `known`; a new name is added to the folder.
 * Undefined for the name of an organisation or a place.
 */
export async function personNamed(
  folder: string,
  name: string,
  known: Iterable<NameEntry> = [],
): Promise<{ readonly id: string; readonly isNew: boolean } | undefined> {
  const own = byId((await readWholeFolder(folder)).names);
  const all = new Map([...known, ...own.values()].map((entry) => [entry.id, entry]));
  const found = all.get(name) ?? all.get(nameFinder(all.values()).resolve(name) ?? '');
  if (found !== undefined && found.kind !== 'person') return undefined;
  const entry: NameEntry = found ?? { id: freeId(slug(name), all), name, kind: 'person', aliases: [] };
  if (!own.has(entry.id)) await writeEntries(join(folder, 'names.yaml'), [entry]);
  return { id: entry.id, isNew: found === undefined };
}

function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}

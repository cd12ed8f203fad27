/**
 * What a person says of proposed quotations, written down one at a time, so
 * that a review can stop anywhere and go on later.
 */
import { join } from 'node:path';
import { isMap, isSeq, type YAMLMap } from 'yaml';
import { readWholeFolder } from '../../knowledge/files/read-folder.ts';
import { nameFinder } from '../../knowledge/names.ts';
import { type NameEntry, parseLocator, type QuotationEntry } from '../../knowledge/schema.ts';
import { slug } from '../slug.ts';
import { appendEntries, documentFile, readList, writeWhole, yamlOf } from './files.ts';
import { confirmedNote } from './proposed-people.ts';
import { emptyRecord, readRecord, writeRecord } from './record.ts';

/** A proposed quotation with what a person needs to judge it. */
export interface ReviewItem {
  readonly documentId: string;
  readonly title: string;
  readonly entry: QuotationEntry;
  /** The paragraph before, the one that holds the quotation, and the one after. */
  readonly before: string | undefined;
  readonly paragraph: string;
  readonly after: string | undefined;
  /** The proposed speaker's name and role. */
  readonly speaker: string | undefined;
  readonly role: string | undefined;
}

/**
 * `right`: as proposed. `wrong`: a quotation, but not this speaker's.
 * `other`: somebody else's. `not-a-quotation`: leave it out, now and after the
 * next import.
 */
export type Verdict =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'other'; readonly speakerId: string }
  | { readonly kind: 'not-a-quotation' };

/** The quotations of a folder that nobody has looked at, in the order of documents and text. */
export async function unreviewed(folder: string): Promise<ReviewItem[]> {
  const files = await readWholeFolder(folder);
  const names = new Map(files.names.map(({ entry }) => [entry.id, entry]));
  return files.documents.flatMap(({ id, frontMatter, markdown, quotations }) => {
    const paragraphs = markdown.paragraphs
      .filter(({ isCaption }) => isCaption !== true)
      .map(({ span }) => markdown.body.slice(span.start, span.end));
    return quotations.flatMap(({ entry }): ReviewItem[] => {
      if (entry.reviewed) return [];
      // In a document of our own words a place is the original's, not the file's: the words themselves say where.
      const at =
        frontMatter.text === 'verbatim'
          ? parseLocator(entry.at).first - 1
          : paragraphs.findIndex((text) => text.includes(entry.text));
      return [
        {
          documentId: id,
          title: frontMatter.title,
          entry,
          before: paragraphs[at - 1],
          paragraph: paragraphs[at] ?? entry.text,
          after: paragraphs[at + 1],
          speaker:
            entry.speaker === undefined ? undefined : (names.get(entry.speaker)?.name ?? entry.speaker),
          role: names.get(entry.speaker ?? '')?.role,
        },
      ];
    });
  });
}

/**
 * Writes a verdict into the quotes file, which keeps its comments and order.
 *
 * @throws Error when the quotation is not in the file any more
 */
export async function applyVerdict(
  folder: string,
  { documentId, entry }: ReviewItem,
  verdict: Verdict,
): Promise<void> {
  const file = documentFile(folder, documentId, '.quotes.yaml');
  const document = await readList(file);
  const list = document.contents;
  const index = isSeq(list)
    ? list.items.findIndex((item) => isMap<unknown, unknown>(item) && isEntry(item, entry))
    : -1;
  if (!isSeq(list) || index < 0)
    throw new Error(
      `${file} no longer holds “${entry.text}” at paragraph ${entry.at}: it was changed meanwhile. Start the review again.`,
    );
  if (verdict.kind === 'not-a-quotation') {
    await rememberRejected(folder, documentId, entry);
    document.deleteIn([index]);
  } else {
    document.setIn([index, 'reviewed'], true);
    document.deleteIn([index, 'confidence']);
    if (verdict.kind === 'wrong') document.deleteIn([index, 'speaker']);
    if (verdict.kind === 'other') document.setIn([index, 'speaker'], verdict.speakerId);
  }
  const left = isSeq(document.contents) ? document.contents.items.length : 0;
  await writeWhole(file, left === 0 ? '[]\n' : yamlOf(document));
  const speakerId = verdict.kind === 'other' ? verdict.speakerId : entry.speaker;
  const isConfirmed = verdict.kind === 'right' || verdict.kind === 'other';
  if (isConfirmed && speakerId !== undefined) await confirmPerson(folder, speakerId);
}

/** Takes away the note by which an import asks to check a person. */
async function confirmPerson(folder: string, id: string): Promise<void> {
  const file = join(folder, 'names.yaml');
  const list = await readList(file);
  const items = isSeq(list.contents) ? list.contents.items : [];
  const at = items.findIndex((item) => isMap(item) && item.get('id') === id);
  const note = list.getIn([at, 'note']);
  if (typeof note !== 'string') return;
  const confirmed = confirmedNote(note, list.hasIn([at, 'role']));
  if (confirmed === note) return;
  if (confirmed === '') list.deleteIn([at, 'note']);
  else list.setIn([at, 'note'], confirmed);
  await writeWhole(file, yamlOf(list));
}

const isEntry = (item: YAMLMap, { text, at }: QuotationEntry): boolean =>
  item.get('text') === text && String(item.get('at')) === at && item.get('reviewed') === false;

/** An import must not propose it again. */
async function rememberRejected(
  folder: string,
  documentId: string,
  { text, at }: QuotationEntry,
): Promise<void> {
  const record = (await readRecord(folder, documentId)) ?? emptyRecord;
  const notQuotations = [...record.notQuotations, { text, at }];
  await writeRecord(folder, documentId, { ...record, notQuotations });
}

/**
 * The id of the person of that name, in this folder's names.yaml or of those
 * of `known`; a name that nobody has is added there.
 *
 * Undefined when the name is that of an organisation or a place.
 */
export async function personNamed(
  folder: string,
  name: string,
  known: Iterable<NameEntry> = [],
): Promise<{ readonly id: string; readonly isNew: boolean } | undefined> {
  const own = (await readWholeFolder(folder)).names.map(({ entry }) => entry);
  const all = new Map([...known, ...own].map((entry) => [entry.id, entry]));
  const found = all.get(name) ?? all.get(nameFinder(all.values()).resolve(name) ?? '');
  if (found !== undefined && found.kind !== 'person') return undefined;
  if (found !== undefined && own.some(({ id }) => id === found.id)) return { id: found.id, isNew: false };
  const entry: NameEntry = found ?? { id: freeId(slug(name), all), name, kind: 'person', aliases: [] };
  await appendEntries(join(folder, 'names.yaml'), [entry]);
  return { id: entry.id, isNew: found === undefined };
}

function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  return free;
}

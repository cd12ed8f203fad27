/** Lists outlets that may or may not be a known outlet of the same name, and writes down a person's decision. */
import { join } from 'node:path';
import { readWholeFolder } from '../../knowledge/files/read-folder.ts';
import type { OutletEntry } from '../../knowledge/schema.ts';
import { claimedOutletNote } from '../outlet-of-page.ts';
import { documentFile, indexOfId, readIfThere, readList, writeWhole, yamlOf } from './files.ts';
import { readRecord, sha256, writeRecord } from './record.ts';

/** An outlet of the folder with the name of a known outlet. */
export interface DoubtfulOutlet {
  readonly entry: OutletEntry;
  readonly known: OutletEntry;
  readonly documentIds: readonly string[];
}

/** The doubtful outlets of a folder that nobody has decided about. */
export async function doubtfulOutlets(
  folder: string,
  known: ReadonlyMap<string, OutletEntry>,
): Promise<DoubtfulOutlet[]> {
  const files = await readWholeFolder(folder);
  return files.outlets.flatMap(({ entry }): DoubtfulOutlet[] => {
    if (entry.note?.startsWith(claimedOutletNote) !== true) return [];
    const claimed = [...known.values()].find(
      ({ id }) => id !== entry.id && entry.note?.includes(` is ${id}.`),
    );
    const documentIds = files.documents
      .filter(({ frontMatter }) => frontMatter.outlet === entry.id)
      .map(({ id }) => id);
    return claimed === undefined ? [] : [{ entry, known: claimed, documentIds }];
  });
}

/** Writes the decision that a doubtful outlet is the known one, or another. */
export async function settleOutlet(
  folder: string,
  { entry, known, documentIds }: DoubtfulOutlet,
  isKnown: boolean,
): Promise<void> {
  const file = join(folder, 'outlets.yaml');
  const list = await readList(file);
  if (isKnown) {
    // This comes first, so that no document ever names an outlet that is not in the list.
    if (indexOfId(list, known.id) < 0) list.add(list.createNode(known));
    await writeWhole(file, yamlOf(list));
    for (const documentId of documentIds) await moveDocument(folder, documentId, entry.id, known.id);
    list.deleteIn([indexOfId(list, entry.id)]);
  } else list.setIn([indexOfId(list, entry.id), 'note'], 'Not the outlet of a similar name.');
  await writeWhole(file, yamlOf(list));
}

/** Replaces the outlet in a document's front matter, and updates the record, so that this is no edit by hand. */
async function moveDocument(folder: string, documentId: string, from: string, to: string): Promise<void> {
  const file = documentFile(folder, documentId, '.md');
  const text = (await readIfThere(file)) ?? '';
  const moved = text.replace(`\noutlet: ${from}\n`, () => `\noutlet: ${to}\n`);
  const record = await readRecord(folder, documentId);
  await writeWhole(file, moved);
  if (record !== undefined && record.document === sha256(text))
    await writeRecord(folder, documentId, { ...record, document: sha256(moved) });
}

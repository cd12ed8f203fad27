/** The files of a knowledge folder: where a document's are, and how they are written. */
import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Document, isMap, isSeq, parseDocument, stringify } from 'yaml';

/** `documentFile('k', 'weir', '.quotes.yaml')` → `k/documents/weir.quotes.yaml` */
export const documentFile = (folder: string, documentId: string, ending: string): string =>
  join(folder, 'documents', `${documentId}${ending}`);

/**
 * Writes a file whole, through a file beside it: a crash leaves the old one or the new one, never half of it.
 * Does nothing when it holds this text already.
 *
 * @returns whether anything was written
 */
export async function writeWhole(file: string, text: string): Promise<boolean> {
  if ((await readIfThere(file)) === text) return false;
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.new`);
  try {
    const handle = await open(beside, 'w');
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  return true;
}

/** A file's text; undefined when there is none. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A value, or a document that was read and changed, as YAML: no line is broken at a width. */
export const yamlOf = (value: unknown): string => stringify(value, { lineWidth: 0 });

/** A list that people edit, too: comments and order stay with it. An empty one where there is no file. */
export const readList = async (file: string): Promise<Document> =>
  parseDocument((await readIfThere(file)) ?? '[]');

/** A list with entries added, as YAML; what stands in it stays, comments included. */
export function withEntries(list: Document, entries: readonly object[]): string {
  if (!isSeq(list.contents) || list.contents.items.length === 0) return yamlOf(entries);
  for (const entry of entries) list.add(list.createNode(entry));
  return yamlOf(list);
}

/**
 * Adds entries to a list in a file, which is made when it is not there.
 *
 * @returns whether anything was written
 */
export async function appendEntries(file: string, entries: readonly object[]): Promise<boolean> {
  if (entries.length === 0) return (await readIfThere(file)) === undefined && writeWhole(file, '[]\n');
  return writeWhole(file, withEntries(await readList(file), entries));
}

/**
 * Adds entries to a list in a file, and puts others in the place of those with their ids. Comments stay.
 *
 * @returns whether anything was written
 */
export async function writeEntries(
  file: string,
  added: readonly object[],
  changed: readonly { readonly id: string }[],
): Promise<boolean> {
  if (changed.length === 0) return appendEntries(file, added);
  const list = await readList(file);
  const items = isSeq(list.contents) ? list.contents.items : [];
  for (const entry of changed) {
    const at = items.findIndex((item) => isMap(item) && item.get('id') === entry.id);
    for (const [key, value] of Object.entries(entry)) list.setIn([at, key], list.createNode(value));
  }
  return writeWhole(file, withEntries(list, added));
}

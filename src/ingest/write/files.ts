/** Finds and writes the files of a knowledge folder. */
import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Document, isMap, isSeq, parseDocument, stringify, YAMLSeq } from 'yaml';

/** The path of a document's file: `documentFile('k', 'weir', '.quotes.yaml')` → `k/documents/weir.quotes.yaml` */
export const documentFile = (folder: string, documentId: string, ending: string): string =>
  join(folder, 'documents', `${documentId}${ending}`);

/**
 * Replaces a file, by writing a file beside it and renaming that: a crash leaves the old text or the new one, never
 * half of it. A file that has this text already is not written.
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

/** The text of a file; undefined where there is no such file. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A value, or a YAML document that was read and changed, as YAML without line breaks at a width. */
export const yamlOf = (value: unknown): string => stringify(value, { lineWidth: 0 });

/** Reads a list that people also edit, with its comments and order; empty where there is no file. */
export async function readList(file: string): Promise<Document> {
  const list: Document = parseDocument((await readIfThere(file)) ?? '[]');
  const entries = isSeq(list.contents) ? list.contents : new YAMLSeq();
  // A new entry would else be written between the brackets of `[]`.
  if (entries.items.length === 0) entries.flow = false;
  list.contents = entries;
  return list;
}

/** The index of the entry with an id in a list; -1 where there is none. */
export const indexOfId = (list: Document, id: string): number =>
  isSeq(list.contents) ? list.contents.items.findIndex((item) => isMap(item) && item.get('id') === id) : -1;

/**
 * Adds entries to a list in a file, and replaces those with the same ids. Comments remain. The file is created where
 * there is none.
 *
 * @returns whether anything was written
 */
export async function writeEntries(
  file: string,
  added: readonly object[],
  changed: readonly { readonly id: string }[] = [],
): Promise<boolean> {
  if (added.length + changed.length === 0 && (await readIfThere(file)) !== undefined) return false;
  const list = await readList(file);
  for (const entry of changed)
    for (const [key, value] of Object.entries(entry))
      list.setIn([indexOfId(list, entry.id), key], list.createNode(value));
  for (const entry of added) list.add(list.createNode(entry));
  return writeWhole(file, yamlOf(list));
}

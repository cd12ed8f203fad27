/** Lists in YAML files that people edit, too. */
import { isSeq, parseDocument, stringify } from 'yaml';
import { readIfThere, writeWhole } from './atomic.ts';

/**
 * Adds entries to a list, and leaves what stands there, comments included. A file that is not there is made.
 *
 * @returns whether anything was written
 */
export async function appendEntries(file: string, entries: readonly object[]): Promise<boolean> {
  const there = await readIfThere(file);
  if (entries.length === 0) return there === undefined ? writeWhole(file, '[]\n') : false;
  const document = parseDocument(there ?? '[]');
  if (!isSeq(document.contents) || document.contents.items.length === 0)
    return writeWhole(file, stringify(entries, { lineWidth: 0 }));
  for (const entry of entries) document.add(document.createNode(entry));
  return writeWhole(file, document.toString({ lineWidth: 0 }));
}

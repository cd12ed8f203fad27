/**
 * Writes the episode of a folder that an import creates. Its summary gives the outlets and dates of the documents, and
 * is updated until a person writes another.
 */
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { EpisodeEntry, FrontMatter, OutletEntry } from '../../knowledge/schema.ts';
import { readIfThere, writeWhole, yamlOf } from './files.ts';
import { unknownOutlet } from './known.ts';

/** The most outlets in a summary. */
const maxOutlets = 4;

const listFormat = new Intl.ListFormat('en', { type: 'conjunction' });
const monthFormat = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * A sentence with the outlets and dates of documents.
 *
 * Two of the Ashford Post, of March and May 2031 → `2 documents of The Ashford Post, March 2031 to May 2031.`
 */
export function summaryOf(
  documents: readonly FrontMatter[],
  outlets: ReadonlyMap<string, OutletEntry>,
): string {
  const count = documents.length === 1 ? '1 document' : `${documents.length} documents`;
  const ids = new Set(documents.map(({ outlet }) => outlet).filter((id) => id !== unknownOutlet.id));
  const names = [...ids].map((id) => outlets.get(id)?.name ?? id);
  const others = names.length > maxOutlets + 1 ? [`${names.length - maxOutlets} more`] : [];
  const named = others.length > 0 ? names.slice(0, maxOutlets) : names;
  const of = names.length === 0 ? '' : ` of ${listFormat.format([...named, ...others])}`;
  const days = documents.flatMap(({ published }) => published ?? []).toSorted();
  const months = [...new Set([...days.slice(0, 1), ...days.slice(-1)].map(monthOf))];
  return `${count}${of}${months.length === 0 ? '' : `, ${months.join(' to ')}`}.`;
}

/** The month of a date in words: `2031-03-04` → `March 2031` · `2031` → `2031` */
const monthOf = (day: string): string =>
  day.length === 4 ? day : monthFormat.format(new Date(`${day.slice(0, 7)}-01`));

const episodeFile = (folder: string): string => join(folder, 'episode.yaml');
const recordFile = (folder: string): string => join(folder, '.episode.import.yaml');

/** Writes the episode of a folder. */
export const writeEpisode = (folder: string, episode: EpisodeEntry): Promise<boolean> =>
  writeWhole(episodeFile(folder), yamlOf(episode));

/** Replaces the summary of a folder's episode, and records that no person wrote it. */
export async function writeSummary(folder: string, summary: string): Promise<boolean> {
  const episode = parseDocument((await readIfThere(episodeFile(folder))) ?? '{}');
  episode.set('summary', summary);
  const wrote = await writeWhole(episodeFile(folder), yamlOf(episode));
  return (await writeWhole(recordFile(folder), yamlOf({ summary }))) || wrote;
}

/** The summary of a folder's episode; undefined where a person wrote or changed it. */
export async function ownSummary(
  folder: string,
  episode: EpisodeEntry | undefined,
): Promise<string | undefined> {
  const record = parseDocument((await readIfThere(recordFile(folder))) ?? '{}').get('summary');
  return record === episode?.summary ? episode?.summary : undefined;
}

/** Groups a list of folders into episodes. */
import { join } from 'node:path';
import { KnowledgeError, type Problem } from './files/problems.ts';
import { fileNames, readText } from './files/text-file.ts';
import { parseYaml } from './files/yaml-file.ts';
import type { EpisodeHeader } from './model.ts';
import { episodeSchema } from './schema.ts';

/** An episode's folders: the first, and those that add to it. No id where none has an `episode.yaml`. */
export interface EpisodeFolders extends Partial<EpisodeHeader> {
  /** At least one. */
  readonly folders: readonly string[];
}

/**
 * Groups folders into episodes, in their order. A folder whose `episode.yaml` has a new id begins an episode. One
 * without that file adds to the folder before it; one with a known id (as `import` writes it) to that episode.
 *
 * `await episodesIn(['knowledge', 'data/full-texts', 'data/harbour'])` →
 * `[{ folders: ['knowledge', 'data/full-texts'], … }, { folders: ['data/harbour'], … }]`
 *
 * @throws KnowledgeError when two folders have one id, two titles and no document in common: the id was copied
 */
export async function episodesIn(folders: readonly string[]): Promise<EpisodeFolders[]> {
  const problems: Problem[] = [];
  const episodes: GrowingEpisode[] = [];
  for (const folder of folders) {
    const file = join(folder, 'episode.yaml');
    const header = await headerIn(file);
    const last = episodes.at(-1);
    const same = header && episodes.find(({ id }) => id === header.id);
    if (header !== undefined && same !== undefined) {
      const isCopied = same.title !== header.title && !(await shareDocuments(same.folders, folder));
      if (isCopied) problems.push(copiedId(file, header, same));
      same.folders.push(folder);
    } else if (last !== undefined && (header === undefined || last.id === undefined)) {
      last.folders.push(folder);
      if (header !== undefined) Object.assign(last, header, { file });
    } else episodes.push({ ...header, file, folders: [folder] });
  }
  if (problems.length > 0) throw new KnowledgeError(problems);
  return episodes.map(({ file: _, ...episode }) => episode);
}

interface GrowingEpisode extends Partial<EpisodeHeader> {
  readonly file: string;
  readonly folders: string[];
}

/** What a folder's `episode.yaml` says; undefined where it is missing or wrong, which loading reports. */
async function headerIn(file: string): Promise<EpisodeHeader | undefined> {
  const ignored: Problem[] = [];
  const text = await readText(file, ignored, 'optional');
  const read = text === undefined ? undefined : parseYaml(episodeSchema, text, file, ignored)?.draft;
  return read?.id === undefined || read.title === undefined ? undefined : { id: read.id, title: read.title };
}

async function shareDocuments(folders: readonly string[], folder: string): Promise<boolean> {
  const documentsOf = async (one: string): Promise<string[]> =>
    (await fileNames(join(one, 'documents'), [])).filter((name) => name.endsWith('.md'));
  const known = new Set((await Promise.all(folders.map(documentsOf))).flat());
  return (await documentsOf(folder)).some((name) => known.has(name));
}

function copiedId(file: string, { id, title }: EpisodeHeader, first: GrowingEpisode): Problem {
  const message = `The id "${id}" of the episode "${title}" is also that of "${first.title}" in ${first.file}.`;
  const remedy =
    'Give it an id of its own for two episodes. To lay this folder over the other, take out its episode.yaml.';
  return { file, message, remedy };
}

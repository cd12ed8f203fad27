/** Several episodes in one list of folders: which folders belong together. */
import { join } from 'node:path';
import { KnowledgeError, type Problem } from './files/problems.ts';
import { fileNames, readText } from './files/text-file.ts';
import { parseYaml } from './files/yaml-file.ts';
import { episodeSchema } from './schema.ts';

/** An episode's folders: the first, and those that are laid over it. */
export interface EpisodeFolders {
  /** What `episode.yaml` says; absent where no folder says it, which loading tells. */
  readonly id?: string;
  readonly title?: string;
  /** At least one. */
  readonly folders: readonly string[];
}

/**
 * Groups folders into episodes, in their order.
 *
 * A folder whose `episode.yaml` has an id of its own begins an episode. One without that file is laid over the
 * one before it, and one with the id of an earlier folder, as `import` writes it, over that.
 *
 * `await episodesIn(['knowledge', 'data/full-texts', 'data/harbour'])` →
 * `[{ id: 'kazakhstan', folders: ['knowledge', 'data/full-texts'], … }, { id: 'harbour', folders: ['data/harbour'], … }]`
 *
 * @throws KnowledgeError for one id under two titles, in folders without a document in common: a copied id
 */
export async function episodesIn(folders: readonly string[]): Promise<EpisodeFolders[]> {
  const problems: Problem[] = [];
  const episodes: Begun[] = [];
  for (const folder of folders) {
    const file = join(folder, 'episode.yaml');
    const said = await saidIn(file);
    const last = episodes.at(-1);
    const same = said && episodes.find(({ id }) => id === said.id);
    if (said !== undefined && same !== undefined) {
      const isCopied = same.title !== said.title && !(await shareDocuments(same.folders, folder));
      if (isCopied) problems.push(copiedId({ ...said, file }, same));
      same.folders.push(folder);
    } else if (last !== undefined && (said === undefined || last.id === undefined)) {
      last.folders.push(folder);
      if (said !== undefined) Object.assign(last, said, { file });
    } else episodes.push({ ...said, file, folders: [folder] });
  }
  if (problems.length > 0) throw new KnowledgeError(problems);
  return episodes.map(({ file: _, ...episode }) => episode);
}

interface Said {
  readonly id: string;
  readonly title: string;
}

interface Begun extends Partial<Said> {
  readonly file: string;
  readonly folders: string[];
}

/** What a folder says of its episode; nothing where it says none, or says it wrongly, which loading tells. */
async function saidIn(file: string): Promise<Said | undefined> {
  const told: Problem[] = [];
  const text = await readText(file, told, 'optional');
  const read = text === undefined ? undefined : parseYaml(episodeSchema, text, file, told)?.draft;
  return read?.id === undefined || read.title === undefined ? undefined : { id: read.id, title: read.title };
}

async function shareDocuments(folders: readonly string[], folder: string): Promise<boolean> {
  const documentsOf = async (one: string): Promise<string[]> =>
    (await fileNames(join(one, 'documents'), [])).filter((name) => name.endsWith('.md'));
  const known = new Set((await Promise.all(folders.map(documentsOf))).flat());
  return (await documentsOf(folder)).some((name) => known.has(name));
}

function copiedId({ id, title, file }: Said & { readonly file: string }, first: Begun): Problem {
  return {
    file,
    message: `The id "${id}" of the episode "${title}" is also that of "${first.title}" in ${first.file}.`,
    remedy:
      'Give it an id of its own for two episodes. To lay this folder over the other, take out its episode.yaml.',
  };
}

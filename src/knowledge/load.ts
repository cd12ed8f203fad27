/** Loads folders into a `Knowledge`. */
import { buildKnowledge } from './build.ts';
import { checkReferences } from './check-references.ts';
import { KnowledgeError, type Problem } from './files/problems.ts';
import { asWhole, type FolderFiles, readFolder } from './files/read-folder.ts';
import type { Knowledge } from './model.ts';
import { warningsOf } from './warnings.ts';

/**
 * Loads one knowledge from folders; a later folder adds to earlier ones.
 *
 * A document in two folders is taken from the later one, with its quotations. So is an outlet or a name with
 * the same id; a name keeps the aliases of both. The episode is that of the first folder that has one.
 *
 * Every file is read, and any problem refuses the whole: a bot with half its sources would wrongly answer
 * "not in the sources". Probable mistakes are added to `warnings`.
 *
 * `await loadKnowledge(['knowledge'])`
 *
 * @throws KnowledgeError with every problem of every folder.
 */
export async function loadKnowledge(
  folders: readonly string[],
  warnings: Problem[] = [],
): Promise<Knowledge> {
  const problems: Problem[] = [];
  const read: FolderFiles<'draft'>[] = [];
  for (const folder of folders) read.push(await readFolder(folder, problems));
  checkReferences(read, problems);
  const whole = read.map(asWhole);
  const episode = whole.find((folder) => folder.episode !== undefined)?.episode;
  if (problems.length > 0 || episode === undefined) throw new KnowledgeError(problems);
  warnings.push(...whole.flatMap(warningsOf));
  return buildKnowledge(whole, episode);
}

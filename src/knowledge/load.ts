/** From folders of files to a `Knowledge`. */
import { buildKnowledge } from './build.ts';
import { checkReferences } from './check-references.ts';
import { KnowledgeError, type Problem } from './files/problems.ts';
import { asWhole, type FolderFiles, readFolder } from './files/read-folder.ts';
import type { Knowledge } from './model.ts';
import { warningsOf } from './warnings.ts';

/**
 * Loads one knowledge from folders; a later folder adds to the earlier ones.
 *
 * A document that stands in two folders is the later one's, with its quotations. An outlet or a name
 * of the same id is the later one's too, and keeps the aliases of both. The episode is the first
 * folder's that has one.
 *
 * Every file is read and every problem collected, and only folders without one are used: a bot that
 * starts with half its sources answers "not in the sources" where it should not. What is
 * allowed and probably a slip is pushed to `warnings`.
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

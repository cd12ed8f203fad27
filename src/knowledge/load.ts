import { buildKnowledge } from './build.ts';
import { checkReferences } from './check-references.ts';
import { KnowledgeError, type Problem } from './files/problems.ts';
import { asWhole, type FolderFiles, readFolder } from './files/read-folder.ts';
import type { Knowledge } from './model.ts';
import { warningsOf } from './warnings.ts';

/**
 * Loads one knowledge from folders: `await loadKnowledge(['knowledge'])`. Probable mistakes go to `warnings`.
 *
 * Of a document, an outlet or a name in two folders, the later one counts; a name keeps the aliases of both. The
 * episode is that of the first folder that has one.
 *
 * @throws KnowledgeError with every problem: with half its sources, a bot would wrongly say "not in the sources"
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

/** onrecord check: names all problems of knowledge folders at once, and warns of probable mistakes. */
import type { Command } from 'commander';
import { type EpisodeFolders, episodesIn } from '../knowledge/episodes.ts';
import {
  describeProblem,
  describeProblems,
  KnowledgeError,
  type Problem,
} from '../knowledge/files/problems.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { counted } from '../render/wording/citation-words.ts';
import { probableMistakes } from './check-warnings.ts';
import { commandWithKnowledge, defaultFolders, exitCode, printJson, type SharedOptions } from './shared.ts';

export function checkCommand(): Command {
  return commandWithKnowledge('check', 'validate knowledge folders').action(
    async ({ knowledge = defaultFolders, json }: SharedOptions) => {
      const problems: Problem[] = [];
      const episodeByDocument = new Map<string, string>();
      for (const episode of await orProblems(problems, episodesIn(knowledge), [])) {
        await orProblems(problems, checkEpisode(episode, episodeByDocument, json), undefined);
      }
      if (problems.length === 0) return;
      process.exitCode = exitCode.wrongUse;
      if (json) for (const problem of problems) printJson({ valid: false, ...problem });
      else process.stderr.write(`${describeProblems(problems)}\n`);
    },
  );
}

/**
 * Prints what an episode contains, and its probable mistakes.
 *
 * @param episodeByDocument the documents of earlier episodes; its own are added
 */
async function checkEpisode(
  { folders, id: episode = '' }: EpisodeFolders,
  episodeByDocument: Map<string, string>,
  json: boolean,
): Promise<void> {
  const warnings: Problem[] = [];
  const knowledge = await loadKnowledge(folders, warnings);
  const { documents, passages, quotations, names, events } = knowledge;
  warnings.push(...probableMistakes(knowledge, folders));
  for (const id of documents.keys()) {
    const other = episodeByDocument.get(id);
    // Allowed, but more often a folder was meant to add to another.
    if (other !== undefined)
      warnings.push({
        file: folders[0] ?? '',
        message: `The document "${id}" is also in the episode "${other}".`,
        remedy: `To add this folder to that episode, write the id "${other}" into its episode.yaml.`,
      });
    episodeByDocument.set(id, episode);
  }
  const parts = Object.entries({ documents, passages, quotations, names });
  const sizes = Object.fromEntries(parts.map(([what, { size }]) => [what, size]));
  if (json) return printJson({ valid: true, episode, ...sizes, warnings });
  for (const warning of warnings) process.stderr.write(`Warning: ${describeProblem(warning)}\n`);
  const words = parts.map(([what, { size }]) => counted(size, what.slice(0, -1))).join(', ');
  // No mistake: `/timeline` then shows how the documents begin.
  const hint =
    events.length === 0 ? ' It has no timeline: to write one, see events.yaml in docs/knowledge.md.' : '';
  process.stdout.write(`${folders.join(' + ')}: episode ${episode}, ${words}, no problem.${hint}\n`);
}

/** The result of work. When the knowledge has problems, they are collected and `otherwise` is returned. */
async function orProblems<T>(problems: Problem[], work: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    problems.push(...error.problems);
    return otherwise;
  }
}

/** The option `--episode`: which of several episodes a command answers from. */
import type { Command } from 'commander';
import { episodesIn } from '../knowledge/episodes.ts';
import { type OpenedLibrary, openLibrary } from '../library/index.ts';
import { printable } from '../render/terminal/terminal.ts';
import { commandWithKnowledge, defaultFolders, type SharedOptions } from './shared.ts';

export interface EpisodeOptions extends SharedOptions {
  readonly episode?: string;
}

/** A command that answers from an episode: with `--knowledge`, `--json` and `--episode`. */
export function answeringCommand(name: string, description: string): Command {
  return withEpisode(commandWithKnowledge(name, description));
}

export function withEpisode(command: Command): Command {
  return command.option('--episode <id>', 'answer from this one of several episodes, by id or title');
}

/** The library of the chosen episode, or of all folders. Ends the command when there is no such episode. */
export async function chosenLibrary(given: EpisodeOptions, command: Command): Promise<OpenedLibrary> {
  return openLibrary((await chosenFolders(given, command)).folders);
}

/** The chosen episode's folders, and the ids of all episodes; without a choice, all folders. */
export async function chosenFolders(
  { knowledge = defaultFolders, episode }: Omit<EpisodeOptions, 'json'>,
  command: Command,
): Promise<{ readonly folders: readonly string[]; readonly episodeIds: readonly string[] }> {
  if (episode === undefined) return { folders: knowledge, episodeIds: [] };
  const all = await episodesIn(knowledge);
  const chosen = all.find(({ id, title }) => episode === id || episode === title);
  if (chosen === undefined) {
    const known = all.map(({ id, title }) => `${id} (${printable(title ?? '')})`).join(', ');
    return command.error(`error: there is no episode "${episode}". There are: ${known}`);
  }
  return { folders: chosen.folders, episodeIds: all.flatMap(({ id }) => id ?? []) };
}

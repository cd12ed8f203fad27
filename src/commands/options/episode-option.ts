/** The option `episode` of commands, where a bot has more than one. */
import type { EpisodeHeader } from '../../knowledge/model.ts';
import { foldCharacters } from '../../text/fold.ts';
import { type AnyCommand, type Choice, type StringOption, withOption } from '../define.ts';

/** Discord allows 25 choices an option. With more episodes, suggestions follow what is typed. */
const maxChoices = 25;

/** The option that names one of several episodes by its title; its value is the episode's id. */
export function episodeOption(episodes: readonly EpisodeHeader[], description: string): StringOption {
  const choices = episodes.map(({ id, title }): Choice => ({ name: title, value: id }));
  return {
    type: 'string',
    description,
    ...(choices.length > maxChoices ? { complete: (typed) => matchingChoices(choices, typed) } : { choices }),
  };
}

function matchingChoices(choices: readonly Choice[], typed: string): Choice[] {
  const wanted = foldCharacters(typed).trim();
  return choices.filter(({ name, value }) => value === typed || foldCharacters(name).includes(wanted));
}

/** Adds the option `episode` to every command; the dispatcher reads its value. */
export function withEpisodeOption(
  commands: readonly AnyCommand[],
  episodes: readonly EpisodeHeader[],
): AnyCommand[] {
  const episode = episodeOption(episodes, 'The episode to answer from');
  return commands.map((command) =>
    command.kind === 'command' ? withOption(command, 'episode', episode) : command,
  );
}

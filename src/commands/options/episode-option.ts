/** The option `episode`, which commands have where a bot knows more than one. */
import type { Episode } from '../../knowledge/model.ts';
import { foldCharacters } from '../../text/fold.ts';
import { type AnyCommand, type Choice, type StringOption, withOptions } from '../define.ts';

/** Choices of an option, says Discord. With more episodes than that, suggestions follow what is typed. */
const maxChoices = 25;
/** Characters of a choice's name, says Discord. */
const maxNameLength = 100;

/** The option that names one of several episodes by its title; its value is the episode's id. */
export function episodeOption(
  episodes: readonly Pick<Episode, 'id' | 'title'>[],
  description: string,
): StringOption {
  const choices = episodes.map(({ id, title }): Choice => ({ name: clipped(title), value: id }));
  return {
    type: 'string',
    description,
    ...(choices.length > maxChoices ? { complete: (typed) => fitting(choices, typed) } : { choices }),
  };
}

function clipped(title: string): string {
  const characters = [...title];
  return characters.length <= maxNameLength ? title : `${characters.slice(0, maxNameLength - 1).join('')}…`;
}

function fitting(choices: readonly Choice[], typed: string): Choice[] {
  const wanted = foldCharacters(typed).trim();
  return choices.filter(({ name, value }) => value === typed || foldCharacters(name).includes(wanted));
}

/** Every command that answers from the sources, with the option; the dispatcher reads its value. */
export function inSeveralEpisodes(
  commands: readonly AnyCommand[],
  episodes: readonly Pick<Episode, 'id' | 'title'>[],
): AnyCommand[] {
  const episode = episodeOption(episodes, 'The episode to answer from');
  return commands.map((command) =>
    command.kind === 'command' ? withOptions(command, { episode }) : command,
  );
}

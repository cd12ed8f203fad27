/** /help: what can be asked here, with examples to press. */
import type { HelpAnswer } from '../../answers/index.ts';
import type { CommandContext } from '../context.ts';
import { type AnyCommand, type Command, defineCommand } from '../define.ts';
import { otherEpisodes } from '../options/episode-choice.ts';
import { exampleQuestions } from './examples.ts';
import { usagesFor } from './usage.ts';

/** Makes /help from the list of commands. A function, because the list contains /help itself. */
export const helpOf = (commands: () => readonly AnyCommand[]): Command =>
  defineCommand({
    name: 'help',
    description: 'What you can ask here, with examples',
    alwaysPrivate: true,
    options: {},
    run: (_, context) => showHelp(context, commands()),
  });

/** Shows what can be asked; with `commands`, also how each command is written. */
export async function showHelp(
  context: CommandContext,
  commands: readonly AnyCommand[] = [],
): Promise<HelpAnswer> {
  const { library } = context;
  return {
    kind: 'help',
    episode: library.knowledge.episode.title,
    ...otherEpisodes(context),
    examples: await exampleQuestions(library),
    commands: await usagesFor(context, commands),
  };
}

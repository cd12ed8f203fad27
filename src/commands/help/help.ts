/** /help: what can be asked here, with examples to press. */
import type { HelpAnswer } from '../../answers/index.ts';
import type { CommandContext } from '../context.ts';
import { type AnyCommand, type Command, defineCommand } from '../define.ts';
import { otherEpisodes } from '../options/episodes.ts';
import { mayPin } from '../pins/guard.ts';
import { exampleQuestions } from './examples.ts';
import { usagesOf } from './usage.ts';

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
  const { library, server } = context;
  const usages = commands.flatMap(usagesOf);
  const isModerator = server !== undefined && (await mayPin(server));
  return {
    kind: 'help',
    episode: library.knowledge.episode.title,
    ...otherEpisodes(context),
    examples: await exampleQuestions(library),
    commands: usages.filter((one) => isModerator || !one.isForModerators),
  };
}

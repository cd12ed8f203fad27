/** /help: what can be asked here, with examples to press; /about: what this bot is and knows. */
import type { AboutAnswer, HelpAnswer } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import { outletIdsOf, outletName } from '../../knowledge/find.ts';
import type { CommandContext } from '../context.ts';
import { type AnyCommand, type Command, defineCommand } from '../define.ts';
import { otherEpisodes } from '../options/episode-choice.ts';
import { exampleQuestions } from './examples.ts';
import { usagesFor } from './usage.ts';
import { version } from './version.ts';

/** Makes /help from the list of commands. A function, because the list contains /help itself. */
export const helpOf = (commands: () => readonly AnyCommand[]): Command =>
  defineCommand({
    name: 'help',
    description: 'What you can ask here, with examples',
    alwaysPrivate: true,
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

/** Makes /about from the list of commands. A function, because the list contains /about itself. */
export const aboutOf = (commands: () => readonly AnyCommand[]): Command =>
  defineCommand({
    name: 'about',
    description: 'What this bot answers from, and what you can ask it',
    alwaysPrivate: true,
    run: (_, context) => aboutAnswer(context, commands()),
  });

async function aboutAnswer(context: CommandContext, commands: readonly AnyCommand[]): Promise<AboutAnswer> {
  const { library, links } = context;
  const { episode, documents, quotations } = library.knowledge;
  return {
    kind: 'about',
    version,
    episode: episode.title,
    ...otherEpisodes(context),
    documentCount: documents.size,
    quotationCount: quotations.size,
    speakerCount: new Set([...quotations.values()].flatMap((one) => one.speakerId ?? [])).size,
    outlets: outletIdsOf(library.knowledge).map((id) => outletName(library.knowledge, id)),
    ...defined({ links }),
    commands: await usagesFor(context, commands),
  };
}

/** onrecord quote, compare, verify, who, sources and timeline: print what the bot's own command answers. */
import type { Command } from 'commander';
import type { Answer } from '../answers/index.ts';
import { compare } from '../commands/compare.ts';
import type { CommandContext } from '../commands/context.ts';
import { quote } from '../commands/quote.ts';
import { sources } from '../commands/sources.ts';
import { timeline } from '../commands/timeline.ts';
import { verify } from '../commands/verify.ts';
import { who } from '../commands/who.ts';
import { defined } from '../defined.ts';
import { jsonRows } from '../render/json/answer-json.ts';
import { answeringCommand, chosenLibrary, type EpisodeOptions } from './episode.ts';
import { exitCode, print, printJson, printRefusal } from './shared.ts';

export function quoteCommand(): Command {
  const command = answeringCommand('quote', 'list quotations, renderings of one statement together')
    .option('--speaker <name...>', 'who said it, in any spelling')
    .option('--about <words...>', 'what it has to be about')
    .option('--outlet <outlet...>', 'only as this outlet printed it');
  return printing(command, (_, context, { speaker, about, outlet }) =>
    quote.run(defined({ speaker: joined(speaker), about: joined(about), outlet: joined(outlet) }), context),
  );
}

export function compareCommand(): Command {
  const command = answeringCommand('compare', 'lay the outlets’ renderings of a statement side by side');
  command.argument('<words...>', 'words of the statement, or who made it');
  return printing(command, (about, context) => compare.run({ about }, context));
}

export function verifyCommand(): Command {
  const command = answeringCommand('verify', 'check whether a line is on record, word for word')
    .argument('<text...>', 'the line, with or without the name of who said it')
    .option('--speaker <name>', 'who is claimed to have said it, in any spelling');
  return printing(command, (text, context, { speaker }) =>
    verify.run({ text, ...defined({ speaker: joined(speaker) }) }, context),
  );
}

export function whoCommand(): Command {
  const command = answeringCommand('who', 'show what is on record about a person');
  command.argument('<name...>', 'the person, in any spelling');
  return printing(command, (name, context) => who.run({ name }, context));
}

export function sourcesCommand(): Command {
  const command = answeringCommand('sources', 'list the documents that answers come from');
  return printing(command, (_, context) => sources.run({}, context));
}

export function timelineCommand(): Command {
  const command = answeringCommand('timeline', 'list dated events, earliest first');
  return printing(command, (_, context) => timeline.run({}, context));
}

interface Options extends EpisodeOptions {
  /** A list where its words need no quotation marks. */
  readonly speaker?: string | readonly string[];
  readonly about?: readonly string[];
  readonly outlet?: readonly string[];
}

/** Words without quotation marks arrive one by one. */
const joined = (words: Options['speaker']) => words && [words].flat().join(' ');

/** The command, printing its answer as text or as JSON lines. `words` are its arguments. */
function printing(
  command: Command,
  answer: (words: string, context: CommandContext, options: Options) => Answer | Promise<Answer>,
): Command {
  return command.action(async () => {
    const options = command.opts<Options>();
    // A terminal scrolls, so it needs no pages.
    const context = { library: await chosenLibrary(options, command), pageSize: Number.POSITIVE_INFINITY };
    const given = await answer(command.args.join(' '), context, options);
    if (given.kind === 'refusal') return printRefusal(given, options.json);
    if (given.kind === 'verification' && given.verdict === 'not-found') process.exitCode = exitCode.notFound;
    if (!options.json) return print(given);
    for (const row of jsonRows(given)) printJson(row);
  });
}

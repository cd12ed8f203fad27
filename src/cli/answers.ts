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
import { comparisonJson, quotationJson, verificationJson, whoJson } from '../render/json/answer-json.ts';
import { answeringCommand, chosenLibrary, type EpisodeOptions } from './episode.ts';
import { exitCode, print, printJson, printRefusal } from './shared.ts';

export function quoteCommand(): Command {
  const command = answeringCommand('quote', 'list quotations, renderings of one statement together')
    .option('--speaker <name...>', 'who said it, in any spelling')
    .option('--about <words...>', 'what it has to be about')
    .option('--outlet <outlet...>', 'only as this outlet printed it');
  return printing(command, {
    kind: 'quotations',
    answer: (_, context, { speaker, about, outlet }) =>
      quote.run(defined({ speaker: joined(speaker), about: joined(about), outlet: joined(outlet) }), context),
    rows: ({ statements }) => statements.flatMap(({ quotations }) => quotations.map(quotationJson)),
  });
}

export function compareCommand(): Command {
  const command = answeringCommand('compare', 'lay the outlets’ renderings of a statement side by side');
  return printing(command.argument('<words...>', 'words of the statement, or who made it'), {
    kind: 'comparison',
    answer: (about, context) => compare.run({ about }, context),
    rows: ({ statements }) => statements.map(comparisonJson),
  });
}

export function verifyCommand(): Command {
  const command = answeringCommand('verify', 'check whether a line is on record, word for word')
    .argument('<text...>', 'the line, with or without the name of who said it')
    .option('--speaker <name>', 'who is claimed to have said it, in any spelling');
  return printing(command, {
    kind: 'verification',
    answer: (text, context, { speaker }) => verify.run({ text, ...defined({ speaker }) }, context),
    rows: (answer) => [verificationJson(answer)],
  });
}

export function whoCommand(): Command {
  const command = answeringCommand('who', 'show what is on record about a person');
  return printing(command.argument('<name...>', 'the person, in any spelling'), {
    kind: 'who',
    answer: (name, context) => who.run({ name }, context),
    rows: (answer) => [whoJson(answer)],
  });
}

export function sourcesCommand(): Command {
  return printing(answeringCommand('sources', 'list the documents that answers come from'), {
    kind: 'sources',
    answer: (_, context) => sources.run({}, context),
    rows: (answer) => answer.sources.map(({ citation, ...counts }) => ({ ...citation, ...counts })),
  });
}

export function timelineCommand(): Command {
  return printing(answeringCommand('timeline', 'list dated events, earliest first'), {
    kind: 'timeline',
    answer: (_, context) => timeline.run({}, context),
    rows: ({ events }) =>
      events.map(({ citations, ...event }) => ({
        ...event,
        sources: citations.map(({ documentId, locator }) => ({ document: documentId, at: locator })),
      })),
  });
}

interface Options extends EpisodeOptions {
  /** A list where its words may stand without quotation marks. */
  readonly speaker?: string | readonly string[];
  readonly about?: readonly string[];
  readonly outlet?: readonly string[];
}

/** Words without quotation marks arrive one by one. */
const joined = (words: Options['speaker']) => words && [words].flat().join(' ');

interface Printing<K extends Answer['kind']> {
  readonly kind: K;
  /** `words` are the arguments. */
  readonly answer: (words: string, context: CommandContext, options: Options) => Answer | Promise<Answer>;
  /** What `--json` writes, one object a line. */
  readonly rows: (answer: Extract<Answer, { kind: K }>) => readonly unknown[];
}

/** The command, printing its answer as text or as JSON lines. */
function printing<K extends Answer['kind']>(command: Command, { kind, answer, rows }: Printing<K>): Command {
  const isOfKind = (one: Answer): one is Extract<Answer, { kind: K }> => one.kind === kind;
  return command.action(async () => {
    const options = command.opts<Options>();
    // A terminal scrolls, so it needs no pages.
    const context = { library: await chosenLibrary(options, command), pageSize: Number.POSITIVE_INFINITY };
    const given = await answer(command.args.join(' '), context, options);
    if (given.kind === 'refusal') return printRefusal(given, options.json);
    if (given.kind === 'verification' && given.verdict === 'not-found') process.exitCode = exitCode.notFound;
    if (!options.json) print(given);
    else if (isOfKind(given)) for (const row of rows(given)) printJson(row);
    else throw new Error(`The command line asked for "${kind}" and was answered with "${given.kind}".`);
  });
}

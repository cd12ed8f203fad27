/** onrecord ask: a question, or `-` for one a line from standard input. */
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import type { Reply } from '../commands/answer.ts';
import { ask } from '../commands/ask.ts';
import type { CommandContext } from '../commands/context.ts';
import { openLibrary } from '../library.ts';
import { plainStyle, renderTerminal } from '../render/terminal.ts';
import { askJson } from './json.ts';
import { commandWithKnowledge, exitCode, print, printJson, printRefusal, sharedOptions } from './shared.ts';

interface AskOptions {
  readonly knowledge?: string[];
  readonly json?: boolean;
  readonly outlet?: string;
  readonly until?: string;
}

export function askCommand(): Command {
  return commandWithKnowledge('ask', 'answer a question from the sources, word for word')
    .argument('<question>', 'the question, or - to read one a line from standard input')
    .option('--outlet <outlet>', 'only from this outlet (its id or name)')
    .option('--until <date>', 'only what was published by this date: 2022-06-24')
    .action(async (question: string, options: AskOptions) => {
      const { knowledge, json } = sharedOptions(options);
      const context: CommandContext = { library: await openLibrary(knowledge) };
      if (question === '-') await answerLines(options, context, json);
      else await answerOne(question, options, context, json);
    });
}

async function answerOne(
  question: string,
  options: AskOptions,
  context: CommandContext,
  json: boolean,
): Promise<void> {
  const startedAt = performance.now();
  const { answer } = await reply(question, options, context);
  if (answer.kind === 'refusal') return printRefusal(answer, json);
  if (answer.kind !== 'ask') throw new Error(`/ask answered with "${answer.kind}".`);
  if (answer.status === 'not-found') process.exitCode = exitCode.notFound;
  if (json) printJson(askJson(answer, performance.now() - startedAt));
  else print(answer);
}

/** One answer a line, in order; a line without words is refused on its own line, and the others go on. */
async function answerLines(options: AskOptions, context: CommandContext, json: boolean): Promise<void> {
  for await (const question of createInterface({
    input: process.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    const startedAt = performance.now();
    const { answer } = await reply(question, options, context);
    if (answer.kind === 'refusal') {
      const message = renderTerminal(answer, plainStyle);
      const refused = {
        question,
        status: 'not-found',
        excerpts: [],
        closest: [],
        error: answer.reason,
        message,
      };
      if (json) printJson(refused);
      else process.stdout.write(`${message}\n`);
    } else if (answer.kind === 'ask') {
      if (json) printJson({ ...askJson(answer, performance.now() - startedAt), question });
      else print(answer);
    }
  }
}

function reply(
  question: string,
  { outlet, until }: AskOptions,
  context: CommandContext,
): Reply | Promise<Reply> {
  const values = {
    question,
    ...(outlet === undefined ? {} : { outlet }),
    ...(until === undefined ? {} : { until }),
  };
  return ask.run(values, context);
}

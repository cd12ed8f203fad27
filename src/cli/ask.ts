/** onrecord ask: answers a question, or with `-` one per line of standard input. */
import type { Command } from 'commander';
import { ask, askSources } from '../commands/ask/ask.ts';
import type { CommandContext } from '../commands/context.ts';
import { defined } from '../defined.ts';
import type { OpenedLibrary } from '../library/index.ts';
import { askJson, refusedJson } from '../render/json/answer-json.ts';
import { plainStyle, renderTerminal } from '../render/terminal/terminal.ts';
import { answeringCommand, chosenLibrary, type EpisodeOptions } from './episode.ts';
import { explanationLines, explanationOf } from './explain.ts';
import { exitCode, print, printJson, printRefusal } from './shared.ts';

interface AskOptions extends EpisodeOptions {
  readonly outlet?: string;
  readonly until?: string;
  readonly explain?: boolean;
  readonly closest?: boolean;
}

export function askCommand(): Command {
  return answeringCommand('ask', 'answer a question from the sources, word for word')
    .argument('<question...>', 'the question, or - to read one a line from standard input')
    .option('--outlet <outlet>', 'only from this outlet (its id or name)')
    .option('--until <date>', 'only what was published by this date: 2022-06-24')
    .option('--closest', 'show the closest lines also where they have little to do with the question')
    .option('--explain', 'say why each excerpt ranks where it does, and why there is an answer or none')
    .action(async (words: string[], options: AskOptions, command: Command) => {
      const question = words.join(' ');
      const context = { library: await chosenLibrary(options, command) };
      if (question === '-') await answerLines(options, context);
      else await answerOne(question, options, context);
    });
}

async function answerOne(
  question: string,
  options: AskOptions,
  context: CommandContext & { readonly library: OpenedLibrary },
): Promise<void> {
  const { json, outlet, until } = options;
  const startedAt = performance.now();
  // A program gets the answer of the sources; a person may also get a card or a timeline when the question
  // asks for one.
  const answer =
    json || options.explain || options.closest
      ? await askSources({ question, ...options }, context)
      : await ask.run(defined({ question, outlet, until }), context);
  if (answer.kind === 'refusal') return printRefusal(answer, json);
  if (answer.kind !== 'ask') return print(answer);
  if (answer.status !== 'answered') process.exitCode = exitCode.notFound;
  const tookMs = performance.now() - startedAt;
  const why = options.explain
    ? explanationOf(context.library.search, answer.question, answer.filters)
    : undefined;
  if (json) printJson({ ...askJson(answer, tookMs), ...(why && { explanation: why }) });
  else print(answer);
  if (!json && answer.blocks.length === 0 && answer.total > 0) {
    process.stdout.write('--closest shows the closest lines.\n');
  }
  if (why !== undefined && !json) process.stdout.write(`\n${explanationLines(why).join('\n')}\n`);
}

/** One answer per line, in order; a line without words is refused by itself, and the next lines go on. */
async function answerLines(options: AskOptions, context: CommandContext): Promise<void> {
  const { json } = options;
  for await (const question of linesOf(process.stdin)) {
    const startedAt = performance.now();
    const answer = await askSources({ question, ...options }, context);
    if (answer.kind === 'refusal' && answer.reason === 'empty-question') {
      const message = renderTerminal(answer, plainStyle);
      if (json)
        printJson({ ...refusedJson(question, performance.now() - startedAt), error: answer.reason, message });
      else process.stdout.write(`${message}\n`);
    } else if (answer.kind === 'refusal') {
      // A wrong outlet or date is wrong for every line.
      return printRefusal(answer, json);
    } else if (answer.kind === 'ask') {
      if (json) printJson({ ...askJson(answer, performance.now() - startedAt), question });
      else print(answer);
    }
  }
}

/**
 * The lines of a stream, also a last one without a line feed. Only a line feed ends a line: `node:readline`
 * also splits at U+2028, and then answers would not match their questions.
 */
async function* linesOf(stream: NodeJS.ReadStream): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of stream.setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (rest !== '') yield rest.replace(/\r$/, '');
}

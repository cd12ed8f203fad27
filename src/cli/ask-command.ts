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
    .option('--until <date>', 'only what was published by this date: 2024-05-31')
    .option('--closest', 'show the closest lines also where they have little to do with the question')
    .option('--explain', 'say why each excerpt ranks where it does, and why there is an answer or none')
    .action(async (words: string[], options: AskOptions, command: Command) => {
      const question = words.join(' ');
      const context = { library: await chosenLibrary(options, command) };
      if (question === '-') await answerLines(options, context);
      else await answerOne(question, options, context);
    });
}

type AskContext = CommandContext & { readonly library: OpenedLibrary };

async function answerOne(question: string, options: AskOptions, context: AskContext): Promise<void> {
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
  const { search } = context.library;
  const explanation = options.explain ? explanationOf(search, answer.question, answer.filters) : undefined;
  if (json) return printJson({ ...askJson(answer, tookMs), ...defined({ explanation }) });
  print(answer);
  if (answer.blocks.length === 0 && answer.total > 0)
    process.stdout.write('--closest shows the closest lines.\n');
  if (explanation) process.stdout.write(`\n${explanationLines(explanation).join('\n')}\n`);
}

/** One answer per line, in order; a line without words is refused by itself, and the next lines go on. */
async function answerLines(options: AskOptions, context: CommandContext): Promise<void> {
  const { json } = options;
  for await (const question of linesOf(process.stdin)) {
    const startedAt = performance.now();
    const answer = await askSources({ question, ...options }, context);
    const tookMs = performance.now() - startedAt;
    // A wrong outlet or date is wrong for every line.
    if (answer.kind === 'refusal' && answer.reason !== 'empty-question') return printRefusal(answer, json);
    if (!json) print(answer);
    else if (answer.kind === 'ask') printJson({ ...askJson(answer, tookMs), question });
    else if (answer.kind === 'refusal') {
      const message = renderTerminal(answer, plainStyle);
      printJson({ ...refusedJson(question, tookMs), error: answer.reason, message });
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

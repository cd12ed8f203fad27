/** onrecord quote, compare, verify, who, sources and timeline: the bot's own commands, as they declare themselves. */
import type { Command } from 'commander';
import { compare } from '../commands/compare.ts';
import { quote } from '../commands/quote.ts';
import { sources } from '../commands/sources.ts';
import { timeline } from '../commands/timeline.ts';
import { verify } from '../commands/verify.ts';
import { who } from '../commands/who.ts';
import { jsonRows } from '../render/json/answer-json.ts';
import { answeringCommand, chosenLibrary, type EpisodeOptions } from './episode.ts';
import { exitCode, print, printJson, printRefusal } from './shared.ts';

const commands = { quote, compare, verify, who, sources, timeline };

/** A command that prints its answer as text or as JSON lines. Its required option is the argument. */
export function answerCommand(name: keyof typeof commands): Command {
  const { description, options, run } = commands[name];
  const command = answeringCommand(name, withSmallInitial(description));
  const texts = Object.entries(options).filter(([, { type }]) => type === 'string');
  const argument = texts.find(([, { required }]) => required)?.[0];
  for (const [option, { required, description: help }] of texts) {
    // Words need no quotation marks, unless the words of an argument follow.
    if (required) command.argument(`<${option}...>`, withSmallInitial(help));
    else
      command.option(`--${option} <${option}${argument === undefined ? '...' : ''}>`, withSmallInitial(help));
  }
  return command.action(async () => {
    const given = command.opts<EpisodeOptions & Readonly<Record<string, unknown>>>();
    // A terminal scrolls, so it needs no pages.
    const context = { library: await chosenLibrary(given, command), pageSize: Number.POSITIVE_INFINITY };
    const wordsOf = (option: string) => (option === argument ? command.args : given[option]);
    const values = texts.flatMap(([option]) => {
      const words = wordsOf(option);
      return words === undefined ? [] : [[option, [words].flat().join(' ')]];
    });
    const answer = await run(Object.fromEntries(values), context);
    if (answer.kind === 'refusal') return printRefusal(answer, given.json);
    if (answer.kind === 'verification' && answer.verdict === 'not-found')
      process.exitCode = exitCode.notFound;
    if (!given.json) return print(answer);
    for (const row of jsonRows(answer)) printJson(row);
  });
}

/** The other lines of a terminal’s help begin with a small letter. */
const withSmallInitial = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

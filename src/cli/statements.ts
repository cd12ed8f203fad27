/** onrecord compare, verify and who: compares a statement between outlets, checks a line, shows a person. */
import type { Command } from 'commander';
import { compareStatements } from '../commands/compare.ts';
import { verifyTexts } from '../commands/verify.ts';
import { showPerson } from '../commands/who.ts';
import { comparisonJson, verificationJson, whoJson } from '../render/json/answer-json.ts';
import { answeringCommand, chosenLibrary, type EpisodeOptions } from './episode.ts';
import { allOnOnePage, exitCode, show } from './shared.ts';

interface Options extends EpisodeOptions {
  readonly speaker?: string;
}

export function compareCommand(): Command {
  return answeringCommand('compare', 'lay the outlets’ renderings of a statement side by side')
    .argument('<words...>', 'words of the statement, or who made it')
    .action(async (words: string[], options: Options, command: Command) => {
      const context = { library: await chosenLibrary(options, command) };
      const answer = compareStatements(words.join(' '), 0, context, allOnOnePage);
      show(answer, 'comparison', options.json, ({ statements }) => statements.map(comparisonJson));
    });
}

export function verifyCommand(): Command {
  return answeringCommand('verify', 'check whether a line is on record, word for word')
    .argument('<text...>', 'the line, with or without the name of who said it')
    .option('--speaker <name>', 'who is claimed to have said it, in any spelling')
    .action(async (text: string[], { speaker, ...options }: Options, command: Command) => {
      const context = { library: await chosenLibrary(options, command) };
      const answer = verifyTexts([text.join(' ')], speaker, context);
      if (answer.kind === 'verification' && answer.verdict === 'not-found')
        process.exitCode = exitCode.notFound;
      show(answer, 'verification', options.json, (one) => [verificationJson(one)]);
    });
}

export function whoCommand(): Command {
  return answeringCommand('who', 'show what is on record about a person')
    .argument('<name...>', 'the person, in any spelling')
    .action(async (name: string[], options: Options, command: Command) => {
      const answer = showPerson(name.join(' '), { library: await chosenLibrary(options, command) });
      show(answer, 'who', options.json, (one) => [whoJson(one)]);
    });
}

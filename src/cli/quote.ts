/** onrecord quote: who said what. All of it, not a page. */

import type { Command } from 'commander';
import type { QuotationsAnswer } from '../answers/index.ts';
import { listQuotations, quote } from '../commands/quote.ts';
import { defined } from '../defined.ts';
import { quotationJson } from '../render/json/answer-json.ts';
import { answeringCommand, chosenLibrary, type EpisodeOptions } from './episode.ts';
import { print, printJson, printRefusal, sharedOptions } from './shared.ts';

interface QuoteOptions extends EpisodeOptions {
  readonly speaker?: readonly string[];
  readonly about?: readonly string[];
  readonly outlet?: readonly string[];
}

export function quoteCommand(): Command {
  return answeringCommand('quote', 'list quotations, renderings of one statement together')
    .option('--speaker <name...>', 'who said it, in any spelling')
    .option('--about <words...>', 'what it has to be about')
    .option('--outlet <outlet...>', 'only as this outlet printed it')
    .action(async ({ speaker, about, outlet, ...options }: QuoteOptions, command: Command) => {
      const { json } = sharedOptions(options);
      const context = { library: await chosenLibrary(options, command) };
      // Words that nobody put between quotation marks come one by one.
      const values = defined({
        speaker: speaker?.join(' '),
        about: about?.join(' '),
        outlet: outlet?.join(' '),
      });
      const first = (await quote.run(values, context)).answer;
      if (first.kind === 'refusal') return printRefusal(first, json);
      if (first.kind !== 'quotations') throw new Error(`/quote answered with "${first.kind}".`);

      const statements = [...first.statements];
      for (let page = 1; page < first.pageCount; page += 1) {
        const { answer } = listQuotations(first.filters, page, context, true);
        if (answer.kind === 'quotations') statements.push(...answer.statements);
      }
      const whole: QuotationsAnswer = { ...first, statements, pageCount: 1 };
      if (json)
        for (const one of whole.statements.flatMap(({ quotations }) => quotations))
          printJson(quotationJson(one));
      else print(whole);
    });
}

/** onrecord quote: lists who said what, all pages at once. */

import type { Command } from 'commander';
import type { QuotationsAnswer } from '../answers/index.ts';
import type { CommandContext } from '../commands/context.ts';
import { listQuotations, quote } from '../commands/quote.ts';
import { defined } from '../defined.ts';
import { quotationJson } from '../render/json/answer-json.ts';
import { answeringCommand, chosenLibrary, type EpisodeOptions } from './episode.ts';
import { show } from './shared.ts';

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
      const context = { library: await chosenLibrary(options, command) };
      // Words without quotation marks arrive one by one.
      const values = defined({
        speaker: speaker?.join(' '),
        about: about?.join(' '),
        outlet: outlet?.join(' '),
      });
      const answer = await quote.run(values, context);
      show(
        answer.kind === 'quotations' ? allPages(answer, context) : answer,
        'quotations',
        options.json,
        (one) => one.statements.flatMap(({ quotations }) => quotations.map(quotationJson)),
      );
    });
}

/** All pages of an answer as one. */
function allPages(first: QuotationsAnswer, context: CommandContext): QuotationsAnswer {
  const pages = Array.from({ length: first.pageCount }, (_, page) => {
    const answer = listQuotations(first.filters, page, context);
    return answer.kind === 'quotations' ? answer.statements : [];
  });
  return { ...first, statements: pages.flat(), pageCount: 1 };
}

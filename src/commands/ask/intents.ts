/** Questions that are not for the search get what they mean: a card, a comparison, the timeline, the sources, help. */
import type { Reply } from '../../answers/index.ts';
import { languageAsked } from '../../knowledge/languages.ts';
import { languageOf, languagesWithPacks } from '../../language/index.ts';
import { intentWithoutPack } from '../../language/questions/index.ts';
import { compareStatements } from '../compare.ts';
import type { CommandContext } from '../context.ts';
import { showHelp } from '../help/help.ts';
import { listSources } from '../sources.ts';
import { listEvents, summariseInEvents } from '../timeline.ts';
import { showPerson } from '../who.ts';
import { lineOf } from './line.ts';
import { outletsIn } from './outlet-asked.ts';

/** The answer to a question that is not for the search, or nothing. */
export function answerByIntent(
  question: string,
  context: CommandContext,
  isPrivate: boolean,
): Reply | Promise<Reply> | undefined {
  const { knowledge, quotes } = context.library;
  const { line, names } = lineOf(question, knowledge);
  // Somebody may ask in a language that no document is in; a pattern covers a whole line, so none is taken for another.
  const language =
    [languageAsked(knowledge, question), ...languagesWithPacks].find(
      (one) => one.intentOf(line) !== undefined,
    ) ?? languageOf('und');
  const hasEvents = knowledge.events.length > 0;
  switch (language.intentOf(line) ?? intentWithoutPack(line)) {
    case 'person': {
      const [name] = names;
      if (outletsIn(question, knowledge).length > 0) return listSources(0, context, isPrivate);
      if (name?.kind !== 'person') return undefined;
      const { quotationCount, mentionedBy } = quotes.who(name);
      // For a person without quotation or role the card would be nearly empty, and a passage says more.
      const isKnown = quotationCount > 0 || (name.role !== undefined && mentionedBy.length > 0);
      return isKnown ? showPerson(name.name, context, isPrivate) : undefined;
    }
    case 'compare': {
      const about = [...names.map(({ name }) => name), language.compareTopicOf(line)].join(' ').trim();
      const reply = compareStatements(about, 0, context, isPrivate);
      return reply.answer.kind === 'refusal' ? undefined : reply;
    }
    case 'summary':
      return hasEvents ? summariseInEvents(context, isPrivate) : listSources(0, context, isPrivate);
    case 'timeline':
      return hasEvents ? listEvents(0, context, isPrivate) : undefined;
    case 'sources':
      return listSources(0, context, isPrivate);
    case 'help':
      return showHelp(context, isPrivate);
    // What each outlet has is for the search.
    case 'outlets':
    case undefined:
      return undefined;
  }
}

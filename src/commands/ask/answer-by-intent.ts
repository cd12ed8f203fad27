/** Answers questions that mean a command: a card, a comparison, the timeline, the sources, help. */
import type { Answer, ShownComparison } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import { outletIdsOf } from '../../knowledge/find.ts';
import { languageAsked, languagesToTry, namesIn } from '../../knowledge/languages.ts';
import type { Knowledge, Name, Outlet } from '../../knowledge/model.ts';
import { outletNamed, outletsIn } from '../../knowledge/outlets.ts';
import { type Language, languageOf } from '../../language/index.ts';
import { intentWithoutPack } from '../../language/questions/index.ts';
import { memo } from '../../memo.ts';
import { foldedLine, wordsOf } from '../../text/words.ts';
import { compareStatements } from '../compare.ts';
import type { CommandContext } from '../context.ts';
import { showHelp } from '../help/help.ts';
import { namesakesOf } from '../options/speakers.ts';
import { listQuotations } from '../quote.ts';
import { listSourcesOf, listSourcesTitled } from '../sources.ts';
import { eventsOfEach, listEvents, summariseInEvents } from '../timeline.ts';
import { showPerson } from '../who.ts';
import { maskNames } from './mask-names.ts';
import { showOpening } from './opening.ts';

/** The answer to a question that means a command, also among thanks and the like; otherwise undefined. */
export function answerByIntent(
  question: string,
  context: CommandContext,
): Answer | Promise<Answer> | undefined {
  const core = languageAsked(context.library.knowledge, question).coreQuestion?.(question) ?? question;
  return answerByLine(question, context) ?? (core === question ? undefined : answerByLine(core, context));
}

function answerByLine(question: string, context: CommandContext): Answer | Promise<Answer> | undefined {
  const { knowledge, quotes } = context.library;
  const { line: masked, names } = maskNames(question, knowledge);
  // Safe, because a pattern covers a whole line, so no line of one language matches another's pattern.
  const languages = languagesToTry(knowledge, question);
  const { language, line, intent } = firstIntent(masked, languages);
  const [name] = names;
  const named = outletsAmong(question, knowledge);
  switch (intent) {
    case 'quotations':
      return quotationsAsked(question, language.quotationTopicOf?.(question), context);
    case 'person': {
      if (named.length > 0) return listSourcesOf(named, context);
      if (name?.kind !== 'person') return undefined;
      const { quotationCount, mentionedBy } = quotes.who(name);
      // Without quotation or role the card would be nearly empty, and a passage says more.
      const isKnown = quotationCount > 0 || (name.role !== undefined && mentionedBy.length > 0);
      return isKnown ? showPerson(asTyped(name, question), context) : undefined;
    }
    case 'compare':
      return comparisonAsked(question, language.compareTopicOf(line), language, context);
    case 'summary': {
      const [outlet] = named;
      if (outlet !== undefined) return showOpening(question, [outlet], context);
      // A summary of a person or a place is for the search, and so is what is between two that the episode is not about.
      if (line.includes('@') && !areOfEpisode(names, knowledge)) return undefined;
      return summariseInEvents(context);
    }
    case 'timeline':
      return listEvents(0, context);
    case 'sources':
      return listSourcesOf(named, context);
    case 'article':
      return named.length > 0 ? listSourcesOf(named, context) : listSourcesTitled(question, context);
    case 'help':
      return showHelp(context);
    // Questions to each outlet are for the search.
    case 'outlets':
      return undefined;
    case undefined: {
      const author = authorAsked(masked, context.library.knowledge, languages);
      return author === undefined ? undefined : showPerson(author, context);
    }
  }
}

/** The quotations of a person, of an outlet, or all; undefined if there are none, or the question names several. */
function quotationsAsked(
  question: string,
  about: string | undefined,
  context: CommandContext,
): Answer | undefined {
  const { knowledge, quotes } = context.library;
  // What they are to be about may hold names as well.
  const whose = about === undefined ? question : question.slice(0, question.lastIndexOf(about));
  const { names } = maskNames(whose, knowledge);
  const [name, another] = names.filter((one) => outletNamed(knowledge, one.name) === undefined);
  const [outlet, otherOutlet] = outletsAmong(whose, knowledge);
  if (another !== undefined || otherOutlet !== undefined) return undefined;
  if (about !== undefined && !quotes.canLookFor(about)) return undefined;
  const filters = defined({ speakerId: name?.id, outletId: outlet?.id, about });
  const namesakes = name && namesakesOf(asTyped(name, whose), name, context);
  const answer = listQuotations(filters, 0, context, namesakes);
  // Quotations with a part of the topic are for the search, which has whole passages.
  return answer.kind === 'quotations' && !answer.isPartial ? answer : undefined;
}

/** A statement as outlets printed it; where two outlets share none, the events that both report, or how each begins. */
function comparisonAsked(
  question: string,
  rest: string,
  { isUtterance }: Language,
  context: CommandContext,
): Answer | undefined {
  const { knowledge } = context.library;
  const { names } = maskNames(question, knowledge);
  const outlets = [...new Map(outletsAmong(question, knowledge).map((one) => [one.id, one])).values()];
  // An outlet may also be listed as a name.
  const others = names.map(({ name }) => name).filter((name) => outletNamed(knowledge, name) === undefined);
  const topic = [...others, rest].join(' ').trim();
  // What two outlets have on a topic is for the search, which shows only their words, unless they are to quote somebody.
  const isOfTopic = outlets.length > 1 && topic !== '';
  if (isOfTopic && !wordsOf(question).some(({ folded }) => isUtterance(folded))) return undefined;
  // A statement has one speaker: what two people say is for the search, too.
  if (names.filter(({ kind }) => kind === 'person').length > 1) return undefined;
  const about = [...outlets.map(({ name }) => name), topic].join(' ').trim();
  const answer = compareStatements(about, 0, context);
  // Whoever asks where all outlets differ is not served by what a single one prints.
  const isOfOne = about === '' && answer.kind === 'comparison' && answer.statements.every(isOfOneOutlet);
  if (answer.kind !== 'refusal' && !isOfOne) return answer;
  if (isOfTopic) return undefined;
  const all = outletIdsOf(knowledge).flatMap((id) => knowledge.outlets.get(id) ?? []);
  const compared = isOfOne ? all : outlets;
  if (compared.length < 2) return undefined;
  return eventsOfEach(compared, context) ?? showOpening(question, compared, context);
}

const isOfOneOutlet = ({ renderings, reportedBy, nearly }: ShownComparison): boolean =>
  renderings.length + reportedBy.length + nearly.length < 2;

/** Whether the episode is about these two, by its own title or summary: what is between them is the episode. */
function areOfEpisode(names: readonly Name[], knowledge: Knowledge): boolean {
  const { title, summary } = knowledge.episode;
  const mentions = namesIn(knowledge).find(wordsOf(`${title}. ${summary}`));
  const ofEpisode = new Set(mentions.map(({ nameId }) => nameId));
  return names.length > 1 && names.every(({ id }) => ofEpisode.has(id));
}

const outletsAmong = (question: string, knowledge: Knowledge): Outlet[] =>
  outletsIn(question, knowledge).map(({ outlet }) => outlet);

const authorsByLine = memo(
  ({ documents }: Knowledge) =>
    new Map(
      [...documents.values()].flatMap(({ authors }) => authors.map((name) => [foldedLine(name), name])),
    ),
);

/** The author of a document of whom a line asks who it is, and who is no name of the knowledge. */
function authorAsked(line: string, knowledge: Knowledge, languages: readonly Language[]): string | undefined {
  const words = line.split(' ');
  const asksWho = (before: readonly string[]) =>
    before.length > 0 && firstIntent([...before, '@'].join(' '), languages).intent === 'person';
  return words
    .map((_, at) => ({ at, author: authorsByLine(knowledge).get(words.slice(at).join(' ')) }))
    .find(({ at, author }) => author !== undefined && asksWho(words.slice(0, at)))?.author;
}

/** The last name, where a question has no more of a person's name than that, else the whole. */
function asTyped({ name, aliases }: Name, question: string): string {
  const last = name.split(' ').at(-1) ?? name;
  const line = ` ${foldedLine(question)} `;
  const holds = (words: string) => line.includes(` ${foldedLine(words)} `);
  const isMore = [name, ...aliases].some((one) => foldedLine(one) !== foldedLine(last) && holds(one));
  return holds(last) && !isMore ? last : name;
}

/** The intent of a line, also without the small talk around it: "timeline pls". */
function firstIntent(masked: string, languages: readonly Language[]) {
  for (const language of languages) {
    for (const line of withoutSmallTalk(masked, language)) {
      const intent = language.intentOf(line);
      if (intent !== undefined) return { language, line, intent };
    }
  }
  return { language: languageOf('und'), line: masked, intent: intentWithoutPack(masked) };
}

/**
 * A line unchanged, then without the small talk after it, then also without the small talk before it: `'lol
 * who is @ pls'`, `'lol who is @'`, `'who is @'`.
 */
function withoutSmallTalk(line: string, { isStopWord, isFunctionWord }: Language): string[] {
  const words = line.split(' ');
  const isTelling = (word: string) => !isStopWord(word) || isFunctionWord(word);
  const end = words.findLastIndex(isTelling) + 1;
  return [words, words.slice(0, end), words.slice(words.findIndex(isTelling), end)].map((some) =>
    some.join(' '),
  );
}

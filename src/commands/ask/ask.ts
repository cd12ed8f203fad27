/** /ask: shows the passages that answer a question, word for word, with the outlet named. */
import {
  type Answer,
  type AskAnswer,
  type AskFilters,
  type Refusal,
  refuse,
  type SearchedFor,
} from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import { outletIdsOf, outletName } from '../../knowledge/find.ts';
import { languageAsked, unreadWordIn } from '../../knowledge/languages.ts';
import { isPartialDate } from '../../knowledge/schema.ts';
import { filterOf } from '../../search/filters.ts';
import type { SearchResult } from '../../search/search.ts';
import { wordsOf } from '../../text/words.ts';
import type { CommandContext, Library } from '../context.ts';
import { defineCommand, type MessageCommand } from '../define.ts';
import { noteUnanswered } from '../gaps/count-gaps.ts';
import { completeOutlet, outletGiven, unknownOutlet } from '../options/outlet-option.ts';
import { pinnedAnswerTo } from '../pins/pinned/pinned-answer.ts';
import { showExcerpt } from '../with-citation.ts';
import { answerBlocks, blocksOnPage, type PlannedBlock, passagesApart } from './answer-blocks.ts';
import { answerByIntent } from './answer-by-intent.ts';
import { namesNobodyOf, outletsAskedFor, searchByOutlet } from './by-outlet.ts';
import { outletAsked, withoutOutlet } from './outlet-asked.ts';
import { completeQuestion } from './suggestions.ts';

/** The most characters of a question: enough for any sentence, and short enough to be shown in full. */
export const maxQuestionLength = 300;
/** "tl;dr" before a topic asks for few words, which every answer has. */
const shortly = /^tl ?;? ?dr\b[,:;.–—-]? (?:(?:of|on|about) )?(?=\S)/iu;
/** What Discord has before a line that is quoted. */
const quotedLineMark = /^>{1,3} /gmu;
/** How many excerpts `--json` has; for a question to each outlet, one of each. */
const excerptCount = 3;

export const ask = defineCommand({
  name: 'ask',
  description: 'Ask the sources: the answer comes word for word, with the outlet named',
  options: {
    question: {
      type: 'string',
      description: 'Your question',
      required: true,
      maxLength: maxQuestionLength,
      complete: completeQuestion,
    },
    outlet: { type: 'string', description: 'Only from this outlet', complete: completeOutlet },
    until: { type: 'string', description: 'Only what was published by this date: 2024-05-31', maxLength: 10 },
    // Read by the dispatcher, as in any command that has it.
    to: { type: 'user', description: 'Answer this member by name; nobody else is notified' },
  },

  async run({ question, outlet, until }, context) {
    const isFiltered = outlet !== undefined || until !== undefined;
    const intended = isFiltered ? undefined : await answerByIntent(question, context);
    if (intended !== undefined) return intended;
    const found = await askSources({ question, outlet, until }, context);
    if (found.kind !== 'ask') return found;
    const answer = { ...found, ...defined({ pinned: await pinnedAnswerTo(found, context) }) };
    return { ...answer, ...(await noteUnanswered(answer, context)) };
  },
});

export const askAboutThis: MessageCommand = {
  kind: 'message',
  name: 'Ask about this',
  description: 'Look up in the sources what a message says or asks; nothing of it is kept',
  run: ({ texts }, context) =>
    answerQuestion(texts.join('\n\n').replace(quotedLineMark, ''), {}, undefined, context),
};

/** The answer from the sources, even if the question could mean a command; from one outlet if it asks so. */
export async function askSources(
  { question, outlet, until, closest }: SourcesAsked,
  context: CommandContext,
): Promise<Answer> {
  const { knowledge } = context.library;
  const isForEach = outletsAskedFor(question, knowledge) !== undefined;
  const named = outlet ?? (isForEach ? undefined : outletAsked(question, knowledge)?.id);
  const filters = readFilters(context, named, until);
  return 'kind' in filters ? filters : answerQuestion(question, filters, closest ? 0 : undefined, context);
}

interface SourcesAsked {
  readonly question: string;
  readonly outlet?: string | undefined;
  readonly until?: string | undefined;
  /** Whether also lines are shown that have little to do with the question. */
  readonly closest?: boolean | undefined;
}

/**
 * The answer to a question, or what a button shows of it: its blocks from `offset` on. Without an offset,
 * closest lines that have little to do with the question are left out, and a button shows them.
 *
 * White space is normalised, so that the question can be read back from the message.
 */
export async function answerQuestion(
  written: string,
  filters: AskFilters,
  offset: number | undefined,
  { library }: CommandContext,
): Promise<AskAnswer | Refusal> {
  const question = questionIn(written);
  if (!/[\p{L}\p{N}]/u.test(question)) return refuse({ reason: 'empty-question' });
  const isFiltered = Object.keys(filters).length > 0;
  const toEach = isFiltered ? undefined : outletsAskedFor(question, library.knowledge);
  // "Which outlets report" is not searched for, even if no outlet reports it.
  const topic = question.replace(shortly, '');
  const searched = toEach?.topic ?? withoutOutlet(topic, filters.outletId, library.knowledge);
  const each = toEach && (await searchByOutlet(toEach, library));
  const result = each?.result ?? (await searchWithin(library, searched, filters));
  const found = result.excerpts;
  const isAllowed = filterOf(filters) ?? (() => true);
  const all = answerBlocks(library, question, each?.isAsked ?? isAllowed, found);
  const blocks = result.status === 'perhaps' ? passagesApart(all) : all;
  const isOnDemand = offset === undefined && result.status === 'perhaps' && result.searched.isFar === true;
  return defined({
    kind: 'ask' as const,
    question,
    status: result.status,
    excerpts: (each === undefined ? found.slice(0, excerptCount) : found).map((excerpt) =>
      showExcerpt(library, excerpt),
    ),
    blocks: isOnDemand
      ? []
      : blocksOnPage(
          Iterator.from(blocks)
            .drop(offset ?? 0)
            .map(({ make }) => make()),
          each !== undefined ? 'together' : result.status === 'perhaps' ? 'perhaps' : 'answered',
        ),
    offset: offset ?? 0,
    total: blocks.length,
    restsOn: each === undefined && !offset ? restsOn(result, blocks, filters) : undefined,
    byOutlet: each?.byOutlet,
    filters,
    isFilteredOut: (await isFilteredOut(library, searched, filters, result)) || undefined,
    searched: {
      ...searchedFor(library, result.searched, filters),
      ...defined({
        unreadWord: result.status === 'not-found' ? unreadWordIn(question, library.knowledge) : undefined,
      }),
    },
    personId: personAsked(library, result.searched.nameIds),
    asksWhen: asksWhen(library, question) || undefined,
  });
}

/** What is found; nothing of an outlet that names nobody of those whom the question is about. */
async function searchWithin(library: Library, question: string, filters: AskFilters): Promise<SearchResult> {
  const result = await library.search.ask(question, filters);
  const { outletId } = filters;
  const isOfOthers =
    outletId !== undefined &&
    result.status === 'perhaps' &&
    namesNobodyOf(result.searched.nameIds, outletId, library);
  return isOfOthers ? { ...result, status: 'not-found', excerpts: [] } : result;
}

/** Not U+FEFF: JavaScript counts it as white space, but nobody sees it, and it may stand inside a word. */
const whiteSpace = /[^\S\uFEFF]+/gu;

/** A long message as a question: as many of its first words as are searched for and shown. */
function questionIn(written: string): string {
  const even = written.replace(whiteSpace, ' ').trim();
  // Cuts between code points, as Discord counts them: half a character would be shown as damaged.
  const characters = [...even];
  if (characters.length <= maxQuestionLength) return even;
  const room = characters.slice(0, maxQuestionLength - 1).join('');
  const halved = wordsOf(even).find(({ start, end }) => start < room.length && end > room.length);
  // A single word of that length is still cut.
  return `${room.slice(0, halved?.start || room.length).trimEnd()}…`;
}

/** Whether only the filters exclude an answer. */
async function isFilteredOut(
  { search }: Library,
  question: string,
  filters: AskFilters,
  { status }: SearchResult,
): Promise<boolean> {
  if (status === 'answered' || Object.keys(filters).length === 0) return false;
  return (await search.ask(question)).status === 'answered';
}

function asksWhen({ knowledge }: Library, question: string): boolean {
  const kind = languageAsked(knowledge, question).kindAsked(question);
  return (kind === 'date' || kind === 'plannedDate') && knowledge.events.length > 0;
}

/** The person asked about, if there is exactly one. */
function personAsked({ knowledge }: Library, nameIds: readonly string[]): string | undefined {
  const people = new Set(nameIds.filter((id) => knowledge.names.get(id)?.kind === 'person'));
  return people.size === 1 ? [...people][0] : undefined;
}

/**
 * The outlet that the first lines are from, if they are all from one and the question is not limited to it. It is
 * said, because a second outlet would confirm the answer.
 */
function restsOn(
  { status }: SearchResult,
  blocks: readonly PlannedBlock[],
  { outletId }: AskFilters,
): string | undefined {
  if (status !== 'answered' || outletId !== undefined) return undefined;
  const outlets = new Set(
    blocks
      .slice(0, excerptCount)
      .map(({ make }) => make())
      .flatMap(({ wordings, alsoIn, quotedAlsoIn }) => [
        ...wordings.flatMap(({ citations }) => citations.map(({ outlet }) => outlet)),
        ...alsoIn,
        ...quotedAlsoIn,
      ]),
  );
  return outlets.size === 1 ? [...outlets][0] : undefined;
}

function searchedFor(
  { knowledge }: Library,
  { documentCount, nameIds, ...words }: SearchResult['searched'],
  { outletId }: AskFilters,
): SearchedFor {
  const outletIds = outletId === undefined ? outletIdsOf(knowledge) : [outletId];
  const outlets = outletIds.map((id) => outletName(knowledge, id));
  return {
    documentCount,
    outlets,
    names: nameIds.map((id) => knowledge.names.get(id)?.name ?? id),
    ...words,
  };
}

function readFilters(
  context: CommandContext,
  outlet: string | undefined,
  until: string | undefined,
): AskFilters | Refusal {
  const found = outlet === undefined ? undefined : outletGiven(outlet, context);
  if (outlet !== undefined && found === undefined) return unknownOutlet(outlet, context);
  if (until !== undefined && !isPartialDate(until)) return refuse({ reason: 'bad-date', given: until });
  return defined({ outletId: found?.id, until });
}

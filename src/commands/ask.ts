/** /ask: the passages that answer a question, word for word, with the outlet named. */
import { z } from 'zod';
import {
  type AskFilters,
  type Reply,
  refuse,
  type SearchedFor,
  type ShownExcerpt,
} from '../answers/index.ts';
import type { SearchFilters } from '../search/search.ts';
import type { CommandContext, Library } from './context.ts';
import { defineCommand } from './define.ts';
import { completeOutlet, outletNamed, unknownOutlet } from './outlets.ts';
import { pinnedAnswerTo } from './pins/pinned-answer.ts';
import { showExcerpt } from './show.ts';

/** Characters of a question: more than anybody asks in one sentence, and short enough to be shown whole. */
export const maxQuestionLength = 300;
/** Excerpts that are shown at once. */
export const excerptsPerPage = 3;

export const ask = defineCommand({
  name: 'ask',
  description: 'Ask the sources: the answer comes word for word, with the outlet named',
  options: {
    question: { type: 'string', description: 'Your question', required: true, maxLength: maxQuestionLength },
    outlet: { type: 'string', description: 'Only from this outlet', complete: completeOutlet },
    until: { type: 'string', description: 'Only what was published by this date: 2022-06-24', maxLength: 10 },
    private: { type: 'boolean', description: 'Show the answer only to you' },
  },

  async run({ question, outlet, until, private: isPrivate = false }, context) {
    const filters = readFilters(context, outlet, until);
    if ('answer' in filters) return filters;
    const reply = answerQuestion(question, filters, 0, context, isPrivate);
    if (reply.answer.kind !== 'ask') return reply;
    const pinned = await pinnedAnswerTo(reply.answer, context, isPrivate);
    return pinned === undefined ? reply : { ...reply, answer: { ...reply.answer, pinned } };
  },
});

/**
 * The answer to a question from its `offset`th excerpt on.
 *
 * White space is evened out, so that the question can be read back from the
 * message that shows it.
 */
export function answerQuestion(
  written: string,
  filters: AskFilters,
  offset: number,
  { library }: CommandContext,
  isPrivate: boolean,
): Reply {
  const even = written.replace(/\s+/gu, ' ').trim();
  // Discord counts code points; half of a pair would be shown as a broken character.
  const question = [...even].slice(0, maxQuestionLength).join('').trim();
  if (!/[\p{L}\p{N}]/u.test(question)) return refuse({ reason: 'empty-question' });
  const result = library.search.ask(question, filters satisfies SearchFilters);
  const found = result.excerpts;
  const show = (from: number): ShownExcerpt[] =>
    found.slice(from, from + excerptsPerPage).map((excerpt) => showExcerpt(library, excerpt));
  const restsOn = result.status === 'answered' ? onlyOutletOf(show(0)) : undefined;
  return {
    isPrivate,
    answer: {
      kind: 'ask',
      question,
      status: result.status,
      excerpts: show(offset),
      ...(restsOn === undefined ? {} : { restsOn }),
      offset,
      total: found.length,
      filters,
      searched: searchedFor(library, result.searched, filters),
    },
  };
}

/**
 * The outlet that all of an answer comes from, when that is one. Counted over
 * the whole answer: a second outlet beside the first is a second witness.
 */
function onlyOutletOf(excerpts: readonly ShownExcerpt[]): string | undefined {
  const outlets = new Set(excerpts.flatMap(({ citation, alsoIn }) => [citation.outlet, ...alsoIn]));
  return outlets.size === 1 ? [...outlets][0] : undefined;
}

function searchedFor(
  { knowledge }: Library,
  searched: ReturnType<Library['search']['ask']>['searched'],
  { outletId }: AskFilters,
): SearchedFor {
  const used = new Set(
    outletId === undefined ? [...knowledge.documents.values()].map((one) => one.outletId) : [outletId],
  );
  return {
    documentCount: searched.documentCount,
    outlets: [...used].map((id) => knowledge.outlets.get(id)?.name ?? id),
    names: searched.nameIds.map((id) => knowledge.names.get(id)?.name ?? id),
    words: searched.words,
    corrections: searched.corrections,
  };
}

const fullDate = z.iso.date();

function readFilters(
  context: CommandContext,
  outlet: string | undefined,
  until: string | undefined,
): AskFilters | Reply {
  const found = outlet === undefined ? undefined : outletNamed(context.library.knowledge, outlet);
  if (outlet !== undefined && found === undefined) return unknownOutlet(outlet, context);
  if (until !== undefined && !isDate(until)) return refuse({ reason: 'bad-date', given: until });
  return {
    ...(found === undefined ? {} : { outletId: found.id }),
    ...(until === undefined ? {} : { until }),
  };
}

function isDate(text: string): boolean {
  return /^\d{4}$/.test(text) || fullDate.safeParse(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text).success;
}

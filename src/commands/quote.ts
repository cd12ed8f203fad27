/** /quote: who said what, in the words that the outlets printed. */
import {
  maxAboutLength,
  pinnableOf,
  type QuotationFilters,
  type QuotationsAnswer,
  type Refusal,
  refuse,
} from '../answers/index.ts';
import { defined } from '../defined.ts';
import { outletName, speakerOf } from '../knowledge/find.ts';
import { unreadWordIn } from '../knowledge/languages.ts';
import type { Knowledge } from '../knowledge/model.ts';
import type { Quotes, StatementGroup } from '../quotes/quotes.ts';
import type { CommandContext } from './context.ts';
import { defineCommand } from './define.ts';
import { completeOutlet, outletGiven, unknownOutlet } from './options/outlet-option.ts';
import { namesakesOf, speakerOption, unknownSpeaker } from './options/speakers.ts';
import { pageOf } from './paging.ts';
import { renderingRank, showQuotation } from './with-citation.ts';

/** Quotations on a page; a statement is split only where it alone has more. */
const quotationsPerPage = 5;

export const quote = defineCommand({
  name: 'quote',
  description: 'Look up who said what, word for word, with the outlet named',
  options: {
    speaker: speakerOption('Who said it, in any spelling'),
    about: { type: 'string', description: 'Words it has to be about', maxLength: maxAboutLength },
    outlet: { type: 'string', description: 'Only as this outlet printed it', complete: completeOutlet },
  },

  run({ speaker, about, outlet }, context) {
    const { quotes } = context.library;
    const named = speaker === undefined ? undefined : speakerNamed(speaker, context);
    if (speaker !== undefined && named === undefined) return unknownSpeaker(speaker, context);
    const printed = outlet === undefined ? undefined : outletGiven(outlet, context);
    if (outlet !== undefined && printed === undefined) return unknownOutlet(outlet, context);
    const words = about?.trim() || undefined;
    if (words !== undefined && !quotes.canLookFor(words)) return refuse({ reason: 'nothing-to-look-for' });
    const filters = defined({ speakerId: named?.name.id, outletId: printed?.id, about: words });
    return listQuotations(filters, 0, context, {
      ...(named?.isChanged && speaker && { typed: speaker, ...defined({ isRole: named.isRole }) }),
      ...(named && speaker && namesakesOf(speaker, named.name, context)),
    });
  },
});

/** A page of the quotations that match, with the renderings of one statement together. */
export function listQuotations(
  filters: QuotationFilters,
  page: number,
  { library, pageSize = 1 }: CommandContext,
  read: Pick<QuotationsAnswer, 'typed' | 'namesakes'> = {},
): QuotationsAnswer | Refusal {
  const { knowledge, quotes } = library;
  const groups = quotes.find(filters);
  if (groups.length === 0) return noQuotations(filters.about ?? '', knowledge);
  const { items, ...place } = pageOf(pagesOf(groups), page, pageSize);
  const statements = items.flat();
  const quotationsShown = statements.flatMap(({ quotations }) => quotations);
  const outlet = filters.outletId && outletName(knowledge, filters.outletId);
  return {
    kind: 'quotations',
    filters,
    ...defined({ speaker: speakerOf(knowledge, filters), outlet }),
    ...(filters.speakerId === undefined && { speakers: speakersOf(groups, knowledge) }),
    ...read,
    ...defined({ isPartial: groups[0]?.isPartial }),
    statements: statements.map(({ quotations, matches }) => ({
      quotations: quotations
        .map((quotation) => showQuotation(library, quotation, matches.get(quotation.id)))
        .toSorted((one, other) => renderingRank(one) - renderingRank(other)),
    })),
    ...place,
    quotationCount: groups.reduce((sum, { quotations }) => sum + quotations.length, 0),
    ...pinnableOf(knowledge, quotationsShown),
  };
}

/** Who is quoted how often, most first. */
function speakersOf(
  groups: readonly StatementGroup[],
  knowledge: Knowledge,
): { name: string; count: number }[] {
  const names = groups.flatMap(({ quotations }) =>
    quotations.flatMap((one) => speakerOf(knowledge, one)?.name ?? []),
  );
  return [...Map.groupBy(names, (name) => name)]
    .map(([name, { length }]) => ({ name, count: length }))
    .sort((a, b) => b.count - a.count);
}

/** The refusal where no quotation is about some words, or where they cannot be read. */
export function noQuotations(about: string, knowledge: Knowledge): Refusal {
  const unread = unreadWordIn(about, knowledge);
  return refuse(
    unread === undefined ? { reason: 'no-quotations' } : { reason: 'unread-script', given: unread },
  );
}

/** Fills pages with whole statements; one with more renderings than a page holds continues on the next. */
function pagesOf(groups: readonly StatementGroup[]): StatementGroup[][] {
  const pages: StatementGroup[][] = [];
  let room = 0;
  for (const group of groups) {
    for (let from = 0; from < group.quotations.length; from += quotationsPerPage) {
      const part = { ...group, quotations: group.quotations.slice(from, from + quotationsPerPage) };
      if (part.quotations.length > room) {
        pages.push([]);
        room = quotationsPerPage;
      }
      pages.at(-1)?.push(part);
      room -= part.quotations.length;
    }
  }
  return pages;
}

function speakerNamed(
  given: string,
  { library: { knowledge, quotes } }: CommandContext,
): ReturnType<Quotes['speakerNamed']> {
  const name = knowledge.names.get(given);
  return name === undefined ? quotes.speakerNamed(given) : { name, isChanged: false };
}

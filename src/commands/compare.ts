/** /compare: one statement as each outlet printed it, with what differs in meaning. */
import {
  type ComparisonAnswer,
  pinnableOf,
  type Refusal,
  refuse,
  type ShownComparison,
} from '../answers/index.ts';
import { defined } from '../defined.ts';
import { documentOf, outletIdsOf, outletName, speakerOf, wordsShown } from '../knowledge/find.ts';
import { differingWords } from '../quotes/compare/differing-words.ts';
import type { StatementComparison } from '../quotes/quotes.ts';
import type { CommandContext, Library } from './context.ts';
import { type Choice, defineCommand } from './define.ts';
import { pageOf } from './paging.ts';
import { noQuotations } from './quote.ts';
import { cite, locatorOf, renderingRank, showDifference, showQuotation } from './with-citation.ts';

/** The most characters that fit in a button's custom id; a suggestion's key needs no button. */
const maxAboutLength = 84;

export const compare = defineCommand({
  name: 'compare',
  description: 'See one statement as each outlet printed it, and what differs',
  options: {
    about: {
      type: 'string',
      description: 'Words of the statement, or who made it',
      required: true,
      maxLength: 100,
      complete: suggestions,
    },
  },

  run: ({ about }, context) => compareStatements(about, 0, context),
});

/** A page of the statements that fit, or of all where nothing is given: one in Discord, all in a terminal. */
export function compareStatements(
  given: string,
  page: number,
  { library, pageSize = 1 }: CommandContext,
): ComparisonAnswer | Refusal {
  const { knowledge, quotes } = library;
  const found = quotes.statementsAbout(given);
  const about = found.keys.length === 1 ? given : given.slice(0, maxAboutLength).toWellFormed();
  const { keys, isPartial } = about === given ? found : quotes.statementsAbout(about);
  if (keys.length === 0) {
    return quotes.canLookFor(about)
      ? noQuotations(about, knowledge)
      : refuse({ reason: 'nothing-to-look-for' });
  }
  const inOrder = about === '' ? contradictedFirst(keys, library) : keys;
  const { items, ...place } = pageOf(inOrder, page, pageSize);
  // Only what is shown is compared: a large collection has thousands of statements.
  const compared = items.flatMap((key) => quotes.compare(key) ?? []);
  const statements = compared.map((one) => showComparison(library, one, about));
  const ids = compared.flatMap(({ renderings }) => renderings.flatMap(({ quotationIds }) => quotationIds));
  const quotations = ids.flatMap((id) => knowledge.quotations.get(id) ?? []);
  return {
    kind: 'comparison',
    about,
    ...(isPartial && { isPartial }),
    statements,
    ...place,
    ...pinnableOf(knowledge, quotations),
  };
}

/** Whoever names no statement asks where the outlets differ, so those that are contradicted come first. */
function contradictedFirst(keys: readonly string[], { quotes }: Library): string[] {
  const contradicted = new Set(
    quotes.find({}).flatMap(({ key, quotations }) => {
      return quotations.some(({ id }) => quotes.oppositionTo(id) !== undefined) ? [key] : [];
    }),
  );
  return keys.toSorted((a, b) => Number(contradicted.has(b)) - Number(contradicted.has(a)));
}

function showComparison(library: Library, comparison: StatementComparison, about: string): ShownComparison {
  const { knowledge } = library;
  const { key, isContradiction, renderings, differences, reportedBy } = comparison;
  const speaker = speakerOf(knowledge, comparison);
  const nearly = nearlyShown(library, comparison, about);
  const reports = reportedBy.map((passage) => documentOf(knowledge, passage).outletId);
  const printers = new Set([
    ...renderings.map(({ outletId }) => outletId),
    ...reports,
    ...nearly.map(({ citation }) => citation.outletId),
  ]);
  const absent = comparison.absentFromOutletIds.filter((id) => !printers.has(id));
  return {
    key,
    ...defined({ speaker: speaker?.name, role: speaker?.role }),
    isContradiction,
    renderings: renderings
      .map(({ outletId, quotationIds, isFragment, changed }) => ({
        outlet: outletName(knowledge, outletId),
        isFragment,
        quotations: quotationIds
          .flatMap((id) => knowledge.quotations.get(id) ?? [])
          .map((one) => showQuotation(library, one, differingWords(one, changed, comparison))),
      }))
      .toSorted(
        (one, other) =>
          Math.max(...one.quotations.map(renderingRank)) - Math.max(...other.quotations.map(renderingRank)),
      ),
    differences: differences.map((one) => showDifference(knowledge, one)),
    unpaired: comparison.unpaired.map(({ outletIds, documentId, span, wordCount, isAdded }) => ({
      outlets: outletIds.map((id) => outletName(knowledge, id)),
      words: wordsShown(knowledge, { documentId, span }),
      wordCount,
      ...defined({ isAdded }),
    })),
    reportedBy: reportedBy.map((passage) => ({
      text: wordsShown(knowledge, passage),
      citation: cite(knowledge, documentOf(knowledge, passage), passage.locator),
    })),
    nearly,
    unsureOf: outletIdsOf(knowledge)
      .filter((id) => !absent.includes(id) && !printers.has(id))
      .map((id) => outletName(knowledge, id)),
    absentFrom: absent.map((id) => outletName(knowledge, id)),
  };
}

/** What other outlets print that is nearly a rendering, close to one, or nearly the words that are asked for. */
function nearlyShown(
  { knowledge, quotes }: Library,
  { renderings, nearly, close }: StatementComparison,
  about: string,
): ShownComparison['nearly'] {
  const shown = new Set(
    [...renderings, ...nearly, ...close].map((one) => documentOf(knowledge, one).outletId),
  );
  const others = outletIdsOf(knowledge).filter((id) => !shown.has(id));
  return [...nearly, ...close, ...quotes.nearlyPrinted(about, others)].map((one) =>
    defined({
      isClose: close.includes(one) || undefined,
      text: wordsShown(knowledge, one),
      citation: cite(knowledge, documentOf(knowledge, one), locatorOf(knowledge, one)),
      speaker: speakerOf(knowledge, one)?.name,
    }),
  );
}

function suggestions(typed: string, { library: { knowledge, quotes } }: CommandContext): Choice[] {
  return quotes.completeStatement(typed).map(({ key, quotation }) => {
    const speaker = speakerOf(knowledge, quotation)?.name;
    const words = `“${wordsShown(knowledge, quotation)}”`;
    return { name: speaker === undefined ? words : `${speaker}: ${words}`, value: key };
  });
}

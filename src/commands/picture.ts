/** Pictures of what an answer shows: a quotation, a timeline, who reports which statements. */
import {
  type Answer,
  type Coverage,
  type CoveredStatement,
  type Picture,
  type PictureSubject,
  type QuotationReferences,
  quotationsByReference,
  type Refusal,
  refuse,
} from '../answers/index.ts';
import { defined } from '../defined.ts';
import { documentOf, outletIdsOf, outletName, speakerOf, wordsShown } from '../knowledge/find.ts';
import { memo } from '../memo.ts';
import type { Rendering, StatementComparison } from '../quotes/quotes.ts';
import type { CommandContext, Library } from './context.ts';
import { listEvents } from './timeline.ts';
import { showQuotation } from './with-citation.ts';

/** Statements in a grid: a phone shows these without much scrolling. */
const maxStatements = 5;
/** Outlets in a grid. */
const maxOutlets = 12;

/** Collects what a picture shows; `render` draws it. An outdated button gets a refusal; nothing is thrown. */
export function showPicture(subject: PictureSubject, context: CommandContext): Answer {
  const picture = pictureOf(subject, context);
  return picture.kind === 'refusal' ? picture : { kind: 'picture', subject, picture };
}

function pictureOf(subject: PictureSubject, context: CommandContext): Picture | Refusal {
  switch (subject.kind) {
    case 'quote-card':
      return quoteCard(subject.quotation, context.library);
    case 'timeline': {
      const listed = listEvents(subject.page, context);
      return listed.events.length === 0
        ? refuse({ reason: 'outdated-button' })
        : { ...listed, episode: context.library.knowledge.episode.title };
    }
    case 'coverage':
      return coverageGrid(subject.about, context.library);
  }
}

function quoteCard(reference: QuotationReferences, library: Library): Picture | Refusal {
  const [quotation] = quotationsByReference(library.knowledge, reference) ?? [];
  if (quotation === undefined) return refuse({ reason: 'documents-changed' });
  return { kind: 'quote-card', quotation: showQuotation(library, quotation) };
}

function coverageGrid(about: string | undefined, library: Library): Picture | Refusal {
  const { knowledge, quotes } = library;
  const keys = about === undefined ? mostQuoted(library) : quotes.statementsAbout(about).keys;
  const compared = keys.slice(0, maxStatements).flatMap((key) => quotes.compare(key) ?? []);
  if (compared.length === 0) return refuse({ reason: 'nothing-compared' });
  const outletIds = outletIdsOf(knowledge).slice(0, maxOutlets);
  return {
    kind: 'coverage',
    episode: knowledge.episode.title,
    outlets: outletIds.map((id) => outletName(knowledge, id)),
    statements: compared.map((one) => coveredStatement(library, one, outletIds)),
    notes: compared
      .flatMap(({ renderings, reportedBy, nearly, close }) => [
        ...renderings,
        ...reportedBy,
        ...nearly,
        ...close,
      ])
      .map((one) => documentOf(knowledge, one))
      .map(({ outletId, note }) => defined({ outlet: outletName(knowledge, outletId), note })),
  };
}

/** Keys of the statements that more than one outlet quotes, the most quoted first: `mostQuoted(library)` → `['no-ship']` */
export const mostQuoted = memo(({ knowledge, quotes }: Library): string[] => {
  const counted = quotes.find({}).map(({ key, quotations }) => {
    const outletIds = quotations.map((one) => documentOf(knowledge, one).outletId);
    return { key, count: new Set(outletIds).size };
  });
  const shared = counted.filter(({ count }) => count > 1).sort((a, b) => b.count - a.count);
  return shared.map(({ key }) => key);
});

/** A row of the grid, in the words of an outlet that quotes it; without a note if possible: that may be reworded. */
function coveredStatement(
  library: Library,
  comparison: StatementComparison,
  outletIds: readonly string[],
): CoveredStatement {
  const { knowledge } = library;
  const renderings = comparison.renderings.map((one) => ({
    rendering: one,
    coverage: coverageBy(library, one),
  }));
  const noteRank = ({ rendering }: (typeof renderings)[number]) =>
    documentOf(knowledge, rendering).note === undefined ? 0 : 1;
  const [best] = renderings.toSorted(
    (a, b) => rank(a.coverage) - rank(b.coverage) || noteRank(a) - noteRank(b),
  );
  const quotation = knowledge.quotations.get(best?.rendering.quotationIds[0] ?? '');
  const outletsOf = (places: readonly { readonly documentId: string }[]) =>
    new Set(places.map((one) => documentOf(knowledge, one).outletId));
  // Close to it is in other words, and so a paraphrase.
  const reporting = outletsOf([...comparison.reportedBy, ...comparison.close]);
  const printing = outletsOf(comparison.nearly);
  const otherwise = (id: string): Coverage => {
    if (reporting.has(id)) return 'paraphrased';
    if (printing.has(id)) return 'quoted';
    if (comparison.unsureOutletIds.includes(id)) return 'unsure';
    return comparison.absentFromOutletIds.includes(id) ? 'absent' : 'in-part';
  };
  return defined({
    speaker: speakerOf(knowledge, comparison)?.name,
    text: quotation === undefined ? '' : wordsShown(knowledge, quotation),
    coverage: outletIds.map((id): Coverage => {
      const own = renderings.filter(({ rendering }) => rendering.outletId === id).map((one) => one.coverage);
      if (own.includes('contradicts')) return 'contradicts';
      return own.toSorted((a, b) => rank(a) - rank(b))[0] ?? otherwise(id);
    }),
  });
}

const rank = (coverage: Coverage): number => ['quoted', 'in-part', 'contradicts'].indexOf(coverage);

function coverageBy({ knowledge, quotes }: Library, { quotationIds, isFragment }: Rendering): Coverage {
  if (quotationIds.some((id) => quotes.oppositionTo(id)?.isMinority)) return 'contradicts';
  const isQuoted = quotationIds.some((id) => knowledge.quotations.get(id)?.kind === 'direct');
  return isFragment && !isQuoted ? 'in-part' : 'quoted';
}

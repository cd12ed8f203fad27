/** Notes and warnings travel with each quotation; in a message each stands once. */
import type { ShownComparison, ShownQuotation, ShownStatement } from '../../answers/index.ts';

/**
 * The quotations of one message, in their order, with each document's note and each warning only at the
 * first place that it belongs to.
 *
 * Of two quotations from one machine-rewritten copy the first has the note.
 */
function toldOnce(quotations: readonly ShownQuotation[]): ShownQuotation[] {
  const told = new Set<string>();
  const isNew = (words: string) => told.size < told.add(words).size;
  return quotations.map((quotation) => {
    const { note, ...citation } = quotation.citation;
    return {
      ...quotation,
      citation:
        note !== undefined && isNew(`${citation.documentId}: ${note}`) ? { ...citation, note } : citation,
      warnings: quotation.warnings.filter((warning) =>
        isNew(`${quotation.statement}: ${JSON.stringify(warning)}`),
      ),
    };
  });
}

/** The same for statements that stand on one page. */
export function statementsToldOnce(statements: readonly ShownStatement[]): ShownStatement[] {
  const told = toldOnce(statements.flatMap(({ quotations }) => quotations));
  return statements.map(({ quotations }) => ({ quotations: told.splice(0, quotations.length) }));
}

/**
 * The quotations of a comparison that carry the statement. That outlets contradict each other is said of
 * the whole statement and not of each again; a word or two out of it is named below them.
 */
export function comparedQuotations({ renderings }: ShownComparison): ShownQuotation[] {
  const whole = renderings.filter(({ isFragment }) => !isFragment);
  const shown = whole.length === 0 ? renderings : whole;
  return toldOnce(shown.flatMap(({ quotations }) => quotations.map((one) => ({ ...one, warnings: [] }))));
}

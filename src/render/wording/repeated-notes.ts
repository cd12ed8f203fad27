/** Every quotation has its notes and warnings; in a message each is shown once. */
import type { ShownComparison, ShownQuotation, ShownStatement } from '../../answers/index.ts';

/** The quotations of one message, with each document's note and each warning only where it first applies. */
function withoutRepeatedNotes(quotations: readonly ShownQuotation[]): ShownQuotation[] {
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

/** The same for the statements of one page. */
export function statementsWithoutRepeatedNotes(statements: readonly ShownStatement[]): ShownStatement[] {
  const told = withoutRepeatedNotes(statements.flatMap(({ quotations }) => quotations));
  return statements.map(({ quotations }) => ({ quotations: told.splice(0, quotations.length) }));
}

/**
 * The quotations of a comparison, without the fragments, which are named below them, and without warnings of a
 * contradiction, which is stated once for all.
 */
export function comparedQuotations({ renderings }: ShownComparison): ShownQuotation[] {
  const whole = renderings.filter(({ isFragment }) => !isFragment);
  const shown = whole.length === 0 ? renderings : whole;
  return withoutRepeatedNotes(
    shown.flatMap(({ quotations }) => quotations.map((one) => ({ ...one, warnings: [] }))),
  );
}

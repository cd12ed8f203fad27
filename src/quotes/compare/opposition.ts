/** Which renderings are contradicted by another outlet's rendering of the same statement. */
import { documentOf } from '../../knowledge/find.ts';
import type { Knowledge, Quotation } from '../../knowledge/model.ts';
import type { Steps } from '../../steps.ts';
import type { Span } from '../../text/span.ts';
import type { Opposition } from '../quotes.ts';
import type { TextReader } from '../text-reader.ts';
import { contradictionOf } from './contradiction.ts';

interface Conflict {
  readonly other: Quotation;
  /** The word that one affirms and the other denies, as a span of each one's document. */
  readonly head: Span;
}

/**
 * For each contradicted quotation, who prints the opposite.
 */
export function* findOppositions(
  knowledge: Knowledge,
  reader: TextReader,
  statements: readonly (readonly Quotation[])[],
): Steps<Map<string, Opposition>> {
  const conflicts = new Map<string, Conflict[]>();
  for (const quotations of statements) {
    yield;
    addConflicts(knowledge, reader, quotations, conflicts);
  }
  const quotationById = (id: string) => knowledge.quotations.get(id);
  const outletsOf = (quotations: readonly Quotation[]) =>
    new Set(quotations.map((one) => documentOf(knowledge, one).outletId));

  return new Map(
    [...conflicts].map(([id, found]): [string, Opposition] => {
      const opponents = found.map(({ other }) => other);
      const allies = opponents.flatMap((one) => (conflicts.get(one.id) ?? []).map(({ other }) => other));
      const own = quotationById(id);
      const agreeing = outletsOf(own === undefined ? allies : [own, ...allies]);
      return [
        id,
        {
          opponents,
          heads: found.map(({ head }) => head),
          isMinority: outletsOf(opponents).size >= agreeing.size,
        },
      ];
    }),
  );
}

function addConflicts(
  knowledge: Knowledge,
  reader: TextReader,
  quotations: readonly Quotation[],
  conflicts: Map<string, Conflict[]>,
): void {
  const add = (own: Quotation, other: Quotation, head: Span) =>
    conflicts.set(own.id, [...(conflicts.get(own.id) ?? []), { other, head }]);
  const read = quotations.map((quotation) => {
    const document = documentOf(knowledge, quotation);
    const tokens = reader.tokensIn(quotation);
    return { quotation, document, text: document.text, tokens, parts: [quotation.span] };
  });
  for (const [index, a] of read.entries()) {
    for (const b of read.slice(index + 1)) {
      // What one article says twice is its own affair; outlets are compared.
      if (a.quotation.documentId === b.quotation.documentId) continue;
      const language = reader.sharedLanguage(a.document, b.document);
      const found = contradictionOf(a, b, language);
      if (found === undefined) continue;
      add(a.quotation, b.quotation, found.head.a);
      add(b.quotation, a.quotation, found.head.b);
    }
  }
}

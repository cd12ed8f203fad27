/** Which renderings are contradicted by another outlet's rendering of the same statement. */
import { documentOf } from '../../knowledge/find.ts';
import type { Knowledge, Quotation } from '../../knowledge/model.ts';
import type { Steps } from '../../steps.ts';
import type { Span } from '../../text/span.ts';
import type { Opposition } from '../quotes.ts';
import type { TextReader } from '../text-reader.ts';
import { contradictionOf } from './contradiction.ts';
import { sideOf } from './core.ts';

interface Conflict {
  readonly other: Quotation;
  /** The word that one affirms and the other denies, as a span of each one's document. */
  readonly head: Span;
}

/** For each contradicted quotation, who prints the opposite. */
export function* findOppositions(
  knowledge: Knowledge,
  reader: TextReader,
  statements: readonly (readonly Quotation[])[],
): Steps<Map<string, Opposition>> {
  const conflicts = new Map<Quotation, Conflict[]>();
  for (const quotations of statements) {
    yield;
    for (const { a, b, heads } of conflictsIn(quotations, knowledge, reader)) {
      conflicts.set(a, [...(conflicts.get(a) ?? []), { other: b, head: heads.a }]);
      conflicts.set(b, [...(conflicts.get(b) ?? []), { other: a, head: heads.b }]);
    }
  }
  const outletsOf = (quotations: readonly Quotation[]) =>
    new Set(quotations.map((one) => documentOf(knowledge, one).outletId));
  return new Map(
    [...conflicts].map(([own, found]) => {
      const opponents = found.map(({ other }) => other);
      const allies = opponents.flatMap((one) => (conflicts.get(one) ?? []).map(({ other }) => other));
      const isMinority = outletsOf(opponents).size >= outletsOf([own, ...allies]).size;
      return [own.id, { opponents, heads: found.map(({ head }) => head), isMinority }];
    }),
  );
}

/** Outlets are compared: what one article says twice is its own affair. */
function conflictsIn(quotations: readonly Quotation[], knowledge: Knowledge, reader: TextReader) {
  const sides = quotations.map((one) => sideOf([one], knowledge, reader));
  return sides.flatMap((a, index) =>
    sides.slice(index + 1).flatMap((b) => {
      if (a.document === b.document) return [];
      const found = contradictionOf(a, b, reader.sharedLanguage(a.document, b.document));
      return found === undefined ? [] : [{ a: a.quotations[0], b: b.quotations[0], heads: found.head }];
    }),
  );
}

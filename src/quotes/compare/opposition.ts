/** Finds the quotations that another document's rendering of the same statement contradicts. */
import { documentOf } from '../../knowledge/find.ts';
import type { Knowledge, Quotation } from '../../knowledge/model.ts';
import type { Steps } from '../../steps.ts';
import type { Span } from '../../text/span.ts';
import type { Opposition } from '../quotes.ts';
import type { TextReader } from '../text-reader.ts';
import { contradictionOf } from './contradiction.ts';
import { sideOf } from './side.ts';

interface Conflict {
  readonly own: Quotation;
  readonly other: Quotation;
  /** The word that one affirms and the other denies, as a span of the document of `own`. */
  readonly head: Span;
  /** Whether they only differ in degree. */
  readonly isOfDegree: boolean;
}

/** The oppositions to quotations, by the id of the contradicted quotation. */
export function* findOppositions(
  knowledge: Knowledge,
  reader: TextReader,
  statements: readonly (readonly Quotation[])[],
): Steps<Map<string, Opposition>> {
  const found: Conflict[] = [];
  for (const quotations of statements) {
    found.push(...(yield* conflictsIn(quotations, knowledge, reader)));
  }
  const conflicts = Map.groupBy(found, ({ own }) => own);
  const opponentsOf = (one: Quotation) => (conflicts.get(one) ?? []).map(({ other }) => other);
  const outletsOf = (quotations: readonly Quotation[]) =>
    new Set(quotations.map((one) => documentOf(knowledge, one).outletId));
  return new Map(
    [...conflicts].map(([own, some]) => {
      const opponents = opponentsOf(own);
      const allies = opponents.flatMap(opponentsOf);
      const isMinority = outletsOf(opponents).size >= outletsOf([own, ...allies]).size;
      const isOfDegree = some.every((one) => one.isOfDegree);
      return [own.id, { opponents, heads: some.map(({ head }) => head), isMinority, isOfDegree }];
    }),
  );
}

/** The contradictions between quotations of different documents. */
function* conflictsIn(
  quotations: readonly Quotation[],
  knowledge: Knowledge,
  reader: TextReader,
): Steps<Conflict[]> {
  const sides = quotations.map((one) => sideOf([one], knowledge, reader));
  const conflicts: Conflict[] = [];
  for (const [index, one] of sides.entries()) {
    yield;
    for (const other of sides.slice(index + 1)) {
      if (one.document === other.document) continue;
      const language = reader.sharedLanguage(one.document, other.document);
      const found = contradictionOf(one, other, language);
      if (found === undefined) continue;
      const { head: heads, isOfDegree = false } = found;
      const [a, b] = [one.quotations[0], other.quotations[0]];
      conflicts.push(
        { own: a, other: b, head: heads.a, isOfDegree },
        { own: b, other: a, head: heads.b, isOfDegree },
      );
    }
  }
  return conflicts;
}

/** Finds a line word for word in all documents. */
import type { Quotation } from '../../knowledge/model.ts';
import type { ExactWord } from './exact-words.ts';
import type { Column, PackedRow, WordNumbers } from './packed-rows.ts';
import { isInterrupted } from './rows.ts';

/** The numbers of a wanted word's forms (`ExactWord`); 0 where no document has it. */
interface Wanted {
  readonly form: number;
  readonly joined: number;
}

/** A place where a line was found, still packed, because most places are never looked at closely. */
export interface Place {
  readonly row: PackedRow;
  /** The indexes of its words in the row. */
  readonly at: readonly number[];
}

/** The quotation in which a place begins; undefined for the outlet's own words. */
export const quotationAt = ({ row, at: [first = 0] }: Place): Quotation | undefined =>
  row.quotations[(row.voices[first] ?? 0) - 1];

/** Every place with these words in this order; insertions in brackets and attributions may be between them. */
export function placesOf(
  words: readonly ExactWord[],
  rows: Iterable<PackedRow>,
  { of }: WordNumbers,
): Place[] {
  const wanted = words.map(({ form, joined }) => ({ form: of(form), joined: of(joined) }));
  return [...rows].flatMap((row) =>
    startsOf(row, wanted).flatMap((start) => {
      const at = matchFrom(row, start, wanted);
      return at === undefined ? [] : [{ row, at }];
    }),
  );
}

/** Every place where the parts of a line follow one another in one passage. */
export function placesTogether([first = [], ...others]: readonly (readonly Place[])[]): Place[] {
  const passageAt = ({ document, passages }: PackedRow, at = 0) => document.passages[passages[at] ?? 0];
  const inPassages = others.map((places) => Map.groupBy(places, ({ row, at }) => passageAt(row, at[0])));
  return first.flatMap(({ row, at: start }) => {
    const at = [...start];
    for (const places of inPassages) {
      const last = at.at(-1) ?? 0;
      const next = places.get(passageAt(row, last))?.find((one) => (one.at[0] ?? 0) > last);
      if (next === undefined) return [];
      at.push(...next.at);
    }
    return [{ row, at }];
  });
}

/** Where a line may begin: the document may write its first two words as one, or its first word as two. */
function startsOf({ forms, joined }: PackedRow, [first, second]: readonly Wanted[]): number[] {
  if (first === undefined) return [];
  const starts = [
    ...wordsIn(forms, first.form),
    ...wordsIn(forms, second?.joined ?? 0),
    ...[first.form, second?.joined ?? 0].flatMap((form) => wordsIn(joined, form).map((at) => at - 1)),
  ];
  return [...new Set(starts)].sort((a, b) => a - b);
}

function wordsIn(column: Column, wanted: number): number[] {
  const places: number[] = [];
  if (wanted === 0) return places;
  for (let at = column.indexOf(wanted); at >= 0; at = column.indexOf(wanted, at + 1)) places.push(at);
  return places;
}

/** The places of the wanted words from one place of a row on; undefined where it has other words. */
function matchFrom(row: PackedRow, from: number, wanted: readonly Wanted[]): number[] | undefined {
  const { forms, joined, passages, document } = row;
  const found: number[] = [];
  for (let at = from, order = 0; order < wanted.length; ) {
    const form = forms[at];
    const want = wanted[order]?.form ?? 0;
    if (form === undefined) return undefined;
    const isSame = form === want;
    const isWhole = !isSame && form === wanted[order + 1]?.joined;
    const isParted = !isSame && !isWhole && want !== 0 && joined[at + 1] === want;
    if (isSame || isWhole || isParted) {
      found.push(at, ...(isParted ? [at + 1] : []));
      at += isParted ? 2 : 1;
      order += isWhole ? 2 : 1;
    } else {
      const skipped = found.length === 0 ? undefined : skippedTo(row, at);
      if (skipped === undefined) return undefined;
      at = skipped;
    }
  }
  // Passages of a digest are neighbours by Onrecord's choice, so no quotation continues from one to the next.
  const isTorn = document.textKind === 'digest' && passages[from] !== passages[found.at(-1) ?? from];
  return isTorn ? undefined : found;
}

/** The place behind an insertion, or behind the attribution that interrupts a speech; undefined where there is none. */
function skippedTo(row: PackedRow, at: number): number | undefined {
  const { insertions, voices, passages, quotations, document } = row;
  const insertion = insertions[at];
  if (insertion !== 0 && insertion !== insertions[at - 1]) {
    const end = insertions.findIndex((one, index) => index > at && one !== insertion);
    return end < 0 ? undefined : end;
  }
  const before = quotations[(voices[at - 1] ?? 0) - 1];
  if (before === undefined || voices[at] === voices[at - 1]) return undefined;
  for (let next = at; next < voices.length && passages[next] === passages[at - 1]; next += 1) {
    const quotation = quotations[(voices[next] ?? 0) - 1];
    if (quotation === undefined) continue;
    return isInterrupted(before, quotation, document.text) && next > at ? next : undefined;
  }
  return undefined;
}

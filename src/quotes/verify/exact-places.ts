/** Where a line stands word for word, in all documents. */
import type { Quotation } from '../../knowledge/model.ts';
import type { ExactWord } from './exact-words.ts';
import { isInterrupted, type Row, type RowWord } from './rows.ts';

/** A line's words at one place of a document. */
export interface Occurrence {
  readonly row: Row;
  /** In their order. What is missing between them is an insertion or an attribution. */
  readonly words: readonly RowWord[];
}

/**
 * Of a row what finding a line needs, 18 bytes a word: the rows of 20,000 passages would be 150 MB of objects, and
 * collecting what is left of the earlier ones after a reload would hold up whoever asks.
 */
interface Columns {
  readonly document: Row['document'];
  /** The number of each word's form, and of the form joined with the word before; 0 for none. */
  readonly forms: Uint32Array;
  readonly joined: Uint32Array;
  /** 0 outside of square brackets. */
  readonly insertions: Uint32Array;
  /** The place of each word's quotation in `quotations`, from 1; 0 for the outlet's own words. */
  readonly voices: Uint16Array;
  readonly quotations: readonly Quotation[];
  /** The number of each word's passage. */
  readonly passages: Uint32Array;
}

/** A word that is looked for: the numbers of its forms; 0 for one that stands nowhere. */
interface Wanted {
  readonly form: number;
  readonly joined: number;
}

export interface ExactPlaces {
  add(row: Row): void;
  /** Every place where these words stand in this order; an outlet's insertions and attributions may stand between. */
  find(words: readonly ExactWord[], rowOf: (document: Row['document']) => Row): Occurrence[];
}

/** No place yet: rows are added. */
export function exactPlaces(): ExactPlaces {
  const numbers = new Map<string, number>();
  const all: Columns[] = [];
  const numberOf = (form: string | undefined): number => (form === undefined ? 0 : (numbers.get(form) ?? 0));
  const numbered = (form: string | undefined): number => {
    if (form === undefined) return 0;
    const number = numbers.get(form) ?? numbers.size + 1;
    numbers.set(form, number);
    return number;
  };
  return {
    add: (row) => void all.push(columnsOf(row, numbered)),
    find(words, rowOf) {
      const wanted = words.map(({ form, joined }) => ({ form: numberOf(form), joined: numberOf(joined) }));
      return all.flatMap((columns) =>
        startsOf(columns, wanted).flatMap((start) => {
          const found = matchFrom(columns, start, wanted);
          if (found === undefined) return [];
          const row = rowOf(columns.document);
          return [{ row, words: found.flatMap((at) => row.words[at] ?? []) }];
        }),
      );
    },
  };
}

function columnsOf({ document, words }: Row, numbered: (form: string | undefined) => number): Columns {
  const quotations = [...new Set(words.flatMap(({ quotation }) => quotation ?? []))];
  const voiceOf = new Map(quotations.map((quotation, index) => [quotation, index + 1]));
  return {
    document,
    forms: Uint32Array.from(words, ({ form }) => numbered(form)),
    joined: Uint32Array.from(words, ({ joined }) => numbered(joined)),
    insertions: Uint32Array.from(words, ({ insertion }) => (insertion === undefined ? 0 : insertion + 1)),
    voices: Uint16Array.from(words, ({ quotation }) => (quotation && voiceOf.get(quotation)) ?? 0),
    quotations,
    passages: Uint32Array.from(words, ({ passage }) => passage.ordinal),
  };
}

/** Where a line may begin. Its first two words may be one there, and its first word two. */
function startsOf({ forms, joined }: Columns, [first, second]: readonly Wanted[]): number[] {
  if (first === undefined) return [];
  const starts = [
    ...placesOf(forms, first.form),
    ...placesOf(forms, second?.joined ?? 0),
    ...[first.form, second?.joined ?? 0].flatMap((form) => placesOf(joined, form).map((at) => at - 1)),
  ];
  return [...new Set(starts)].sort((a, b) => a - b);
}

function placesOf(column: Uint32Array, wanted: number): number[] {
  const places: number[] = [];
  if (wanted === 0) return places;
  for (let at = column.indexOf(wanted); at >= 0; at = column.indexOf(wanted, at + 1)) places.push(at);
  return places;
}

/** The places of the wanted words from one place of a row on, or nothing where others stand there. */
function matchFrom(columns: Columns, from: number, wanted: readonly Wanted[]): number[] | undefined {
  const { forms, joined, passages, document } = columns;
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
      const skipped = found.length === 0 ? undefined : skippedTo(columns, at);
      if (skipped === undefined) return undefined;
      at = skipped;
    }
  }
  // Two passages of a digest stand side by side by our doing, not by the outlet's.
  const isTorn = document.textKind === 'digest' && passages[from] !== passages[found.at(-1) ?? from];
  return isTorn ? undefined : found;
}

/** Past an insertion of the outlet, or past the attribution that interrupts a speech. */
function skippedTo(columns: Columns, at: number): number | undefined {
  const { insertions, voices, passages, quotations, document } = columns;
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

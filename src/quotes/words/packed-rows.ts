/**
 * Rows as arrays of numbers. An object for each word would take many times the memory, and collecting the old rows after
 * a reload would delay answers; typed arrays lie outside V8's heap.
 */
import type { NewsDocument, Passage, Quotation } from '../../knowledge/model.ts';
import type { Language } from '../../language/index.ts';
import type { Row, RowWord } from './rows.ts';

export type Column = Uint8Array | Uint16Array | Uint32Array;

/** A row with one number for each word in each column. Where a value may be missing it is stored plus one, and 0 is none. */
export interface PackedRow {
  readonly document: NewsDocument;
  readonly language: Language;
  readonly quotations: readonly Quotation[];
  readonly starts: Column;
  readonly ends: Column;
  readonly forms: Column;
  readonly spelled: Column;
  readonly joined: Column;
  /** Indexes in the document's `passages`. */
  readonly passages: Column;
  /** Indexes in `quotations`, plus one. */
  readonly voices: Column;
  readonly sentences: Column;
  readonly speeches: Column;
  readonly insertions: Column;
  /** 1 for a word in quotation marks within a quotation. */
  readonly nested: Column;
}

/** Numbers words from 1 on, and finds the word of a number. */
export interface WordNumbers {
  /** 0 for a word that has none. */
  of(word: string | undefined): number;
  /** The number of a word; a new word gets the next one. */
  give(word: string | undefined): number;
  wordOf(number: number | undefined): string | undefined;
}

export function wordNumbers(): WordNumbers {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const of = (word: string | undefined) => (word === undefined ? 0 : (numbers.get(word) ?? 0));
  return {
    of,
    give(word) {
      const known = of(word);
      if (known > 0 || word === undefined) return known;
      words.push(word);
      numbers.set(word, words.length);
      return words.length;
    },
    wordOf: (number = 0) => words[number - 1],
  };
}

export function packRow({ document, language, words }: Row, { give }: WordNumbers): PackedRow {
  const quotations = [...new Set(words.flatMap(({ quotation }) => quotation ?? []))];
  const voices = new Map(quotations.map((one, place) => [one, place + 1]));
  const passages = new Map(document.passages.map((one, place) => [one, place]));
  const column = (numberOf: (word: RowWord) => number) => columnOf(words.map(numberOf));
  const orNone = (number = -1) => number + 1;
  return {
    document,
    language,
    quotations,
    starts: column(({ start }) => start),
    ends: column(({ end }) => end),
    forms: column(({ form }) => give(form)),
    spelled: column(({ spelled }) => give(spelled)),
    joined: column(({ joined }) => give(joined)),
    passages: column(({ passage }) => passages.get(passage) ?? 0),
    voices: column(({ quotation }) => (quotation && voices.get(quotation)) ?? 0),
    sentences: column(({ sentence }) => orNone(sentence)),
    speeches: column(({ speech }) => orNone(speech)),
    insertions: column(({ insertion }) => orNone(insertion)),
    nested: column(({ isNested }) => Number(isNested)),
  };
}

/** Uses as few bytes for each number as the largest one needs. */
function columnOf(numbers: readonly number[]): Column {
  const largest = numbers.reduce((most, one) => Math.max(most, one), 0);
  if (largest < 2 ** 8) return Uint8Array.from(numbers);
  return largest < 2 ** 16 ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
}

/** The row that was packed. Its words are read from their numbers when needed, because most of a long document never are. */
export function unpackRow(row: PackedRow, numbers: WordNumbers): Row {
  const { document, language, forms } = row;
  return { document, language, words: Array.from(forms, (_, at) => new PackedWord(row, at, numbers)) };
}

class PackedWord implements RowWord {
  readonly at: number;
  readonly #row: PackedRow;
  readonly #numbers: WordNumbers;

  constructor(row: PackedRow, at: number, numbers: WordNumbers) {
    this.at = at;
    this.#row = row;
    this.#numbers = numbers;
  }

  get start(): number {
    return this.#row.starts[this.at] ?? 0;
  }

  get end(): number {
    return this.#row.ends[this.at] ?? 0;
  }

  get form(): string {
    return this.#numbers.wordOf(this.#row.forms[this.at]) ?? '';
  }

  get spelled(): string {
    return this.#numbers.wordOf(this.#row.spelled[this.at]) ?? '';
  }

  get joined(): string | undefined {
    return this.#numbers.wordOf(this.#row.joined[this.at]);
  }

  get passage(): Passage {
    const { document, passages } = this.#row;
    const passage = document.passages[passages[this.at] ?? 0];
    if (passage === undefined)
      throw new Error(`The document ${document.id} has no passage for a word of it.`);
    return passage;
  }

  get quotation(): Quotation | undefined {
    return this.#row.quotations[(this.#row.voices[this.at] ?? 0) - 1];
  }

  get sentence(): number {
    return (this.#row.sentences[this.at] ?? 0) - 1;
  }

  get speech(): number | undefined {
    return numberOrNone(this.#row.speeches[this.at]);
  }

  get insertion(): number | undefined {
    return numberOrNone(this.#row.insertions[this.at]);
  }

  get isNested(): boolean {
    return this.#row.nested[this.at] === 1;
  }
}

/** The value that was stored plus one. */
const numberOrNone = (stored: number | undefined): number | undefined => (stored ? stored - 1 : undefined);

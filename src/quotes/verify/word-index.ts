/**
 * Where words stand: every document as one row of words, so that a line can be
 * found as it is, and passages by the words that tell them apart.
 */
import type { Knowledge, NewsDocument, Passage } from '../../knowledge/model.ts';
import type { NameFinder } from '../../knowledge/names.ts';
import { type Span, textAt } from '../../text/span.ts';
import { type Token, tokensOf } from '../tokens.ts';
import { type ExactWord, exactWords } from './exact-words.ts';

/** The same words at one place: one passage, or two that follow each other in a verbatim text. */
export interface Occurrence {
  readonly document: NewsDocument;
  readonly passages: readonly Passage[];
  readonly span: Span;
  /** For each of the words wanted, where it stands. */
  readonly words: readonly ExactWord[];
}

export interface WordIndex {
  /** Every place where these words stand in this order with nothing between them. */
  occurrences(words: readonly ExactWord[]): Occurrence[];
  /** The passages that share most with these keys, rarest words counted highest. */
  nearest(keys: Iterable<string>, most: number): Passage[];
  /** The tokens of a passage, with spans of its document. */
  tokensOf(passage: Passage): readonly Token[];
  /** How telling a key is: higher for a word that few passages have, highest for one that none has. */
  weightOf(key: string): number;
}

interface Row {
  readonly document: NewsDocument;
  readonly words: readonly ExactWord[];
  /** For each word the ordinal of its passage. */
  readonly passageOf: readonly number[];
}

export function createWordIndex(knowledge: Knowledge, finder: NameFinder): WordIndex {
  const rows = [...knowledge.documents.values()].map(rowOf);
  const places = placesOf(rows);
  const tokens = new Map<string, readonly Token[]>();
  const passagesByKey = new Map<string, Passage[]>();
  for (const document of knowledge.documents.values()) {
    for (const passage of document.passages) {
      const all = shifted(tokensOf(textAt(document.text, passage.span), finder), passage.span.start);
      tokens.set(passage.id, all);
      for (const key of new Set(all.map((token) => token.key))) {
        const list = passagesByKey.get(key);
        if (list === undefined) passagesByKey.set(key, [passage]);
        else list.push(passage);
      }
    }
  }
  const count = knowledge.passages.size;
  const weightOf = (key: string) => Math.log(1 + count / (0.5 + (passagesByKey.get(key)?.length ?? 0)));

  return {
    occurrences: (words) => occurrencesOf(words, rows, places),
    nearest(keys, most) {
      const scores = new Map<Passage, number>();
      for (const key of new Set(keys)) {
        const weight = weightOf(key);
        for (const passage of passagesByKey.get(key) ?? []) {
          scores.set(passage, (scores.get(passage) ?? 0) + weight);
        }
      }
      return [...scores]
        .sort(([, x], [, y]) => y - x)
        .slice(0, most)
        .map(([passage]) => passage);
    },
    tokensOf: ({ id }) => tokens.get(id) ?? [],
    weightOf,
  };
}

/** Tokens counted from `start`. */
export function shifted<T extends Span>(tokens: readonly T[], start: number): T[] {
  return tokens.map((token) => ({ ...token, start: token.start + start, end: token.end + start }));
}

function rowOf(document: NewsDocument): Row {
  const words: ExactWord[] = [];
  const passageOf: number[] = [];
  for (const passage of document.passages) {
    for (const word of shifted(exactWords(textAt(document.text, passage.span)), passage.span.start)) {
      words.push(word);
      passageOf.push(passage.ordinal);
    }
  }
  return { document, words, passageOf };
}

type Places = ReadonlyMap<string, readonly { readonly row: number; readonly at: number }[]>;

function placesOf(rows: readonly Row[]): Places {
  const places = new Map<string, { row: number; at: number }[]>();
  for (const [row, { words }] of rows.entries()) {
    for (const [at, { form }] of words.entries()) {
      const list = places.get(form);
      if (list === undefined) places.set(form, [{ row, at }]);
      else list.push({ row, at });
    }
  }
  return places;
}

function occurrencesOf(wanted: readonly ExactWord[], rows: readonly Row[], places: Places): Occurrence[] {
  const lists = wanted.map(({ form }) => places.get(form) ?? []);
  const shortest = lists.reduce(
    (best, list, index) => (list.length < (lists[best]?.length ?? 0) ? index : best),
    0,
  );
  const found: Occurrence[] = [];
  for (const { row, at } of lists[shortest] ?? []) {
    const line = rows[row];
    const from = at - shortest;
    const stands =
      line !== undefined &&
      from >= 0 &&
      wanted.every(({ form }, index) => line.words[from + index]?.form === form);
    const occurrence = stands ? occurrenceAt(line, from, from + wanted.length) : undefined;
    if (occurrence !== undefined) found.push(occurrence);
  }
  return found;
}

function occurrenceAt({ document, words, passageOf }: Row, from: number, to: number): Occurrence | undefined {
  const [first, last] = [passageOf[from] ?? 0, passageOf[to - 1] ?? 0];
  // Two passages of a digest stand side by side by our doing, not by the outlet's.
  if (first !== last && document.textKind === 'digest') return undefined;
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  return {
    document,
    passages: document.passages.slice(first, last + 1),
    span: { start, end },
    words: words.slice(from, to),
  };
}

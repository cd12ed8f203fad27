/** Finds the places of a line, word for word, and the passages that share its rarer words. */
import { documentOf, quotationsIn } from '../../knowledge/find.ts';
import type { Knowledge, Passage, Quotation } from '../../knowledge/model.ts';
import { boundedMemo } from '../../memo.ts';
import type { Steps } from '../../steps.ts';
import { contains, type Span } from '../../text/span.ts';
import type { TextReader, Token } from '../text-reader.ts';
import { type Place, placesOf, placesTogether, quotationAt } from './exact-places.ts';
import type { ExactWord } from './exact-words.ts';
import { type PackedRow, packRow, unpackRow, wordNumbers } from './packed-rows.ts';
import { isInterrupted, type Row, type RowWord, readRow } from './rows.ts';

/** For how many passages tokens are cached, and for how many documents unpacked rows; all of them would fill the memory. */
const maxPassagesKept = 2_000;
const maxRowsKept = 200;
/** Words with more places are a common phrase, and judging each place would take too long. */
const maxPlaces = 500;

/** A line's words at one place of a document. */
export interface Occurrence {
  readonly row: Row;
  /** In the order of the text; only insertions and attributions are left out between them. */
  readonly words: readonly RowWord[];
}

export interface WordIndex {
  rowOf(part: { readonly documentId: string }): Row;
  /** The quotations in a passage, recorded or not. */
  voicesIn(passage: Passage): Quotation[];
  /**
   * The places with these words in this order; insertions and attributions may be between them. Several parts have to
   * follow one another in one passage. There are at most 500 places: of more, the quotations for which `isWanted` is true
   * come first, and then other quotations.
   */
  occurrences(
    parts: readonly (readonly ExactWord[])[],
    isWanted: (quotation: Quotation) => boolean,
  ): Occurrence[];
  /** The passages that have most of these keys, by the keys' weights; at most `most`, best first. */
  nearest(keys: Iterable<string>, most: number): Passage[];
  /** The tokens of a passage, or of a span in it, with spans of its document. */
  tokensIn(passage: Passage, span?: Span): readonly Token[];
  /** The weight of a key: the fewer passages have it, the higher. */
  weightOf(key: string): number;
  /** The sum of the weights of some keys, of which each counts at most `most`. */
  weigh(keys: Iterable<string>, most?: number): number;
}

export function* createWordIndex(knowledge: Knowledge, reader: TextReader): Steps<WordIndex> {
  const numbers = wordNumbers();
  const rows = new Map<string, PackedRow>();
  for (const document of knowledge.documents.values()) {
    yield;
    rows.set(document.id, packRow(readRow(document, knowledge, reader.languageOf(document)), numbers));
  }
  const read = (passage: Passage) => readTokens(passage, knowledge, reader);
  const passagesByKey = yield* passagesOf(knowledge, read);
  const tokensOf = boundedMemo(maxPassagesKept, read);
  const count = knowledge.passages.size;
  // Not `rarityOf`, with which one verdict of 571 fewer is right.
  const weightOf = (key: string) => Math.log(1 + count / (0.5 + (passagesByKey.get(key)?.length ?? 0)));
  const unpacked = boundedMemo(maxRowsKept, (row: PackedRow) => unpackRow(row, numbers));
  const rowOf: WordIndex['rowOf'] = ({ documentId }) => {
    const row = rows.get(documentId);
    if (row === undefined) throw new Error(`No document ${documentId} is indexed.`);
    return unpacked(row);
  };

  return {
    rowOf,
    voicesIn(passage) {
      const own = rowOf(passage).words.filter((word) => word.passage === passage);
      return [...new Set(own.flatMap(({ quotation }) => quotation ?? []))];
    },
    occurrences(parts, isWanted) {
      const places = placesTogether(parts.map((words) => placesOf(words, rows.values(), numbers)));
      const rankOf = (place: Place) => {
        const quotation = quotationAt(place);
        return quotation === undefined ? 2 : isWanted(quotation) ? 0 : 1;
      };
      const isTooMany = places.length > maxPlaces;
      const inOrder = isTooMany ? places.toSorted((a, b) => rankOf(a) - rankOf(b)) : places;
      return inOrder.slice(0, maxPlaces).map((place) => {
        const row = unpacked(place.row);
        return { row, words: place.at.flatMap((at) => row.words[at] ?? []) };
      });
    },
    nearest: (keys, most) => heaviest(keys, passagesByKey, weightOf).slice(0, most),
    tokensIn(passage, span) {
      const tokens = tokensOf(passage);
      return span === undefined ? tokens : tokens.filter((token) => contains(span, token));
    },
    weightOf,
    weigh: (keys, most = Number.POSITIVE_INFINITY) =>
      [...keys].reduce((sum, key) => sum + Math.min(most, weightOf(key)), 0),
  };
}

/** The passages of some keys, those with the greatest weight first. */
function heaviest(
  keys: Iterable<string>,
  passagesByKey: ReadonlyMap<string, readonly Passage[]>,
  weightOf: (key: string) => number,
): Passage[] {
  const scores = new Map<Passage, number>();
  for (const key of new Set(keys)) {
    const weight = weightOf(key);
    for (const passage of passagesByKey.get(key) ?? []) {
      scores.set(passage, (scores.get(passage) ?? 0) + weight);
    }
  }
  return [...scores].sort(([, x], [, y]) => y - x).map(([passage]) => passage);
}

/** The passages of every key. */
function* passagesOf(knowledge: Knowledge, tokensOf: (passage: Passage) => readonly Token[]) {
  const passagesByKey = new Map<string, Passage[]>();
  for (const { passages } of knowledge.documents.values()) {
    yield;
    for (const passage of passages) {
      for (const key of new Set(tokensOf(passage).map((token) => token.key)))
        addTo(passagesByKey, key, passage);
    }
  }
  return passagesByKey;
}

/** Reads the tokens of a passage. They are copied to plain values, because computing `spelling` at each of many reads is slow. */
function readTokens(passage: Passage, knowledge: Knowledge, reader: TextReader): readonly Token[] {
  const { text } = documentOf(knowledge, passage);
  const attributions = attributionsIn(quotationsIn(knowledge, passage), text);
  return reader.tokensIn(passage).map((token) => {
    const isInserted = attributions.some((span) => contains(span, token));
    return isInserted ? { ...token, kind: 'inserted' as const } : { ...token };
  });
}

/** The attributions inside speeches, which count as little as insertions when texts are compared. */
function attributionsIn(quotations: readonly Quotation[], text: string): Span[] {
  return quotations.flatMap((quotation, index) => {
    const next = quotations[index + 1];
    return next !== undefined && isInterrupted(quotation, next, text)
      ? [{ start: quotation.span.end, end: next.span.start }]
      : [];
  });
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

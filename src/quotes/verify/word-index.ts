/** Where words stand: places where a line is found as it is, and passages that share its rarer words. */
import { quotationsIn } from '../../knowledge/find.ts';
import type { Knowledge, Passage, Quotation } from '../../knowledge/model.ts';
import type { Steps } from '../../steps.ts';
import { contains, type Span } from '../../text/span.ts';
import type { TextReader, Token } from '../text-reader.ts';
import type { ExactWord } from './exact-words.ts';
import { isInterrupted, type Row, type RowWord, readRow } from './rows.ts';

/** A line's words at one place of a document. */
export interface Occurrence {
  readonly row: Row;
  /** In their order. What is missing between them is an insertion or an attribution. */
  readonly words: readonly RowWord[];
}

export interface WordIndex {
  rowOf(part: { readonly documentId: string }): Row;
  /** What somebody is printed as saying in a passage, on record or not. */
  voicesIn(passage: Passage): Quotation[];
  /** Every place where these words stand in this order; an outlet's insertions and attributions may stand between. */
  occurrences(words: readonly ExactWord[]): Occurrence[];
  /** The passages that share most with these keys, rarest words counted highest. */
  nearest(keys: Iterable<string>, most: number): Passage[];
  /** The tokens of a passage, or of a span in it, with spans of its document. */
  tokensIn(passage: Passage, span?: Span): readonly Token[];
  /** How telling a key is: higher for a word that few passages have, highest for one that none has. */
  weightOf(key: string): number;
  /** How telling some keys are together, each for `most` at most. */
  weigh(keys: Iterable<string>, most?: number): number;
}

export function* createWordIndex(knowledge: Knowledge, reader: TextReader): Steps<WordIndex> {
  const rows = new Map<string, Row>();
  for (const document of knowledge.documents.values()) {
    yield;
    rows.set(document.id, readRow(document, knowledge, reader.languageOf(document)));
  }
  const places = yield* placesOf(rows.values());
  const { tokensById, passagesByKey } = yield* readPassages(knowledge, reader);
  const count = knowledge.passages.size;
  const weightOf = (key: string) => Math.log(1 + count / (0.5 + (passagesByKey.get(key)?.length ?? 0)));
  const rowOf: WordIndex['rowOf'] = ({ documentId }) => {
    const row = rows.get(documentId);
    if (row === undefined) throw new Error(`No document ${documentId} is indexed.`);
    return row;
  };

  return {
    rowOf,
    voicesIn(passage) {
      const own = rowOf(passage).words.filter((word) => word.passage === passage);
      return [...new Set(own.flatMap(({ quotation }) => quotation ?? []))];
    },
    occurrences: (wanted) =>
      [wanted[0]?.form, wanted[1]?.joined]
        .flatMap((form) => (form === undefined ? [] : (places.get(form) ?? [])))
        .flatMap((first) => {
          const row = rowOf(first.passage);
          const words = matchFrom(row, first.at, wanted);
          return words === undefined ? [] : [{ row, words }];
        }),
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
    tokensIn({ id }, span) {
      const tokens = tokensById.get(id) ?? [];
      return span === undefined ? tokens : tokens.filter((token) => contains(span, token));
    },
    weightOf,
    weigh: (keys, most = Number.POSITIVE_INFINITY) =>
      [...keys].reduce((sum, key) => sum + Math.min(most, weightOf(key)), 0),
  };
}

/** The tokens of every passage, and the passages of every key. */
function* readPassages(knowledge: Knowledge, reader: TextReader) {
  const tokensById = new Map<string, readonly Token[]>();
  const passagesByKey = new Map<string, Passage[]>();
  for (const { text, passages } of knowledge.documents.values()) {
    yield;
    for (const passage of passages) {
      const attributions = attributionsIn(quotationsIn(knowledge, passage), text);
      // Copied, so that a token is no more than its values: each is read a hundred times.
      const tokens = reader.tokensIn(passage).map((token) => {
        const isInserted = attributions.some((span) => contains(span, token));
        return isInserted ? { ...token, kind: 'inserted' as const } : { ...token };
      });
      tokensById.set(passage.id, tokens);
      for (const key of new Set(tokens.map((token) => token.key))) addTo(passagesByKey, key, passage);
    }
  }
  return { tokensById, passagesByKey };
}

/** What interrupts speeches: for likeness it counts as little as what an outlet put in. */
function attributionsIn(quotations: readonly Quotation[], text: string): Span[] {
  return quotations.flatMap((quotation, index) => {
    const next = quotations[index + 1];
    return next !== undefined && isInterrupted(quotation, next, text)
      ? [{ start: quotation.span.end, end: next.span.start }]
      : [];
  });
}

/** By form; a word in two parts joined by a hyphen stands under its first part and under the whole. */
function* placesOf(rows: Iterable<Row>): Steps<ReadonlyMap<string, readonly RowWord[]>> {
  const places = new Map<string, RowWord[]>();
  for (const { words } of rows) {
    yield;
    for (const word of words) {
      addTo(places, word.form, word);
      const before = words[word.at - 1];
      if (word.joined !== undefined && before !== undefined) addTo(places, word.joined, before);
    }
  }
  return places;
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The wanted words from one place of a row on, or nothing where others stand there. */
function matchFrom({ words, document }: Row, from: number, wanted: readonly ExactWord[]) {
  const found: RowWord[] = [];
  for (let index = from, order = 0; order < wanted.length; ) {
    const [word, next] = [words[index], words[index + 1]];
    const want = wanted[order]?.form;
    const isSame = word?.form === want;
    const isWhole = !isSame && word?.form === wanted[order + 1]?.joined;
    const isParted = !isSame && !isWhole && next?.joined === want;
    if (word === undefined) return undefined;
    if (isSame || isWhole || isParted) {
      found.push(word, ...(isParted && next ? [next] : []));
      index += isParted ? 2 : 1;
      order += isWhole ? 2 : 1;
    } else {
      const skipped = found.length === 0 ? undefined : skippedTo(words, index, document.text);
      if (skipped === undefined) return undefined;
      index = skipped;
    }
  }
  // Two passages of a digest stand side by side by our doing, not by the outlet's.
  const isTorn = document.textKind === 'digest' && found[0]?.passage !== found.at(-1)?.passage;
  return isTorn ? undefined : found;
}

/** Past an insertion of the outlet, or past the attribution that interrupts a speech. */
function skippedTo(words: readonly RowWord[], index: number, text: string): number | undefined {
  const [before, word] = [words[index - 1], words[index]];
  if (before === undefined || word === undefined) return undefined;
  if (word.insertion !== undefined && word.insertion !== before.insertion) {
    const end = words.findIndex((one, at) => at > index && one.insertion !== word.insertion);
    return end < 0 ? undefined : end;
  }
  if (before.quotation === undefined || word.quotation === before.quotation) return undefined;
  for (let at = index; at < words.length && words[at]?.passage === before.passage; at += 1) {
    const { quotation } = words[at] ?? {};
    if (quotation === undefined) continue;
    return isInterrupted(before.quotation, quotation, text) && at > index ? at : undefined;
  }
  return undefined;
}

/** An index in parts, so that a worker can hand it over without holding up whoever takes it. */
import type { AsPlainObject } from 'minisearch';
import { type IndexContent, loadContentInTurns, savedContent } from './passage-index.ts';
import type { WrittenWord } from './vocabulary.ts';

/** What a large index has many of. */
interface Lists {
  readonly documentIds: [string, unknown][];
  readonly fieldLength: [string, number[]][];
  readonly terms: AsPlainObject['index'];
  readonly counts: (readonly [string, number])[];
  readonly words: WrittenWord[];
}

/** MiniSearch's plain object without its long lists. */
type Rest = Omit<AsPlainObject, 'documentIds' | 'fieldLength' | 'index'>;

/** Some entries of one list, or what is no list. */
export type IndexPart = Partial<Lists> & { readonly rest?: Rest };

/** Copied from one thread to another in a few milliseconds. */
const postingsInPart = 10_000;

/** An index as parts, in order. They are plain data. */
export function* partsOf(content: IndexContent, most = postingsInPart): Generator<IndexPart> {
  const { miniSearch, counts, words } = savedContent(content);
  const { documentIds, fieldLength, index, ...rest } = miniSearch;
  yield { rest };
  for (const part of inParts(Object.entries(documentIds), most)) yield { documentIds: part };
  for (const part of inParts(Object.entries(fieldLength), most)) yield { fieldLength: part };
  for (const part of inParts(index, most, postingsOf)) yield { terms: part };
  for (const part of inParts(counts, most)) yield { counts: part };
  for (const part of inParts(words, most)) yield { words: part };
}

function postingsOf([, byField]: AsPlainObject['index'][number]): number {
  return Object.values(byField).reduce((sum, postings) => sum + Object.keys(postings).length, 0);
}

/** Runs of items that together are not much larger than a part may be. */
export function* inParts<Item>(
  items: Iterable<Item>,
  most: number,
  sizeOf: (item: Item) => number = () => 1,
): Generator<Item[]> {
  let part: Item[] = [];
  let size = 0;
  for (const item of items) {
    part.push(item);
    size += sizeOf(item);
    if (size < most) continue;
    yield part;
    part = [];
    size = 0;
  }
  if (part.length > 0) yield part;
}

/** The index that was taken apart. @throws Error when the part that is no list is not among them. */
export function contentFrom(parts: readonly IndexPart[]): Promise<IndexContent> {
  const rest = parts.find((part) => part.rest !== undefined)?.rest;
  if (rest === undefined) throw new Error('An index without its beginning cannot be used.');
  return loadContentInTurns({
    miniSearch: {
      ...rest,
      documentIds: Object.fromEntries(parts.flatMap((part) => part.documentIds ?? [])),
      fieldLength: Object.fromEntries(parts.flatMap((part) => part.fieldLength ?? [])),
      index: parts.flatMap((part) => part.terms ?? []),
    },
    counts: parts.flatMap((part) => part.counts ?? []),
    words: parts.flatMap((part) => part.words ?? []),
  });
}

/** A statement as one document prints it, and its core: the words that it turns on. */
import { documentOf } from '../../knowledge/find.ts';
import type { Knowledge, NewsDocument, Quotation } from '../../knowledge/model.ts';
import { type TextReader, tellingKeys } from '../text-reader.ts';
import type { Comparable } from './differences.ts';

/** The words of one quotation, or of several of one document that render one statement. */
export interface Side extends Comparable {
  readonly document: NewsDocument;
  readonly quotations: readonly [Quotation, ...Quotation[]];
}

/** @throws Error without a quotation */
export function sideOf(quotations: readonly Quotation[], knowledge: Knowledge, reader: TextReader): Side {
  const [first, ...others] = quotations;
  if (first === undefined) throw new Error('A rendering has at least one quotation.');
  const document = documentOf(knowledge, first);
  return {
    document,
    quotations: [first, ...others],
    text: document.text,
    tokens: quotations.flatMap((one) => reader.tokensIn(one)),
    parts: quotations.map(({ span }) => span),
  };
}

/** What a rendering needs of the fullest one's words of meaning: so many, and this share. */
const fewestShared = 3;
const coreShare = 0.25;

/**
 * Whether a rendering holds the core of a statement, and is more than a word or two out of it.
 *
 * @param fullest the keys of the rendering that has most of them.
 */
export function holdsCore(keys: ReadonlySet<string>, fullest: ReadonlySet<string>): boolean {
  const shared = [...keys].filter((key) => fullest.has(key)).length;
  const wanted = Math.max(Math.min(fewestShared, fullest.size), coreShare * fullest.size);
  return shared >= wanted;
}

/** The quotations of those documents that hold the core of a statement. */
export function coreHolders(quotations: readonly Quotation[], reader: TextReader): Quotation[] {
  const documents = [...Map.groupBy(quotations, ({ documentId }) => documentId).values()].map((group) => ({
    group,
    keys: tellingKeys(group.flatMap(reader.tokensIn)),
  }));
  const fullest = fullestOf(documents.map(({ keys }) => keys));
  return documents.filter(({ keys }) => holdsCore(keys, fullest)).flatMap(({ group }) => group);
}

/** The set with most keys. */
export function fullestOf(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return sets.reduce((best, one) => (one.size > best.size ? one : best), new Set<string>());
}

/** The core of a statement: the words that it turns on, and which renderings hold it. */
import type { Quotation } from '../../knowledge/model.ts';
import { type TextReader, tellingKeys } from '../text-reader.ts';

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

/** A rendering of a statement, and which renderings have its core: enough of its content words. */
import { documentOf } from '../../knowledge/find.ts';
import type { Knowledge, NewsDocument, Quotation } from '../../knowledge/model.ts';
import { areNearlySame } from '../nearly-same.ts';
import { contentKeys, type TextReader, type Token } from '../text-reader.ts';
import type { Comparable } from './comparable.ts';

/** What one document prints of a statement: one quotation or several. */
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

/** How many content words of the fullest rendering another needs, and their share. */
const minShared = 3;
const coreShare = 0.25;
/** How many content words a rendering needs that is half of another one. */
const minHalfKeys = 2;

/**
 * The renderings that have the core of their statement, and not only a word or two of it: those with enough content
 * words of the fullest rendering, or, because plain language has few content words, with nearly all of its words. Also
 * a rendering whose words are all in one of these, and that is at least half as long: “We moved the buoy” beside “We
 * moved the buoy in April”.
 */
export function coreHolders<Rendering extends { readonly tokens: readonly Token[] }>(
  renderings: readonly Rendering[],
): Rendering[] {
  const read = renderings.map((rendering) => ({ rendering, keys: contentKeys(rendering.tokens) }));
  const [fullest] = read.toSorted((a, b) => b.keys.size - a.keys.size);
  if (fullest === undefined) return [];
  const holders = read.filter(
    ({ rendering, keys }) => holdsCore(keys, fullest.keys) || isNearlyAll(rendering, fullest.rendering),
  );
  const isHalf = ({ rendering, keys }: (typeof read)[number]) =>
    keys.size >= minHalfKeys &&
    holders.some(
      (other) => keys.isSubsetOf(other.keys) && rendering.tokens.length * 2 >= other.rendering.tokens.length,
    );
  return read.filter((one) => holders.includes(one) || isHalf(one)).map(({ rendering }) => rendering);
}

function holdsCore(keys: ReadonlySet<string>, fullest: ReadonlySet<string>): boolean {
  const shared = [...keys].filter((key) => fullest.has(key)).length;
  return shared >= Math.max(Math.min(minShared, fullest.size), coreShare * fullest.size);
}

function isNearlyAll({ tokens }: { tokens: readonly Token[] }, fullest: { tokens: readonly Token[] }) {
  return tokens.length * 2 >= fullest.tokens.length && areNearlySame(tokens, fullest.tokens);
}

/** The quotations of the documents that have the core of a statement. */
export function quotationsWithCore(quotations: readonly Quotation[], reader: TextReader): Quotation[] {
  const documents = [...Map.groupBy(quotations, ({ documentId }) => documentId).values()].map((group) => ({
    group,
    tokens: group.flatMap(reader.tokensIn),
  }));
  return coreHolders(documents).flatMap(({ group }) => group);
}

/** The largest of some sets. */
export function fullestOf(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return sets.reduce((best, one) => (one.size > best.size ? one : best), new Set<string>());
}

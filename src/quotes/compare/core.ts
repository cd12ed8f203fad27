/** A statement as one document prints it, and its core: the words that it turns on. */
import { documentOf } from '../../knowledge/find.ts';
import type { Knowledge, NewsDocument, Quotation } from '../../knowledge/model.ts';
import { areNearlySame } from '../nearly-same.ts';
import { type TextReader, type Token, tellingKeys } from '../text-reader.ts';
import type { Comparable } from './comparable.ts';

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
/** Words of meaning of half a rendering. */
const fewestOfHalf = 2;

/**
 * The renderings that hold the core of their statement, and are more than a word or two out of it: of the fullest,
 * they have enough words of meaning, or nearly all words. Of plain words, few are words of meaning. So is whatever
 * stands in one of these and is at least half of it: “We moved the buoy” beside “We moved the buoy in April”.
 */
export function coreHolders<Rendering extends { readonly tokens: readonly Token[] }>(
  renderings: readonly Rendering[],
): Rendering[] {
  const read = renderings.map((rendering) => ({ rendering, keys: tellingKeys(rendering.tokens) }));
  const [fullest] = read.toSorted((a, b) => b.keys.size - a.keys.size);
  if (fullest === undefined) return [];
  const holders = read.filter(
    ({ rendering, keys }) => holdsCore(keys, fullest.keys) || isNearlyAll(rendering, fullest.rendering),
  );
  const isHalf = ({ rendering, keys }: (typeof read)[number]) =>
    keys.size >= fewestOfHalf &&
    holders.some(
      (other) => keys.isSubsetOf(other.keys) && rendering.tokens.length * 2 >= other.rendering.tokens.length,
    );
  return read.filter((one) => holders.includes(one) || isHalf(one)).map(({ rendering }) => rendering);
}

function holdsCore(keys: ReadonlySet<string>, fullest: ReadonlySet<string>): boolean {
  const shared = [...keys].filter((key) => fullest.has(key)).length;
  const wanted = Math.max(Math.min(fewestShared, fullest.size), coreShare * fullest.size);
  return shared >= wanted;
}

function isNearlyAll({ tokens }: { tokens: readonly Token[] }, fullest: { tokens: readonly Token[] }) {
  return tokens.length * 2 >= fullest.tokens.length && areNearlySame(tokens, fullest.tokens);
}

/** The quotations of those documents that hold the core of a statement. */
export function quotationsWithCore(quotations: readonly Quotation[], reader: TextReader): Quotation[] {
  const documents = [...Map.groupBy(quotations, ({ documentId }) => documentId).values()].map((group) => ({
    group,
    tokens: group.flatMap(reader.tokensIn),
  }));
  return coreHolders(documents).flatMap(({ group }) => group);
}

/** The set with most keys. */
export function fullestOf(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return sets.reduce((best, one) => (one.size > best.size ? one : best), new Set<string>());
}

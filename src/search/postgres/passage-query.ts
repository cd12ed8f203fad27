/** Which passages are read for a question: all with any of its terms or, where these are many, those with the most of it. */
import { maxPostings } from '../candidates.ts';
import type { Question } from '../question/question.ts';
import { quoted } from './vector.ts';

/** A query for passages, and how much each term counts. */
export interface PassageQuery {
  readonly tsquery: string;
  readonly weights: ReadonlyMap<string, number>;
  /** The question's own terms, the heaviest first, then synonyms of those that no passage has. */
  readonly ownKeys: readonly string[];
}

/** A term of the question: every key that stands for it, and how many passages have one of them at most. */
interface Group {
  readonly keys: readonly string[];
  readonly count: number;
  readonly weight: number;
}

/** Only the heaviest terms of a long question choose the passages: the work doubles with each term. */
const maxGroups = 8;

/** How many postings of common words PostgreSQL reads in its index for one question. */
const maxIndexPostings = 100_000;

/**
 * The query for a question. `counts` has the number of passages with each term.
 *
 * In a small collection, "Who repaired the harbour crane?" is `'repair' | 'harbour' | 'crane'`. Where every tenth of
 * a million passages has "harbour", it is `'crane' | 'repair' & 'harbour'`.
 */
export function passageQueryFor(
  { terms }: Question,
  counts: ReadonlyMap<string, number>,
  passageCount: number,
): PassageQuery | undefined {
  const countOf = (keys: readonly string[]) => keys.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
  const weights = new Map<string, number>();
  for (const { variants, rarityWeight } of terms) {
    for (const { key, factor, boost = factor } of variants)
      weights.set(key, Math.max(weights.get(key) ?? 0, boost * rarityWeight));
  }
  const groups = terms
    .map(({ variants, weight }): Group => {
      const keys = variants.filter(({ boost }) => boost === undefined).map(({ key }) => key);
      return { keys, count: countOf(keys), weight };
    })
    .filter(({ keys }) => keys.length > 0)
    .sort((a, b) => b.weight - a.weight);
  if (groups.length === 0) return undefined;
  const synonyms = new Set(
    terms.flatMap(({ variants }) => variants.flatMap(({ key, isSynonym }) => (isSynonym ? key : []))),
  );
  const keys = [...new Set(groups.flatMap((group) => group.keys))];
  const ownKeys = [...keys.filter((key) => !synonyms.has(key)), ...keys.filter((key) => synonyms.has(key))];
  const isFew = countOf([...weights.keys()]) <= maxPostings;
  const tsquery = isFew ? anyOf([...weights.keys()]) : enoughOf(groups.slice(0, maxGroups), passageCount);
  return { tsquery, weights, ownKeys };
}

/**
 * A query for the passages with the most of a question: sets of its terms, the heaviest first, until about as many
 * passages have one of the sets as may be read. The estimate takes terms to occur independently of each other; words
 * of one topic occur together, so that more passages are found, of which at most `maxRead` are read.
 */
function enoughOf(groups: readonly Group[], passageCount: number): string {
  const chances = groups.map(({ count }) => Math.min(1, count / passageCount));
  const parts = Array.from({ length: 2 ** groups.length - 1 }, (_, at) => at + 1).map((part) => {
    const has = (at: number) => (part & (1 << at)) !== 0;
    return {
      part,
      weight: groups.reduce((sum, { weight }, at) => sum + (has(at) ? weight : 0), 0),
      // How many have exactly these terms.
      passages: chances.reduce((product, one, at) => product * (has(at) ? one : 1 - one), passageCount),
    };
  });
  parts.sort((a, b) => b.weight - a.weight || b.part - a.part);
  const taken = new Set<number>();
  let passages = 0;
  const rare = rarestOf(groups);
  for (const one of parts) {
    if ((one.part & rare) === 0) continue;
    passages += one.passages;
    if (passages > maxPostings && taken.size > 0) break;
    taken.add(one.part);
  }
  // A passage with a larger set has the smaller one too, so only the smallest sets have to be in the query.
  const bits = groups.map((_, at) => 1 << at);
  const smallest = [...taken].filter((part) =>
    bits.every((bit) => (part & bit) === 0 || !taken.has(part ^ bit)),
  );
  return smallest
    .map((part) => groups.flatMap(({ keys }, at) => (part & (1 << at) ? `(${anyOf(keys)})` : [])).join(' & '))
    .join(' | ');
}

/**
 * The rarest groups, as bits, as far as their postings may be read. For each set PostgreSQL reads the postings of
 * its rarest term and looks up the others, so that all sets together cost as much as these groups.
 */
function rarestOf(groups: readonly Group[]): number {
  const byCount = groups.map(({ count }, at) => ({ count, bit: 1 << at })).sort((a, b) => a.count - b.count);
  let [bits, postings] = [0, 0];
  for (const { count, bit } of byCount) {
    if (postings > 0 && postings + count > maxIndexPostings) break;
    bits |= bit;
    postings += count;
  }
  return bits;
}

const anyOf = (keys: readonly string[]): string => keys.map(quoted).join(' | ');

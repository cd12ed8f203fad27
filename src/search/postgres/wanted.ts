/** Which passages are read for a question: all that hold any of its terms, or, where these are many, enough of them. */
import { maxPostings } from '../candidates.ts';
import type { Question } from '../question/question.ts';
import { quoted } from './vector.ts';

/** What is looked for, and how much each term of it counts. */
export interface Wanted {
  /** PostgreSQL's `tsquery`. */
  readonly query: string;
  readonly weights: ReadonlyMap<string, number>;
  /** The terms that the question itself holds, the heaviest first, then other words for those that no passage has. */
  readonly ownKeys: readonly string[];
}

/** A term of the question: every key that stands for it, and in about how many passages one of them is. */
interface Group {
  readonly keys: readonly string[];
  readonly count: number;
  readonly weight: number;
}

/** Of a long question the heaviest terms choose the passages: every part of them is weighed against every other. */
const maxGroups = 8;

/** Postings of common words that are read in the index for one question, before any passage is. */
const maxIndexPostings = 100_000;

/**
 * A question as a query. `counts` says in how many passages each term stands.
 *
 * In a small collection, "Who repaired the harbour crane?" is `'repair' | 'harbour' | 'crane'`. Where harbours
 * stand in every tenth of a million passages, it is `'crane' | 'repair' & 'harbour'`.
 */
export function wantedBy(
  { terms }: Question,
  counts: ReadonlyMap<string, number>,
  passageCount: number,
): Wanted | undefined {
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
  const others = new Set(
    terms.flatMap(({ variants }) => variants.flatMap(({ key, isOther }) => (isOther ? key : []))),
  );
  const keys = [...new Set(groups.flatMap((group) => group.keys))];
  const ownKeys = [...keys.filter((key) => !others.has(key)), ...keys.filter((key) => others.has(key))];
  const isFew = countOf([...weights.keys()]) <= maxPostings;
  const query = isFew ? anyOf([...weights.keys()]) : enoughOf(groups.slice(0, maxGroups), passageCount);
  return { query, weights, ownKeys };
}

/**
 * The passages that hold the most of a question: parts of it, the heaviest first, until about as many
 * passages hold one of them as may be read. Terms are taken to stand in passages independently of each
 * other; where they do not, more are found, never fewer.
 */
function enoughOf(groups: readonly Group[], passageCount: number): string {
  const chances = groups.map(({ count }) => Math.min(1, count / passageCount));
  const parts = Array.from({ length: 2 ** groups.length - 1 }, (_, at) => at + 1).map((part) => {
    const has = (at: number) => (part & (1 << at)) !== 0;
    return {
      part,
      weight: groups.reduce((sum, { weight }, at) => sum + (has(at) ? weight : 0), 0),
      // Those that hold just this part of the question.
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
  // Whoever holds more of the question holds its part, too: only the smallest parts have to be asked for.
  const bits = groups.map((_, at) => 1 << at);
  const smallest = [...taken].filter((part) =>
    bits.every((bit) => (part & bit) === 0 || !taken.has(part ^ bit)),
  );
  return smallest
    .map((part) => groups.flatMap(({ keys }, at) => (part & (1 << at) ? `(${anyOf(keys)})` : [])).join(' & '))
    .join(' | ');
}

/**
 * The rarest groups, as bits, as far as their postings may be read. Of each part PostgreSQL reads the
 * postings of the rarest term and looks up the others, so all parts together cost as much as these groups.
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

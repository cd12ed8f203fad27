/** The first, coarse choice: which passages are worth a close look. */
import type { PassageIndex } from './passage-index.ts';
import type { Question } from './question.ts';

/**
 * How many entries of the index one question may touch. Rare terms go first,
 * so the bound cuts only terms that stand in a large part of the collection
 * and tell its passages apart least. 400,000 take a few milliseconds.
 */
const maxPostings = 400_000;

/** Holds the arrays between questions, because clearing is cheaper than making them. */
export interface CandidateFinder {
  /** The passages that score highest by rarity-weighted matches, best first, at most `limit`. */
  find(question: Question, limit: number, isAllowed?: (passage: number) => boolean): number[];
}

/** BM25's saturation and length normalisation (Robertson & Zaragoza 2009, 3.4). */
const k1 = 1.2;
const b = 0.5;

/** `candidateFinder(index).find(question, 300)` → passage numbers */
export function candidateFinder(index: PassageIndex): CandidateFinder {
  const scores = new Float32Array(index.lengths.length);
  const touched = new Uint32Array(index.lengths.length);
  const norms = Float32Array.from(index.lengths, (length) => k1 * (1 - b + (b * length) / index.meanLength));

  return {
    find(question, limit, isAllowed) {
      let touchedCount = 0;
      let budget = maxPostings;
      for (const { termId, weight } of lookups(question, index)) {
        const from = index.postings.starts[termId] ?? 0;
        const to = index.postings.starts[termId + 1] ?? 0;
        if (to - from > budget) continue;
        budget -= to - from;
        for (let at = from; at < to; at += 1) {
          const passage = index.postings.passages[at] ?? 0;
          const strength = (index.postings.strengths[at] ?? 0) / 16;
          const score = scores[passage] ?? 0;
          if (score === 0) {
            touched[touchedCount] = passage;
            touchedCount += 1;
          }
          scores[passage] = score + (weight * strength) / (strength + (norms[passage] ?? k1));
        }
      }
      const hits = touched.subarray(0, touchedCount);
      const best = bestOf(hits, scores, limit, isAllowed);
      for (const passage of hits) scores[passage] = 0;
      return best;
    },
  };
}

/** Every term to look up, the rarest first. */
function lookups(question: Question, index: PassageIndex): { termId: number; weight: number }[] {
  const all = question.terms.flatMap(({ variants, weight }) =>
    variants.map(({ termId, factor }) => ({ termId, weight: weight * factor })),
  );
  const count = (termId: number) =>
    (index.postings.starts[termId + 1] ?? 0) - (index.postings.starts[termId] ?? 0);
  return all.sort((one, other) => count(one.termId) - count(other.termId) || one.termId - other.termId);
}

/** The `limit` highest, best first; equal scores in the order of the collection. */
function bestOf(
  hits: Uint32Array,
  scores: Float32Array,
  limit: number,
  isAllowed: ((passage: number) => boolean) | undefined,
): number[] {
  const score = (passage: number) => scores[passage] ?? 0;
  const isBetter = (a: number, c: number) => score(a) > score(c) || (score(a) === score(c) && a < c);
  // A heap with the worst of the kept on top.
  const heap: number[] = [];
  const at = (place: number) => heap[place] ?? 0;
  const swap = (a: number, c: number) => {
    const kept = at(a);
    heap[a] = at(c);
    heap[c] = kept;
  };
  const sink = () => {
    for (let place = 0; ; ) {
      const left = 2 * place + 1;
      if (left >= heap.length) return;
      const worse = left + 1 < heap.length && isBetter(at(left), at(left + 1)) ? left + 1 : left;
      if (!isBetter(at(place), at(worse))) return;
      swap(place, worse);
      place = worse;
    }
  };
  const rise = () => {
    for (let place = heap.length - 1; place > 0; ) {
      const parent = (place - 1) >> 1;
      if (!isBetter(at(parent), at(place))) return;
      swap(place, parent);
      place = parent;
    }
  };
  for (const passage of hits) {
    const isFull = heap.length >= limit;
    if (isFull && !isBetter(passage, at(0))) continue;
    if (isAllowed?.(passage) === false) continue;
    if (isFull) {
      heap[0] = passage;
      sink();
    } else {
      heap.push(passage);
      rise();
    }
  }
  return heap.sort((a, c) => score(c) - score(a) || a - c);
}

/**
 * What speaks for one passage as the answer to one question, measured.
 *
 * Each measure is a share between 0 and about 1 of what the question asks
 * for, so that measures of different questions can be compared and the
 * weights that combine them can be read.
 */
import { kindBits } from './answer-kinds.ts';
import { type PassageIndex, type Streams, stopWord } from './passage-index.ts';
import type { Question } from './question.ts';

export interface Evidence {
  /** Terms found in the passage, by rarity, with BM25's saturation. */
  readonly words: number;
  /** Terms found in the passage, by rarity, whether once or often. */
  readonly coverage: number;
  /** The same within the best single sentence. */
  readonly sentence: number;
  /** The same within the best two neighbouring sentences. */
  readonly twoSentences: number;
  /** The same as `sentence`, of sentences that hold the kind of thing asked for. */
  readonly wanted: number;
  /** Neighbouring terms of the question that stand near each other, in order. */
  readonly closeness: number;
  /** Terms that stand only in the title or the section's heading. */
  readonly heading: number;
  /** Terms that stand only in the passage before or after. */
  readonly neighbours: number;
  /** Terms found here that few of the other good candidates have: what sets it apart. */
  readonly distinction: number;
  /** Terms that stand somewhere in the same document, found or not here. */
  readonly document: number;
  /** How well one of the passage's recorded questions agrees with this one. */
  readonly asked: number;
  /** 1 when the person whose words are asked for is quoted here. */
  readonly speaker: number;
  /** Names and numbers of the question found here, neighbours and headings included. */
  readonly names: number;
  /** Weight of the heaviest term that neither the passage nor what surrounds it has. */
  readonly heaviestMissing: number;
  /** How short the passage is, against the mean: 1 for an empty one, 0.5 for a mean one. */
  readonly brevity: number;
}

/** Measures passages for one question after another. */
export interface Measurer {
  /** Prepares a question; `measure` speaks of the last prepared. */
  prepare(question: Question): void;
  measure(passage: number): Measured;
  /** The same evidence with `distinction` filled in, seen among the best of all that were measured. */
  distinguish(measured: readonly Measured[], best: readonly Measured[]): Evidence[];
}

/** Evidence, and how well each term of the question was found. */
export interface Measured {
  readonly evidence: Evidence;
  readonly found: Float64Array;
}

const k1 = 1.2;
const b = 0.6;
/** Terms further apart than this do not belong together. */
const maxGap = 8;
/** A book is not read whole for one question. */
const maxPassagesOfDocument = 200;

/** `measurer(index, rarity, passagesOfDocument)` → measures for passages by number */
export function measurer(
  index: PassageIndex,
  rarity: (termId: number | undefined) => number,
  passagesOfDocument: (passage: number) => readonly [first: number, end: number],
): Measurer {
  // Which term of the question a term of the index stands for: slot n is term n - 1.
  const slotOfTerm = new Uint8Array(index.vocabulary.length);
  const factorOfTerm = new Float32Array(index.vocabulary.length);
  let prepared: Question = { terms: [], totalWeight: 0, phrases: [], wanted: 'anything' };
  let weights = new Float64Array(0);

  /** Marks in `into` the best factor of each term of the question that the stream holds. */
  const mark = (streams: Streams, item: number, into: Float64Array) => {
    for (let at = streams.starts[item] ?? 0; at < (streams.starts[item + 1] ?? 0); at += 1) {
      const id = streams.terms[at] ?? 0;
      const slot = slotOfTerm[id] ?? 0;
      if (slot > 0) into[slot - 1] = Math.max(into[slot - 1] ?? 0, factorOfTerm[id] ?? 0);
    }
  };
  const weighed = (found: Float64Array): number => {
    let sum = 0;
    for (let n = 0; n < found.length; n += 1) sum += (found[n] ?? 0) * (weights[n] ?? 0);
    return sum;
  };

  const measureAsks = (passage: number, total: number): number => {
    let best = 0;
    let matched = 0;
    let own = 0;
    const { terms, starts } = index.asks;
    let seen = new Set<number>();
    for (let at = starts[passage] ?? 0; at < (starts[passage + 1] ?? 0); at += 1) {
      const id = terms[at] ?? 0;
      if (id < stopWord) {
        if (matched > 0) best = Math.max(best, matched / (total + own - matched));
        matched = 0;
        own = 0;
        seen = new Set();
        continue;
      }
      const slot = slotOfTerm[id] ?? 0;
      if (slot > 0 && !seen.has(slot)) {
        seen.add(slot);
        const weight = (weights[slot - 1] ?? 0) * (factorOfTerm[id] ?? 0);
        matched += weight;
        own += weight;
      } else if (slot === 0) own += rarity(id) * 0.7;
    }
    return best;
  };

  // Asked for many passages of one document in a row of one question.
  let coverageByDocument = new Map<number, number>();
  const documentCoverage = (passage: number): number => {
    const [first, end] = passagesOfDocument(passage);
    const known = coverageByDocument.get(first);
    if (known !== undefined) return known;
    const found = new Float64Array(prepared.terms.length);
    const last = Math.min(end, first + maxPassagesOfDocument);
    for (let other = first; other < last; other += 1) mark(index.texts, other, found);
    mark(index.heads, index.headOfPassage[passage] ?? 0, found);
    const covered = weighed(found);
    coverageByDocument.set(first, covered);
    return covered;
  };

  return {
    prepare(question) {
      coverageByDocument = new Map();
      for (const { variants } of prepared.terms) for (const { termId } of variants) slotOfTerm[termId] = 0;
      prepared = question;
      weights = Float64Array.from(question.terms, ({ weight }) => weight);
      question.terms.forEach(({ variants }, n) => {
        for (const { termId, factor } of variants) {
          if ((slotOfTerm[termId] ?? 0) !== 0 && (factorOfTerm[termId] ?? 0) >= factor) continue;
          slotOfTerm[termId] = n + 1;
          factorOfTerm[termId] = factor;
        }
      });
    },

    measure(passage) {
      const count = prepared.terms.length;
      const total = Math.max(prepared.totalWeight, 1e-9);
      const times = new Float64Array(count);
      const inPassage = new Float64Array(count);
      let inSentence = new Float64Array(count);
      let before = new Float64Array(count);
      let bestSentence = 0;
      let bestTwo = 0;
      let bestWanted = 0;
      const wantedBit = kindBits[prepared.wanted];
      const lastAt = new Int32Array(count).fill(-1_000);
      const pairs = new Float64Array(Math.max(0, count - 1));
      const endSentence = (kinds: number) => {
        const here = weighed(inSentence);
        bestSentence = Math.max(bestSentence, here);
        if ((kinds & wantedBit) !== 0) bestWanted = Math.max(bestWanted, here);
        for (let n = 0; n < count; n += 1) before[n] = Math.max(before[n] ?? 0, inSentence[n] ?? 0);
        bestTwo = Math.max(bestTwo, weighed(before));
        before = inSentence;
        inSentence = new Float64Array(count);
      };
      const { terms, starts } = index.texts;
      for (let at = starts[passage] ?? 0; at < (starts[passage + 1] ?? 0); at += 1) {
        const id = terms[at] ?? 0;
        if (id < stopWord) {
          endSentence(id);
          continue;
        }
        const slot = slotOfTerm[id] ?? 0;
        if (slot === 0) continue;
        const n = slot - 1;
        const factor = factorOfTerm[id] ?? 0;
        times[n] = (times[n] ?? 0) + factor;
        inPassage[n] = Math.max(inPassage[n] ?? 0, factor);
        inSentence[n] = Math.max(inSentence[n] ?? 0, factor);
        lastAt[n] = at;
        if (n > 0) notePair(pairs, n - 1, at - (lastAt[n - 1] ?? 0), true);
        if (n + 1 < count) notePair(pairs, n, at - (lastAt[n + 1] ?? 0), false);
      }
      mark(index.speakers, passage, inPassage);

      const norm = k1 * (1 - b + (b * (index.lengths[passage] ?? 0)) / index.meanLength);
      let words = 0;
      let pairWeights = 0;
      let closeness = 0;
      for (let n = 0; n < count; n += 1) {
        const often = times[n] ?? 0;
        words += (weights[n] ?? 0) * ((often * (k1 + 1)) / (often + norm));
        if (n === 0) continue;
        const pairWeight = Math.min(weights[n - 1] ?? 0, weights[n] ?? 0);
        pairWeights += pairWeight;
        closeness += pairWeight * (pairs[n - 1] ?? 0);
      }

      const coverage = weighed(inPassage);
      const withHead = inPassage.slice();
      mark(index.heads, index.headOfPassage[passage] ?? 0, withHead);
      const headed = weighed(withHead);
      const withNeighbours = withHead.slice();
      const [first, end] = passagesOfDocument(passage);
      for (const other of [passage - 1, passage + 1]) {
        if (other < first || other >= end) continue;
        mark(index.texts, other, withNeighbours);
        mark(index.speakers, other, withNeighbours);
      }
      const speakerId = prepared.speakerId;
      const evidence: Evidence = {
        distinction: 0,
        words: words / total,
        coverage: coverage / total,
        sentence: bestSentence / total,
        twoSentences: bestTwo / total,
        wanted: bestWanted / total,
        closeness: pairWeights === 0 ? 0 : closeness / pairWeights,
        heading: (headed - coverage) / total,
        neighbours: (weighed(withNeighbours) - headed) / total,
        document: documentCoverage(passage) / total,
        asked: measureAsks(passage, total),
        speaker: speakerId !== undefined && quotes(index, passage, `@${speakerId}`) ? 1 : 0,
        names: shareOfNames(prepared, withNeighbours),
        heaviestMissing: heaviestMissing(weights, withHead),
        brevity: 1 / (1 + (index.lengths[passage] ?? 0) / index.meanLength),
      };
      return { evidence, found: inPassage };
    },

    distinguish(measured, best) {
      const local = prepared.terms.map(({ weight }, n) => {
        const holders = best.reduce((sum, { found }) => sum + (found[n] ?? 0), 0);
        return weight * Math.log(1 + (best.length - holders + 0.5) / (holders + 0.5));
      });
      const total = Math.max(1e-9, sumOf(local));
      return measured.map(({ evidence, found }) => {
        const distinction = sumOf(local.map((weight, n) => weight * (found[n] ?? 0))) / total;
        return { ...evidence, distinction };
      });
    },
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function notePair(pairs: Float64Array, pair: number, gap: number, inOrder: boolean): void {
  if (gap > maxGap) return;
  pairs[pair] = Math.max(pairs[pair] ?? 0, (inOrder ? 1 : 0.7) / Math.sqrt(Math.max(1, gap)));
}

function quotes(index: PassageIndex, passage: number, key: string): boolean {
  const id = index.idByKey.get(key);
  if (id === undefined) return false;
  const { terms, starts } = index.speakers;
  return terms.subarray(starts[passage] ?? 0, starts[passage + 1] ?? 0).includes(id);
}

function heaviestMissing(weights: Float64Array, found: Float64Array): number {
  let heaviest = 0;
  for (let n = 0; n < weights.length; n += 1) {
    heaviest = Math.max(heaviest, (weights[n] ?? 0) * (1 - (found[n] ?? 0)));
  }
  return heaviest;
}

function shareOfNames(question: Question, found: Float64Array): number {
  let all = 0;
  let present = 0;
  question.terms.forEach(({ isName, isNumber, weight }, n) => {
    if (!isName && !isNumber) return;
    all += weight;
    present += weight * (found[n] ?? 0);
  });
  return all === 0 ? 1 : present / all;
}

/** Measuring what speaks for passages, one after another, in the light of one question. */
import {
  amountEvidence,
  type Evidence,
  type Places,
  peopleEvidence,
  placesEvidence,
  textEvidence,
} from './evidence.ts';
import { Lookup, looksOf, merged, weighed } from './lookup.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Question } from './question.ts';
import { readText, type TextReading } from './read-text.ts';
import { agreementWithAsks } from './recorded.ts';

/** Evidence, and how well each term of the question was found. */
export interface Measured {
  readonly evidence: Evidence;
  readonly found: Float64Array;
}

/** Measures passages for one question after another. */
export interface Measurer {
  /** Prepares a question; the others speak of the last prepared. */
  prepare(question: Question): void;
  measure(passage: number): Measured;
  /** The same evidence with `distinction` filled in, seen among the best of all that were measured. */
  distinguish(measured: readonly Measured[], best: readonly Measured[]): Evidence[];
}

/** The passages of a passage's document, from the first to before the end. */
export type PassageRange = (passage: number) => readonly [first: number, end: number];

/** A book is not read whole for one question. */
const maxPassagesOfDocument = 200;

/** `measurer(index, rarity, rangeOf)` → measures for passages by number */
export function measurer(
  index: PassageIndex,
  rarity: (termId: number | undefined) => number,
  rangeOf: PassageRange,
): Measurer {
  const lookup = new Lookup(index.vocabulary.length);
  const looks = looksOf(index.vocabulary);
  let question: Question = {
    terms: [],
    totalWeight: 0,
    phrases: [],
    wanted: 'anything',
    askedKind: 'anything',
    counted: [],
  };
  let weights = new Float64Array(0);
  // Asked for many passages of one document in a row.
  const coverageByDocument = new Map<number, number>();

  const documentCoverage = (passage: number): number => {
    const [first, end] = rangeOf(passage);
    const known = coverageByDocument.get(first);
    if (known !== undefined) return known;
    const found = new Float64Array(weights.length);
    const last = Math.min(end, first + maxPassagesOfDocument);
    for (let other = first; other < last; other += 1) lookup.mark(index.texts, other, found);
    lookup.mark(index.heads, index.headOfPassage[passage] ?? 0, found);
    const covered = weighed(found, weights);
    coverageByDocument.set(first, covered);
    return covered;
  };

  /** Where each term of the question stands: in the text, around it, in what is recorded for it. */
  const placesIn = (passage: number, text: TextReading): Places => {
    const withHead = text.found.slice();
    lookup.mark(index.heads, index.headOfPassage[passage] ?? 0, withHead);
    const near = withHead.slice();
    const [first, end] = rangeOf(passage);
    for (const other of [passage - 1, passage + 1]) {
      if (other < first || other >= end) continue;
      lookup.mark(index.texts, other, near);
      lookup.mark(index.speakers, other, near);
    }
    const withAsks = text.found.slice();
    lookup.mark(index.asks, passage, withAsks);
    const withRoles = text.found.slice();
    lookup.mark(index.roles, passage, withRoles);
    const withRelated = merged(text.found, text.related);
    return { found: text.found, withRelated, withHead, near, withAsks, withRoles };
  };

  const measure = (passage: number): Measured => {
    const isQuoted = question.speakerId !== undefined && isSpeaker(index, passage, question.speakerId);
    const text = readText(index, passage, question, weights, lookup, looks, isQuoted);
    lookup.mark(index.speakers, passage, text.found);
    const places = placesIn(passage, text);
    const agreement = agreementWithAsks(index, passage, question, lookup, looks, rarity, places.withRelated);
    const relativeLength = (index.lengths[passage] ?? 0) / index.meanLength;
    const total = Math.max(question.totalWeight, 1e-9);
    const evidence: Evidence = {
      ...textEvidence(question, weights, text, relativeLength),
      ...placesEvidence(question, weights, places),
      ...peopleEvidence(question, places, text, isQuoted),
      ...amountEvidence(question, places, text, agreement),
      document: documentCoverage(passage) / total,
      asked: agreement.asked,
      inOneAsk: agreement.inOneAsk,
      withOneAsk: agreement.withOneAsk,
      distinction: 0,
    };
    return { evidence, found: text.found };
  };

  return {
    prepare(asked) {
      question = asked;
      weights = Float64Array.from(asked.terms, ({ weight }) => weight);
      coverageByDocument.clear();
      lookup.prepare(asked);
    },
    measure,
    distinguish(measured, best) {
      const local = Float64Array.from(question.terms, ({ weight }, n) => {
        const holders = best.reduce((sum, { found }) => sum + (found[n] ?? 0), 0);
        return weight * Math.log(1 + (best.length - holders + 0.5) / (holders + 0.5));
      });
      const total = Math.max(
        1e-9,
        local.reduce((sum, weight) => sum + weight, 0),
      );
      return measured.map(({ evidence, found }) => ({
        ...evidence,
        distinction: weighed(found, local) / total,
      }));
    },
  };
}

function isSpeaker(index: PassageIndex, passage: number, speakerId: string): boolean {
  const id = index.idByKey.get(`@${speakerId}`);
  if (id === undefined) return false;
  const { terms, starts } = index.speakers;
  return terms.subarray(starts[passage] ?? 0, starts[passage + 1] ?? 0).includes(id);
}

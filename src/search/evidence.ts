/**
 * What speaks for one passage as the answer to one question, measured.
 *
 * Each measure is a share between 0 and about 1 of what the question asks
 * for, so that measures of different questions can be compared and the
 * weights that combine them can be read.
 */
import { isAmount, kindBits } from './answer-kinds.ts';
import { Lookup, looksOf, merged, weighed } from './lookup.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Question } from './question.ts';
import { readText } from './read-text.ts';
import { agreementWithAsks } from './recorded.ts';

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
  /** 1 when any sentence holds the kind of thing asked for. */
  readonly kind: number;
  /** Neighbouring terms of the question that stand near each other, in order. */
  readonly closeness: number;
  /** Terms that the passage lacks but has a word of the same meaning for. */
  readonly related: number;
  /** Terms that stand only in the title or the section's heading. */
  readonly heading: number;
  /** Terms that stand only in the passage before or after. */
  readonly neighbours: number;
  /** Terms that stand only in the passage's recorded questions. */
  readonly inAsks: number;
  /** Terms that stand only in what the names here are known as: `President of Kazakhstan`. */
  readonly inRoles: number;
  /** Terms found here that few of the other good candidates have: what sets it apart. */
  readonly distinction: number;
  /** Terms that stand somewhere in the same document, found or not here. */
  readonly document: number;
  /** How well one of the passage's recorded questions agrees with this one. */
  readonly asked: number;
  /** Terms that stand in a single one of them. */
  readonly inOneAsk: number;
  /** Terms that stand in the text or in the one recorded question that adds most. */
  readonly withOneAsk: number;
  /** Names of the question found here; 0 when it has none. */
  readonly named: number;
  /** 1 when the person whose words are asked for is quoted here. */
  readonly speaker: number;
  /** Names and numbers of the question found here or right beside it. */
  readonly names: number;
  /** How short the passage is, against the mean: 1 for an empty one, 0.5 for a mean one. */
  readonly brevity: number;
  /** Weight of the heaviest term that neither the passage nor its headings have. */
  readonly heaviestMissing: number;
  /** 1 when the question asks for somebody's words or deeds and the passage does not name them. */
  readonly subjectMissing: number;
  /** 1 when nobody's words or deeds are asked for, or theirs who are named or quoted here or named right beside. */
  readonly aboutSubject: number;
  /** 1 when a known person's words are asked for and nothing of theirs is quoted in the passage. */
  readonly speakerUnquoted: number;
  /** 1 when the question counts things that the passage does not speak of. */
  readonly countedMissing: number;
  /** 1 when the question counts things and a number stands beside them. */
  readonly counted: number;
  /** Of a question for an amount, the share that stands with such an amount. */
  readonly amount: number;
  /** 1 when the question counts things and no number stands beside them. */
  readonly uncounted: number;
  /** Of a question for an amount, the share that no sentence with such an amount holds. */
  readonly amountApart: number;
  /** Of a question for somebody's words, the share of what they are about that stands nowhere near them. */
  readonly topicApart: number;
  /** Share of the question that neither the passage nor anything recorded or printed around it supports. */
  readonly unsupported: number;
  /** Weight of the heaviest such term. */
  readonly heaviestUnsupported: number;
  /** Share of the question's plain words that the passage has, a similar word or a recorded question counting half. */
  readonly content: number;
}

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

const k1 = 1.2;
const b = 0.6;
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
  let question: Question = { terms: [], totalWeight: 0, phrases: [], wanted: 'anything' };
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

  const measure = (passage: number): Measured => {
    const total = Math.max(question.totalWeight, 1e-9);
    const isQuoted = question.speakerId !== undefined && isSpeaker(index, passage, question.speakerId);
    const text = readText(index, passage, question, weights, lookup, looks, isQuoted);
    lookup.mark(index.speakers, passage, text.found);
    const coverage = weighed(text.found, weights);

    const withRelated = merged(text.found, text.related);
    const withHead = text.found.slice();
    lookup.mark(index.heads, index.headOfPassage[passage] ?? 0, withHead);
    const headed = weighed(withHead, weights);
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
    const supported = merged(merged(withAsks, withRoles), text.related);
    const anywhere = merged(supported, near);

    const { subject, counted } = question;
    const agreement = agreementWithAsks(index, passage, question, lookup, looks, rarity, withRelated);
    const isCounted = text.isCounted || agreement.isCounted;
    const asksAmount = isAmount(question.wanted);
    const amount = Math.max(text.wanted / total, agreement.sameKind);
    const evidence: Evidence = {
      words: saturated(text.times, weights, (index.lengths[passage] ?? 0) / index.meanLength) / total,
      coverage: coverage / total,
      sentence: text.sentence / total,
      twoSentences: text.twoSentences / total,
      wanted: text.wanted / total,
      kind: question.wanted === 'anything' || (text.kinds & kindBits[question.wanted]) !== 0 ? 1 : 0,
      closeness: text.closeness,
      related: (weighed(withRelated, weights) - coverage) / total,
      heading: (headed - coverage) / total,
      neighbours: (weighed(near, weights) - headed) / total,
      inAsks: (weighed(withAsks, weights) - coverage) / total,
      inRoles: (weighed(withRoles, weights) - coverage) / total,
      distinction: 0,
      document: documentCoverage(passage) / total,
      asked: agreement.asked,
      inOneAsk: agreement.inOneAsk,
      withOneAsk: agreement.withOneAsk,
      named: question.terms.some(({ isName }) => isName) ? shareOfNames(question, text.found, near) : 0,
      speaker: isQuoted ? 1 : 0,
      names: shareOfNames(question, text.found, near),
      brevity: 1 / (1 + (index.lengths[passage] ?? 0) / index.meanLength),
      heaviestMissing: heaviestMissing(weights, withHead),
      subjectMissing: subject === undefined || (text.found[subject] ?? 0) > 0 ? 0 : 1,
      aboutSubject: subject === undefined || isQuoted || (near[subject] ?? 0) > 0 ? 1 : 0,
      speakerUnquoted: question.speakerId === undefined || isQuoted ? 0 : 1,
      countedMissing: counted === undefined || (withRelated[counted] ?? 0) > 0 ? 0 : 1,
      counted: counted !== undefined && isCounted ? 1 : 0,
      amount: asksAmount ? amount : 0,
      uncounted: counted === undefined || isCounted ? 0 : 1,
      amountApart: asksAmount ? 1 - amount : 0,
      topicApart: subject === undefined ? 0 : 1 - text.topic,
      unsupported: 1 - weighed(anywhere, weights) / total,
      heaviestUnsupported: heaviestMissing(weights, anywhere),
      content: contentShare(question, text.found, supported),
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

/** BM25's term frequency part, summed by weight (Robertson & Zaragoza 2009). */
function saturated(times: Float64Array, weights: Float64Array, relativeLength: number): number {
  const norm = k1 * (1 - b + b * relativeLength);
  let sum = 0;
  for (let n = 0; n < weights.length; n += 1) {
    const often = times[n] ?? 0;
    sum += ((weights[n] ?? 0) * often * (k1 + 1)) / (often + norm);
  }
  return sum;
}

function isSpeaker(index: PassageIndex, passage: number, speakerId: string): boolean {
  const id = index.idByKey.get(`@${speakerId}`);
  if (id === undefined) return false;
  const { terms, starts } = index.speakers;
  return terms.subarray(starts[passage] ?? 0, starts[passage + 1] ?? 0).includes(id);
}

/** The names apart: a passage about the right person need not speak of what is asked. */
function contentShare(question: Question, found: Float64Array, supported: Float64Array): number {
  let all = 0;
  let present = 0;
  question.terms.forEach(({ nameId, weight }, n) => {
    if (nameId !== undefined) return;
    all += weight;
    present += weight * Math.max(found[n] ?? 0, 0.5 * (supported[n] ?? 0));
  });
  return all === 0 ? 1 : present / all;
}

function heaviestMissing(weights: Float64Array, found: Float64Array): number {
  let heaviest = 0;
  for (let n = 0; n < weights.length; n += 1) {
    heaviest = Math.max(heaviest, (weights[n] ?? 0) * (1 - (found[n] ?? 0)));
  }
  return heaviest;
}

/** A name that stands only beside the passage counts half: news names somebody once and then says "he". */
function shareOfNames(question: Question, here: Float64Array, near: Float64Array): number {
  let all = 0;
  let present = 0;
  question.terms.forEach(({ isName, isNumber, weight }, n) => {
    if (!isName && !isNumber) return;
    all += weight;
    present += weight * Math.max(here[n] ?? 0, 0.5 * (near[n] ?? 0));
  });
  return all === 0 ? 1 : present / all;
}

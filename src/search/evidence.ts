/**
 * What speaks for one passage as the answer to one question, measured.
 *
 * Each measure is a share between 0 and about 1 of what the question asks
 * for, so that measures of different questions can be compared and the
 * weights that combine them can be read.
 */
import { countingWords, isAmount, kindBits } from './answer-kinds.ts';
import { type PassageIndex, type Streams, stopWord } from './passage-index.ts';
import { nearWord, type Question } from './question.ts';
import { stemOf } from './terms.ts';

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
  /** 1 when a known person's words are asked for and nothing of theirs is quoted in the passage. */
  readonly speakerUnquoted: number;
  /** 1 when the question counts things that the passage does not speak of. */
  readonly countedMissing: number;
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
/** Terms further apart than this do not belong together. */
const maxGap = 8;
/** A book is not read whole for one question. */
const maxPassagesOfDocument = 200;
/** What a recorded question says beyond the one asked counts against it, but less than what it lacks. */
const extraInAsk = 0.7;
/** "How many …" and "Who …" ask for different things in the same words. */
const otherKindOfQuestion = 0.8;
/** "Where was Putin born?" is another question than "Where was Xi born?". */
const otherNameAsked = 0.6;
/** `200 people`, `thousands of young soldiers`, `soldiers numbered 200`: this many terms apart at most. */
const maxCountGap = 4;

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
      asked: agreementWithAsks(index, passage, question, lookup, looks, rarity),
      speaker: isQuoted ? 1 : 0,
      names: shareOfNames(question, text.found, near),
      brevity: 1 / (1 + (index.lengths[passage] ?? 0) / index.meanLength),
      heaviestMissing: heaviestMissing(weights, withHead),
      subjectMissing: subject === undefined || (text.found[subject] ?? 0) > 0 ? 0 : 1,
      speakerUnquoted: question.speakerId === undefined || isQuoted ? 0 : 1,
      countedMissing: counted === undefined || (withRelated[counted] ?? 0) > 0 ? 0 : 1,
      uncounted: counted === undefined || text.isCounted ? 0 : 1,
      amountApart: isAmount(question.wanted) ? 1 - text.wanted / total : 0,
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

/** Which term of the question a term of the index stands for, and how nearly. */
class Lookup {
  /** Slot n stands for the question's term n - 1; 0 for none. */
  readonly #slots: Uint8Array;
  readonly #factors: Float32Array;
  #used: number[] = [];

  constructor(vocabularySize: number) {
    this.#slots = new Uint8Array(vocabularySize);
    this.#factors = new Float32Array(vocabularySize);
  }

  prepare({ terms }: Question): void {
    for (const termId of this.#used) this.#slots[termId] = 0;
    this.#used = [];
    terms.forEach(({ variants }, n) => {
      for (const { termId, factor } of variants) {
        if ((this.#slots[termId] ?? 0) !== 0 && (this.#factors[termId] ?? 0) >= factor) continue;
        this.#slots[termId] = n + 1;
        this.#factors[termId] = factor;
        this.#used.push(termId);
      }
    });
  }

  /** The term's number, -1 for none. */
  term(termId: number): number {
    return (this.#slots[termId] ?? 0) - 1;
  }

  factor(termId: number): number {
    return this.#factors[termId] ?? 0;
  }

  /** Notes in `into` the best factor of each term that the stream holds, words of mere similar meaning left out. */
  mark(streams: Streams, item: number, into: Float64Array): void {
    const end = streams.starts[item + 1] ?? 0;
    for (let at = streams.starts[item] ?? 0; at < end; at += 1) {
      const id = streams.terms[at] ?? 0;
      const n = this.term(id);
      if (n < 0) continue;
      const factor = this.factor(id);
      if (factor >= nearWord) into[n] = Math.max(into[n] ?? 0, factor);
    }
  }
}

interface TextReading {
  readonly found: Float64Array;
  readonly related: Float64Array;
  readonly times: Float64Array;
  readonly sentence: number;
  readonly twoSentences: number;
  readonly wanted: number;
  readonly kinds: number;
  readonly closeness: number;
  /** A number stands beside what the question counts. */
  readonly isCounted: boolean;
  /** Share of the question without its subject that stands in two sentences that name or quote the subject. */
  readonly topic: number;
}

/** One walk over a passage's text. */
function readText(
  index: PassageIndex,
  passage: number,
  { wanted: kindWanted, counted, subject }: Question,
  weights: Float64Array,
  lookup: Lookup,
  looks: Uint8Array,
  isQuoted: boolean,
): TextReading {
  const count = weights.length;
  const topics = weights.slice();
  if (subject !== undefined) topics[subject] = 0;
  const topicTotal = topics.reduce((sum, weight) => sum + weight, 0);
  let topic = topicTotal === 0 ? topicTotal + 1 : 0;
  let numberAt = -maxCountGap - 1;
  let countedAt = -maxCountGap - 1;
  let isCounted = false;
  const found = new Float64Array(count);
  const related = new Float64Array(count);
  const times = new Float64Array(count);
  const pairs = new Pairs(count);
  let here = new Float64Array(count);
  let before = new Float64Array(count);
  let sentence = 0;
  let twoSentences = 0;
  let wanted = 0;
  let kinds = 0;
  const { terms, starts } = index.texts;
  const end = starts[passage + 1] ?? 0;
  for (let at = starts[passage] ?? 0; at < end; at += 1) {
    const id = terms[at] ?? 0;
    if (id < stopWord) {
      const covered = weighed(here, weights);
      sentence = Math.max(sentence, covered);
      const both = merged(before, here);
      twoSentences = Math.max(twoSentences, weighed(both, weights));
      if (topicTotal > 0 && (isQuoted || (subject !== undefined && (both[subject] ?? 0) > 0)))
        topic = Math.max(topic, weighed(both, topics) / topicTotal);
      if ((id & kindBits[kindWanted]) !== 0) wanted = Math.max(wanted, covered);
      kinds |= id;
      before = here;
      here = new Float64Array(count);
      numberAt = countedAt = -maxCountGap - 1;
      continue;
    }
    if (looks[id] === looksLikeNumber) numberAt = at;
    const n = lookup.term(id);
    if (n === counted) countedAt = at;
    if (
      countedAt >= 0 &&
      numberAt >= 0 &&
      Math.abs(at - (numberAt === at ? countedAt : numberAt)) <= maxCountGap &&
      (numberAt === at || countedAt === at)
    )
      isCounted = true;
    if (n < 0) continue;
    const factor = lookup.factor(id);
    if (factor < nearWord) {
      related[n] = Math.max(related[n] ?? 0, factor / nearWord);
      continue;
    }
    times[n] = (times[n] ?? 0) + factor;
    found[n] = Math.max(found[n] ?? 0, factor);
    here[n] = Math.max(here[n] ?? 0, factor);
    pairs.note(n, at);
  }
  return {
    found,
    related,
    times,
    sentence,
    twoSentences,
    wanted,
    kinds,
    closeness: pairs.closeness(weights),
    isCounted,
    topic,
  };
}

/** How near each two neighbouring terms of the question come to each other. */
class Pairs {
  readonly #lastAt: Int32Array;
  readonly #best: Float64Array;

  constructor(count: number) {
    this.#lastAt = new Int32Array(count).fill(-1);
    this.#best = new Float64Array(count);
  }

  note(n: number, at: number): void {
    this.#lastAt[n] = at;
    if (n > 0) this.#meet(n - 1, at, this.#lastAt[n - 1] ?? -1, 1);
    if (n + 1 < this.#lastAt.length) this.#meet(n, at, this.#lastAt[n + 1] ?? -1, 0.7);
  }

  #meet(pair: number, at: number, other: number, order: number): void {
    const gap = at - other;
    if (other < 0 || gap > maxGap) return;
    this.#best[pair] = Math.max(this.#best[pair] ?? 0, order / Math.sqrt(Math.max(1, gap)));
  }

  /** A pair weighs what its lighter term does. */
  closeness(weights: Float64Array): number {
    let all = 0;
    let met = 0;
    for (let pair = 0; pair + 1 < weights.length; pair += 1) {
      const weight = Math.min(weights[pair] ?? 0, weights[pair + 1] ?? 0);
      all += weight;
      met += weight * (this.#best[pair] ?? 0);
    }
    return all === 0 ? 0 : met / all;
  }
}

function weighed(found: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < weights.length; n += 1) sum += (found[n] ?? 0) * (weights[n] ?? 0);
  return sum;
}

function merged(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, n) => Math.max(value, other[n] ?? 0));
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

/** Weight in common by weight of both together, for the recorded question that agrees best. */
function agreementWithAsks(
  index: PassageIndex,
  passage: number,
  { terms: asked, totalWeight, wanted }: Question,
  lookup: Lookup,
  looks: Uint8Array,
  rarity: (termId: number) => number,
): number {
  let best = 0;
  let common = 0;
  let extra = 0;
  let hasOtherName = false;
  const seen = new Set<number>();
  const names = asked.flatMap(({ isName }, n) => (isName ? [n] : []));
  const { terms, starts } = index.asks;
  for (let at = starts[passage] ?? 0; at < (starts[passage + 1] ?? 0); at += 1) {
    const id = terms[at] ?? 0;
    if (id < stopWord) {
      const likeness = id === kindBits[wanted] ? 1 : otherKindOfQuestion;
      const sameNames = hasOtherName && names.some((n) => !seen.has(n)) ? otherNameAsked : 1;
      best = Math.max(best, (likeness * sameNames * common) / Math.max(1e-9, totalWeight + extra));
      common = 0;
      extra = 0;
      hasOtherName = false;
      seen.clear();
      continue;
    }
    const n = lookup.term(id);
    if (n < 0) extra += extraInAsk * rarity(id);
    if (n < 0 && looks[id] === looksLikeName) hasOtherName = true;
    else if (!seen.has(n)) common += (asked[n]?.weight ?? 0) * lookup.factor(id);
    if (n >= 0) seen.add(n);
  }
  return best;
}

const looksLikeNumber = 1;
const looksLikeName = 2;

/** What each term of the vocabulary is by its looks: a number (years apart), a name, or neither (0). */
function looksOf(vocabulary: readonly string[]): Uint8Array {
  return Uint8Array.from(vocabulary, (key) => {
    if (key.startsWith('@')) return looksLikeName;
    return countingKeys.has(key) || (/^\p{N}/u.test(key) && !/^(?:1\d|20)\d\d$/.test(key))
      ? looksLikeNumber
      : 0;
  });
}

const countingKeys = new Set(countingWords.map(stemOf));

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

/** One walk over the terms of a passage: what of a question it holds, how near together, beside what. */
import { kindBits } from './answer-kinds.ts';
import { type Lookup, looksLikeNumber, merged, weighed } from './lookup.ts';
import { type PassageIndex, stopWord } from './passage-index.ts';
import { nearWord, type Question } from './question.ts';

/** What one walk over a passage's text finds; the arrays have a number for each term of the question. */
export interface TextReading {
  /** The best factor of each term. */
  readonly found: Float64Array;
  /** How near the passage's words of similar meaning are, 1 the nearest. */
  readonly related: Float64Array;
  /** How often each term stands here. */
  readonly times: Float64Array;
  /** Weight found in the best sentence. */
  readonly sentence: number;
  /** The same in the best two that follow each other. */
  readonly twoSentences: number;
  /** The same in the best sentence with the kind of thing asked for. */
  readonly wanted: number;
  /** Bits of all kinds of answer in the passage. */
  readonly kinds: number;
  /** Share of neighbouring terms that stand near each other, in order. */
  readonly closeness: number;
  /** A number stands beside what the question counts. */
  readonly isCounted: boolean;
  /** Share of the question without its subject that stands in two sentences that name or quote the subject. */
  readonly topic: number;
}

/** Terms further apart than this do not belong together. */
const maxGap = 8;

/**
 * Reads a passage's text for one question. `looks` are those of the
 * vocabulary; `isQuoted` says that the question's speaker is quoted here.
 */
export function readText(
  index: PassageIndex,
  passage: number,
  question: Question,
  weights: Float64Array,
  lookup: Lookup,
  looks: Uint8Array,
  isQuoted: boolean,
): TextReading {
  const count = weights.length;
  const found = new Float64Array(count);
  const related = new Float64Array(count);
  const times = new Float64Array(count);
  const pairs = new Pairs(count);
  const counting = new Counting(question.counted);
  const sentences = new Sentences(question, weights, isQuoted);
  let here = new Float64Array(count);
  const { terms, starts } = index.texts;
  const end = starts[passage + 1] ?? 0;
  for (let at = starts[passage] ?? 0; at < end; at += 1) {
    const id = terms[at] ?? 0;
    if (id < stopWord) {
      sentences.add(here, id);
      here = new Float64Array(count);
      counting.endSentence();
      continue;
    }
    const n = lookup.term(id);
    counting.note(n, at, looks[id] === looksLikeNumber);
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
  const { sentence, twoSentences, wanted, kinds, topic } = sentences;
  const { isCounted } = counting;
  const closeness = pairs.closeness(weights);
  return { found, related, times, sentence, twoSentences, wanted, kinds, closeness, isCounted, topic };
}

/** The best of the sentences, by what they hold of the question. */
class Sentences {
  sentence = 0;
  twoSentences = 0;
  wanted = 0;
  kinds = 0;
  topic: number;
  readonly #weights: Float64Array;
  readonly #topics: Float64Array;
  readonly #topicTotal: number;
  readonly #subject: number | undefined;
  readonly #wantedBit: number;
  readonly #isQuoted: boolean;
  #before: Float64Array;

  constructor({ subject, wanted }: Question, weights: Float64Array, isQuoted: boolean) {
    this.#weights = weights;
    this.#topics = weights.map((weight, n) => (n === subject ? 0 : weight));
    this.#topicTotal = this.#topics.reduce((sum, weight) => sum + weight, 0);
    this.#subject = subject;
    this.#wantedBit = kindBits[wanted];
    this.#isQuoted = isQuoted;
    this.#before = new Float64Array(weights.length);
    // Nothing is asked for beyond what the subject said at all.
    this.topic = this.#topicTotal === 0 ? 1 : 0;
  }

  add(here: Float64Array, kinds: number): void {
    const covered = weighed(here, this.#weights);
    const both = merged(this.#before, here);
    this.sentence = Math.max(this.sentence, covered);
    this.twoSentences = Math.max(this.twoSentences, weighed(both, this.#weights));
    if ((kinds & this.#wantedBit) !== 0) this.wanted = Math.max(this.wanted, covered);
    if (this.#topicTotal > 0 && this.#isAboutSubject(both)) {
      this.topic = Math.max(this.topic, weighed(both, this.#topics) / this.#topicTotal);
    }
    this.kinds |= kinds;
    this.#before = here;
  }

  #isAboutSubject(found: Float64Array): boolean {
    return this.#isQuoted || (this.#subject !== undefined && (found[this.#subject] ?? 0) > 0);
  }
}

/** `200 people`, `thousands of young soldiers`, `soldiers numbered 200`: this many terms apart at most. */
const maxCountGap = 4;
const never = -maxCountGap - 1;

/** Whether a number stands beside what is counted, in one sentence. */
class Counting {
  isCounted = false;
  readonly #counted: ReadonlySet<number>;
  #numberAt = never;
  #countedAt = never;

  constructor(counted: readonly number[]) {
    this.#counted = new Set(counted);
  }

  note(n: number, at: number, isNumber: boolean): void {
    const isMeant = this.#counted.has(n);
    if (isNumber) this.#numberAt = at;
    if (isMeant) this.#countedAt = at;
    if ((isNumber || isMeant) && Math.min(this.#numberAt, this.#countedAt) >= 0) {
      this.isCounted ||= Math.abs(this.#numberAt - this.#countedAt) <= maxCountGap;
    }
  }

  endSentence(): void {
    this.#numberAt = never;
    this.#countedAt = never;
  }
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

/** Reading streams of terms in the light of one question. */
import { countingWords } from './answer-kinds.ts';
import type { Streams } from './passage-index.ts';
import { nearWord, type Question } from './question.ts';
import { stemOf } from './terms.ts';

/** Which term of the question a term of the index stands for, and how nearly. */
export class Lookup {
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

/** What a term is by its looks: a number that counts (no year), a name, or neither (0). */
export const looksLikeNumber = 1;
export const looksLikeName = 2;

const countingKeys = new Set(countingWords.map(stemOf));

/** The looks of each term of a vocabulary. `looksOf(['200', '@putin', '2022'])` → `[1, 2, 0]` */
export function looksOf(vocabulary: readonly string[]): Uint8Array {
  return Uint8Array.from(vocabulary, (key) => {
    if (key.startsWith('@')) return looksLikeName;
    const isNumber = /^\p{N}/u.test(key) && !/^(?:1\d|20)\d\d$/.test(key);
    return isNumber || countingKeys.has(key) ? looksLikeNumber : 0;
  });
}

/** How much of the question was found, by weight: the sum of each term's share times its weight. */
export function weighed(found: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < weights.length; n += 1) sum += (found[n] ?? 0) * (weights[n] ?? 0);
  return sum;
}

/** For each term the better of two. */
export function merged(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, n) => Math.max(value, other[n] ?? 0));
}

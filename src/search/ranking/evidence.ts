/** Where the terms of a question stand in and around one passage: what every signal is measured on. */
import type { Candidate } from '../candidates.ts';
import type { Question } from '../question/question.ts';
import type { PassageReading } from './readings.ts';

/** How well each term of a question was found, by the term's number: 0 not at all, 1 as it is. */
export type Found = readonly number[];

export interface Evidence {
  readonly reading: PassageReading;
  /** What each word of a passage stands for in the question. */
  readonly byKey: HitsByKey;
  /** MiniSearch's score for the passage, as a share of the best candidate's. */
  readonly scoreShare: number;
  readonly inText: Found;
  /** The same without other words for it. */
  readonly inOwnWords: Found;
  /** For each sentence of the passage. */
  readonly inSentences: readonly Found[];
  readonly inTitle: Found;
  /** Terms of the question in the order of the text: which, and at which place among the passage's terms. */
  readonly sequence: readonly { readonly term: number; readonly at: number }[];
}

/** A term of a question, by its number, and how well a key stands for it. */
interface Hit {
  readonly term: number;
  readonly factor: number;
  readonly isOther: boolean;
}

/** For each key that counts, the term of the question that it stands for best. */
type HitsByKey = ReadonlyMap<string, Hit>;

function hitsByKey({ terms }: Question): HitsByKey {
  const byKey = new Map<string, Hit>();
  terms.forEach(({ variants }, term) => {
    for (const { key, factor, isOther = false } of variants) {
      if (factor > (byKey.get(key)?.factor ?? 0)) byKey.set(key, { term, factor, isOther });
    }
  });
  return byKey;
}

/** Finds the terms of one question in one passage after another. */
export type FindEvidence = (candidate: Candidate, reading: PassageReading) => Evidence;

/** `evidenceFinder(question, bestScore)(candidate, reading)` */
export function evidenceFinder(question: Question, bestScore: number): FindEvidence {
  const byKey = hitsByKey(question);
  const nothing = (): number[] => new Array<number>(question.terms.length).fill(0);

  return (candidate, reading) => {
    const inText = nothing();
    const inOwnWords = nothing();
    const sequence: { term: number; at: number }[] = [];
    let at = 0;
    const inSentences = reading.sentences.map(({ terms }) => {
      const inSentence = nothing();
      for (const { key } of terms) {
        const hit = byKey.get(key);
        note(inSentence, hit);
        note(inText, hit);
        if (hit?.isOther === false) note(inOwnWords, hit);
        if (hit !== undefined) sequence.push({ term: hit.term, at });
        at += 1;
      }
      return inSentence;
    });
    return {
      reading,
      byKey,
      scoreShare: bestScore > 0 ? candidate.score / bestScore : 0,
      inText,
      inOwnWords,
      inSentences,
      inTitle: foundAmong(reading.titleKeys, question, byKey),
      sequence,
    };
  };
}

/** How well each term of the question is found among some words, such as those of a title. */
export function foundAmong(keys: Iterable<string>, { terms }: Question, byKey: HitsByKey): number[] {
  const found = new Array<number>(terms.length).fill(0);
  for (const key of keys) note(found, byKey.get(key));
  return found;
}

function note(found: number[], hit: Hit | undefined): void {
  if (hit !== undefined) found[hit.term] = Math.max(found[hit.term] ?? 0, hit.factor);
}

/**
 * The share of a question that was found, by the weight of its terms: 0 to 1.
 *
 * With "ferry" (weight 6) found and "happened" (weight 2) not: 0.75.
 */
export function shareFound({ terms, totalWeight }: Question, found: Found): number {
  let sum = 0;
  for (let n = 0; n < terms.length; n += 1) sum += (terms[n]?.weight ?? 0) * (found[n] ?? 0);
  return sum / totalWeight;
}

/** The same of what was found in either of two places. */
export function shareFoundInEither({ terms, totalWeight }: Question, one: Found, other: Found): number {
  let sum = 0;
  for (let n = 0; n < terms.length; n += 1)
    sum += (terms[n]?.weight ?? 0) * Math.max(one[n] ?? 0, other[n] ?? 0);
  return sum / totalWeight;
}

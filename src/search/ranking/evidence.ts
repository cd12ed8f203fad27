/** Where a passage has the terms of a question: what all signals are computed from. */
import { overlaps } from '../../text/span.ts';
import type { Candidate } from '../candidates.ts';
import type { Question } from '../question/question.ts';
import type { PassageReading } from './readings.ts';

/** How well each term of a question was found, by the term's index: 0 not at all, 1 as it is. */
export type Found = readonly number[];

export interface Evidence {
  readonly reading: PassageReading;
  /** The term of the question that each key of a passage stands for. */
  readonly byKey: HitsByKey;
  /** The index's score for the passage, as a share of the best candidate's. */
  readonly scoreShare: number;
  readonly inText: Found;
  /** As `inText`, without synonyms. */
  readonly inOwnWords: Found;
  /** For each sentence of the passage. */
  readonly inSentences: readonly Found[];
  readonly inTitle: Found;
  /** The question's terms in the order of the text; `at` counts the passage's terms. */
  readonly sequence: readonly { readonly term: number; readonly at: number }[];
}

/** A term of a question, by its index, and how well a key stands for it. */
interface Hit {
  readonly term: number;
  readonly factor: number;
  readonly isSynonym: boolean;
}

/** For each key that counts, the term of the question that it stands for best. */
type HitsByKey = ReadonlyMap<string, Hit>;

function hitsByKey({ terms }: Question): HitsByKey {
  const byKey = new Map<string, Hit>();
  terms.forEach(({ variants }, term) => {
    for (const { key, factor, isSynonym = false } of variants) {
      if (factor > (byKey.get(key)?.factor ?? 0)) byKey.set(key, { term, factor, isSynonym });
    }
  });
  return byKey;
}

export type FindEvidence = (candidate: Candidate, reading: PassageReading) => Evidence;

/** Makes a function that finds the terms of one question in passages; `bestScore` is the best candidate's. */
export function evidenceFinder(question: Question, bestScore: number): FindEvidence {
  const byKey = hitsByKey(question);
  const nothing = (): number[] => new Array<number>(question.terms.length).fill(0);

  return (candidate, reading) => {
    const inText = nothing();
    const inOwnWords = nothing();
    const sequence: { term: number; at: number }[] = [];
    let at = 0;
    const speaker = question.terms[question.speakerTerm ?? -1]?.nameId;
    const inSentences = reading.sentences.map(({ terms, span }) => {
      const inSentence = nothing();
      // Whoever speaks need not be named in their own words.
      const speaks = reading.quoted.some((one) => one.speakerId === speaker && overlaps(one, span));
      const spoken = speaks ? byKey.get(`@${speaker}`) : undefined;
      for (const found of [inSentence, inText, inOwnWords]) addHit(found, spoken);
      for (const { key } of terms) {
        const hit = byKey.get(key);
        addHit(inSentence, hit);
        addHit(inText, hit);
        if (hit?.isSynonym === false) addHit(inOwnWords, hit);
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

/** How well each term of the question is found among some keys, such as those of a title. */
export function foundAmong(keys: Iterable<string>, { terms }: Question, byKey: HitsByKey): number[] {
  const found = new Array<number>(terms.length).fill(0);
  for (const key of keys) addHit(found, byKey.get(key));
  return found;
}

function addHit(found: number[], hit: Hit | undefined): void {
  if (hit !== undefined) found[hit.term] = Math.max(found[hit.term] ?? 0, hit.factor);
}

/**
 * The share of a question that was found, by the weight of its terms: 0 to 1.
 *
 * With "ferry" (weight 6) found and "happened" (weight 2) not found, it is 0.75.
 */
export function shareFound({ terms, totalWeight }: Question, found: Found): number {
  let sum = 0;
  for (let n = 0; n < terms.length; n += 1) sum += (terms[n]?.weight ?? 0) * (found[n] ?? 0);
  return sum / totalWeight;
}

/** The share of a question that was found in either of two places. */
export function shareFoundInEither({ terms, totalWeight }: Question, one: Found, other: Found): number {
  let sum = 0;
  for (let n = 0; n < terms.length; n += 1)
    sum += (terms[n]?.weight ?? 0) * Math.max(one[n] ?? 0, other[n] ?? 0);
  return sum / totalWeight;
}

/**
 * What speaks for one passage as the answer to one question.
 *
 * Each measure is a share between 0 and about 1 of what the question asks
 * for, so that measures of different questions can be compared and the
 * weights that combine them can be read.
 */
import { isAmount, kindBits } from './answer-kinds.ts';
import { merged, weighed } from './lookup.ts';
import type { Question } from './question.ts';
import type { TextReading } from './read-text.ts';
import type { Agreement } from './recorded.ts';

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
  /** 1 when nobody's words or deeds are asked for, or theirs who are quoted or named here, right beside or in a recorded question. */
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

const k1 = 1.2;
const b = 0.6;

/** How well each term was found, by its number: in the text, or in the text and one more place. */
export interface Places {
  readonly found: Float64Array;
  readonly withRelated: Float64Array;
  readonly withHead: Float64Array;
  /** Title, heading and the passages right beside it. */
  readonly near: Float64Array;
  readonly withAsks: Float64Array;
  readonly withRoles: Float64Array;
}

/** What the passage's own words say for it; `relativeLength` is the passage's length against the mean. */
export function textEvidence(
  { totalWeight, wanted }: Question,
  weights: Float64Array,
  text: TextReading,
  relativeLength: number,
) {
  const total = Math.max(totalWeight, 1e-9);
  return {
    words: saturated(text.times, weights, relativeLength) / total,
    coverage: weighed(text.found, weights) / total,
    sentence: text.sentence / total,
    twoSentences: text.twoSentences / total,
    wanted: text.wanted / total,
    kind: wanted === 'anything' || (text.kinds & kindBits[wanted]) !== 0 ? 1 : 0,
    closeness: text.closeness,
    brevity: 1 / (1 + relativeLength),
  };
}

/** What stands around the passage or is recorded for it, and what stands nowhere. */
export function placesEvidence(question: Question, weights: Float64Array, places: Places) {
  const total = Math.max(question.totalWeight, 1e-9);
  const { found, withRelated, withHead, near, withAsks, withRoles } = places;
  const coverage = weighed(found, weights);
  const headed = weighed(withHead, weights);
  const supported = merged(merged(withAsks, withRoles), withRelated);
  const anywhere = merged(supported, near);
  return {
    related: (weighed(withRelated, weights) - coverage) / total,
    heading: (headed - coverage) / total,
    neighbours: (weighed(near, weights) - headed) / total,
    inAsks: (weighed(withAsks, weights) - coverage) / total,
    inRoles: (weighed(withRoles, weights) - coverage) / total,
    heaviestMissing: heaviestMissing(weights, withHead),
    unsupported: 1 - weighed(anywhere, weights) / total,
    heaviestUnsupported: heaviestMissing(weights, anywhere),
    content: contentShare(question, found, supported),
  };
}

/** Whether those are here whom the question names, and whose words it asks for. */
export function peopleEvidence(
  question: Question,
  { found, near, withAsks }: Places,
  text: TextReading,
  isQuoted: boolean,
) {
  const { subject, speakerId, terms } = question;
  const names = shareOfNames(question, found, near);
  return {
    names,
    named: terms.some(({ isName }) => isName) ? names : 0,
    speaker: isQuoted ? 1 : 0,
    speakerUnquoted: speakerId === undefined || isQuoted ? 0 : 1,
    subjectMissing: subject === undefined || (found[subject] ?? 0) > 0 ? 0 : 1,
    aboutSubject:
      subject === undefined || isQuoted || (near[subject] ?? 0) > 0 || (withAsks[subject] ?? 0) > 0 ? 1 : 0,
    topicApart: subject === undefined ? 0 : 1 - text.topic,
  };
}

/** Whether the amount that the question asks for is here, beside what it is of. */
export function amountEvidence(
  { counted, totalWeight, wanted }: Question,
  { withRelated }: Places,
  text: TextReading,
  agreement: Agreement,
) {
  const asksAmount = isAmount(wanted);
  const amount = Math.max(text.wanted / Math.max(totalWeight, 1e-9), agreement.sameKind);
  const isCounted = text.isCounted || agreement.isCounted;
  return {
    amount: asksAmount ? amount : 0,
    amountApart: asksAmount ? 1 - amount : 0,
    counted: counted.length > 0 && isCounted ? 1 : 0,
    uncounted: counted.length === 0 || isCounted ? 0 : 1,
    countedMissing: counted.length === 0 || counted.some((n) => (withRelated[n] ?? 0) > 0) ? 0 : 1,
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

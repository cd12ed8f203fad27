/** How well a question agrees with those recorded as answered by a passage. */
import { kindBits } from './answer-kinds.ts';
import { type Lookup, looksLikeName } from './lookup.ts';
import { type PassageIndex, stopWord } from './passage-index.ts';
import type { Question } from './question.ts';

/** Agreement with the questions that one passage answers, each 0 to about 1. */
export interface Agreement {
  /** Weight in common by weight of both together, for the recorded question that agrees best. */
  readonly asked: number;
  /** Share of the question that stands in a single recorded one. */
  readonly inOneAsk: number;
  /** The same, of recorded ones that ask for the same kind of thing. */
  readonly sameKind: number;
  /** Share of the question that the passage's text holds together with a single recorded one. */
  readonly withOneAsk: number;
  /** A recorded question counts the same things. */
  readonly isCounted: boolean;
}

/** What a recorded question says beyond the one asked counts against it, but less than what it lacks. */
export const extraInAsk = 0.7;
/** "How many …" and "Who …" ask for different things in the same words. */
export const otherKindOfQuestion = 0.8;
/** "Where was Putin born?" is another question than "Where was Xi born?". */
const otherNameAsked = 0.6;

/**
 * Agreement of a question with the recorded ones of a passage; `found` says how
 * well each of its terms was found in the passage's text.
 */
export function agreementWithAsks(
  index: PassageIndex,
  passage: number,
  { terms: asked, totalWeight, askedKind, counted }: Question,
  lookup: Lookup,
  looks: Uint8Array,
  rarity: (termId: number) => number,
  found: Float64Array,
): Agreement {
  const total = Math.max(1e-9, totalWeight);
  const names = asked.flatMap(({ isName }, n) => (isName ? [n] : []));
  const seen = new Set<number>();
  const inText = asked.reduce((sum, { weight }, n) => sum + weight * (found[n] ?? 0), 0);
  const best = { asked: 0, inOneAsk: 0, withOneAsk: inText / total, sameKind: 0, isCounted: false };
  let added = 0;
  let common = 0;
  let extra = 0;
  let hasOtherName = false;
  const endAsk = (kind: number) => {
    const isSameKind = kind === kindBits[askedKind];
    const isOtherName = hasOtherName && names.some((n) => !seen.has(n));
    const likeness = (isSameKind ? 1 : otherKindOfQuestion) * (isOtherName ? otherNameAsked : 1);
    best.asked = Math.max(best.asked, (likeness * common) / (total + extra));
    best.inOneAsk = Math.max(best.inOneAsk, common / total);
    best.withOneAsk = Math.max(best.withOneAsk, (inText + added) / total);
    if (isSameKind) best.sameKind = Math.max(best.sameKind, common / total);
    if (isSameKind && counted.some((n) => seen.has(n))) best.isCounted = true;
    seen.clear();
    common = 0;
    extra = 0;
    added = 0;
    hasOtherName = false;
  };
  const { terms, starts } = index.asks;
  for (let at = starts[passage] ?? 0; at < (starts[passage + 1] ?? 0); at += 1) {
    const id = terms[at] ?? 0;
    const n = lookup.term(id);
    if (id < stopWord) endAsk(id);
    else if (n < 0) {
      extra += extraInAsk * rarity(id);
      hasOtherName ||= looks[id] === looksLikeName;
    } else if (!seen.has(n)) {
      const weight = asked[n]?.weight ?? 0;
      const factor = lookup.factor(id);
      common += weight * factor;
      added += weight * Math.max(0, factor - (found[n] ?? 0));
      seen.add(n);
    }
  }
  return best;
}

/** How well a question agrees with those recorded: as answered by a passage, or as answered by none. */
import type { Knowledge } from '../knowledge/model.ts';
import type { NameFinder } from '../knowledge/names.ts';
import { kindBits, wantedOf } from './answer-kinds.ts';
import { type Lookup, looksLikeName } from './lookup.ts';
import { type PassageIndex, stopWord } from './passage-index.ts';
import type { Question } from './question.ts';
import { termsOf } from './terms.ts';

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
const extraInAsk = 0.7;
/** "How many …" and "Who …" ask for different things in the same words. */
const otherKindOfQuestion = 0.8;
/** "Where was Putin born?" is another question than "Where was Xi born?". */
const otherNameAsked = 0.6;

/**
 * Agreement of a question with the recorded ones of a passage; `found` says how
 * well each of its terms was found in the passage's text.
 */
export function agreementWithAsks(
  index: PassageIndex,
  passage: number,
  { terms: asked, totalWeight, wanted, counted }: Question,
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
    const isSameKind = kind === kindBits[wanted];
    const isOtherName = hasOtherName && names.some((n) => !seen.has(n));
    const likeness = (isSameKind ? 1 : otherKindOfQuestion) * (isOtherName ? otherNameAsked : 1);
    best.asked = Math.max(best.asked, (likeness * common) / (total + extra));
    best.inOneAsk = Math.max(best.inOneAsk, common / total);
    best.withOneAsk = Math.max(best.withOneAsk, (inText + added) / total);
    if (isSameKind) best.sameKind = Math.max(best.sameKind, common / total);
    if (isSameKind && counted !== undefined && seen.has(counted)) best.isCounted = true;
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

/** A question that a folder's documents are known not to answer, in terms. */
interface Unanswered {
  readonly wanted: number;
  readonly terms: readonly { readonly key: string; readonly rarity: number; readonly isPerson: boolean }[];
  readonly documentIds: ReadonlySet<string>;
}

/** What nobody tells of one person is mostly not told of the next either. */
const otherPerson = 0.6;

/**
 * How well a question agrees with those recorded as unanswered, 0 to about 1,
 * as far as they speak of the given document.
 *
 * `unansweredMatcher(knowledge, …)(question, 'rferl-fault-lines')` → `0.9`
 */
export function unansweredMatcher(
  knowledge: Knowledge,
  finder: NameFinder,
  index: PassageIndex,
  rarity: (termId: number | undefined) => number,
): (question: Question, documentId: string) => number {
  const isPerson = (key: string) => key[0] === '@' && knowledge.names.get(key.slice(1))?.kind === 'person';
  const all: Unanswered[] = knowledge.unanswered.map(({ question, documentIds }) => {
    const found = termsOf(question, finder);
    // A name's own words follow it and say nothing more.
    const nameEnds = (start: number) =>
      found.some((name) => name.folded === undefined && name.start <= start && start < name.end);
    const terms = found.filter(
      ({ isStop, folded, start }) => !isStop && (folded === undefined || !nameEnds(start)),
    );
    return {
      wanted: kindBits[wantedOf(question)],
      documentIds,
      terms: terms.map(({ key }) => ({
        key,
        rarity: rarity(index.idByKey.get(key)),
        isPerson: isPerson(key),
      })),
    };
  });

  const agreement = (question: Question, { wanted, terms }: Unanswered, factors: Factors): number => {
    let common = 0;
    let extra = 0;
    let strangers = 0;
    const seen = new Set<number>();
    for (const { key, rarity: weight, isPerson: person } of terms) {
      const match = factors.get(key);
      if (match === undefined) {
        extra += extraInAsk * weight;
        if (person) strangers += 1;
      } else if (!seen.has(match.n)) {
        common += (question.terms[match.n]?.weight ?? 0) * match.factor;
        seen.add(match.n);
      }
    }
    if (strangers === 1) {
      const own = question.terms.findIndex((term, n) => !seen.has(n) && isPerson(term.key));
      if (own !== -1) {
        common += otherPerson * (question.terms[own]?.weight ?? 0);
        extra = Math.max(
          0,
          extra -
            extraInAsk *
              Math.max(
                ...terms.filter((one) => one.isPerson && !factors.has(one.key)).map((one) => one.rarity),
              ),
        );
      }
    }
    const likeness = wanted === kindBits[question.wanted] ? 1 : otherKindOfQuestion;
    return (likeness * common) / Math.max(1e-9, question.totalWeight + extra);
  };

  return (question, documentId) => {
    const factors = factorsOf(question, index);
    let best = 0;
    for (const one of all) {
      if (one.documentIds.has(documentId)) best = Math.max(best, agreement(question, one, factors));
    }
    return best;
  };
}

type Factors = ReadonlyMap<string, { readonly n: number; readonly factor: number }>;

/** Which term of the question each key stands for, and how nearly; words that no document has stand for themselves. */
function factorsOf(question: Question, index: PassageIndex): Factors {
  const factors = new Map<string, { n: number; factor: number }>();
  question.terms.forEach(({ key, variants }, n) => {
    for (const { termId, factor } of variants) {
      const variant = index.vocabulary[termId] ?? '';
      if (factor > (factors.get(variant)?.factor ?? 0)) factors.set(variant, { n, factor });
    }
    factors.set(key, { n, factor: 1 });
  });
  return factors;
}

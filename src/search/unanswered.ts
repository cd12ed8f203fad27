/** How well a question agrees with those recorded as ones that documents do not answer. */
import type { Knowledge } from '../knowledge/model.ts';
import type { NameFinder } from '../knowledge/names.ts';
import { kindBits, wantedOf } from './answer-kinds.ts';
import type { PassageIndex } from './passage-index.ts';
import { presentId, type Question } from './question.ts';
import { extraInAsk, otherKindOfQuestion } from './recorded.ts';
import { termsOf, wordsOfNames } from './terms.ts';

/** Agreement, 0 to about 1, with the recorded question that agrees best, of those that speak of the document. */
export type UnansweredMatcher = (question: Question, documentId: string) => number;

/** What nobody tells of one person (an age, a party) is mostly not told of the next either. */
const otherPerson = 0.6;
/** Longer questions ask for deeds and words, and those are one person's own. */
const maxTermsOfAttribute = 3;

/** A recorded question. Rarities are sums over its terms. */
interface Recorded {
  readonly kind: number;
  readonly documentIds: ReadonlySet<string>;
  readonly rarity: number;
  readonly termCount: number;
  readonly personCount: number;
  readonly personRarity: number;
}

/** What a question and a recorded one have in common. */
interface Common {
  weight: number;
  rarity: number;
  personCount: number;
  personRarity: number;
  /** The question's terms that were found, by number. */
  readonly terms: Set<number>;
}

/** `unansweredMatcher(knowledge, …)(question, 'rferl-fault-lines')` → `0.9` */
export function unansweredMatcher(
  { unanswered, names }: Knowledge,
  finder: NameFinder,
  index: PassageIndex,
  rarity: (termId: number | undefined) => number,
): UnansweredMatcher {
  const isPerson = (key: string) => key.startsWith('@') && names.get(key.slice(1))?.kind === 'person';
  const isPresent = (key: string) => presentId(key, index) !== undefined;
  const rarityOf = (key: string) => rarity(index.idByKey.get(key));
  const places = new Map<string, number[]>();
  const all = unanswered.map(({ question, documentIds }, at): Recorded => {
    const terms = termsOf(question, finder);
    const covered = wordsOfNames(terms, isPresent);
    const telling = terms.filter((term) => !term.isStop && !covered.has(term));
    const keys = [...new Set(telling.map(({ key }) => key))];
    for (const key of keys) places.set(key, [...(places.get(key) ?? []), at]);
    const people = keys.filter(isPerson);
    return {
      kind: kindBits[wantedOf(question)],
      documentIds,
      rarity: sum(keys.map(rarityOf)),
      termCount: keys.length,
      personCount: people.length,
      personRarity: sum(people.map(rarityOf)),
    };
  });

  const inCommon = (question: Question): Map<number, Common> => {
    const found = new Map<number, Common>();
    for (const { key, n, factor } of keysOf(question, index)) {
      for (const at of places.get(key) ?? []) {
        const common = found.get(at) ?? {
          weight: 0,
          rarity: 0,
          personCount: 0,
          personRarity: 0,
          terms: new Set(),
        };
        found.set(at, common);
        common.rarity += rarityOf(key);
        if (isPerson(key)) {
          common.personCount += 1;
          common.personRarity += rarityOf(key);
        }
        if (common.terms.has(n)) continue;
        common.terms.add(n);
        common.weight += (question.terms[n]?.weight ?? 0) * factor;
      }
    }
    return found;
  };

  const agreement = (question: Question, recorded: Recorded, common: Common): number => {
    let { weight } = common;
    let extra = recorded.rarity - common.rarity;
    const hasStranger =
      recorded.personCount - common.personCount === 1 && recorded.termCount <= maxTermsOfAttribute;
    const other = hasStranger
      ? question.terms.find(({ key }, n) => !common.terms.has(n) && isPerson(key))
      : undefined;
    if (other !== undefined) {
      weight += otherPerson * other.weight;
      extra -= recorded.personRarity - common.personRarity;
    }
    const likeness = recorded.kind === kindBits[question.askedKind] ? 1 : otherKindOfQuestion;
    return (likeness * weight) / Math.max(1e-9, question.totalWeight + extraInAsk * extra);
  };

  return (question, documentId) => {
    let best = 0;
    for (const [at, common] of inCommon(question)) {
      const recorded = all[at];
      if (recorded?.documentIds.has(documentId) !== true) continue;
      best = Math.max(best, agreement(question, recorded, common));
    }
    return best;
  };
}

/** Each key that stands for a term of the question, the nearest first; a word that no document has stands for itself. */
function keysOf(
  { terms }: Question,
  index: PassageIndex,
): readonly { readonly key: string; readonly n: number; readonly factor: number }[] {
  const nearest = new Map<string, { key: string; n: number; factor: number }>();
  const add = (key: string, n: number, factor: number) => {
    if (factor > (nearest.get(key)?.factor ?? 0)) nearest.set(key, { key, n, factor });
  };
  terms.forEach(({ key, variants }, n) => {
    add(key, n, 1);
    for (const { termId, factor } of variants) add(index.vocabulary[termId] ?? '', n, factor);
  });
  return [...nearest.values()].sort((one, other) => other.factor - one.factor);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** What keeps two clauses that seem to contradict each other from doing so. */

import type { Token } from '../tokens.ts';
import type { Pair } from './align.ts';
import { affirming, ambiguous, denying, opposites, suspicious, suspiciousForm } from './opposites.ts';
import { type Negation, signAt, startsClause } from './polarity.ts';
import { clauseTokens, mayMislead, type Side, weightOf } from './sides.ts';

/** The share of the shorter clause, and of the longer, that both must have. */
const shareOfShorter = 0.5;
const shareOfLonger = 0.4;

/** "Not signed by the islanders but by the governor": signed it was. */
export function isCorrected({ tokens, polarity }: Side, { kind, to }: Negation): boolean {
  const next = polarity.clauses[to];
  if (kind !== 'particle' || tokens[to]?.folded !== 'but' || next === undefined) return false;
  return !tokens.slice(to + 1, next.to).some(({ folded }) => startsClause.test(folded));
}

/** "He did not go for money, he went for fame": either way of "go" finds its like on the other side. */
export function isSaidBothWays(a: Side, b: Side, pair: Pair): boolean {
  const key = a.poles[pair.a]?.key;
  const signs = (side: Side) =>
    new Set(
      side.poles.flatMap((pole, index) =>
        pole.key === key ? [signAt(side.polarity, index) * pole.sign] : [],
      ),
    );
  return signs(a).size > 1 || signs(b).size > 1;
}

const determiner = /^(?:the|a|an|its|his|her|their|our|my|your|any|this|that|these|those)$/;

/** "Dropped its opposition": the denying word is a thing here, and an unknown verb says what became of it. */
function isUndone(side: Side, clause: readonly number[], paired: ReadonlySet<number>): boolean {
  return side.polarity.negations.some(
    ({ kind, at: cue }) =>
      kind === 'word' &&
      clause.includes(cue) &&
      determiner.test(side.tokens[cue - 1]?.folded ?? '') &&
      clause.some((index) => index < cue && !paired.has(index) && weightOf(side, index) > 0),
  );
}

const universal =
  /^(?:all|every|everyone|everybody|everything|always|most|many|much|both|often|usually|fully|entirely|completely|totally)$/;

/** "Few agreed" is contradicted by "all agreed", not by "he agreed". */
export function hasUniversal(side: Side, index: number): boolean {
  return clauseTokens(side, index).some((one) => universal.test(side.tokens[one]?.folded ?? ''));
}

const exception = /^(?:until|unless|before|without|except|besides|other)$/;
const onlyWhen = /^(?:only|once|after|when|if|must|needs?|first)$/;

/** "Not until it ends" says what "only when it ends" says. */
export function isOnlyWhen(one: Side, index: number, other: Side, otherIndex: number): boolean {
  const near = (side: Side, around: number) => {
    const clause = side.polarity.clauses[around];
    return side.tokens.slice(Math.max(0, (clause?.from ?? 0) - 4), (clause?.to ?? 0) + 4);
  };
  const isExcepted = (side: Side, around: number) =>
    near(side, around).some(({ folded }) => exception.test(folded)) &&
    side.polarity.negations.some(({ kind }) => kind !== 'word');
  const isConditional = (side: Side, around: number) =>
    near(side, around).some(({ folded }) => onlyWhen.test(folded));
  return (
    (isExcepted(one, index) && isConditional(other, otherIndex)) ||
    (isExcepted(other, otherIndex) && isConditional(one, index))
  );
}

/**
 * The first word that a negation falls on is what it denies. Where the other
 * side has another word in its place ("does not trust" and "fears"), nothing
 * follows from the rest.
 */
export function isHeadPaired(
  negation: Negation,
  own: Side,
  other: Side,
  pairs: readonly Pair[],
  which: 'a' | 'b',
  otherIndex: number,
): boolean {
  const otherWhich = which === 'a' ? 'b' : 'a';
  const paired = new Set(pairs.map((pair) => pair[which]));
  const otherPaired = new Set(pairs.map((pair) => pair[otherWhich]));
  const isFree = (index: number) => weightOf(other, index) === 1 && !otherPaired.has(index);
  const otherFree = clauseTokens(other, otherIndex).filter(isFree);
  const start = Math.max(negation.from, negation.endAt);
  const head = own.tokens.findIndex(
    (_, index) => index >= start && index < negation.to && weightOf(own, index) === 1,
  );
  // "No new ships" may skip "new"; "no stranger to unrest" may not skip "stranger".
  const isSkipped = !paired.has(head) && paired.has(head + 1) && otherFree.length === 0;
  if (head >= 0 && !paired.has(head) && !isSkipped) return false;
  if (negation.kind === 'particle' || paired.has(negation.at)) return true;
  // "Refuses to sign" against "hesitates to sign", "says nothing of it" against
  // "is silent on it": the word before the first paired one decides.
  const firstOther = Math.min(
    ...pairs.filter((pair) => pair[which] >= start).map((pair) => pair[otherWhich]),
  );
  return otherFree.every((index) => {
    const { key = '', folded = '', kind } = other.tokens[index] ?? {};
    const isHarmless = affirming.has(key) || folded.endsWith('ly') || kind === 'number';
    return isHarmless || index > firstOther || firstOther - index > 3;
  });
}

/** Whether the clauses around a pair are about the same, with no other name, number or doubtful word. */
export function isSameMatter(a: Side, b: Side, pair: Pair, pairs: readonly Pair[]): boolean {
  const ofA = clauseTokens(a, pair.a);
  const ofB = clauseTokens(b, pair.b);
  const shared = pairs.filter((one) => ofA.includes(one.a) && ofB.includes(one.b));
  const pairedA = new Set(shared.map((one) => one.a));
  const pairedB = new Set(shared.map((one) => one.b));
  if (isOpen(a, ofA) || isOpen(b, ofB) || isUnreal(a, ofA) !== isUnreal(b, ofB)) return false;
  if (mayHideNegation(a, ofA, b, ofB) || mayHideNegation(b, ofB, a, ofA)) return false;
  if ((turnsIn(a, ofA, pairedA) + turnsIn(b, ofB, pairedB)) % 2 === 0) return false;
  if (isUndone(a, ofA, pairedA) || isUndone(b, ofB, pairedB)) return false;
  const shareA = shareOf(a, ofA, pairedA);
  const shareB = shareOf(b, ofB, pairedB);
  if (Math.max(shareA, shareB) < shareOfShorter || Math.min(shareA, shareB) < shareOfLonger) return false;
  const free = (side: Side, indexes: readonly number[], paired: ReadonlySet<number>) =>
    indexes.filter((index) => !paired.has(index)).flatMap((index) => side.tokens[index] ?? []);
  const freeA = free(a, ofA, pairedA);
  const freeB = free(b, ofB, pairedB);
  if ([...freeA, ...freeB].some(({ key }) => ambiguous.has(key) && !denying.has(key))) return false;
  return !(freeA.some((one) => isParticular(a, one)) && freeB.some((one) => isParticular(b, one)));
}

/** Whether a clause has a word that may deny in a way unknown here, and the other clause has not. */
function mayHideNegation(
  own: Side,
  ofOwn: readonly number[],
  other: Side,
  ofOther: readonly number[],
): boolean {
  const others = new Set(ofOther.map((index) => other.tokens[index]?.folded));
  return ofOwn.some((index) => {
    const { folded = '', key = '' } = own.tokens[index] ?? {};
    if (own.polarity.isNegation[index] || others.has(folded) || own.poles[index]?.sign === -1) return false;
    const isKnown = denying.has(key) || opposites.has(key) || mayMislead.test(folded);
    return suspicious.has(folded) || (!isKnown && suspiciousForm.test(folded));
  });
}

/** "Whether or not it rains" says neither; "nothing is dearer than this" denies nothing of this. */
function isOpen(side: Side, indexes: readonly number[]): boolean {
  const compares = indexes.some((index) => side.tokens[index]?.folded === 'than');
  const hasQuantifier = side.polarity.negations.some(
    ({ kind, at: cue }) => kind === 'quantifier' && indexes.includes(cue),
  );
  if (compares && hasQuantifier) return true;
  const from = Math.max(0, (indexes[0] ?? 0) - 2);
  return side.tokens.slice(from, (indexes.at(-1) ?? 0) + 1).some(({ folded }) => folded === 'whether');
}

/** "It would have failed": it did not. */
function isUnreal(side: Side, indexes: readonly number[]): boolean {
  const words = indexes.map((index) => side.tokens[index]?.folded ?? '').join(' ');
  return /\b(?:would|could|should|might)(?:n't| not)?(?: \S+)? have\b/.test(words);
}

/** How often a clause turns round, by negations and by words that are another's opposite. */
function turnsIn(side: Side, indexes: readonly number[], paired: ReadonlySet<number>): number {
  const negations = side.polarity.negations.filter((one) => indexes.includes(one.at)).length;
  const denied = indexes.filter((index) => paired.has(index) && side.poles[index]?.sign === -1).length;
  return negations + denied;
}

function shareOf(side: Side, indexes: readonly number[], paired: ReadonlySet<number>): number {
  const weigh = (some: readonly number[]) => some.reduce((sum, index) => sum + weightOf(side, index), 0);
  const whole = weigh(indexes);
  return whole === 0 ? 0 : weigh(indexes.filter((index) => paired.has(index))) / whole;
}

/** A name, a number, or a word that is written like a name: "on Monday". */
function isParticular(side: Side, token: Token): boolean {
  if (token.kind === 'name' || token.kind === 'number') return true;
  const startsSentence = /(?:^|[.!?:“"‘]\s*)$/u.test(side.text.slice(0, token.start));
  return token.kind === 'content' && !startsSentence && /^\p{Lu}/u.test(side.text.slice(token.start));
}

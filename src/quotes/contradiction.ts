/**
 * Whether one rendering affirms what another denies.
 *
 * The words of both are paired, wherever they stand, and each pair is asked
 * whether the two sides take it alike. A contradiction is called only where a
 * negation of one side turns all that it falls on against the other side, the
 * two clauses are about the same, and no word in them leaves room for another
 * reading. A missed contradiction is a pity; an invented one is a slander.
 */
import type { Span } from '../text/span.ts';
import { align, type Pair } from './align.ts';
import {
  affirming,
  ambiguous,
  denying,
  lightWords,
  opposites,
  suspicious,
  suspiciousForm,
} from './opposites.ts';
import { type Negation, type Polarity, polarityOf, signAt, startsClause } from './polarity.ts';
import { keyOfWord, type Token } from './tokens.ts';

/** Where the two say the opposite. */
export interface Contradiction {
  /** The words that make the difference, with a word on either side: "we do not recognise Taiwan". */
  readonly a: Span;
  readonly b: Span;
  /** The word in each that one affirms and the other denies. */
  readonly head: { readonly a: Span; readonly b: Span };
}

/** One text, ready to be asked about. */
interface Side {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly polarity: Polarity;
  /** What is paired: the affirming word of a pair of opposites, with -1 where the text has the denying one. */
  readonly poles: readonly { readonly key: string; readonly sign: 1 | -1 }[];
}

/** The share of the shorter clause, and of the longer, that both must have. */
const shareOfShorter = 0.5;
const shareOfLonger = 0.4;

/**
 * `contradictionOf('We do not recognise it.', tokens, 'We recognise it.', tokens)`
 * → the spans of both clauses; `undefined` when they can both be true
 */
export function contradictionOf(
  textA: string,
  tokensA: readonly Token[],
  textB: string,
  tokensB: readonly Token[],
): Contradiction | undefined {
  const a = sideOf(textA, tokensA, tokensB);
  const b = sideOf(textB, tokensB, tokensA);
  const pairs = pairUp(a, b);
  const turned = [
    ...a.polarity.negations.map((negation) => turnedBy(negation, a, b, pairs, 'a')),
    ...b.polarity.negations.map((negation) => turnedBy(negation, b, a, pairs, 'b')),
    turnedByOpposites(a, b, pairs),
  ];
  for (const pair of turned) {
    if (pair === undefined) continue;
    const head = { a: wordSpan(a, pair.a), b: wordSpan(b, pair.b) };
    return { a: turnSpan(a, pair.a), b: turnSpan(b, pair.b), head };
  }
  return undefined;
}

function sideOf(text: string, tokens: readonly Token[], others: readonly Token[]): Side {
  const otherKeys = new Set(others.map(({ key }) => key));
  return {
    text,
    tokens,
    polarity: polarityOf(text, tokens),
    poles: tokens.map((token) => poleOf(token, otherKeys)),
  };
}

function poleOf({ key, folded, kind }: Token, otherKeys: ReadonlySet<string>): { key: string; sign: 1 | -1 } {
  if (kind !== 'content') return { key, sign: 1 };
  // The sign of "reject" itself comes from the negation that it is.
  const denied = denying.get(key);
  if (denied !== undefined) return { key: denied, sign: 1 };
  const affirmed = opposites.get(key);
  if (affirmed !== undefined) return { key: affirmed, sign: -1 };
  const bare = /^(?:un|non|il|ir|im|in|dis)(?<rest>[a-z]{4,})$/.exec(folded)?.groups?.rest;
  if (
    bare !== undefined &&
    !otherKeys.has(key) &&
    otherKeys.has(keyOfWord(bare)) &&
    !mayMislead.test(folded)
  ) {
    return { key: keyOfWord(bare), sign: -1 };
  }
  return { key, sign: 1 };
}

/** Words that begin like a denial and are none: "invaluable" is very valuable. */
const mayMislead =
  /^(?:invaluabl|inflammabl|discover|display|distress|discharg|dispos|impress|import|improv|impart|inform|intend|invest|increas|indeed|include|install|inhabit|intens|interest|intern|intellig|discuss|discours|distanc|under|union|unite|uniform|unless|until)/;

function weightOf(side: Side, index: number): number {
  const token = side.tokens[index];
  if (token === undefined || token.kind === 'function' || token.kind === 'inserted') return 0;
  const isPole = denying.get(token.key) !== undefined;
  if (side.polarity.isNegation[index] && !isPole) return 0;
  return lightWords.has(token.key) ? 0.25 : 1;
}

/** The pairs in order, then equal words that stand in another order, nearest first. */
function pairUp(a: Side, b: Side): Pair[] {
  const score = (x: number, y: number) => {
    if (a.poles[x]?.key !== b.poles[y]?.key) return 0;
    return weightOf(a, x) === 0 || weightOf(b, y) === 0 ? 0.1 : 1 + weightOf(a, x);
  };
  const indexes = (side: Side) => side.tokens.map((_, index) => index);
  const pairs = align(indexes(a), indexes(b), score);
  const usedA = new Set(pairs.map((pair) => pair.a));
  const usedB = new Set(pairs.map((pair) => pair.b));
  for (const x of indexes(a)) {
    if (usedA.has(x) || weightOf(a, x) === 0) continue;
    const free = indexes(b).filter((y) => !usedB.has(y) && score(x, y) > 0.1);
    const [y] = free.sort((one, other) => Math.abs(one - x) - Math.abs(other - x));
    if (y === undefined) continue;
    usedB.add(y);
    pairs.push({ a: x, b: y });
  }
  return pairs.filter((pair) => weightOf(a, pair.a) > 0 && weightOf(b, pair.b) > 0);
}

const at = (pair: Pair, which: 'a' | 'b') => pair[which];

function differs(a: Side, b: Side, pair: Pair): boolean {
  const sign = (side: Side, index: number) => signAt(side.polarity, index) * (side.poles[index]?.sign ?? 1);
  return sign(a, pair.a) !== sign(b, pair.b);
}

/** A pair that a negation turns against the other side, when it turns everything that it falls on. */
function turnedBy(
  negation: Negation,
  own: Side,
  other: Side,
  pairs: readonly Pair[],
  which: 'a' | 'b',
): Pair | undefined {
  const [a, b] = which === 'a' ? [own, other] : [other, own];
  const otherWhich = which === 'a' ? 'b' : 'a';
  const within = pairs.filter((pair) => negation.from <= at(pair, which) && at(pair, which) < negation.to);
  const agreed = within.filter((pair) => !differs(a, b, pair));
  const opposed = within.filter((pair) => differs(a, b, pair) && !isSaidBothWays(a, b, pair));
  // "They found no gold" denies the gold; that it denies "they" too is no evidence.
  const behind = opposed.filter((pair) => at(pair, which) >= negation.at);
  const isLast = !own.tokens.some(
    (_, index) => index >= negation.at && index < negation.to && weightOf(own, index) > 0,
  );
  const evidence = isLast ? opposed : behind;
  const weigh = (some: readonly Pair[]) =>
    some.reduce((sum, pair) => sum + weightOf(own, at(pair, which)), 0);
  const [head] = evidence;
  if (head === undefined || weigh(agreed) * 2 >= weigh(evidence)) return undefined;
  if (negation.isWeak && !hasUniversal(other, at(head, otherWhich))) return undefined;
  if (isOnlyWhen(a, head.a, b, head.b)) return undefined;
  if (isCorrected(own, negation)) return undefined;
  if (!isHeadPaired(negation, own, other, pairs, which, at(head, otherWhich))) return undefined;
  if (!isSameMatter(a, b, head, pairs)) return undefined;
  return head;
}

/** "Not signed by the islanders but by the governor": signed it was. */
function isCorrected({ tokens, polarity }: Side, { kind, to }: Negation): boolean {
  const next = polarity.clauses[to];
  if (kind !== 'particle' || tokens[to]?.folded !== 'but' || next === undefined) return false;
  return !tokens.slice(to + 1, next.to).some(({ folded }) => startsClause.test(folded));
}

/** "He did not go for money, he went for fame": either way of "go" finds its like on the other side. */
function isSaidBothWays(a: Side, b: Side, pair: Pair): boolean {
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

/** An odd number of opposites in a clause that no negation touches: "legal" against "illegal". */
function turnedByOpposites(a: Side, b: Side, pairs: readonly Pair[]): Pair | undefined {
  const opposed = pairs.filter(
    (pair) =>
      differs(a, b, pair) &&
      (a.poles[pair.a]?.sign === -1 || b.poles[pair.b]?.sign === -1) &&
      signAt(a.polarity, pair.a) === signAt(b.polarity, pair.b),
  );
  return opposed.find((pair) => {
    const clause = a.polarity.clauses[pair.a];
    const inClause = opposed.filter((one) => a.polarity.clauses[one.a]?.from === clause?.from);
    return inClause.length % 2 === 1 && isSameMatter(a, b, pair, pairs);
  });
}

const universal =
  /^(?:all|every|everyone|everybody|everything|always|most|many|much|both|often|usually|fully|entirely|completely|totally)$/;

function hasUniversal(side: Side, index: number): boolean {
  return clauseTokens(side, index).some((one) => universal.test(side.tokens[one]?.folded ?? ''));
}

const exception = /^(?:until|unless|before|without|except|besides|other)$/;
const onlyWhen = /^(?:only|once|after|when|if|must|needs?|first)$/;

/** "Not until it ends" says what "only when it ends" says. */
function isOnlyWhen(one: Side, index: number, other: Side, otherIndex: number): boolean {
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
function isHeadPaired(
  negation: Negation,
  own: Side,
  other: Side,
  pairs: readonly Pair[],
  which: 'a' | 'b',
  otherIndex: number,
): boolean {
  const otherWhich = which === 'a' ? 'b' : 'a';
  const paired = new Set(pairs.map((pair) => at(pair, which)));
  const otherPaired = new Set(pairs.map((pair) => at(pair, otherWhich)));
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
    ...pairs.filter((pair) => at(pair, which) >= start).map((pair) => at(pair, otherWhich)),
  );
  return otherFree.every((index) => {
    const { key = '', folded = '', kind } = other.tokens[index] ?? {};
    const isHarmless = affirming.has(key) || folded.endsWith('ly') || kind === 'number';
    return isHarmless || index > firstOther || firstOther - index > 3;
  });
}

/** Whether the clauses around a pair are about the same, with no other name, number or doubtful word. */
function isSameMatter(a: Side, b: Side, pair: Pair, pairs: readonly Pair[]): boolean {
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

function clauseTokens(side: Side, index: number): number[] {
  const clause = side.polarity.clauses[index];
  if (clause === undefined) return [];
  return Array.from({ length: clause.to - clause.from }, (_, offset) => clause.from + offset);
}

function wordSpan(side: Side, index: number): Span {
  const { start = 0, end = 0 } = side.tokens[index] ?? {};
  return { start, end };
}

const auxiliary = /^(?:do|does|did|will|would|is|are|was|were|has|have|had|can|could|should|must|may|might)$/;

/** From the negations of a word to the word itself, and one word more at either end, inside its clause. */
function turnSpan(side: Side, index: number): Span {
  const clause = side.polarity.clauses[index] ?? { from: index, to: index + 1 };
  const cues = side.polarity.negations
    .filter(({ at: cue, from, to }) => from <= index && index < to && clause.from <= cue && cue < clause.to)
    .flatMap((negation) => [negation.at, negation.endAt - 1]);
  const before = Math.min(index, ...cues) - 1;
  // "Do not recognise" is read better with who does not.
  const isAuxiliary = auxiliary.test(side.tokens[before]?.folded ?? '');
  const first = Math.max(clause.from, isAuxiliary ? before - 1 : before);
  const last = Math.min(clause.to - 1, Math.max(index, ...cues) + 1);
  return { start: side.tokens[first]?.start ?? 0, end: side.tokens[last]?.end ?? side.text.length };
}

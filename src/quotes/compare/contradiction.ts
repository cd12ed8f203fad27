/**
 * Whether one rendering affirms what another denies.
 *
 * The two are compared sentence by sentence. A contradiction is called only where the one that denies
 * has every word of meaning of the one that affirms and at most as many again, one side denies once more
 * than the other, and no other word leaves room for another reading. A missed contradiction is a pity; an invented one is a slander.
 */
import type { Language } from '../../language/index.ts';
import { memo } from '../../memo.ts';
import { align, type Pair } from '../../text/align.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains, type Span } from '../../text/span.ts';
import { foldedOf } from '../../text/words.ts';
import { isTelling, type Token } from '../text-reader.ts';
import { type Comparable, type Contradiction, stretch } from './comparable.ts';
import { deniedUnderCondition } from './condition.ts';
import { degreeTurned } from './degree.ts';

/** Words of meaning that stand in both clauses, and their share of the longer's. */
const fewestShared = 2;
const shareOfLonger = 0.5;

interface Clause {
  readonly tokens: readonly Token[];
  /** Indexes of the tokens that deny; of "far from", the first. */
  readonly denials: readonly number[];
  /** Indexes of all tokens of what denies. */
  readonly denying: ReadonlySet<number>;
  /** Indexes of the words of meaning that do not deny. */
  readonly telling: readonly number[];
}

/**
 * `contradictionOf('We do not recognise it.', 'We recognise it.', english)`, both as words
 * → the spans of both clauses; `undefined` when they can both be true
 */
export function contradictionOf(a: Comparable, b: Comparable, language: Language): Contradiction | undefined {
  const [clauses, sentences] = [clausesOf(b)(language), sentenceTokens(b)];
  const denied = (one: Clause, other: Clause) =>
    one.denials.length > 0 ? deniedIn(one, other, language) : swapped(deniedIn(other, one, language));
  const bound = (one: readonly Token[], other: readonly Token[]) =>
    deniedUnderCondition(one, other, language) ?? swapped(deniedUnderCondition(other, one, language));
  const own = sentenceTokens(a);
  return (
    clausesOf(a)(language).flatMap((one) => clauses.flatMap((other) => denied(one, other) ?? []))[0] ??
    own.flatMap((one) => sentences.flatMap((other) => bound(one, other) ?? []))[0] ??
    ofDegree(own, sentences, language)
  );
}

/** Sentences that differ in degree, and that the other side has not so, too. */
function ofDegree(own: readonly Token[][], sentences: readonly Token[][], language: Language) {
  const has = (some: readonly Token[][], one: readonly Token[]) =>
    some.some((other) => foldedOf(other).join(' ') === foldedOf(one).join(' '));
  const [alone, others] = [
    own.filter((one) => !has(sentences, one)),
    sentences.filter((one) => !has(own, one)),
  ];
  return alone.flatMap((one) => others.flatMap((other) => degreeTurned(one, other, language) ?? []))[0];
}

const swapped = (found: Contradiction | undefined): Contradiction | undefined =>
  found && { a: found.b, b: found.a, head: { a: found.head.b, b: found.head.a } };

const sentencesIn = ({ text, parts }: Comparable): Span[] => parts.flatMap((part) => sentencesOf(text, part));

const sentenceTokens = memo((side: Comparable): Token[][] =>
  sentencesIn(side).map((sentence) => side.tokens.filter((token) => contains(sentence, token))),
);

/** Sentences of a rendering, which is compared with many others, parted where a mark or a "but" begins another clause. */
const clausesOf = memo((side: Comparable) => memo((language: Language) => readClauses(side, language)));

function readClauses(side: Comparable, language: Language): Clause[] {
  const { text, tokens } = side;
  const sentences = sentencesIn(side);
  const phrases = phrasesIn(tokens, language);
  const starts = tokens.flatMap((token, index) => {
    // "Anything but" is no "but".
    if (phrases.some(({ at, length }) => at < index && index < at + length)) return [];
    const before = tokens[index - 1];
    const gap = text.slice(before?.end ?? 0, token.start);
    const isNew =
      before === undefined || !sentences.some((one) => contains(one, before) && contains(one, token));
    return isNew || /[;:?!—–()\n]/u.test(gap) || language.beginsClause(token.folded, gap) ? [index] : [];
  });
  return starts
    .map((from, order) => tokens.slice(from, starts[order + 1]))
    .filter((clause) => !isAsked(clause, text, sentences))
    .map((clause) => clauseOf(clause, language));
}

/** "Didn't she?" asks for a yes. */
function isAsked([first]: readonly Token[], text: string, sentences: readonly Span[]): boolean {
  const sentence = sentences.find((one) => first !== undefined && contains(one, first));
  return /\?["”’)]*$/u.test(text.slice(sentence?.start, sentence?.end));
}

function clauseOf(tokens: readonly Token[], language: Language): Clause {
  const phrases = phrasesIn(tokens, language);
  const ofPhrases = phrases.flatMap(({ at, length }) => Array.from({ length }, (_, place) => at + place));
  const alone = language.denialsIn(foldedOf(tokens));
  const denials = [
    ...alone.filter((index) => !ofPhrases.includes(index)),
    ...phrases.map(({ at }) => at),
  ].sort((one, other) => one - other);
  const denying = new Set([...denials, ...ofPhrases]);
  const telling = [...tokens.keys()].filter((index) => isTelling(tokens[index]) && !denying.has(index));
  return { tokens, denials, denying, telling };
}

const phrasesIn = (tokens: readonly Token[], language: Language) =>
  language.denyingPhrasesIn(foldedOf(tokens)) ?? [];

/** How often two clauses turn each other's words: "safe and open" – "dangerous and shut" is once. */
function turnsAmong(turned: readonly Pair[], a: Clause, b: Clause, language: Language): number {
  const isJoined = ({ tokens }: Clause, from: number, to: number) =>
    to - from === 2 && language.joinsNames(tokens[from + 1]?.folded ?? '');
  return turned.filter((pair, order) => {
    const before = turned[order - 1];
    return before === undefined || !isJoined(a, before.a, pair.a) || !isJoined(b, before.b, pair.b);
  }).length;
}

/** How one clause denies the other; where neither denies, words of it may be the opposites of the other's. */
function deniedIn(denying: Clause, affirming: Clause, language: Language): Contradiction | undefined {
  const pairs = pairsOf(denying, affirming, language);
  const longer = Math.max(denying.telling.length, affirming.telling.length);
  if (pairs.length < Math.max(fewestShared, shareOfLonger * longer)) return undefined;
  const turned = pairs.filter((pair) => isTurned(denying, affirming, pair, language));
  const turns = turnsAmong(turned, denying, affirming, language);
  const [{ length: own }, { length: others }] = [denying.denials, affirming.denials];
  if ((own + others + turns) % 2 === 0 || own > 1 || others > 1) return undefined;
  const [paired, pairedOthers] = [new Set(pairs.map(({ a }) => a)), new Set(pairs.map(({ b }) => b))];
  const denial = denying.denials[0] ?? -1;
  // What is denied is the first word of meaning behind the denial: "not the queen" says nothing of the king.
  const denied = denying.telling.find((index) => index > denial);
  if (denied !== undefined && !paired.has(denied)) return undefined;
  // "Accept" is what "reject" denies.
  const isDenied = (index: number) =>
    language.areOpposites(affirming.tokens[index]?.folded ?? '', denying.tokens[denial]?.folded ?? '');
  if (affirming.telling.some((index) => !pairedOthers.has(index) && !isDenied(index))) return undefined;
  const [rest, restOfOther] = [restOf(denying, paired), restOf(affirming, pairedOthers)];
  if (isDoubtful(rest, restOfOther, language) || isDoubtful(restOfOther, rest, language)) return undefined;
  const head = turned[0] ?? pairs.find(({ a }) => a > denial) ?? pairs[0];
  return (
    head && {
      a: around(denying, head.a),
      b: aroundCounterpart(denying, affirming, head, pairs),
      head: { a: stretch(denying.tokens, head.a), b: stretch(affirming.tokens, head.b) },
    }
  );
}

/** The words of meaning of two clauses, paired in their order. */
function pairsOf(a: Clause, b: Clause, language: Language): Pair[] {
  return align(a.telling, b.telling, (x, y) => {
    if (a.tokens[x]?.key === b.tokens[y]?.key) return 1;
    return isTurned(a, b, { a: x, b: y }, language) ? 0.9 : 0;
  }).pairs.map((pair) => ({ a: a.telling[pair.a] ?? 0, b: b.telling[pair.b] ?? 0 }));
}

function isTurned(a: Clause, b: Clause, pair: Pair, language: Language): boolean {
  const [one, other] = [a.tokens[pair.a], b.tokens[pair.b]];
  return one !== undefined && other !== undefined && language.areOpposites(one.folded, other.folded);
}

/** What one side has and the other may not: all words but the paired ones and those that deny. */
function restOf({ tokens, denying }: Clause, paired: ReadonlySet<number>): Token[] {
  return tokens.filter(({ kind }, index) => !paired.has(index) && !denying.has(index) && kind !== 'inserted');
}

/** Whether words of one side that the other has not leave room for another reading. */
function isDoubtful(own: readonly Token[], other: readonly Token[], language: Language): boolean {
  const others = new Set(foldedOf(other));
  return own.some(({ folded }) => language.modifierOf(folded) !== undefined && !others.has(folded));
}

/** From the denial to the word that it falls on, with two words before it and one behind. */
function around({ tokens, denials }: Clause, index: number, start = index): Span {
  return stretch(tokens, Math.min(start, index, ...denials) - 2, Math.max(index, ...denials) + 1);
}

/** The same on the side that does not deny: from the counterpart of the last word that both have before the denial. */
function aroundCounterpart(denying: Clause, affirming: Clause, head: Pair, pairs: readonly Pair[]): Span {
  const denial = Math.min(head.a, ...denying.denials);
  const before = pairs.findLast(({ a }) => a < denial && a >= denial - 2);
  const start = before === undefined ? head.b : Math.min(head.b, before.b + denial - before.a);
  return around(affirming, head.b, start);
}

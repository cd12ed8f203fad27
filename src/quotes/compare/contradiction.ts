/**
 * Whether one rendering affirms what another denies.
 *
 * The two are compared sentence by sentence. A contradiction is called only where the one that denies
 * has every word of meaning of the one that affirms and at most as many again, one side denies once more
 * than the other, and no other word leaves room for another reading. A missed contradiction is a pity; an invented one is a slander.
 */
import type { Language } from '../../language/index.ts';
import { align, type Pair } from '../../text/align.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains, type Span, shifted, textAt } from '../../text/span.ts';
import type { Token } from '../text-reader.ts';
import { boundIn } from './bound.ts';
import type { Comparable } from './differences.ts';

/** Where the two say the opposite. */
export interface Contradiction {
  /** The words that make the difference, with a word on either side: "we do not recognise Taiwan". */
  readonly a: Span;
  readonly b: Span;
  /** The first word in each that one affirms and the other denies. */
  readonly head: { readonly a: Span; readonly b: Span };
}

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
  const clauses = clausesOf(b, language);
  for (const one of clausesOf(a, language)) {
    for (const other of clauses) {
      const found = opposed(one, other, language);
      if (found !== undefined) return found;
    }
  }
  return opposedByCondition(a, b, language);
}

/** One denies what the other affirms under a condition, in a sentence that is the same otherwise. */
function opposedByCondition(a: Comparable, b: Comparable, language: Language): Contradiction | undefined {
  const others = sentenceTokens(b);
  for (const one of sentenceTokens(a)) {
    for (const other of others) {
      const found = boundIn(one, other, language);
      const turned = found ?? boundIn(other, one, language);
      if (turned === undefined) continue;
      const [denying, affirming] = found === undefined ? [other, one] : [one, other];
      const { denial, head, condition } = turned;
      const stretch = (tokens: readonly Token[], from: number, to: number): Span => ({
        start: tokens[Math.max(0, from)]?.start ?? 0,
        end: tokens[to]?.end ?? 0,
      });
      const denied = {
        whole: stretch(denying, denial - 2, head.a),
        head: stretch(denying, head.a, head.a),
      };
      const affirmed = {
        whole: stretch(affirming, head.b - 2, condition),
        head: stretch(affirming, head.b, head.b),
      };
      const [inA, inB] = found === undefined ? [affirmed, denied] : [denied, affirmed];
      return { a: inA.whole, b: inB.whole, head: { a: inA.head, b: inB.head } };
    }
  }
  return undefined;
}

const sentencesIn = ({ text, parts }: Comparable): Span[] =>
  parts.flatMap((part) => shifted(sentencesOf(textAt(text, part)), part.start));

function sentenceTokens(side: Comparable): Token[][] {
  return sentencesIn(side).map((sentence) => side.tokens.filter((token) => contains(sentence, token)));
}

/** Sentences, parted where a mark or a "but" begins another clause. */
function clausesOf(side: Comparable, language: Language): Clause[] {
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
    return isNew || /[;:?!—–()\n]/u.test(gap) || language.partsClauses(token.folded, gap) ? [index] : [];
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
  const alone = language.denialsIn(tokens.map(({ folded }) => folded));
  const denials = [
    ...alone.filter((index) => !ofPhrases.includes(index)),
    ...phrases.map(({ at }) => at),
  ].sort((one, other) => one - other);
  const denying = new Set([...denials, ...ofPhrases]);
  const telling = tokens.flatMap(({ kind }, index) =>
    kind === 'function' || kind === 'inserted' || denying.has(index) ? [] : [index],
  );
  return { tokens, denials, denying, telling };
}

const phrasesIn = (tokens: readonly Token[], language: Language) =>
  language.denyingPhrasesIn(tokens.map(({ folded }) => folded)) ?? [];

/** How often two clauses turn each other's words: "safe and open" – "dangerous and shut" is once. */
function turnsAmong(turned: readonly Pair[], a: Clause, b: Clause, language: Language): number {
  const isJoined = ({ tokens }: Clause, from: number, to: number) =>
    to - from === 2 && language.joinsNames(tokens[from + 1]?.folded ?? '');
  return turned.filter((pair, order) => {
    const before = turned[order - 1];
    return before === undefined || !isJoined(a, before.a, pair.a) || !isJoined(b, before.b, pair.b);
  }).length;
}

function opposed(a: Clause, b: Clause, language: Language): Contradiction | undefined {
  const pairs = pairsOf(a, b, language);
  const longer = Math.max(a.telling.length, b.telling.length);
  if (pairs.length < Math.max(fewestShared, shareOfLonger * longer)) return undefined;
  const turned = pairs.filter((pair) => isTurned(a, b, pair, language));
  const turns = turnsAmong(turned, a, b, language);
  if ((a.denials.length + b.denials.length + turns) % 2 === 0) return undefined;
  if (a.denials.length > 1 || b.denials.length > 1) return undefined;
  const [pairedA, pairedB] = [new Set(pairs.map((pair) => pair.a)), new Set(pairs.map((pair) => pair.b))];
  const side = a.denials.length > 0 ? 'a' : 'b';
  const [denying, affirming] = side === 'a' ? ([a, b] as const) : ([b, a] as const);
  const [pairedInDenying, pairedInAffirming] =
    side === 'a' ? ([pairedA, pairedB] as const) : ([pairedB, pairedA] as const);
  const denial = denying.denials[0];
  // What is denied is the first word of meaning behind the denial: "not the queen" says nothing of the king.
  const denied = denying.telling.find((index) => index > (denial ?? -1));
  if (denied !== undefined && !pairedInDenying.has(denied)) return undefined;
  // "Accept" is what "reject" denies.
  const isDenied = (index: number) =>
    language.areOpposites(affirming.tokens[index]?.folded ?? '', denying.tokens[denial ?? -1]?.folded ?? '');
  if (affirming.telling.some((index) => !pairedInAffirming.has(index) && !isDenied(index))) return undefined;
  const [restA, restB] = [rest(a, pairedA), rest(b, pairedB)];
  if (isDoubtful(restA, restB, language) || isDoubtful(restB, restA, language)) return undefined;
  const head = turned[0] ?? pairs.find((pair) => denial === undefined || pair[side] > denial) ?? pairs[0];
  if (head === undefined) return undefined;
  return { a: around(a, head.a), b: around(b, head.b), head: { a: spanOf(a, head.a), b: spanOf(b, head.b) } };
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
function rest({ tokens, denying }: Clause, paired: ReadonlySet<number>): Token[] {
  return tokens.filter(({ kind }, index) => !paired.has(index) && !denying.has(index) && kind !== 'inserted');
}

/** Whether words of one side that the other has not leave room for another reading. */
function isDoubtful(own: readonly Token[], other: readonly Token[], language: Language): boolean {
  const others = new Set(other.map(({ folded }) => folded));
  return own.some(({ folded }) => language.modifierOf(folded) !== undefined && !others.has(folded));
}

function spanOf({ tokens }: Clause, index: number): Span {
  const { start = 0, end = 0 } = tokens[index] ?? {};
  return { start, end };
}

/** From the denial to the word that it falls on, with two words before it and one behind. */
function around({ tokens, denials }: Clause, index: number): Span {
  const [first, last] = [Math.min(index, ...denials), Math.max(index, ...denials)];
  const from = Math.max(0, first - 2);
  const to = Math.min(tokens.length - 1, last + 1);
  return { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 };
}

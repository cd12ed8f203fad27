/**
 * Finds out whether one rendering affirms what another denies.
 *
 * The two are compared clause by clause. A clause contradicts another only where it has every content word of the
 * affirming one and at most as many again, one side denies once more than the other, and no other word allows another
 * reading. Sentences may also contradict each other by a condition (`condition.ts`) or in degree (`degree.ts`). An
 * invented contradiction does more harm than a missed one, so every doubt decides against it.
 */
import type { Language } from '../../language/index.ts';
import { memo } from '../../memo.ts';
import { align, type Pair } from '../../text/align.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains, type Span } from '../../text/span.ts';
import { foldedOf } from '../../text/words.ts';
import { isContentWord, type Token } from '../text-reader.ts';
import { type Comparable, type Contradiction, stretch } from './comparable.ts';
import { deniedUnderCondition } from './condition.ts';
import { degreeTurned } from './degree.ts';

/** How many content words two clauses have in common, and their share of those of the longer one. */
const minShared = 2;
const shareOfLonger = 0.5;

interface Clause {
  readonly tokens: readonly Token[];
  /** Indexes of the tokens that deny; of a phrase such as "far from", the first. */
  readonly denials: readonly number[];
  /** Indexes of all tokens that deny, with every word of a phrase. */
  readonly denying: ReadonlySet<number>;
  /** Indexes of the content words that do not deny. */
  readonly content: readonly number[];
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

/** A pair of sentences that differ in degree, among those that the other side does not also have as they are. */
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

/** The clauses of a rendering, cached because it is compared with many others. */
const clausesOf = memo((side: Comparable) => memo((language: Language) => readClauses(side, language)));

function readClauses(side: Comparable, language: Language): Clause[] {
  const { text, tokens } = side;
  const sentences = sentencesIn(side);
  const phrases = phrasesIn(tokens, language);
  const starts = tokens.flatMap((token, index) => {
    // The "but" of "anything but" begins no clause.
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

/** Whether a clause is part of a question; "Didn't she?" denies nothing. */
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
  const content = [...tokens.keys()].filter((index) => isContentWord(tokens[index]) && !denying.has(index));
  return { tokens, denials, denying, content };
}

const phrasesIn = (tokens: readonly Token[], language: Language) =>
  language.denyingPhrasesIn(foldedOf(tokens)) ?? [];

/** How many opposites two clauses have; those joined by "and" count once: "safe and open" and "dangerous and shut". */
function turnsAmong(turned: readonly Pair[], a: Clause, b: Clause, language: Language): number {
  const isJoined = ({ tokens }: Clause, from: number, to: number) =>
    to - from === 2 && language.joinsNames(tokens[from + 1]?.folded ?? '');
  return turned.filter((pair, order) => {
    const before = turned[order - 1];
    return before === undefined || !isJoined(a, before.a, pair.a) || !isJoined(b, before.b, pair.b);
  }).length;
}

/** How one clause denies the other, by a denial or by an opposite. */
function deniedIn(denying: Clause, affirming: Clause, language: Language): Contradiction | undefined {
  const pairs = pairsOf(denying, affirming, language);
  const longer = Math.max(denying.content.length, affirming.content.length);
  if (pairs.length < Math.max(minShared, shareOfLonger * longer)) return undefined;
  const turned = pairs.filter((pair) => isTurned(denying, affirming, pair, language));
  const turns = turnsAmong(turned, denying, affirming, language);
  const [{ length: own }, { length: others }] = [denying.denials, affirming.denials];
  if ((own + others + turns) % 2 === 0 || own > 1 || others > 1) return undefined;
  const [paired, pairedOthers] = [new Set(pairs.map(({ a }) => a)), new Set(pairs.map(({ b }) => b))];
  const denial = denying.denials[0] ?? -1;
  // The first content word behind the denial is what is denied: "not the queen" says nothing about the king.
  const denied = denying.content.find((index) => index > denial);
  if (denied !== undefined && !paired.has(denied)) return undefined;
  // "Accept" need not be in the denying clause when that has its opposite "reject".
  const isDenied = (index: number) =>
    language.areOpposites(affirming.tokens[index]?.folded ?? '', denying.tokens[denial]?.folded ?? '');
  if (affirming.content.some((index) => !pairedOthers.has(index) && !isDenied(index))) return undefined;
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

/** The content words of two clauses, paired in their order. */
function pairsOf(a: Clause, b: Clause, language: Language): Pair[] {
  return align(a.content, b.content, (x, y) => {
    if (a.tokens[x]?.key === b.tokens[y]?.key) return 1;
    return isTurned(a, b, { a: x, b: y }, language) ? 0.9 : 0;
  }).pairs.map((pair) => ({ a: a.content[pair.a] ?? 0, b: b.content[pair.b] ?? 0 }));
}

function isTurned(a: Clause, b: Clause, pair: Pair, language: Language): boolean {
  const [one, other] = [a.tokens[pair.a], b.tokens[pair.b]];
  return one !== undefined && other !== undefined && language.areOpposites(one.folded, other.folded);
}

/** The words of one side that are not paired and do not deny. */
function restOf({ tokens, denying }: Clause, paired: ReadonlySet<number>): Token[] {
  return tokens.filter(({ kind }, index) => !paired.has(index) && !denying.has(index) && kind !== 'inserted');
}

/** Whether one side has a modifier that the other lacks, so that there may be another reading. */
function isDoubtful(own: readonly Token[], other: readonly Token[], language: Language): boolean {
  const others = new Set(foldedOf(other));
  return own.some(({ folded }) => language.modifierOf(folded) !== undefined && !others.has(folded));
}

/** From the denial to the denied word, with two words before and one behind. */
function around({ tokens, denials }: Clause, index: number, start = index): Span {
  return stretch(tokens, Math.min(start, index, ...denials) - 2, Math.max(index, ...denials) + 1);
}

/** The same span on the affirming side: from the counterpart of the last common word before the denial. */
function aroundCounterpart(denying: Clause, affirming: Clause, head: Pair, pairs: readonly Pair[]): Span {
  const denial = Math.min(head.a, ...denying.denials);
  const before = pairs.findLast(({ a }) => a < denial && a >= denial - 2);
  const start = before === undefined ? head.b : Math.min(head.b, before.b + denial - before.a);
  return around(affirming, head.b, start);
}

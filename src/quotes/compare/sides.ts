/** Two texts made ready to be held against each other: which word answers to which, and what each one denies. */

import { keyOfWord, type Token } from '../tokens.ts';
import { align, type Pair } from './align.ts';
import { denying, lightWords, opposites } from './opposites.ts';
import { type Polarity, polarityOf, signAt } from './polarity.ts';

/** One text, ready to be asked about. */
export interface Side {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly polarity: Polarity;
  /** What is paired: the affirming word of a pair of opposites, with -1 where the text has the denying one. */
  readonly poles: readonly { readonly key: string; readonly sign: 1 | -1 }[];
}

/** `sideOf(text, tokens, theOthersTokens)`: a text with its negations, and its opposites turned to the affirming word. */
export function sideOf(text: string, tokens: readonly Token[], others: readonly Token[]): Side {
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
export const mayMislead =
  /^(?:invaluabl|inflammabl|discover|display|distress|discharg|dispos|impress|import|improv|impart|inform|intend|invest|increas|indeed|include|install|inhabit|intens|interest|intern|intellig|discuss|discours|distanc|under|union|unite|uniform|unless|until)/;

/** 1 for a word that carries meaning, 0.25 for "think" and its like, 0 for small words and bare negations. */
export function weightOf(side: Side, index: number): number {
  const token = side.tokens[index];
  if (token === undefined || token.kind === 'function' || token.kind === 'inserted') return 0;
  const isPole = denying.get(token.key) !== undefined;
  if (side.polarity.isNegation[index] && !isPole) return 0;
  return lightWords.has(token.key) ? 0.25 : 1;
}

/** The pairs in order, then equal words that stand in another order, nearest first. */
export function pairUp(a: Side, b: Side): Pair[] {
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

/** Whether one side affirms a paired word and the other denies it. */
export function differs(a: Side, b: Side, pair: Pair): boolean {
  const sign = (side: Side, index: number) => signAt(side.polarity, index) * (side.poles[index]?.sign ?? 1);
  return sign(a, pair.a) !== sign(b, pair.b);
}

/** The token indexes of the clause that a token stands in. */
export function clauseTokens(side: Side, index: number): number[] {
  const clause = side.polarity.clauses[index];
  if (clause === undefined) return [];
  return Array.from({ length: clause.to - clause.from }, (_, offset) => clause.from + offset);
}

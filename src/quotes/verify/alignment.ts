/**
 * Where a line almost stands.
 *
 * The line is laid along passages that share its rarer words, and the best
 * stretch is taken (Smith and Waterman 1981). What it does not cover is laid
 * again, so that a line put together from two places is seen as such.
 */
import { quotationsIn } from '../../knowledge/find.ts';
import type { Knowledge, Passage } from '../../knowledge/model.ts';
import { align, type Pair } from '../../text/align.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains } from '../../text/span.ts';
import { isTelling, type Token } from '../text-reader.ts';
import type { WordIndex } from '../words/word-index.ts';

/** A stretch of a line and where it (almost) stands. */
export interface Piece {
  readonly line: readonly Token[];
  readonly passage: Passage;
  /** Tokens of the line and of the passage that answer to each other. */
  readonly pairs: readonly Pair[];
}

/** The tokens of the line from the first that a piece has to the last. */
export const stretchOf = ({ line, pairs }: Piece): readonly Token[] =>
  line.slice(pairs[0]?.a ?? 0, (pairs.at(-1)?.a ?? -1) + 1);

/** Share of the weight of some tokens of the line that pieces have, 0 to 1. */
export function shareOf(pieces: readonly Piece[], tokens: readonly Token[], index: WordIndex): number {
  const held = new Set(pieces.flatMap(({ line, pairs }) => pairs.map(({ a }) => line[a])));
  const weigh = (some: readonly Token[]) => some.reduce((sum, token) => sum + weightOf(token, index), 0);
  return tokens.length === 0 ? 0 : weigh(tokens.filter((token) => held.has(token))) / weigh(tokens);
}

const candidateCount = 12;
const fewestTelling = 3;
const mostPieces = 4;
/** What a word left out, put in or changed costs, against about 1 for a telling word that is the same. */
const gapCost = 0.25;
const functionWeight = 0.25;
/** Words at the end of a sentence that a line may have others for and still go on there. */
const mostChanged = 3;
/** A piece has at least so many words; a shorter likeness is chance. */
const shortestPiece = 3;

/** How much a token tells, about 1 for a rare word. */
function weightOf(token: Token, index: WordIndex): number {
  if (!isTelling(token)) return functionWeight;
  return Math.min(1.2, 0.35 + index.weightOf(token.key) / 5);
}

/** The best pieces of a line, best first; they cover different words of it. */
export function nearestPieces(tokens: readonly Token[], knowledge: Knowledge, index: WordIndex): Piece[] {
  const used = new Set<Token>();
  const pieces: Piece[] = [];
  while (pieces.length < mostPieces) {
    const left = tokens.filter((token) => !used.has(token));
    if (left.length < shortestPiece) break;
    const [best] = candidatesFor(left, index)
      .map((passage) => pieceIn(passage, tokens, index, used))
      .filter(({ pairs }) => pairs.length >= shortestPiece)
      .toSorted((x, y) => y.score - x.score);
    if (best === undefined) break;
    const split = splitAtJumps(best, knowledge, index);
    pieces.push(...split);
    for (const token of split.flatMap(stretchOf)) used.add(token);
  }
  return pieces;
}

/** Passages that share most of some words. */
function candidatesFor(tokens: readonly Token[], index: WordIndex): Passage[] {
  const telling = tokens.filter(({ kind }) => kind !== 'function');
  // Of a short line the small words tell where it stands as well.
  const isShort = telling.length <= fewestTelling;
  return index.nearest(
    (isShort ? tokens : telling).map(({ key }) => key),
    candidateCount,
  );
}

/** Where a line fits best in one passage, but for the tokens that stand elsewhere. */
export function pieceIn(
  passage: Passage,
  tokens: readonly Token[],
  index: WordIndex,
  used: ReadonlySet<Token> = new Set(),
): Piece & { readonly score: number } {
  const gainOf = (x: Token, y: Token) => {
    if (x.spelling === y.spelling) return weightOf(x, index);
    return x.key === y.key && x.kind !== 'function' ? weightOf(x, index) * 0.8 : -gapCost;
  };
  // What an outlet put into brackets may be left out for nothing.
  const priceOf = (token: Token) =>
    used.has(token) ? Number.POSITIVE_INFINITY : token.kind === 'inserted' ? 0 : gapCost;
  return { line: tokens, passage, ...align(tokens, index.tokensIn(passage), gainOf, priceOf) };
}

/** Words left out that end a sentence or a quotation are not a slip: what follows comes from another place. */
function splitAtJumps(piece: Piece, knowledge: Knowledge, index: WordIndex): Piece[] {
  const { passage, line, pairs } = piece;
  const tokens = index.tokensIn(passage);
  const sentences = sentencesOf(index.rowOf(passage).document.text, passage.span);
  const quotations = quotationsIn(knowledge, passage);
  const areApart = (from: Token | undefined, to: Token | undefined) =>
    [sentences, quotations.map(({ span }) => span)].some((spans) => {
      const holderOf = (token: Token | undefined) => spans.find((span) => token && contains(span, token));
      return holderOf(from) !== holderOf(to);
    });
  const pieces: Pair[][] = [[]];
  for (const [order, pair] of pairs.entries()) {
    const before = pairs[order - 1] ?? pair;
    // Who speaks, between two parts of a speech, is no word of it.
    const skipped = tokens.slice(before.b + 1, pair.b).filter(({ kind }) => kind !== 'inserted');
    // "… in June. I rang twice." for "… in May. I rang twice.": the words are changed, and none is jumped over.
    const isChanged = skipped.length <= mostChanged && pair.a - before.a > 1;
    if (skipped.some(isTelling) && !isChanged && areApart(tokens[before.b], tokens[pair.b])) pieces.push([]);
    pieces.at(-1)?.push(pair);
  }
  // A word or two are no place of their own: then the line is one piece with a gap, unless more of it follows.
  const long = pieces.filter(({ length }) => length >= shortestPiece);
  const behind = line.length - 1 - (pairs.at(-1)?.a ?? -1);
  const isLoose = long.length === 1 && long[0] === pieces[0] && behind > shortestPiece;
  return long.length > 1 || isLoose ? long.map((some) => ({ ...piece, pairs: some })) : [piece];
}

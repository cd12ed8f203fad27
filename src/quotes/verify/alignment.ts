/**
 * Finds the places where a line almost stands.
 *
 * The line is aligned with the passages that share its rarer words, and the best local alignment is taken (Smith and
 * Waterman 1981). Words that it does not cover are aligned again, so that a line stitched from two places is recognised.
 */
import { quotationsIn } from '../../knowledge/find.ts';
import type { Knowledge, Passage } from '../../knowledge/model.ts';
import { align, type Pair } from '../../text/align.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains } from '../../text/span.ts';
import { isContentWord, type Token } from '../text-reader.ts';
import type { WordIndex } from '../words/word-index.ts';

/** A part of a line, aligned with a passage. */
export interface Piece {
  readonly line: readonly Token[];
  readonly passage: Passage;
  /** The tokens of the line and of the passage that correspond to each other. */
  readonly pairs: readonly Pair[];
}

/** The tokens of the line from the first of a piece to its last. */
export const stretchOf = ({ line, pairs }: Piece): readonly Token[] =>
  line.slice(pairs[0]?.a ?? 0, (pairs.at(-1)?.a ?? -1) + 1);

/** The share of some tokens of the line that pieces cover, by weight, 0 to 1. */
export function shareOf(pieces: readonly Piece[], tokens: readonly Token[], index: WordIndex): number {
  const held = new Set(pieces.flatMap(({ line, pairs }) => pairs.map(({ a }) => line[a])));
  const weigh = (some: readonly Token[]) => some.reduce((sum, token) => sum + weightOf(token, index), 0);
  return tokens.length === 0 ? 0 : weigh(tokens.filter((token) => held.has(token))) / weigh(tokens);
}

const candidateCount = 12;
const minContentWords = 3;
const maxPieces = 4;
/** What a word left out, added or changed costs, compared with about 1 for an equal content word. */
const gapCost = 0.25;
const functionWeight = 0.25;
/** So many words at the end of a sentence may be changed in the line before it is split there. */
const maxChangedWords = 3;
/** A shorter piece may be chance. */
const minPieceWords = 3;

/** The weight of a token: about 1 for a rare word. */
function weightOf(token: Token, index: WordIndex): number {
  if (!isContentWord(token)) return functionWeight;
  return Math.min(1.2, 0.35 + index.weightOf(token.key) / 5);
}

/** The best pieces of a line, best first; no two cover the same words of it. */
export function nearestPieces(tokens: readonly Token[], knowledge: Knowledge, index: WordIndex): Piece[] {
  const used = new Set<Token>();
  const pieces: Piece[] = [];
  while (pieces.length < maxPieces) {
    const left = tokens.filter((token) => !used.has(token));
    if (left.length < minPieceWords) break;
    const [best] = candidatesFor(left, index)
      .map((passage) => pieceIn(passage, tokens, index, used))
      .filter(({ pairs }) => pairs.length >= minPieceWords)
      .toSorted((x, y) => y.score - x.score);
    if (best === undefined) break;
    const split = splitAtJumps(best, knowledge, index);
    pieces.push(...split);
    for (const token of split.flatMap(stretchOf)) used.add(token);
  }
  return pieces;
}

/** The passages that share most of the words of a line. */
function candidatesFor(tokens: readonly Token[], index: WordIndex): Passage[] {
  const telling = tokens.filter(({ kind }) => kind !== 'function');
  // A short line needs its function words too to be found.
  const isShort = telling.length <= minContentWords;
  return index.nearest(
    (isShort ? tokens : telling).map(({ key }) => key),
    candidateCount,
  );
}

/** The best alignment of a line with one passage, without the tokens that are `used` by other pieces. */
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
  // Insertions in brackets may be left out at no cost.
  const priceOf = (token: Token) =>
    used.has(token) ? Number.POSITIVE_INFINITY : token.kind === 'inserted' ? 0 : gapCost;
  return { line: tokens, passage, ...align(tokens, index.tokensIn(passage), gainOf, priceOf) };
}

/** Splits a piece where content words are left out at the end of a sentence or quotation: what follows is another place. */
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
    // An attribution between two parts of a speech is not part of it.
    const skipped = tokens.slice(before.b + 1, pair.b).filter(({ kind }) => kind !== 'inserted');
    // "… in June. I rang twice." for "… in May. I rang twice.": words are changed, and none left out.
    const isChanged = skipped.length <= maxChangedWords && pair.a - before.a > 1;
    if (skipped.some(isContentWord) && !isChanged && areApart(tokens[before.b], tokens[pair.b]))
      pieces.push([]);
    pieces.at(-1)?.push(pair);
  }
  // A word or two alone are no place of their own, so the piece stays whole, unless more of the line follows.
  const long = pieces.filter(({ length }) => length >= minPieceWords);
  const behind = line.length - 1 - (pairs.at(-1)?.a ?? -1);
  const isLoose = long.length === 1 && long[0] === pieces[0] && behind > minPieceWords;
  return long.length > 1 || isLoose ? long.map((some) => ({ ...piece, pairs: some })) : [piece];
}

/**
 * Where a line almost stands.
 *
 * The line is laid along passages that share its rarer words, and the best
 * stretch is taken (Smith and Waterman 1981). What it does not cover is laid
 * again, so that a line put together from two places is seen as such.
 */
import { quotationsIn } from '../../knowledge/find.ts';
import type { Knowledge, Passage } from '../../knowledge/model.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains, type Span, textAt } from '../../text/span.ts';
import { align, type Pair } from '../compare/align.ts';
import type { Token } from '../text-reader.ts';
import type { WordIndex } from './word-index.ts';

/** A stretch of the line and where it (almost) stands. */
export interface Piece {
  readonly passage: Passage;
  /** Token indexes of the line and of the passage that answer to each other, both rising. */
  readonly pairs: readonly Pair[];
}

const candidateCount = 12;
const fewestTelling = 3;
const mostPieces = 4;
/** What a word left out, put in or changed costs, against about 1 for a telling word that is the same. */
const gapCost = 0.25;
const functionWeight = 0.25;
/** A piece has at least so many words; a shorter likeness is chance. */
export const shortestPiece = 3;

/** How much a token tells, about 1 for a rare word. */
export function weightOf(token: Token, index: WordIndex): number {
  if (token.kind === 'function' || token.kind === 'inserted') return functionWeight;
  return Math.min(1.2, 0.35 + index.weightOf(token.key) / 5);
}

/** The best pieces of a line, best first; they cover different words of it. */
export function nearestPieces(tokens: readonly Token[], knowledge: Knowledge, index: WordIndex): Piece[] {
  const used = new Set<Token>();
  const pieces: Piece[] = [];
  while (pieces.length < mostPieces) {
    const left = tokens.filter((token) => !used.has(token));
    const [best] = candidatesFor(left, index)
      .map((passage) => pieceIn(passage, tokens, index, used))
      .filter(({ pairs }) => pairs.length >= shortestPiece)
      .toSorted((x, y) => y.score - x.score);
    if (best === undefined) break;
    pieces.push(...splitAtJumps(best, knowledge, index));
    const [first, last] = [best.pairs[0], best.pairs.at(-1)];
    for (const token of tokens.slice(first?.a, (last?.a ?? 0) + 1)) used.add(token);
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
    if (used.has(x)) return Number.NEGATIVE_INFINITY;
    if (x.spelling === y.spelling) return weightOf(x, index);
    return x.key === y.key && x.kind !== 'function' ? weightOf(x, index) * 0.8 : -gapCost;
  };
  // What an outlet put into brackets may be left out for nothing.
  const priceOf = (token: Token) =>
    used.has(token) ? Number.POSITIVE_INFINITY : token.kind === 'inserted' ? 0 : gapCost;
  return { passage, ...align(tokens, index.tokensOf(passage), gainOf, priceOf) };
}

/** Words left out that end a sentence or a quotation are not a slip: what follows comes from another place. */
function splitAtJumps({ passage, pairs }: Piece, knowledge: Knowledge, index: WordIndex): Piece[] {
  const tokens = index.tokensOf(passage);
  const placeOf = placesIn(passage, knowledge);
  const pieces: { a: number; b: number }[][] = [[]];
  const isLong = (some: readonly Token[]) => some.filter(({ kind }) => kind === 'function').length > 2;
  for (const [order, pair] of pairs.entries()) {
    const before = pairs[order - 1];
    const [from, to] = [tokens[before?.b ?? 0], tokens[pair.b]];
    const skipped = before === undefined ? [] : tokens.slice(before.b + 1, pair.b);
    const isTelling =
      skipped.some(({ kind }) => kind !== 'function' && kind !== 'inserted') || isLong(skipped);
    if (isTelling && from !== undefined && to !== undefined && placeOf(from) !== placeOf(to)) pieces.push([]);
    pieces.at(-1)?.push(pair);
  }
  const isShort = (piece: readonly unknown[]) => piece.length < shortestPiece;
  // A word or two are no place of their own: then the line is one piece with a gap.
  if (pieces.some(isShort)) {
    const long = pieces.filter((piece) => !isShort(piece));
    return long.length > 1 ? long.map((piece) => ({ passage, pairs: piece })) : [{ passage, pairs }];
  }
  return pieces.map((piece) => ({ passage, pairs: piece }));
}

/** Names the sentence that a span stands in, apart for each quotation and for the prose between them. */
function placesIn(passage: Passage, knowledge: Knowledge): (span: Span) => string {
  const text = knowledge.documents.get(passage.documentId)?.text ?? '';
  const quotations = quotationsIn(knowledge, passage);
  const sentences = sentencesOf(textAt(text, passage.span)).map(({ start, end }) => ({
    start: start + passage.span.start,
    end: end + passage.span.start,
  }));
  return (span) =>
    `${sentences.findIndex((one) => contains(one, span))}/${quotations.findIndex((one) => contains(one.span, span))}`;
}

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
import type { Token } from '../text-reader.ts';
import type { WordIndex } from './word-index.ts';

/** A stretch of the line and where it (almost) stands. */
export interface Piece {
  readonly passage: Passage;
  /** Token indexes of the line and of the passage that answer to each other, both rising. */
  readonly pairs: readonly { readonly a: number; readonly b: number }[];
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
  const free: boolean[] = tokens.map(() => true);
  const pieces: Piece[] = [];
  while (pieces.length < mostPieces) {
    const best = bestPiece(tokens, free, candidatesFor(tokens, free, index), index);
    if (best === undefined) break;
    pieces.push(...splitAtJumps(best, knowledge, index));
    const [first, last] = [best.pairs[0]?.a ?? 0, best.pairs.at(-1)?.a ?? 0];
    for (let at = first; at <= last; at += 1) free[at] = false;
  }
  return pieces;
}

/** Where the whole of a line fits best in one passage, whoever's words they are there. */
export function pieceIn(passage: Passage, tokens: readonly Token[], index: WordIndex): Piece {
  const free = tokens.map(() => true);
  return { passage, pairs: localAlignment(tokens, free, index.tokensOf(passage), index).pairs };
}

/** Passages that share most of the words that no piece covers yet. */
function candidatesFor(tokens: readonly Token[], free: readonly boolean[], index: WordIndex): Passage[] {
  const left = tokens.filter((_, at) => free[at]);
  const telling = left.filter(({ kind }) => kind !== 'function');
  // Of a short line the small words tell where it stands as well.
  const isShort = telling.length <= fewestTelling;
  return index.nearest(
    (isShort ? left : telling).map(({ key }) => key),
    candidateCount,
  );
}

function bestPiece(
  tokens: readonly Token[],
  free: readonly boolean[],
  passages: readonly Passage[],
  index: WordIndex,
): Piece | undefined {
  let best: { piece: Piece; score: number } | undefined;
  for (const passage of passages) {
    const found = localAlignment(tokens, free, index.tokensOf(passage), index);
    const piece = { passage, pairs: found.pairs };
    const { score } = found;
    if (found.pairs.length < shortestPiece || score <= (best?.score ?? 0)) continue;
    best = { piece, score };
  }
  return best?.piece;
}

function localAlignment(
  a: readonly Token[],
  free: readonly boolean[],
  b: readonly Token[],
  index: WordIndex,
): { score: number; pairs: { a: number; b: number }[] } {
  const width = b.length + 1;
  const table = new Float64Array((a.length + 1) * width);
  const weights = a.map((token) => weightOf(token, index));
  let best = { score: 0, i: 0, j: 0 };
  for (let i = 1; i <= a.length; i += 1) {
    if (!free[i - 1]) continue;
    for (let j = 1; j <= b.length; j += 1) {
      const gain = gainOf(a[i - 1], b[j - 1], weights[i - 1] ?? 0);
      const score = Math.max(
        0,
        (table[(i - 1) * width + j - 1] ?? 0) + gain,
        (table[(i - 1) * width + j] ?? 0) - gapCost,
        (table[i * width + j - 1] ?? 0) - skipCost(b[j - 1]),
      );
      table[i * width + j] = score;
      if (score > best.score) best = { score, i, j };
    }
  }
  const pairs: { a: number; b: number }[] = [];
  let { i, j } = best;
  while (i > 0 && j > 0 && (table[i * width + j] ?? 0) > 0) {
    const here = table[i * width + j] ?? 0;
    const gain = gainOf(a[i - 1], b[j - 1], weights[i - 1] ?? 0);
    if (Math.abs(here - ((table[(i - 1) * width + j - 1] ?? 0) + gain)) < 1e-9) {
      if (gain > 0) pairs.push({ a: i - 1, b: j - 1 });
      i -= 1;
      j -= 1;
    } else if (Math.abs(here - ((table[(i - 1) * width + j] ?? 0) - gapCost)) < 1e-9) i -= 1;
    else j -= 1;
  }
  return { score: best.score, pairs: pairs.reverse() };
}

/** What an outlet put into brackets may be left out for nothing. */
function skipCost(token: Token | undefined): number {
  return token?.kind === 'inserted' ? 0 : gapCost;
}

function gainOf(x: Token | undefined, y: Token | undefined, weight: number): number {
  if (x === undefined || y === undefined) return -gapCost;
  if (x.spelling === y.spelling) return weight;
  return x.key === y.key && x.kind !== 'function' ? weight * 0.8 : -gapCost;
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

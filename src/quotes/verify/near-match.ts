/** The place in a document that a piece of a line almost stands at, with what differs there. */
import { documentOf, quotationsIn } from '../../knowledge/find.ts';
import type { Quotation } from '../../knowledge/model.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
import { type Comparison, compareTexts } from '../compare/differences.ts';
import type { VerifiedMatch } from '../quotes.ts';
import type { Token } from '../text-reader.ts';
import type { Claim } from './claim.ts';
import { type Effect, leftOutOf } from './left-out.ts';
import { matchIn } from './match.ts';
import { type Piece, weightOf } from './near.ts';
import type { Tools } from './tools.ts';

export interface NearMatch {
  readonly match: VerifiedMatch;
  /** What the words left out around the piece do to it. */
  readonly effect: Effect;
  readonly segments: Comparison['segments'];
}

/** Share of a line's weight that a piece covers, 0 to 1. */
export function shareOf(piece: Piece, tokens: readonly Token[], tools: Tools): number {
  return coverage([piece], tokens, { from: 0, to: tokens.length }, tools);
}

/** Share of the weight of some of a line's tokens that pieces cover, 0 to 1. */
export function coverage(
  pieces: readonly Piece[],
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  { index }: Tools,
): number {
  const paired = new Set(pieces.flatMap(({ pairs }) => pairs.map(({ a }) => a)));
  let whole = 0;
  let covered = 0;
  for (const [at, token] of tokens.entries()) {
    if (at < from || at >= to) continue;
    const weight = weightOf(token, index);
    whole += weight;
    if (paired.has(at)) covered += weight;
  }
  return whole === 0 ? 0 : covered / whole;
}

/** From one token to another, both with their ends. */
export function spanBetween(tokens: readonly Token[], from: number, to: number): Span {
  const start = tokens[from]?.start ?? 0;
  return { start, end: Math.max(start, tokens[to]?.end ?? start) };
}

/** Words at the ends of a line that were changed for so many words of the document at the most. */
const reach = 4;

/**
 * Where a piece stands, drawn out to the words that were changed at its ends. With `isProse`, quotations
 * count as parts of the article's own sentences.
 */
export function nearMatch(
  piece: Piece,
  tokens: readonly Token[],
  text: string,
  claim: Claim,
  tools: Tools,
  { isAll = coversEnds(piece, tokens), isProse = false }: { isAll?: boolean; isProse?: boolean } = {},
): NearMatch {
  const { knowledge, index, reader } = tools;
  const document = documentOf(knowledge, piece.passage);
  const { claimTokens, claimSpan, ends } = claimedPart(piece, tokens, isAll);
  const { span, quotations } = placeOf(piece, ends, isProse, tools);
  const isTold = (token: Span) =>
    contains(span, token) && (quotations.length === 0 || quotations.some((one) => contains(one.span, token)));
  const isSaid = ({ kind }: Token) => kind !== 'inserted';
  const { segments, differences, changed } = compareTexts(
    { text, tokens: claimTokens.filter(isSaid), parts: claim.spans },
    {
      text: document.text,
      tokens: index.tokensOf(piece.passage).filter((token) => isTold(token) && isSaid(token)),
      parts: [span],
    },
    reader.languageOf(document),
  );
  const row = index.rowOf(document);
  const at = [...row.words.entries()].filter(([, word]) => isTold(word)).map(([place]) => place);
  const leftOut = leftOutOf({ row, at });
  const compared = { claimSpan, share: shareOf(piece, tokens, tools), differences, changed };
  return { effect: leftOut.effect, segments, match: matchIn(piece.passage, { row, at }, leftOut, compared) };
}

/** The part of a line that a piece stands for, and how many tokens of it lie beyond the first and last pair. */
function claimedPart({ pairs }: Piece, tokens: readonly Token[], isAll: boolean) {
  const [first, last] = [pairs[0]?.a ?? 0, pairs.at(-1)?.a ?? 0];
  const [from, to] = isAll ? [0, tokens.length - 1] : [first, last];
  return {
    claimTokens: tokens.slice(from, to + 1),
    claimSpan: spanBetween(tokens, from, to),
    ends: { before: first - from, behind: to - last },
  };
}

/** The stretch that a piece stands at, with so many words of the line beyond its ends, and whose words it is. */
function placeOf(
  { passage, pairs }: Piece,
  { before, behind }: { readonly before: number; readonly behind: number },
  isProse: boolean,
  { knowledge, index }: Tools,
): { readonly span: Span; readonly quotations: readonly Quotation[] } {
  const tokens = index.tokensOf(passage);
  const [first, last] = [pairs[0]?.b ?? 0, pairs.at(-1)?.b ?? 0];
  const core = spanBetween(tokens, first, last);
  const quotations = isProse ? [] : speechOf(core, quotationsIn(knowledge, passage));
  const from = Math.max(0, first - Math.min(before, reach));
  const wide = spanBetween(tokens, from, Math.min(tokens.length - 1, last + Math.min(behind, reach)));
  return { quotations, span: quotations.length === 0 ? wide : inside(wide, quotations) };
}

/** Whether a piece is the whole line but for a few words at its ends. */
function coversEnds({ pairs }: Piece, tokens: readonly Token[]): boolean {
  const [first, last] = [pairs[0]?.a ?? 0, pairs.at(-1)?.a ?? 0];
  return last - first + 1 >= tokens.length * 0.6;
}

/** The quotations of one speaker that together hold most of a stretch. */
function speechOf(core: Span, quotations: readonly Quotation[]): Quotation[] {
  const shared = ({ span }: Quotation) =>
    Math.max(0, Math.min(core.end, span.end) - Math.max(core.start, span.start));
  const touched = quotations.filter(({ span }) => overlaps(core, span));
  const bySpeaker = [...Map.groupBy(touched, ({ speakerId }) => speakerId).values()];
  const weigh = (some: readonly Quotation[]) => some.reduce((sum, one) => sum + shared(one), 0);
  const [best = []] = bySpeaker.toSorted((x, y) => weigh(y) - weigh(x));
  return weigh(best) >= 0.6 * (core.end - core.start) ? best : [];
}

function inside(wide: Span, quotations: readonly Quotation[]): Span {
  const [first, last] = [quotations[0], quotations.at(-1)];
  return {
    start: Math.max(wide.start, first?.span.start ?? wide.start),
    end: Math.min(wide.end, last?.span.end ?? wide.end),
  };
}

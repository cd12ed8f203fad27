/** The place in a document that a piece of a line almost stands at, with what differs there. */
import { documentOf, quotationsIn } from '../../knowledge/find.ts';
import type { Quotation } from '../../knowledge/model.ts';
import type { Language } from '../../language/index.ts';
import { contains, overlaps, runsOf, type Span, shifted, textAt } from '../../text/span.ts';
import { type Comparable, type Comparison, compareTexts } from '../compare/differences.ts';
import type { VerifiedMatch } from '../quotes.ts';
import type { Token } from '../text-reader.ts';
import type { Claim } from './claim.ts';
import { type Effect, leftOutOf } from './left-out.ts';
import { wholeSentences } from './located.ts';
import { type Piece, weightOf } from './near.ts';
import type { Row } from './rows.ts';
import { soleSpeaker, type Tools } from './tools.ts';

export interface NearMatch {
  readonly match: VerifiedMatch;
  /** What is left out around the piece does to it. */
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
 * Where a piece stands, drawn out to the words that were changed at its ends; as `prose`, quotations are
 * part of the article's own sentences.
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
  const { passage, pairs } = piece;
  const document = documentOf(knowledge, passage);
  const [first, last] = [pairs[0]?.a ?? 0, pairs.at(-1)?.a ?? 0];
  const ends = isAll ? { before: first, behind: tokens.length - 1 - last } : { before: 0, behind: 0 };
  const { span, quotations } = placeOf(piece, ends, isProse, tools);
  const claimTokens = isAll ? tokens : tokens.slice(first, last + 1);
  const claimSpan = spanBetween(claimTokens, 0, claimTokens.length - 1);
  const isTold = (token: Span) =>
    contains(span, token) && (quotations.length === 0 || quotations.some((one) => contains(one.span, token)));
  const compared = comparedAt(
    text,
    claim,
    claimTokens,
    claimSpan,
    document.text,
    span,
    index.tokensOf(passage).filter(isTold),
    reader.languageOf(document),
  );
  const { effect, claimed, leftOut, turning } = printedWords(index.rowOf(document.id), isTold);
  return {
    effect,
    segments: compared.segments,
    match: {
      documentId: document.id,
      passageId: passage.id,
      sentence: wholeSentences(document.text, passage.span, [...claimed, ...leftOut], quotations),
      span,
      claimed,
      leftOut,
      turning,
      kind: quotations.length > 0 ? 'quotation' : document.textKind === 'digest' ? 'digest' : 'prose',
      quotationIds: quotations.map(({ id }) => id),
      ...soleSpeaker(quotations),
      claimSpan,
      share: shareOf(piece, tokens, tools),
      differences: compared.differences,
      changed: compared.changed,
    },
  };
}

/** The words of a document that a line tells, those that it leaves out around them, and what that does to it. */
function printedWords(
  row: Row | undefined,
  isTold: (word: Span) => boolean,
): Pick<NearMatch, 'effect'> & Pick<VerifiedMatch, 'claimed' | 'leftOut' | 'turning'> {
  const words = row?.words ?? [];
  const at = [...words.entries()].filter(([, word]) => isTold(word)).map(([place]) => place);
  const left = row === undefined || at.length === 0 ? undefined : leftOutOf({ row, at });
  const spansOf = (places: readonly number[]) =>
    runsOf(
      places.flatMap((place) => words[place] ?? []),
      (n) => (places[n - 1] ?? 0) + 1 === places[n],
    );
  return {
    effect: left?.effect ?? 'none',
    claimed: spansOf(at),
    leftOut: spansOf(left?.words ?? []),
    turning: spansOf(left?.turning ?? []),
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

/** What differs, without what the outlet put in; spans of the pasted text and of the document. */
function comparedAt(
  text: string,
  claim: Claim,
  claimTokens: readonly Token[],
  claimSpan: Span,
  documentText: string,
  span: Span,
  told: readonly Token[],
  language: Language,
): Comparison {
  const isSaid = ({ kind }: Token) => kind !== 'inserted';
  const a: Comparable = {
    text: textAt(text, claimSpan),
    tokens: shifted(claimTokens.filter(isSaid), -claimSpan.start),
    parts: shifted(claim.spans, -claimSpan.start),
  };
  const b: Comparable = {
    text: textAt(documentText, span),
    tokens: shifted(told.filter(isSaid), -span.start),
    parts: [{ start: 0, end: span.end - span.start }],
  };
  const comparison = compareTexts(a, b, language);
  const [inClaim, inDocument] = [
    (spans: readonly Span[]) => shifted(spans, claimSpan.start),
    (spans: readonly Span[]) => shifted(spans, span.start),
  ];
  return {
    ...comparison,
    differences: comparison.differences.map((one) => ({
      kind: one.kind,
      a: inClaim([one.a])[0] ?? one.a,
      b: inDocument([one.b])[0] ?? one.b,
    })),
    changed: { a: inClaim(comparison.changed.a), b: inDocument(comparison.changed.b) },
  };
}

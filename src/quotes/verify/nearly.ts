/** Verdicts on a line that almost stands in the documents: altered, stitched, or nowhere near. */
import { documentOf, quotationsIn } from '../../knowledge/find.ts';
import type { Passage, Quotation } from '../../knowledge/model.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains, type Span, textAt } from '../../text/span.ts';
import { type Comparable, compareTexts, type Difference } from '../compare/differences.ts';
import type { Verdict, Verification, VerifiedMatch } from '../quotes.ts';
import { type Token, tokensOf } from '../tokens.ts';
import type { Claim } from './claim.ts';
import { nearestPieces, type Piece, placesIn, shortestPiece, weightOf } from './near.ts';
import { isBy, mostWords, oppositionAt, placeOf, type Tools } from './tools.ts';
import { shifted } from './word-index.ts';

/** Share of a line's weight that has to stand at one place to be an altered form of it. */
const alteredShare = 0.6;
/** The same for a digest's words, which nobody quotes. */
const alteredDigestShare = 0.8;
/** Share that the pieces of a stitched line have to cover together, and each within itself. */
const stitchedShare = 0.8;
/** Words that a part of a sentence has to have to come from a place of its own. */
const shortestPart = 4;
/** Past this share at one place, the rest is a change of that place's words. */
const onePlaceShare = 0.88;
/** How much of the line was found at one place, and what follows from it. */
export interface Near {
  readonly share: number;
  readonly verification: Verification;
}

export function nearly(text: string, claim: Claim, tools: Tools): Near {
  const all = claim.spans.flatMap((span) => shifted(tokensOf(textAt(text, span), tools.finder), span.start));
  const tokens = all.slice(0, mostWords);
  const nothing: Near = {
    share: 0,
    verification: { verdict: 'not-found', claim, matches: [], opponents: [] },
  };
  const pieces = nearestPieces(tokens, tools.knowledge, tools.index);
  const [best] = pieces.toSorted((x, y) => shareOf(y, tokens, tools) - shareOf(x, tokens, tools));
  if (best === undefined) {
    const closest = closestLine(tokens, tools);
    return { ...nothing, verification: { ...nothing.verification, matches: closest } };
  }

  const stitched = stitchedFrom(pieces, tokens, text, claim, tools);
  if (stitched !== undefined) return { share: 1, verification: stitched };
  const share = shareOf(best, tokens, tools);
  const match = nearMatch(best, tokens, text, claim, tools);
  const enough = match.kind === 'digest' ? alteredDigestShare : alteredShare;
  const verdict = share < enough || best.pairs.length < shortestPiece ? 'not-found' : 'altered';
  return { share, verification: refine(verdict, match, claim, text, tools) };
}

/** The quotation or sentence that shares most of a line's rarer words, where it shares two; never a match. */
function closestLine(tokens: readonly Token[], { knowledge, index }: Tools): VerifiedMatch[] {
  const keys = new Set(tokens.filter(({ kind }) => kind !== 'function').map(({ key }) => key));
  let best: { passage: Passage; span: Span; score: number } | undefined;
  for (const passage of index.nearest(keys, 3)) {
    const text = textAt(documentOf(knowledge, passage).text, passage.span);
    const sentences = shifted(sentencesOf(text), passage.span.start);
    for (const span of [...quotationsIn(knowledge, passage).map((one) => one.span), ...sentences]) {
      const inSpan = index.tokensOf(passage).filter((token) => contains(span, token));
      const shared = new Set(inSpan.map(({ key }) => key).filter((key) => keys.has(key)));
      const score = [...shared].reduce((sum, key) => sum + index.weightOf(key), 0);
      if (shared.size >= 2 && score > (best?.score ?? 0)) best = { passage, span, score };
    }
  }
  if (best === undefined) return [];
  const { textKind } = documentOf(knowledge, best.passage);
  return [
    {
      ...placeOf(best.passage, best.span, knowledge, textKind),
      claimSpan: spanBetween(tokens, 0, tokens.length - 1),
      share: 0,
      differences: [],
      changed: { a: [], b: [] },
    },
  ];
}

/** Share of a line's weight that a piece covers. */
function shareOf(piece: Piece, tokens: readonly Token[], tools: Tools): number {
  return coverage([piece], tokens, { from: 0, to: tokens.length }, tools);
}

function coverage(
  pieces: readonly Piece[],
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  tools: Tools,
): number {
  const paired = new Set(pieces.flatMap(({ pairs }) => pairs.map(({ a }) => a)));
  let whole = 0;
  let covered = 0;
  for (const [at, token] of tokens.entries()) {
    if (at < from || at >= to) continue;
    const weight = weightOf(token, tools.index);
    whole += weight;
    if (paired.has(at)) covered += weight;
  }
  return whole === 0 ? 0 : covered / whole;
}

function stitchedFrom(
  pieces: readonly Piece[],
  tokens: readonly Token[],
  text: string,
  claim: Claim,
  tools: Tools,
): Verification | undefined {
  const extent = ({ pairs }: Piece) => ({ from: pairs[0]?.a ?? 0, to: (pairs.at(-1)?.a ?? 0) + 1 });
  const isSentence = (piece: Piece) => isWholeSentence(extent(piece), tokens, text);
  const solid = pieces.filter(
    (piece) =>
      (piece.pairs.length >= shortestPart || (piece.pairs.length >= shortestPiece && isSentence(piece))) &&
      coverage([piece], tokens, extent(piece), tools) >= stitchedShare,
  );
  const all = { from: 0, to: tokens.length };
  if (solid.length < 2 || coverage(solid, tokens, all, tools) < stitchedShare) return undefined;
  const isOnePlace = solid.some((piece) => shareOf(piece, tokens, tools) >= onePlaceShare);
  if (isOnePlace && !solid.every(isSentence)) return undefined;
  const inOrder = solid.toSorted((x, y) => extent(x).from - extent(y).from);
  const matches = inOrder.map((piece) => nearMatch(piece, tokens, text, claim, tools, false));
  // Parts of one sentence in another order are that sentence, altered.
  const places = new Set(
    inOrder.map(({ passage }, order) => {
      const { span } = matches[order] ?? passage;
      return `${passage.id}/${placesIn(passage, tools.knowledge)(span)}`;
    }),
  );
  const verdict = places.size === 1 ? 'altered' : 'stitched';
  return { verdict, claim, matches, opponents: [] };
}

/** Whether tokens begin and end where sentences of the pasted text do. */
function isWholeSentence(
  { from, to }: { from: number; to: number },
  tokens: readonly Token[],
  text: string,
): boolean {
  const [first, last] = [tokens[from], tokens[to - 1]];
  const before = text.slice(tokens[from - 1]?.end ?? 0, first?.start);
  const behind = text.slice(last?.end, tokens[to]?.start ?? text.length);
  return (from === 0 || /[.!?…]/u.test(before)) && (to === tokens.length || /[.!?…]/u.test(behind));
}

/** An altered line whose words are all there may be another's, or one side of a dispute. */
function refine(
  verdict: Verdict,
  match: VerifiedMatch,
  claim: Claim,
  text: string,
  tools: Tools,
): Verification {
  const plain: Verification = { verdict, claim, matches: [match], opponents: [] };
  // A name left out of a list changes less than one put in.
  const isMeant = ({ kind, a }: Difference) => kind === 'wording' || (kind === 'name' && a.start === a.end);
  if (verdict !== 'altered' || !match.differences.every(isMeant)) return plain;
  const opposition = oppositionAt(match, tools);
  const isOwn = claim.speaker === undefined || isBy(match, claim.speaker);
  if (isOwn && opposition?.isMinority) {
    return { ...plain, verdict: 'disputed', opponents: opposition.opponents };
  }
  const isSameWords = match.differences.every((one) => isFormOnly(one, match, text, tools));
  if (!isOwn && isSameWords) return { ...plain, verdict: 'other-speaker' };
  return plain;
}

/** "Recognises" for "recognized": the same words in another form. */
function isFormOnly(
  { a, b }: { a: Span; b: Span },
  match: VerifiedMatch,
  text: string,
  { knowledge, finder }: Tools,
): boolean {
  const keys = (words: string) => tokensOf(words, finder).map(({ key }) => key);
  const inDocument = textAt(knowledge.documents.get(match.documentId)?.text ?? '', b);
  return keys(textAt(text, a)).join(' ') === keys(inDocument).join(' ');
}

/** Where a piece stands, drawn out to the words that were changed at its ends. */
function nearMatch(
  piece: Piece,
  tokens: readonly Token[],
  text: string,
  claim: Claim,
  tools: Tools,
  isAll = coversEnds(piece, tokens),
): VerifiedMatch {
  const { knowledge, index } = tools;
  const { passage, pairs } = piece;
  const document = documentOf(knowledge, passage);
  const inPassage = index.tokensOf(passage);
  const [first, last] = [pairs[0] ?? { a: 0, b: 0 }, pairs.at(-1) ?? { a: 0, b: 0 }];
  const reach = 4;
  const before = isAll ? Math.min(first.a, reach) : 0;
  const behind = isAll ? Math.min(tokens.length - 1 - last.a, reach) : 0;
  const core = spanBetween(inPassage, first.b, last.b);
  const wide = spanBetween(
    inPassage,
    Math.max(0, first.b - before),
    Math.min(inPassage.length - 1, last.b + behind),
  );
  const quotation = mostlyIn(core, quotationsIn(knowledge, passage));
  const span = quotation === undefined ? wide : overlapOf(wide, quotation.span);
  const claimFrom = isAll ? 0 : first.a;
  const claimTo = isAll ? tokens.length - 1 : last.a;
  const claimSpan = spanBetween(tokens, claimFrom, claimTo);
  return {
    ...placeOf(passage, span, knowledge, document.textKind),
    claimSpan,
    share: shareOf(piece, tokens, tools),
    ...differencesAt(
      text,
      claim,
      tokens.slice(claimFrom, claimTo + 1),
      claimSpan,
      document.text,
      span,
      inPassage,
    ),
  };
}

/** Whether a piece is the whole line but for a few words at its ends. */
function coversEnds({ pairs }: Piece, tokens: readonly Token[]): boolean {
  const [first, last] = [pairs[0]?.a ?? 0, pairs.at(-1)?.a ?? 0];
  return last - first + 1 >= tokens.length * 0.6;
}

function differencesAt(
  text: string,
  claim: Claim,
  claimTokens: readonly Token[],
  claimSpan: Span,
  documentText: string,
  span: Span,
  passageTokens: readonly Token[],
): Pick<VerifiedMatch, 'differences' | 'changed'> {
  const inSpan = passageTokens.filter((token) => contains(span, token));
  const a: Comparable = {
    text: textAt(text, claimSpan),
    tokens: shifted(claimTokens, -claimSpan.start),
    parts: claim.spans.map((one) => back(one, claimSpan.start)),
  };
  const b: Comparable = {
    text: textAt(documentText, span),
    tokens: shifted(inSpan, -span.start),
    parts: [{ start: 0, end: span.end - span.start }],
  };
  const { differences, changed } = compareTexts(a, b);
  const [inClaim, inDocument] = [
    (one: Span) => back(one, -claimSpan.start),
    (one: Span) => back(one, -span.start),
  ];
  return {
    differences: differences.map(({ kind, a: one, b: other }) => ({
      kind,
      a: inClaim(one),
      b: inDocument(other),
    })),
    changed: { a: changed.a.map(inClaim), b: changed.b.map(inDocument) },
  };
}

/** The quotation that holds most of a stretch. */
function mostlyIn(core: Span, quotations: readonly Quotation[]): Quotation | undefined {
  const shared = ({ span }: Quotation) => Math.min(core.end, span.end) - Math.max(core.start, span.start);
  const [best] = quotations.toSorted((x, y) => shared(y) - shared(x));
  return best !== undefined && shared(best) >= 0.6 * (core.end - core.start) ? best : undefined;
}

function overlapOf(a: Span, b: Span): Span {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}

function spanBetween(tokens: readonly Token[], from: number, to: number): Span {
  const start = tokens[from]?.start ?? 0;
  return { start, end: Math.max(start, tokens[to]?.end ?? start) };
}

function back({ start, end }: Span, by: number): Span {
  return { start: start - by, end: end - by };
}

/** Whether a pasted line stands in the documents; `Verdict` says what each answer means. */
import { documentOf, quotationsIn } from '../knowledge/find.ts';
import type { Knowledge, Passage, Quotation } from '../knowledge/model.ts';
import type { NameFinder } from '../knowledge/names.ts';
import { contains, overlaps, type Span, textAt } from '../text/span.ts';
import { type Claim, type ClaimReader, createClaimReader } from './claim.ts';
import { type Comparable, compareTexts, type Difference } from './differences.ts';
import { type ExactWord, exactWords } from './exact-words.ts';
import { nearestPieces, type Piece, shortestPiece, weightOf } from './near.ts';
import type { ClaimedSpeaker, Opposition, Verdict, Verification, VerifiedMatch } from './quotes.ts';
import type { Speaker } from './speakers.ts';
import { type Token, tokensOf } from './tokens.ts';
import { type Occurrence, shifted, type WordIndex } from './word-index.ts';

/** Fewer words than this are a phrase that anybody may use: exact only as a whole quotation. */
const fewestWords = 3;
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
const mostMatches = 5;
/** More is no quotation; it bounds the work that one line can cause. */
const mostWords = 600;

export interface Verifier {
  verify(text: string, speaker?: string): Verification;
}

interface Tools {
  readonly knowledge: Knowledge;
  readonly finder: NameFinder;
  readonly index: WordIndex;
  readonly reader: ClaimReader;
  readonly oppositionTo: (quotationId: string) => Opposition | undefined;
}

export function createVerifier(
  knowledge: Knowledge,
  finder: NameFinder,
  people: readonly Speaker[],
  index: WordIndex,
  oppositionTo: (quotationId: string) => Opposition | undefined,
): Verifier {
  const tools: Tools = {
    knowledge,
    finder,
    index,
    reader: createClaimReader(knowledge, finder, people),
    oppositionTo,
  };
  return { verify: (text, speaker) => verify(text, speaker, tools) };
}

function verify(text: string, given: string | undefined, tools: Tools): Verification {
  const explicit = given === undefined ? undefined : tools.reader.speaker(given);
  const readings = tools.reader
    .read(text)
    .map((claim): Claim => (explicit === undefined ? claim : { ...claim, speaker: explicit }));
  for (const claim of readings) {
    const exact = exactly(text, claim, tools);
    if (exact !== undefined) return exact;
  }
  const near = readings.map((claim) => nearly(text, claim, tools));
  // The reading that finds most of its words; an attribution left in the words only lowers it.
  const best = near.reduce((one, other) => (other.share > one.share ? other : one));
  return best.verification;
}

// ─── exact words ───

function exactly(text: string, claim: Claim, tools: Tools): Verification | undefined {
  const bySpan = claim.spans.map((span) => wordsIn(text, span));
  const words = bySpan.flat();
  if (words.length === 0 || words.length > mostWords) return undefined;
  const whole = claimSpanOf(claim);
  const found = tools.index
    .occurrences(words)
    .flatMap((one) => matchesAt(one, whole, tools.knowledge))
    .filter((match) => words.length >= fewestWords || isWholeQuotation(match, tools.knowledge));
  if (found.length > 0) return judge(found, claim, tools);
  return bySpan.length > 1 ? exactInTurn(bySpan, claim, tools) : undefined;
}

/** `“A,” she said. “B.”`: exact when A and B follow each other as her words in one document. */
function exactInTurn(
  bySpan: readonly (readonly ExactWord[])[],
  claim: Claim,
  tools: Tools,
): Verification | undefined {
  const each = bySpan.map((words, order) =>
    tools.index
      .occurrences(words)
      .flatMap((one) => matchesAt(one, claim.spans[order] ?? claimSpanOf(claim), tools.knowledge))
      .filter(({ kind }) => kind === 'quotation'),
  );
  for (const first of each[0] ?? []) {
    const chain = [first];
    for (const options of each.slice(1)) {
      const next = options.find((one) => follows(chain.at(-1), one, tools.knowledge));
      if (next === undefined) break;
      chain.push(next);
    }
    if (chain.length === each.length) return judge(chain, claim, tools);
  }
  return undefined;
}

function follows(before: VerifiedMatch | undefined, after: VerifiedMatch, knowledge: Knowledge): boolean {
  if (before === undefined || before.speakerId !== after.speakerId) return false;
  const quotations = knowledge.documents.get(after.documentId)?.quotations ?? [];
  const place = ({ quotationId }: VerifiedMatch) => quotations.findIndex(({ id }) => id === quotationId);
  const [one, other] = [quotations[place(before)], quotations[place(after)]];
  return (
    before.documentId === after.documentId &&
    place(after) === place(before) + 1 &&
    // To the end of the one and from the beginning of the other.
    one !== undefined &&
    other !== undefined &&
    exactWords(documentOf(knowledge, one).text.slice(before.span.end, one.span.end)).length === 0 &&
    exactWords(documentOf(knowledge, other).text.slice(other.span.start, after.span.start)).length === 0
  );
}

function judge(found: readonly VerifiedMatch[], claim: Claim, tools: Tools): Verification {
  const own = claim.speaker === undefined ? found : found.filter((one) => isBy(one, claim.speaker));
  const matches = bestFirst(own.length > 0 ? own : found).slice(0, mostMatches);
  if (own.length === 0) return { verdict: 'other-speaker', claim, matches, opponents: [] };
  const oppositions = matches.map((match) => oppositionAt(match, tools));
  const opponents = [...new Set(oppositions.flatMap((one) => one?.opponents ?? []))];
  const isDisputed = oppositions.every((one) => one?.isMinority === true);
  return { verdict: isDisputed ? 'disputed' : 'exact', claim, matches, opponents };
}

function isBy({ speakerId, kind }: VerifiedMatch, speaker: ClaimedSpeaker | undefined): boolean {
  return kind === 'quotation' && speakerId !== undefined && speakerId === speaker?.nameId;
}

/** What contradicts a match, if the match holds the word on which they differ. */
function oppositionAt({ quotationId, span }: VerifiedMatch, tools: Tools): Opposition | undefined {
  const opposition = quotationId === undefined ? undefined : tools.oppositionTo(quotationId);
  return opposition?.heads.some((head) => overlaps(head, span)) ? opposition : undefined;
}

function matchesAt(
  { passages, span, document }: Occurrence,
  claimSpan: Span,
  knowledge: Knowledge,
): VerifiedMatch[] {
  return passages.map((passage) => {
    const start = Math.max(span.start, passage.span.start);
    const inPassage = { start, end: Math.min(span.end, passage.span.end) };
    return {
      ...placeOf(passage, inPassage, knowledge, document.textKind),
      claimSpan,
      share: 1,
      differences: [],
      changed: { a: [], b: [] },
    };
  });
}

function placeOf(passage: Passage, span: Span, knowledge: Knowledge, textKind: 'digest' | 'verbatim') {
  const quotation = quotationsIn(knowledge, passage).find((one) => contains(one.span, span));
  const place = { documentId: passage.documentId, passageId: passage.id, span };
  if (quotation === undefined) {
    return { ...place, kind: textKind === 'digest' ? ('digest' as const) : ('prose' as const) };
  }
  const { id: quotationId, speakerId } = quotation;
  return {
    ...place,
    kind: 'quotation' as const,
    quotationId,
    ...(speakerId === undefined ? {} : { speakerId }),
  };
}

function isWholeQuotation({ quotationId, span }: VerifiedMatch, knowledge: Knowledge): boolean {
  const quotation = quotationId === undefined ? undefined : knowledge.quotations.get(quotationId);
  if (quotation === undefined) return false;
  const count = (one: Span) => exactWords(textAt(documentOf(knowledge, quotation).text, one)).length;
  return count(quotation.span) === count(span);
}

const kinds = ['quotation', 'prose', 'digest'];

function bestFirst(matches: readonly VerifiedMatch[]): VerifiedMatch[] {
  return [...matches].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

// ─── words that are almost there ───

interface Near {
  readonly share: number;
  readonly verification: Verification;
}

function nearly(text: string, claim: Claim, tools: Tools): Near {
  const all = claim.spans.flatMap((span) => shifted(tokensOf(textAt(text, span), tools.finder), span.start));
  const tokens = all.slice(0, mostWords);
  const nothing: Near = {
    share: 0,
    verification: { verdict: 'not-found', claim, matches: [], opponents: [] },
  };
  const pieces = nearestPieces(tokens, tools.knowledge, tools.index);
  const [best] = pieces.toSorted((x, y) => shareOf(y, tokens, tools) - shareOf(x, tokens, tools));
  if (best === undefined) return nothing;

  const stitched = stitchedFrom(pieces, tokens, text, claim, tools);
  if (stitched !== undefined) return { share: 1, verification: stitched };
  const share = shareOf(best, tokens, tools);
  const match = nearMatch(best, tokens, text, claim, tools);
  const enough = match.kind === 'digest' ? alteredDigestShare : alteredShare;
  const verdict = share < enough || best.pairs.length < shortestPiece ? 'not-found' : 'altered';
  return { share, verification: refine(verdict, match, claim, text, tools) };
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
  return { verdict: 'stitched', claim, matches, opponents: [] };
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
  const isSameWords = match.differences.every((one) => isSpellingOnly(one, match, text, tools));
  if (!isOwn && isSameWords) return { ...plain, verdict: 'other-speaker' };
  return plain;
}

/** "Recognise" for "recognize": the same words, otherwise spelt. */
function isSpellingOnly(
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

function wordsIn(text: string, span: Span): ExactWord[] {
  return shifted(exactWords(textAt(text, span)), span.start);
}

function claimSpanOf({ spans }: Claim): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

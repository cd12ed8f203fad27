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
import { type Piece, shareOf, stretchOf } from './near.ts';
import type { Tools } from './tools.ts';

export interface NearMatch {
  readonly match: VerifiedMatch;
  /** What the words left out around the piece do to it. */
  readonly effect: Effect;
  readonly segments: Comparison['segments'];
}

/** Words at the ends of a line that were changed for so many words of the document at the most. */
const reach = 4;

/**
 * Where a piece stands, drawn out to the words that were changed at its ends. With `isProse`, quotations
 * count as parts of the article's own sentences.
 */
export function nearMatch(
  piece: Piece,
  text: string,
  claim: Claim,
  { knowledge, index, reader }: Tools,
  { isAll = isMost(piece), isProse = false }: { isAll?: boolean; isProse?: boolean } = {},
): NearMatch {
  const { passage, line, pairs } = piece;
  const document = documentOf(knowledge, passage);
  const claimed = isAll ? line : stretchOf(piece);
  const before = isAll ? (pairs[0]?.a ?? 0) : 0;
  const behind = claimed.length - before - stretchOf(piece).length;
  const tokens = index.tokensOf(passage);
  const [first, last] = [pairs[0]?.b ?? 0, pairs.at(-1)?.b ?? 0];
  const spoken = isProse
    ? []
    : speechOf(spanOf(tokens.slice(first, last + 1)), quotationsIn(knowledge, passage));
  const printed = tokens.slice(
    Math.max(0, first - Math.min(before, reach)),
    last + 1 + Math.min(behind, reach),
  );
  const held = printed.filter(
    (token) => spoken.length === 0 || spoken.some(({ span }) => contains(span, token)),
  );
  const span = spanOf(held);
  const isSaid = ({ kind }: Token) => kind !== 'inserted';
  const { segments, differences, changed } = compareTexts(
    { text, tokens: claimed.filter(isSaid), parts: claim.spans },
    { text: document.text, tokens: held.filter(isSaid), parts: [span] },
    reader.languageOf(document),
  );
  const row = index.rowOf(document);
  const at = [...row.words.keys()].filter((place) => {
    const word = row.words[place];
    return word && contains(span, word) && held.some((token) => contains(token, word));
  });
  const leftOut = leftOutOf({ row, at });
  const compared = { claimSpan: spanOf(claimed), share: shareOf([piece], line, index), differences, changed };
  return { effect: leftOut.effect, segments, match: matchIn(passage, { row, at }, leftOut, compared) };
}

/** Whether a piece is the whole line but for a few words at its ends. */
const isMost = (piece: Piece): boolean => stretchOf(piece).length >= piece.line.length * 0.6;

/** The quotations of one speaker that together hold most of a stretch. */
function speechOf(core: Span, quotations: readonly Quotation[]): Quotation[] {
  const shared = ({ span }: Quotation) => Math.min(core.end, span.end) - Math.max(core.start, span.start);
  const weigh = (some: readonly Quotation[]) => some.reduce((sum, one) => sum + shared(one), 0);
  const touched = quotations.filter(({ span }) => overlaps(core, span));
  const [best = []] = [...Map.groupBy(touched, ({ speakerId }) => speakerId).values()].toSorted(
    (x, y) => weigh(y) - weigh(x),
  );
  return weigh(best) >= 0.6 * (core.end - core.start) ? best : [];
}

/** From the first to the last of some spans. */
export function spanOf(spans: readonly Span[]): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

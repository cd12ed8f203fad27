/** Compares a piece of a line with the place in a document where it almost stands. */
import { quotationsIn } from '../../knowledge/find.ts';
import type { Passage, Quotation } from '../../knowledge/model.ts';
import type { Language } from '../../language/index.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
import { type Comparison, compareTexts } from '../compare/differences.ts';
import type { VerifiedMatch } from '../quotes.ts';
import { isContentWord, type Token } from '../text-reader.ts';
import { type ExactWord, exactWords } from '../words/exact-words.ts';
import { type Piece, shareOf, stretchOf } from './alignment.ts';
import type { Claim } from './claim/claim.ts';
import { leftOutOf } from './left-out/left-out.ts';
import type { Effect } from './left-out/line.ts';
import { matchIn, spanOf, wordsIn } from './match.ts';
import type { Tools } from './tools.ts';

export interface AlignedMatch {
  readonly match: VerifiedMatch;
  /** What the words left out around the piece do to it. */
  readonly effect: Effect;
  readonly segments: Comparison['segments'];
}

/**
 * The place of a piece, compared with it; with `isAll`, compared with the whole line, and extended by as many words as
 * the line has before and behind the piece.
 */
export function alignedMatch(
  piece: Piece,
  claim: Claim,
  { knowledge, index }: Tools,
  isAll = true,
): AlignedMatch {
  const { passage, line, pairs } = piece;
  const row = index.rowOf(passage);
  const { document, language } = row;
  const claimed = isAll ? line : stretchOf(piece);
  const before = isAll ? (pairs[0]?.a ?? 0) : 0;
  const behind = claimed.length - before - stretchOf(piece).length;
  const tokens = index.tokensIn(passage);
  const [first, last] = [pairs[0]?.b ?? 0, pairs.at(-1)?.b ?? 0];
  const spoken = speechOf(spanOf(tokens.slice(first, last + 1)), quotationsIn(knowledge, passage));
  // Neighbouring sentences, of which the line has nothing, are not compared with its other words.
  const sentences = sentencesOf(document.text, passage.span).filter((one) =>
    tokens.slice(first, last + 1).some((token) => contains(one, token)),
  );
  const isSpoken = (token: Token) => spoken.some(({ span }) => contains(span, token));
  const paired = new Set(pairs.filter(({ b }) => tokens[b] && isSpoken(tokens[b])).map(({ a }) => line[a]));
  const unspoken = claimed.filter((token) => !paired.has(token));
  const around = spoken.every(({ kind }) => kind === 'fragment')
    ? clauseAround(spoken, unspoken, passage, tokens, document.text, language)
    : undefined;
  const held = around
    ? tokens.filter((token) => contains(around, token))
    : tokens
        .slice(Math.max(0, first - before), last + 1 + behind)
        .filter((token) => isInOne(sentences, token) && (spoken.length === 0 || isSpoken(token)));
  const { segments, differences, changed } = compareTexts(
    { text: claim.text, tokens: claimed.filter(isSaid), parts: claim.spans },
    { text: document.text, tokens: held.filter(isSaid), parts: [spanOf(held)] },
    language,
  );
  // An attribution between two parts of a speech is not part of it.
  const isSpeech = around === undefined && spoken.length > 0;
  const { words } = wordsIn(row, spanOf(held));
  const said = words.filter((word) => spoken.some(({ span }) => contains(span, word)));
  const occurrence = { row, words: isSpeech ? said : words };
  const leftOut = leftOutOf(occurrence);
  const claimSpan = spanOf(claimed);
  const wordsOf = (text: string, span: Span) => exactWords(text, language, span);
  const compared = {
    claimSpan,
    share: shareOf([piece], line, index),
    differences,
    changed: differing(changed, wordsOf(claim.text, claimSpan), wordsOf(document.text, spanOf(held))),
  };
  return { effect: leftOut.effect, segments, match: matchIn(passage, occurrence, leftOut, compared) };
}

const isSaid = ({ kind }: Token): boolean => kind !== 'inserted';

/** The words that differ; where none does, those that are spelled differently. */
const differing = (
  changed: Comparison['changed'],
  ...words: Parameters<typeof spelledApart>
): Comparison['changed'] => (changed.a.length > 0 || changed.b.length > 0 ? changed : spelledApart(...words));

const isInOne = (spans: readonly Span[], token: Token): boolean =>
  spans.some((span) => contains(span, token));

/**
 * The article's clause around a fragment, where the line has words of it that say more than who speaks: "apologised for
 * “having …”".
 */
function clauseAround(
  spoken: readonly Quotation[],
  claimed: readonly Token[],
  passage: Passage,
  tokens: readonly Token[],
  text: string,
  { isSaying }: Language,
): Span | undefined {
  const [quoted, end] = [spoken[0]?.span, spoken.at(-1)?.span.end ?? 0];
  const sentence = sentencesOf(text, passage.span).find(
    (one) => quoted !== undefined && contains(one, quoted),
  );
  if (quoted === undefined || sentence === undefined) return undefined;
  const told = tokens.filter(
    (token) =>
      contains(sentence, token) &&
      !spoken.some(({ span }) => contains(span, token)) &&
      isContentWord(token) &&
      token.kind !== 'name' &&
      !isSaying(token.folded) &&
      claimed.some(({ key }) => key === token.key),
  );
  if (told.length === 0) return undefined;
  const first = Math.min(quoted.start, ...told.map(({ start }) => start));
  const lead = text.slice(sentence.start, first);
  const clause = Math.max(...[',', ';', ':', '—', '–'].map((mark) => lead.lastIndexOf(mark))) + 1;
  return {
    start: sentence.start + clause,
    end: told.some((token) => token.start > end) ? sentence.end : end,
  };
}

/** Words that are only equal because of folding: `1/2` and `1 2`, `Brücke` and `Brucke`. */
function spelledApart(a: readonly ExactWord[], b: readonly ExactWord[]) {
  const without = (some: readonly ExactWord[], those: readonly ExactWord[]) =>
    some.filter(({ form }) => those.every((word) => word.form !== form)).map((word) => spanOf([word]));
  return { a: without(a, b), b: without(b, a) };
}

/** The quotations of one speaker that together contain most of a span. */
function speechOf(core: Span, quotations: readonly Quotation[]): Quotation[] {
  const shared = ({ span }: Quotation) => Math.min(core.end, span.end) - Math.max(core.start, span.start);
  const weigh = (some: readonly Quotation[]) => some.reduce((sum, one) => sum + shared(one), 0);
  const touched = quotations.filter(({ span }) => overlaps(core, span));
  const [best = []] = [...Map.groupBy(touched, ({ speakerId }) => speakerId).values()].toSorted(
    (x, y) => weigh(y) - weigh(x),
  );
  return weigh(best) >= 0.6 * (core.end - core.start) ? best : [];
}

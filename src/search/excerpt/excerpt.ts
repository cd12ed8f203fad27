/**
 * Cutting the part of a passage that is shown.
 *
 * A cut is made only between sentences, never inside a quotation, and never
 * between a quotation and the words that say who speaks.
 */
import type { Quotation } from '../../knowledge/model.ts';
import type { Language } from '../../language/index.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';

/** How long an excerpt is, in UTF-16 units. */
export interface ExcerptLength {
  /** It grows to this where the passage has it. */
  readonly most: number;
  /** A passage no longer than this is shown whole. */
  readonly whole: number;
}

/** Of an answer: what a reader takes in at once in a chat. */
export const answerLength: ExcerptLength = { most: 800, whole: 600 };
/** Of a closest line, of which two are shown. */
export const closestLength: ExcerptLength = { most: 520, whole: 520 };

/**
 * The pieces of a passage between which it may be cut, in order: sentences,
 * joined where a quotation reaches from one into the next, and where one holds
 * nothing but a quotation whose speaker stands beside it.
 *
 * `piecesOf('“So. Then,” he said. It rained.', …)` → spans of
 * `“So. Then,” he said.` and `It rained.`
 */
export function piecesOf(text: string, passage: Span, quotations: readonly Quotation[]): Span[] {
  const shown = text.slice(passage.start, passage.end);
  const uncuttable = [
    ...markedQuotations(shown).map((span) => moved(span, passage.start)),
    ...quotations.map(({ span }) => span),
  ];
  const pieces: Span[] = [];
  for (const sentence of sentencesOf(shown).map((span) => moved(span, passage.start))) {
    const previous = pieces.at(-1);
    const isCut =
      previous !== undefined &&
      uncuttable.some(
        (span) => overlaps(span, { start: previous.start, end: sentence.start }) && span.end > sentence.start,
      );
    const isBare = previous !== undefined && isOnlyQuotation(text.slice(sentence.start, sentence.end));
    const followsBare =
      pieces.length === 1 &&
      previous !== undefined &&
      isOnlyQuotation(text.slice(previous.start, previous.end));
    if (previous !== undefined && (isCut || isBare || followsBare)) {
      pieces[pieces.length - 1] = { start: previous.start, end: sentence.end };
    } else pieces.push(sentence);
  }
  return pieces;
}

/**
 * What stands between quotation marks, the marks included. A mark that is
 * never closed reaches to the end: better shown too long than cut.
 *
 * `markedQuotations('He said “no” twice.')` → `[{ start: 8, end: 12 }]`
 */
export function markedQuotations(text: string): Span[] {
  const found: Span[] = [];
  let open: number | undefined;
  for (const { 0: mark, index } of text.matchAll(/[„“”"«»]/g)) {
    // German „…“ ends with the mark that begins an English quotation.
    const isGermanEnd = mark === '“' && text[open ?? -1] === '„';
    const opens = !isGermanEnd && ('„“«'.includes(mark) || (mark === '"' && open === undefined));
    if (opens) {
      open ??= index;
      continue;
    }
    if (open !== undefined) found.push({ start: open, end: index + 1 });
    open = undefined;
  }
  if (open !== undefined) found.push({ start: open, end: text.length });
  return found;
}

/** Whether nothing but quoted words and punctuation is here, so that its speaker must stand elsewhere. */
function isOnlyQuotation(sentence: string): boolean {
  let rest = '';
  let at = 0;
  for (const { start, end } of markedQuotations(sentence)) {
    rest += sentence.slice(at, start);
    at = end;
  }
  return at > 0 && !/[\p{L}\p{N}]/u.test(rest + sentence.slice(at));
}

function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** How much each piece supports the answer, by piece, and what a group of pieces supports together. */
export interface PieceValue {
  /** The terms of the question that the piece holds, by number, each with its weight. */
  readonly terms: ReadonlyMap<number, number>;
  /** Support beyond terms: a date where a date is asked for. */
  readonly extra: number;
}

/**
 * The stretch of neighbouring pieces that supports the answer best within the
 * length that is shown. It grows from the best piece to whichever side adds
 * more of what was asked, and on a tie forward, because news names first and
 * explains after.
 */
export function cut(
  text: string,
  passage: Span,
  pieces: readonly Span[],
  values: readonly PieceValue[],
  language: Language,
  { most, whole: wholeLength }: ExcerptLength,
): Span {
  const whole = { start: pieces[0]?.start ?? passage.start, end: pieces.at(-1)?.end ?? passage.end };
  if (whole.end - whole.start <= wholeLength || pieces.length < 2) return whole;
  let first = bestPiece(values);
  let last = first;
  const length = (from: number, to: number) => (pieces[to]?.end ?? 0) - (pieces[from]?.start ?? 0);
  if (first > 0 && leansBack(text, pieces[first], language) && length(first - 1, last) <= most) first -= 1;
  for (;;) {
    const canPrecede = first > 0 && length(first - 1, last) <= most;
    const canFollow = last < pieces.length - 1 && length(first, last + 1) <= most;
    if (!canPrecede && !canFollow) break;
    const precedes =
      canPrecede &&
      (!canFollow || gain(values, first, last, first - 1) > gain(values, first, last, last + 1));
    if (precedes) first -= 1;
    else last += 1;
  }
  return { start: pieces[first]?.start ?? whole.start, end: pieces[last]?.end ?? whole.end };
}

function bestPiece(values: readonly PieceValue[]): number {
  let best = 0;
  let bestValue = -1;
  values.forEach(({ terms, extra }, at) => {
    let value = extra;
    for (const weight of terms.values()) value += weight;
    if (value > bestValue) {
      best = at;
      bestValue = value;
    }
  });
  return best;
}

/** What a piece adds to a stretch: terms that the stretch lacks, and a little for those it has. */
function gain(values: readonly PieceValue[], first: number, last: number, added: number): number {
  let sum = values[added]?.extra ?? 0;
  for (const [term, weight] of values[added]?.terms ?? []) {
    let isNew = true;
    for (let at = first; at <= last; at += 1) if (values[at]?.terms.has(term) === true) isNew = false;
    sum += isNew ? weight : weight * 0.3;
  }
  return sum;
}

/** Whether a piece leans on the one before, by its first words: `They’re …` as `They …`, `For this reason …`. */
function leansBack(text: string, piece: Span | undefined, { pointsBack, isPreposition }: Language): boolean {
  const words = piece === undefined ? [] : wordsOf(text.slice(piece.start, piece.end));
  const [first = '', second = ''] = words.map(({ folded }) => folded.split("'")[0] ?? '');
  return pointsBack(first) || (isPreposition(first) && pointsBack(second));
}

/** The quotations that stand wholly inside a span. */
export function quotationsInside(quotations: readonly Quotation[], span: Span): Quotation[] {
  return quotations.filter((quotation) => contains(span, quotation.span));
}

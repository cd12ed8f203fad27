/**
 * Cuts the part of a passage that is shown: only between sentences, never inside a quotation, and never between
 * a quotation and the words that say who speaks.
 */
import type { Quotation } from '../../knowledge/model.ts';
import type { Language } from '../../language/index.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains, overlaps, type Span, shifted, textAt } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';

/** How long an excerpt may be, in UTF-16 code units. */
export interface ExcerptLength {
  /** An excerpt of a longer passage has at most this length, unless one piece of it alone is longer. */
  readonly most: number;
  /** A passage no longer than this is shown whole. */
  readonly whole: number;
}

/** Of an answer: what a reader takes in at once in a chat. */
export const answerLength: ExcerptLength = { most: 800, whole: 600 };
/** Of a closest line, of which two are shown. */
export const closestLength: ExcerptLength = { most: 520, whole: 520 };

/**
 * The pieces of a passage between which it may be cut, in order: its sentences, joined where a quotation
 * continues from one into the next, and where one is only a quotation, whose speaker is named beside it.
 *
 * `piecesOf('“So. Then,” he said. It rained.', …)` → spans of `“So. Then,” he said.` and `It rained.`
 */
export function piecesOf(text: string, passage: Span, quotations: readonly Quotation[]): Span[] {
  const uncuttable = [
    ...shifted(markedQuotations(textAt(text, passage)), passage.start),
    ...quotations.map(({ span }) => span),
  ];
  const isQuotation = (piece: Span) => isOnlyQuotation(textAt(text, piece));
  const pieces: Span[] = [];
  const joins = (previous: Span, sentence: Span) =>
    uncuttable.some(
      (span) => overlaps(span, { start: previous.start, end: sentence.start }) && span.end > sentence.start,
    ) ||
    isQuotation(sentence) ||
    // The speaker of a quotation at the beginning of the passage is named after it.
    (pieces.length === 1 && isQuotation(previous));
  for (const sentence of sentencesOf(text, passage)) {
    const previous = pieces.at(-1);
    if (previous !== undefined && joins(previous, sentence)) {
      pieces[pieces.length - 1] = { start: previous.start, end: sentence.end };
    } else pieces.push(sentence);
  }
  return pieces;
}

/**
 * The quotations in a text, with their marks. One that is never closed continues to the end of the text: showing
 * too much is better than cutting a quotation.
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

/** Whether a sentence is only quoted words and punctuation, so that its speaker is named in another. */
function isOnlyQuotation(sentence: string): boolean {
  let rest = '';
  let at = 0;
  for (const { start, end } of markedQuotations(sentence)) {
    rest += sentence.slice(at, start);
    at = end;
  }
  return at > 0 && !/[\p{L}\p{N}]/u.test(rest + sentence.slice(at));
}

/** How much a piece supports the answer. */
export interface PieceValue {
  /** The weight of each term of the question that the piece has, by the term's number. */
  readonly terms: ReadonlyMap<number, number>;
  /** Support beyond terms: a date where a date is asked for. */
  readonly extra: number;
}

/**
 * The neighbouring pieces that best support the answer within the length that is shown. The excerpt grows from the
 * best piece to whichever side adds more of what was asked; on a tie forward, because news names first and
 * explains afterwards.
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

/** What a piece adds to those from `first` to `last`: full weight for terms that they lack, a little for those they have. */
function gain(values: readonly PieceValue[], first: number, last: number, added: number): number {
  let sum = values[added]?.extra ?? 0;
  for (const [term, weight] of values[added]?.terms ?? []) {
    let isNew = true;
    for (let at = first; at <= last; at += 1) if (values[at]?.terms.has(term) === true) isNew = false;
    sum += isNew ? weight : weight * 0.3;
  }
  return sum;
}

/** Whether the first words of a piece refer to the one before: `They’re …`, `For this reason …`. */
function leansBack(text: string, piece: Span | undefined, { pointsBack, isPreposition }: Language): boolean {
  const words = piece === undefined ? [] : wordsOf(textAt(text, piece));
  const [first = '', second = ''] = words.map(({ folded }) => folded.split("'")[0] ?? '');
  return pointsBack(first) || (isPreposition(first) && pointsBack(second));
}

/** The quotations that are completely inside a span. */
export function quotationsInside(quotations: readonly Quotation[], span: Span): Quotation[] {
  return quotations.filter((quotation) => contains(span, quotation.span));
}

/**
 * Finds the words between quotation marks, one paragraph at a time. A quotation of several paragraphs has an opening
 * mark in each of them and a closing mark only in the last.
 */
import type { Span } from '../../text/span.ts';
import { withoutSpace } from '../block-words.ts';

type Marks = 'double' | 'single';

/** The place of words between a pair of marks, without the marks. Offsets are UTF-16 code units of the whole text. */
export interface MarkedSpan extends Span {
  /** The offset of the opening mark. */
  readonly outerStart: number;
  /** The offset after the closing mark; equals `end` where there is none. */
  readonly outerEnd: number;
  /** Whether the quotation has no closing mark in this paragraph and goes on in the next. */
  readonly isOpen: boolean;
  /** `block`: a paragraph without marks that the page itself marks as a quotation. */
  readonly marks: Marks | 'block';
}

const doubleOpen = new Set(['“', '„', '«', '‟', '❝']);
const doubleClose = new Set(['”', '»', '❞']);
/** The closing marks for opening marks other than the English ones: „…“, «…», »…«. */
const closingMarks: Readonly<Record<string, string>> = { '„': '“”', '«': '»', '»': '«' };
const straight = new Set(['"', '″', '＂']);
const singleOpen = new Set(['‘', '‚', '‛']);
const singleEither = new Set(["'", '’', '`', '´']);

/** The longest quotation, in characters: the search for a closing mark must not read megabytes where there is none. */
const maxLength = 8000;
const maxSingleLength = 3000;

/** Words that begin with an apostrophe, here without it: 'em, 'til, ’twas. */
const elision = /^(?:\d0s|\d\d\b|em|til|till|tis|twas|twere|cause|bout|round|neath|n|cuz|ere|gainst)\b/iu;

const isLetterOrDigit = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** Whether the mark at `at` can open a quotation: no letter, digit or punctuation before it, and no space after it. */
function canOpen(text: string, at: number): boolean {
  const [before = ' ', after = ' '] = [text[at - 1], text[at + 1]];
  return !/\s/u.test(after) && !isLetterOrDigit(before) && !/[.,!?;%]/u.test(before);
}

/** Whether the mark at `at` can close a quotation: no space before it, and no letter or digit after it. */
function canClose(text: string, at: number): boolean {
  const [before = ' ', after = ' '] = [text[at - 1], text[at + 1]];
  return !/\s/u.test(before) && !isLetterOrDigit(after);
}

/** The offset of the mark that closes the double mark at `open`, past quotations inside it; -1 where there is none. */
function findDoubleClose(text: string, open: number, to: number): number {
  const mark = text[open] ?? '';
  const own = closingMarks[mark];
  const closes = own === undefined ? doubleClose : new Set(own);
  const opens = own === undefined ? doubleOpen : new Set(mark);
  let depth = 0;
  for (let at = open + 1; at < to; at += 1) {
    const character = text[at] ?? '';
    if (opens.has(character)) depth += 1;
    else if (closes.has(character)) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (own === undefined && straight.has(character)) {
      if (straight.has(mark) || (depth === 0 && canClose(text, at))) return at;
    }
  }
  return -1;
}

/** The offset of the mark that closes the single mark at `open`, and not of an apostrophe; -1 where there is none. */
function findSingleClose(text: string, open: number, to: number): number {
  let plural = -1;
  for (let at = open + 1; at < to; at += 1) {
    const character = text[at] ?? '';
    // ‘I said “go” and left’: a curly mark surely opens a quotation; a straight one before double marks is an
    // apostrophe.
    const isDouble = doubleOpen.has(character) || straight.has(character);
    if (singleOpen.has(character) || (isDouble && text[open] !== '‘')) break;
    if (singleEither.has(character) && canClose(text, at)) {
      // The apostrophe of “the countries’ leaders” looks like a closing mark; it is taken only where no better one
      // follows.
      if (!isPlural(text, at)) return at;
      if (plural < 0) plural = at;
    }
  }
  return plural;
}

/** Whether a mark may be the apostrophe of a plural: `the pilots’ boat`. */
const isPlural = (text: string, at: number): boolean => /s['’`´]\s/iu.test(text.slice(at - 1, at + 2));

/** The offset of a ’ that wrongly closes a “; the comma or full stop before it shows that it is no apostrophe. */
function findMismatchedClose(text: string, open: number, to: number): number {
  for (let at = open + 1; at < to && !doubleOpen.has(text[at] ?? ''); at += 1)
    if (singleEither.has(text[at] ?? '') && /[.,!?…]/u.test(text[at - 1] ?? '')) return at;
  return -1;
}

/** A block of a text, and what it has to do with those beside it: a quotation without a closing mark may go on. */
interface MarkedBlock extends Span {
  readonly text: string;
  /** Whether the quotation of the block before goes on here. */
  readonly isLeftOpen?: boolean;
  /** The kind of mark that the next block begins with. */
  readonly next?: Marks | undefined;
}

/**
 * The quotations of one block, in order. A quotation inside another is part of that one.
 *
 * `'He said “go” and ‘stay’.'` → spans of `go` (double) and `stay` (single).
 */
export function findMarkedSpans(block: MarkedBlock): MarkedSpan[] {
  const { text, start, end } = block;
  const spans: MarkedSpan[] = [];
  /** Single marks before this offset are taken for apostrophes: a long search has found no closing mark. */
  let apostrophesUntil = start;
  let at = start;
  while (at < end) {
    let span: MarkedSpan | undefined;
    if (opensDouble(text, at)) span = doubleSpan(block, at);
    else if (at >= apostrophesUntil && opensSingle(text, at)) {
      span = singleSpan(block, at);
      if (span === undefined && text[at] !== '‘' && end - at > maxSingleLength)
        apostrophesUntil = at + maxSingleLength / 2;
    }
    if (span !== undefined && span.end > span.start) spans.push(span);
    at = Math.max(span?.outerEnd ?? 0, at + 1);
  }
  return spans;
}

function opensDouble(text: string, at: number): boolean {
  const character = text[at] ?? '';
  // German »…« and Swedish ”…” open with marks that close in other languages.
  const opensToo = straight.has(character) || character === '»' || character === '”';
  return doubleOpen.has(character) || (opensToo && canOpen(text, at));
}

function opensSingle(text: string, at: number): boolean {
  const character = text[at] ?? '';
  const isMark = singleOpen.has(character) || character === "'";
  return isMark && canOpen(text, at) && !elision.test(text.slice(at + 1, at + 8));
}

function singleSpan(block: MarkedBlock, at: number): MarkedSpan | undefined {
  const { text, start, end, isLeftOpen = false, next } = block;
  // Wire services print ''two apostrophes'' for a double mark.
  const doubled = text.startsWith("''", at) ? text.indexOf("''", at + 2) : -1;
  if (doubled >= 0 && doubled + 2 <= Math.min(end, at + maxLength))
    return between(text, at, doubled, 'double', 2);
  // An apostrophe may be anywhere; a quotation begins the block, or follows a colon, a comma or another sentence.
  const mayGoOn =
    next === 'single' &&
    end - at <= maxSingleLength &&
    /(?:^|[.,:;!?…–—][’'”"]?\s)$/u.test(text.slice(Math.max(start, at - 3), at));
  const close = findSingleClose(text, at, Math.min(end, at + maxSingleLength));
  // A quotation of whole sentences has a full stop before the closing mark.
  const isSpeech = (isLeftOpen && at === start) || /[.!?…]\s/u.test(text.slice(at, Math.max(at, close)));
  const isApostrophe = mayGoOn && isSpeech && isPlural(text, close);
  if (close >= 0 && !isApostrophe) return between(text, at, close, 'single');
  // A further opening mark inside may be a wrongly printed closing mark.
  const isUnsure = (text[at] === '‘' ? /‘/u : /[‘"“„]/u).test(text.slice(at + 1, end));
  return mayGoOn && !isUnsure ? leftOpen(block, at, 'single') : undefined;
}

function doubleSpan(block: MarkedBlock, at: number): MarkedSpan | undefined {
  const { text, start, end, next } = block;
  const reach = Math.min(end, at + maxLength);
  const matching = findDoubleClose(text, at, reach);
  const close = matching < 0 ? findMismatchedClose(text, at, reach) : matching;
  if (close >= 0) return between(text, at, close, 'double');
  return next === 'double' || text.slice(start, at).trim() === '' ? leftOpen(block, at, 'double') : undefined;
}

function leftOpen({ text, start, end: to }: MarkedBlock, at: number, marks: Marks): MarkedSpan {
  const { end } = withoutSpace(text, { start, end: to });
  return { start: at + 1, end, outerStart: at, outerEnd: end, isOpen: true, marks };
}

/** The span between two marks, without the white space that some pages print inside them. */
function between(text: string, open: number, close: number, marks: Marks, width = 1): MarkedSpan {
  const words = withoutSpace(text, { start: open + width, end: close });
  return { ...words, outerStart: open, outerEnd: close + width, isOpen: false, marks };
}

/** The kind of opening mark that a block begins with; undefined where it begins with none. */
export function openingMark(text: string, block: Span): Marks | undefined {
  const at = withoutSpace(text, block).start;
  const first = text[at] ?? '';
  if (doubleOpen.has(first) || straight.has(first)) return 'double';
  return opensSingle(text, at) ? 'single' : undefined;
}

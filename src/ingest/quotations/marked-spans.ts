/**
 * Where the words between quotation marks are, one paragraph at a time: a speech of several paragraphs opens
 * each of them anew and closes only the last. Knows nothing of speakers.
 */
import { withoutSpace } from '../block-words.ts';

/** The words between a pair of marks, without the marks. Offsets are UTF-16 code units of the whole text. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  /** Offset of the opening mark. */
  readonly outerStart: number;
  /** Offset just past the closing mark; equals `end` when there is none. */
  readonly outerEnd: number;
  /** The paragraph ends while the speech goes on. */
  readonly isOpen: boolean;
  /** `block`: no marks; the page sets the paragraph apart. */
  readonly marks: 'double' | 'single' | 'block';
}

const doubleOpen = new Set(['“', '„', '«', '‟', '❝']);
const doubleClose = new Set(['”', '»', '❞']);
/** Marks that close what another mark than the English one opened: „…“, «…», »…«. */
const closingMarks: Readonly<Record<string, string>> = { '„': '“”', '«': '»', '»': '«' };
const straight = new Set(['"', '″', '＂']);
const singleOpen = new Set(['‘', '‚', '‛']);
const singleEither = new Set(["'", '’', '`', '´']);

/** No printed paragraph holds a longer quotation; a mark that never closes must not cost a scan of megabytes. */
const maxLength = 8000;
const maxSingleLength = 3000;

/** Words that begin with an apostrophe of their own: 'em, 'til, ’twas. */
const elision = /^(?:\d0s|\d\d\b|em|til|till|tis|twas|twere|cause|bout|round|neath|n|cuz|ere|gainst)\b/iu;

const isLetterOrDigit = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** The mark at `at` can open a quotation: white space, a bracket or a dash before it, words after it. */
function canOpen(text: string, at: number): boolean {
  const [before = ' ', after = ' '] = [text[at - 1], text[at + 1]];
  return !/\s/u.test(after) && !isLetterOrDigit(before) && !/[.,!?;%]/u.test(before);
}

/** The mark at `at` can close one: something before it, no letter after it. */
function canClose(text: string, at: number): boolean {
  const [before = ' ', after = ' '] = [text[at - 1], text[at + 1]];
  return !/\s/u.test(before) && !isLetterOrDigit(after);
}

/** Where a double quotation that opens at `open` closes, or -1: a second one inside closes first. */
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

/** Where a quotation in single marks that opens at `open` closes, or -1. Apostrophes are left alone. */
function findSingleClose(text: string, open: number, to: number): number {
  let plural = -1;
  for (let at = open + 1; at < to; at += 1) {
    const character = text[at] ?? '';
    // ‘I said “go” and left’: a curly mark opens for sure; a straight one before double marks is an apostrophe.
    const isDouble = doubleOpen.has(character) || straight.has(character);
    if (singleOpen.has(character) || (isDouble && text[open] !== '‘')) break;
    if (singleEither.has(character) && canClose(text, at)) {
      // The apostrophe of “the countries’ leaders” looks like a closing mark; take it only when nothing better comes.
      if (!isPlural(text, at)) return at;
      if (plural < 0) plural = at;
    }
  }
  return plural;
}

/** `the pilots’ boat`: what may be the apostrophe of a plural. */
const isPlural = (text: string, at: number): boolean => /s['’`´]\s/iu.test(text.slice(at - 1, at + 2));

/** A “ that was closed with ’: the comma or full stop before it tells it from an apostrophe. */
function findMismatchedClose(text: string, open: number, to: number): number {
  for (let at = open + 1; at < to && !doubleOpen.has(text[at] ?? ''); at += 1)
    if (singleEither.has(text[at] ?? '') && /[.,!?…]/u.test(text[at - 1] ?? '')) return at;
  return -1;
}

/** What stands beside a block: a mark left open goes on where the next block begins with such a mark. */
interface Beside {
  /** A speech of the block before goes on here. */
  readonly isLeftOpen?: boolean;
  /** What opens the next block. */
  readonly next?: 'double' | 'single' | undefined;
}

/**
 * The quotations of one block, in order, outermost marks only: a quotation inside a quotation belongs to its
 * speaker's words.
 *
 * `'He said “go” and ‘stay’.'` → spans of `go` (double) and `stay` (single).
 */
export function findMarkedSpans(text: string, from: number, to: number, beside: Beside = {}): MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  /** Up to here single marks are apostrophes: a search has just run far without a closing one. */
  let apostrophesUntil = from;
  let at = from;
  while (at < to) {
    const character = text[at] ?? '';
    let span: MarkedSpan | undefined;
    if (opensDouble(text, at)) span = doubleSpan(text, at, from, to, beside.next === 'double');
    else if (at >= apostrophesUntil && opensSingle(text, at)) {
      span = singleSpan(text, at, from, to, beside);
      if (span === undefined && character !== '‘' && to - at > maxSingleLength)
        apostrophesUntil = at + maxSingleLength / 2;
    }
    if (span !== undefined && span.end > span.start) spans.push(span);
    at = Math.max(span?.outerEnd ?? 0, at + 1);
  }
  return spans;
}

function opensDouble(text: string, at: number): boolean {
  const character = text[at] ?? '';
  // German »…« and Swedish ”…” open with what closes elsewhere.
  const opensToo = straight.has(character) || character === '»' || character === '”';
  return doubleOpen.has(character) || (opensToo && canOpen(text, at));
}

function opensSingle(text: string, at: number): boolean {
  const character = text[at] ?? '';
  const isMark = singleOpen.has(character) || character === "'";
  return isMark && canOpen(text, at) && !elision.test(text.slice(at + 1, at + 8));
}

function singleSpan(
  text: string,
  at: number,
  from: number,
  to: number,
  { isLeftOpen = false, next }: Beside,
): MarkedSpan | undefined {
  // ''Two typewriter apostrophes'' stand for a double mark where a wire service had no other.
  const doubled = text.startsWith("''", at) ? text.indexOf("''", at + 2) : -1;
  if (doubled >= 0 && doubled + 2 <= Math.min(to, at + maxLength))
    return between(text, at, doubled, 'double', 2);
  // An apostrophe stands anywhere; speech begins its block, or stands behind a colon, a comma or another sentence.
  const mayGoOn =
    next === 'single' &&
    to - at <= maxSingleLength &&
    /(?:^|[.,:;!?…–—][’'”"]?\s)$/u.test(text.slice(Math.max(from, at - 3), at));
  const close = findSingleClose(text, at, Math.min(to, at + maxSingleLength));
  // Whole sentences close with the full stop before the mark.
  const isSpeech = (isLeftOpen && at === from) || /[.!?…]\s/u.test(text.slice(at, Math.max(at, close)));
  const isApostrophe = mayGoOn && isSpeech && isPlural(text, close);
  if (close >= 0 && !isApostrophe) return between(text, at, close, 'single');
  // Another mark that opens in it may be what closes it, badly set.
  const isUnsure = (text[at] === '‘' ? /‘/u : /[‘"“„]/u).test(text.slice(at + 1, to));
  return mayGoOn && !isUnsure ? leftOpen(text, at, from, to, 'single') : undefined;
}

function doubleSpan(
  text: string,
  at: number,
  from: number,
  to: number,
  continues: boolean,
): MarkedSpan | undefined {
  const reach = Math.min(to, at + maxLength);
  const matching = findDoubleClose(text, at, reach);
  const close = matching < 0 ? findMismatchedClose(text, at, reach) : matching;
  if (close >= 0) return between(text, at, close, 'double');
  if (!continues && text.slice(from, at).trim() !== '') return undefined;
  return leftOpen(text, at, from, to, 'double');
}

function leftOpen(
  text: string,
  at: number,
  from: number,
  to: number,
  marks: 'double' | 'single',
): MarkedSpan {
  const end = from + text.slice(from, to).trimEnd().length;
  return { start: at + 1, end, outerStart: at, outerEnd: end, isOpen: true, marks };
}

/** The span without the white space that some pages print inside the marks. */
function between(
  text: string,
  open: number,
  close: number,
  marks: 'double' | 'single',
  width = 1,
): MarkedSpan {
  const words = withoutSpace(text, { start: open + width, end: close });
  return { ...words, outerStart: open, outerEnd: close + width, isOpen: false, marks };
}

/** The kind of mark that a block begins with: a speech that the block before left open goes on here. */
export function openingMark(text: string, from: number, to: number): 'double' | 'single' | undefined {
  const at = to - text.slice(from, to).trimStart().length;
  const first = text[at] ?? '';
  if (doubleOpen.has(first) || straight.has(first)) return 'double';
  return opensSingle(text, at) ? 'single' : undefined;
}

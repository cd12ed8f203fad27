/** Reads plain text: saved pages, pasted articles. */
import { type Span, textAt } from '../../text/span.ts';
import { endsLikeSentence, withoutSpace } from '../block-words.ts';
import type { Block, Page } from './page.ts';
import { authorsOf } from './stated/bylines.ts';
import { isDateLine } from './stated/dates.ts';

/** The range of widths, in characters, at which programs wrap the lines of a paragraph. */
const wrapMin = 50;
const wrapMax = 100;

/**
 * The page of a text, with blocks between blank lines, or of one line each where lines are not wrapped. The `source` of
 * each block is its span in the text: `text.slice(start, end)`.
 */
export function readText(text: string): Page {
  const blocks = chunksOf(text).flatMap((chunk): Block[] => {
    const lines = linesOf(text, chunk);
    const isOne = lines.length > 1 && isWrapped(lines, text);
    return (isOne ? [withoutSpace(text, chunk)] : lines).map((source) => ({
      text: textAt(text, source),
      source,
      ...(isOne && { isWrapped: true }),
    }));
  });
  return { metadata: {}, blocks, extracted: false };
}

/** The parts of a text between blank lines, or from one indented first line to the next. */
function chunksOf(text: string): Span[] {
  const chunks: Span[] = [];
  let start: number | undefined;
  let end = 0;
  let previous = '';
  // The last match is empty, and ends the last part.
  for (const line of text.matchAll(/[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|$)/gu)) {
    const isBlank = line[0].trim() === '';
    // A paragraph of a book: its first line is indented, and the line before ends a sentence.
    const isIndented = /^(?: {2}|\t)/u.test(line[0]) && !/^[ \t]/u.test(previous);
    if (start !== undefined && (isBlank || (isIndented && endsLikeSentence(previous)))) {
      chunks.push({ start, end });
      start = undefined;
    }
    if (isBlank) continue;
    start ??= line.index;
    end = line.index + line[0].length;
    previous = line[0];
  }
  return chunks;
}

/** The spans of lines without the white space around them. */
const linesOf = (text: string, chunk: Span): Span[] =>
  [...textAt(text, chunk).matchAll(/[^\r\n\u2028\u2029]+/gu)].map(({ index, 0: line }) => {
    const start = chunk.start + index;
    return withoutSpace(text, { start, end: start + line.length });
  });

/**
 * Whether a program broke the lines at about one width: most lines fill it, and after a line without the end of a
 * sentence the next one begins with a small letter.
 */
function isWrapped(lines: readonly Span[], text: string): boolean {
  const widths = lines.map(({ start, end }) => end - start);
  const inner = widths.slice(0, -1);
  const widest = Math.max(...widths);
  if (widest > wrapMax || widest < wrapMin) return false;
  // Three lines may be headline, byline and day, and are no paragraph.
  if (lines.slice(1).some((line) => isOfHead(textAt(text, line)))) return false;
  if (inner.every((width) => width >= wrapMin && width > widest * 0.7)) return true;
  const goesOn = lines.slice(1).filter(({ start }, index) => {
    const before = text.slice(lines[index]?.start, lines[index]?.end);
    return /^\p{Ll}/u.test(text.slice(start, start + 2)) || !/[.!?:]["”’)]?$/u.test(before);
  }).length;
  const full = inner.filter((width) => width > widest * 0.6).length;
  return full >= inner.length * 0.4 && goesOn >= inner.length * 0.9;
}

const isOfHead = (line: string): boolean =>
  isDateLine(line) || (/^by /iu.test(line) && /^[^.]+$/u.test(line) && authorsOf(line).length > 0);

/** Plain text: saved pages, pasted articles. */
import { endsLikeSentence } from '../words.ts';
import type { Block, Page } from './page.ts';

/** Lines that are cut at about one width were wrapped by a program; they are one paragraph. */
const wrapMin = 50;
const wrapMax = 100;

/**
 * Cuts a text into blocks at blank lines, or at line ends where lines are not
 * wrapped. Every block's `source` gives its text back: `text.slice(start, end)`.
 */
export function readText(text: string): Page {
  const blocks: Block[] = [];
  for (const chunk of chunksOf(text)) {
    const lines = linesOf(text, chunk.start, chunk.end);
    if (lines.length > 1 && isWrapped(lines, text)) {
      const [first, last] = [lines[0], lines.at(-1)];
      if (first !== undefined && last !== undefined)
        blocks.push({ ...blockOf(text, first.start, last.end), isWrapped: true });
    } else for (const line of lines) blocks.push(blockOf(text, line.start, line.end));
  }
  return { metadata: {}, blocks, extracted: false };
}

interface Line {
  readonly start: number;
  readonly end: number;
}

function blockOf(text: string, start: number, end: number): Block {
  return { text: text.slice(start, end), source: { start, end } };
}

/** Stretches between blank lines, or from one indented first line to the next. */
function chunksOf(text: string): Line[] {
  const chunks: Line[] = [];
  let start: number | undefined;
  let end = 0;
  let previous = '';
  for (const line of text.matchAll(/[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|$)/gu)) {
    if (line[0] === '') continue;
    if (line[0].trim() === '') {
      if (start !== undefined) chunks.push({ start, end });
      start = undefined;
      continue;
    }
    // A book's paragraph: its first line is indented, the line before ends a sentence.
    const isIndented = /^(?: {2}|\t)/u.test(line[0]) && !/^[ \t]/u.test(previous);
    if (start !== undefined && isIndented && endsLikeSentence(previous)) {
      chunks.push({ start, end });
      start = undefined;
    }
    start ??= line.index;
    end = line.index + line[0].length;
    previous = line[0];
  }
  if (start !== undefined) chunks.push({ start, end });
  return chunks;
}

/** Lines without the white space around them. */
function linesOf(text: string, from: number, to: number): Line[] {
  return [...text.slice(from, to).matchAll(/[^\r\n\u2028\u2029]+/gu)].flatMap((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    const start = from + match.index + lead;
    const end = start + match[0].trim().length;
    return end > start ? [{ start, end }] : [];
  });
}

/**
 * Whether lines were broken at about one width: most of them fill it, and one that ends no sentence goes on
 * in small letters.
 */
function isWrapped(lines: readonly Line[], text: string): boolean {
  const widths = lines.map(({ start, end }) => end - start);
  const inner = widths.slice(0, -1);
  const widest = Math.max(...widths);
  if (widest > wrapMax || widest < wrapMin) return false;
  if (inner.every((width) => width >= wrapMin && width > widest * 0.7)) return true;
  const goesOn = lines.slice(1).filter(({ start }, index) => {
    const end = text.slice(lines[index]?.start, lines[index]?.end);
    return /^\p{Ll}/u.test(text.slice(start, start + 2)) || !/[.!?:]["”’)]?$/u.test(end);
  }).length;
  const full = inner.filter((width) => width > widest * 0.6).length;
  return full >= inner.length * 0.4 && goesOn >= inner.length * 0.9;
}

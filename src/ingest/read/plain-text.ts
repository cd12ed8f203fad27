/** Plain text: saved pages, pasted articles. */
import type { Block, Page } from './page.ts';

/** Lines that are cut at about one width were wrapped by a program; they are one paragraph. */
const WRAP_MIN = 50;
const WRAP_MAX = 100;

/**
 * Cuts a text into blocks at blank lines, or at line ends where lines are not
 * wrapped. Every block's `source` gives its text back: `text.slice(start, end)`.
 */
export function readText(text: string): Page {
  const blocks: Block[] = [];
  for (const chunk of chunksOf(text)) {
    const lines = linesOf(text, chunk.start, chunk.end);
    if (lines.length > 1 && isWrapped(lines)) {
      const [first, last] = [lines[0], lines.at(-1)];
      if (first !== undefined && last !== undefined) blocks.push(blockOf(text, first.start, last.end));
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

/** Stretches between blank lines. */
function chunksOf(text: string): Line[] {
  const chunks: Line[] = [];
  let start: number | undefined;
  let end = 0;
  for (const line of text.matchAll(/[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|$)/gu)) {
    if (line[0] === '') continue;
    if (line[0].trim() === '') {
      if (start !== undefined) chunks.push({ start, end });
      start = undefined;
      continue;
    }
    start ??= line.index;
    end = line.index + line[0].length;
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

/** All lines but the last fill about the same width. */
function isWrapped(lines: readonly Line[]): boolean {
  const widths = lines.slice(0, -1).map(({ start, end }) => end - start);
  const widest = Math.max(...widths, (lines.at(-1)?.end ?? 0) - (lines.at(-1)?.start ?? 0));
  return widest <= WRAP_MAX && widths.every((width) => width >= WRAP_MIN && width > widest * 0.7);
}

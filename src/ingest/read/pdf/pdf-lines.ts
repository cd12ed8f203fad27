/** Joins the lines of printed pages to paragraphs. */
import type { Block } from '../page.ts';

/** A printed line. Coordinates are in points, with `y` from the bottom of the page. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** The number of the page, from 1. */
  readonly page: number;
}

/** The number of lines at the top and the bottom of a page that may be running titles and page numbers. */
const edgeLines = 2;

/** The paragraphs of a document; lines that are printed at the edge of every page are left out. */
export function paragraphsOfPages(pages: readonly (readonly TextLine[])[]): Block[] {
  const running = runningLines(pages);
  const atEdge = new Set(
    pages.flatMap(edgesOf).filter(({ text }) => running.has(pattern(text)) || isPageNumber(text)),
  );
  const lines = pages.flat().filter((line) => !atEdge.has(line));
  const paragraphs: { text: string; height: number; page: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const [current, last] = [paragraphs.at(-1), lines[index - 1]];
    if (current === undefined || last === undefined || beginsParagraph(last, line))
      paragraphs.push({ text: line.text, height: line.height, page: line.page });
    else current.text = joined(current.text, line.text);
  }
  const usual = median(lines.map(({ height }) => height));
  return [
    ...paragraphs.map(({ text, height, page }): Block => {
      const isHeading = height > usual * 1.15 && text.length < 120;
      return isHeading ? { text, kind: 'heading' } : { text, printedAt: `p. ${page}` };
    }),
    ...[...atEdge].map(({ text }): Block => ({ text, leftOut: 'printed on every page' })),
  ];
}

const pattern = (text: string): string => text.replace(/\d+/gu, '#').toLowerCase();

const isPageNumber = (text: string): boolean =>
  /^[-–— ]{0,3}(?:page |seite |стр\. ?)?\d{1,4}(?: ?(?:\/|of|von) ?\d{1,4})?[-–— ]{0,3}$/iu.test(text);

const edgesOf = (page: readonly TextLine[]): readonly TextLine[] =>
  page.filter((_, index) => index < edgeLines || index >= page.length - edgeLines);

/** The lines at the edges of at least half of the pages, and of two. */
function runningLines(pages: readonly (readonly TextLine[])[]): Set<string> {
  const edges = pages.flatMap((page) => [...new Set(edgesOf(page).map(({ text }) => pattern(text)))]);
  const minPages = Math.max(2, pages.length / 2);
  return new Set(
    [...Map.groupBy(edges, (edge) => edge)].flatMap(([edge, all]) => (all.length >= minPages ? [edge] : [])),
  );
}

/**
 * Whether a line begins a paragraph: after a wide gap, with an indent, or in another size. At the top of a column or a
 * page, it begins one only where the line before ends a sentence.
 */
function beginsParagraph(last: TextLine, line: TextLine): boolean {
  if (Math.abs(last.height - line.height) > last.height * 0.15) return true;
  const gap = last.y - line.y;
  const ended = /[.!?…:]["”’»)]?$/u.test(last.text);
  if (gap < 0 || gap > last.height * 6) return ended;
  if (gap > last.height * 1.7) return true;
  return ended && line.x - last.x > last.height * 0.8 && line.x - last.x < last.height * 4;
}

/** A text with a further line; a word that was divided at the end of the line becomes one again. */
const joined = (text: string, next: string): string =>
  /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next) ? `${text.slice(0, -1)}${next}` : `${text} ${next}`;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** From the lines of a printed page to paragraphs. */
import type { Block } from '../page.ts';

/** A line as it is printed. Places in points, `y` from the foot of the page. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** From 1. */
  readonly page: number;
}

/** Lines at the head and the foot of a page among which running titles and page numbers stand. */
const edgeLines = 2;

/** The paragraphs of a document, and what is printed at the edge of every page as left out. */
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

/** Lines that stand at the edge of at least two pages and of half of them. */
function runningLines(pages: readonly (readonly TextLine[])[]): Set<string> {
  const edges = pages.flatMap((page) => [...new Set(edgesOf(page).map(({ text }) => pattern(text)))]);
  const least = Math.max(2, pages.length / 2);
  return new Set(
    [...Map.groupBy(edges, (edge) => edge)].flatMap(([edge, all]) => (all.length >= least ? [edge] : [])),
  );
}

/** A wide gap, an indent or another size begins a paragraph; a column or a page goes on with one that has not ended. */
function beginsParagraph(last: TextLine, line: TextLine): boolean {
  if (Math.abs(last.height - line.height) > last.height * 0.15) return true;
  const gap = last.y - line.y;
  const ended = /[.!?…:]["”’»)]?$/u.test(last.text);
  if (gap < 0 || gap > last.height * 6) return ended;
  if (gap > last.height * 1.7) return true;
  return ended && line.x - last.x > last.height * 0.8 && line.x - last.x < last.height * 4;
}

/** A word that was parted at a line's end is one again. */
const joined = (text: string, next: string): string =>
  /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next) ? `${text.slice(0, -1)}${next}` : `${text} ${next}`;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

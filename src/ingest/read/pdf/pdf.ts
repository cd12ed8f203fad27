/** Reads PDF files with a text layer, by unpdf, which is Mozilla's pdf.js without a browser. */
import { defined } from '../../../defined.ts';
import { done, refused } from '../../input-result.ts';
import type { FileFormat } from '../format.ts';
import { inSmallLetters } from '../small-letters.ts';
import { paragraphsOfPages, type TextLine } from './pdf-lines.ts';

export const pdf: FileFormat = {
  extensions: ['pdf'],
  fits: ({ head }) => head.startsWith('%PDF-'),
  damaged: refused('binary', 'The PDF is damaged or locked. Save its text and import that.'),

  async read({ bytes }) {
    const { getDocumentProxy, getMeta } = await import('unpdf');
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const pages: TextLine[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const content = await (await document.getPage(number)).getTextContent();
      pages.push(linesOf(content.items, number));
    }
    const blocks = paragraphsOfPages(pages);
    if (blocks.every(({ leftOut }) => leftOut !== undefined)) {
      const message = 'The PDF holds pictures of text, no text. Have its text recognised first, or type it.';
      return refused('no-article', message);
    }
    const { Title: stated } = (await getMeta(document)).info;
    // The date of the file is not that of the article.
    const title = typeof stated === 'string' && stated.trim().includes(' ') ? stated.trim() : undefined;
    return done([{ metadata: defined({ title }), blocks, extracted: false }]);
  },
};

/** The lines of a page: its items in the order of the file, those at one height joined. */
function linesOf(items: readonly unknown[], page: number): TextLine[] {
  const lines: { text: string; x: number; y: number; height: number; end: number }[] = [];
  for (const item of items) {
    const piece = item as { str?: string; transform?: number[]; width?: number; height?: number };
    if (piece.str === undefined || piece.transform === undefined || piece.str === '') continue;
    const [x = 0, y = 0] = piece.transform.slice(4);
    const height = piece.height || Math.abs(piece.transform[3] ?? 10);
    const end = x + (piece.width ?? 0);
    const last = lines.at(-1);
    const gap = x - (last?.end ?? 0);
    const rise = y - (last?.y ?? 0);
    const isShifted =
      last !== undefined &&
      height < last.height * 0.8 &&
      Math.abs(rise) < last.height * 0.6 &&
      Math.abs(rise) > last.height * 0.1 &&
      Math.abs(gap) < height;
    const isSameLine = Math.abs(rise) < height * 0.4 && gap >= -height && gap < height * 3;
    if (last !== undefined && (isShifted || isSameLine)) {
      const isApart = gap > height * 0.15 && !/\s$/u.test(last.text) && !/^\s/u.test(piece.str);
      last.text += isShifted
        ? inSmallLetters(piece.str, rise > 0 ? 'raised' : 'lowered')
        : `${isApart ? ' ' : ''}${piece.str}`;
      last.end = end;
    } else if (piece.str.trim() !== '') lines.push({ text: piece.str, x, y, height, end });
  }
  return lines.map(({ text, x, y, height }) => ({ text: text.trim(), x, y, height, page }));
}

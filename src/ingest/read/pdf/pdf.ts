/** PDF with a text layer, by way of unpdf: Mozilla's pdf.js without a browser, kept by the UnJS people. */
import { defined } from '../../../defined.ts';
import { done, refused } from '../../refusal.ts';
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
    for (let number = 1; number <= document.numPages; number++) {
      const content = await (await document.getPage(number)).getTextContent();
      pages.push(linesOf(content.items, number));
    }
    const blocks = paragraphsOfPages(pages);
    if (blocks.every(({ leftOut }) => leftOut !== undefined)) {
      return refused(
        'no-article',
        'The PDF holds pictures of text, no text. Have its text recognised first, or type it.',
      );
    }
    const { info } = await getMeta(document);
    const title =
      typeof info.Title === 'string' && info.Title.trim().includes(' ') ? info.Title.trim() : undefined;
    // The day on which the file was made is not the article's.
    return done([{ metadata: defined({ title }), blocks, extracted: false }]);
  },
};

/** Items in the order of the file, joined where they stand on one line. */
function linesOf(items: readonly unknown[], page: number): TextLine[] {
  const lines: { text: string; x: number; y: number; height: number; end: number }[] = [];
  for (const item of items) {
    const piece = item as { str?: string; transform?: number[]; width?: number; height?: number };
    if (piece.str === undefined || piece.transform === undefined || piece.str === '') continue;
    const [x = 0, y = 0] = piece.transform.slice(4);
    const height = piece.height || Math.abs(piece.transform[3] ?? 10);
    const last = lines.at(-1);
    const isSameLine =
      last !== undefined &&
      Math.abs(last.y - y) < height * 0.4 &&
      x >= last.end - height &&
      x - last.end < height * 3;
    const rise = last === undefined ? 0 : y - last.y;
    const isShifted =
      last !== undefined &&
      height < last.height * 0.8 &&
      Math.abs(rise) < last.height * 0.6 &&
      Math.abs(rise) > last.height * 0.1 &&
      Math.abs(x - last.end) < height;
    if (isShifted) {
      last.text += inSmallLetters(piece.str, rise > 0 ? 'raised' : 'lowered');
      last.end = x + (piece.width ?? 0);
    } else if (isSameLine) {
      const isApart = x - last.end > height * 0.15 && !/\s$/u.test(last.text) && !/^\s/u.test(piece.str);
      last.text += `${isApart ? ' ' : ''}${piece.str}`;
      last.end = x + (piece.width ?? 0);
    } else if (piece.str.trim() !== '')
      lines.push({ text: piece.str, x, y, height, end: x + (piece.width ?? 0) });
  }
  return lines.map(({ text, x, y, height }) => ({ text: text.trim(), x, y, height, page }));
}

/** Reads Word documents (DOCX), by mammoth, which knows styles, lists and notes and has been maintained since 2013. */
import { done, refused } from '../../input-result.ts';
import { extensionOf, type FileFormat } from '../format.ts';
import { blocksOfMarkup } from '../html/markup.ts';
import { isPacked } from './packed.ts';

export const word: FileFormat = {
  extensions: ['docx'],
  fits: ({ fileName, head }) => isPacked(head) && extensionOf(fileName) === 'docx',
  damaged: refused('binary', 'The Word document is damaged. Save it again, or save its text.'),

  async read({ bytes }) {
    const { default: mammoth } = await import('mammoth');
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    return done([{ metadata: {}, blocks: blocksOfMarkup(value), extracted: false }]);
  },
};

/** Reads rich text (RTF), by rtf-stream-parser, which knows code pages, fonts and escapes and has no dependencies. */
import { done, refused } from '../input-result.ts';
import type { FileFormat } from './format.ts';
import { isTooDeep } from './html/markup.ts';
import { type Block, pageMetadata } from './page.ts';
import { inSmallLetters } from './small-letters.ts';
import { authorsOf } from './stated/bylines.ts';

/** Groups without running text; the library leaves them out where they are marked with `\\*`. */
const asides = /\{(?=\\(?:info|pict|object|header[lrf]?|footer[lrf]?|footnote|fldinst|nonshppict)\b)/gu;

const groups = /\\.|(?<open>\{)|(?<close>\})/gsu;

/** A character that no text has, which separates the cells of a row while the library reads the file. */
const cellMark = '\ue000';

export const rtf: FileFormat = {
  extensions: ['rtf'],
  fits: ({ head }) => head.startsWith('{\\rtf'),
  damaged: refused('binary', 'The rich text (RTF) is damaged. Save it again, or save its text.'),

  async read({ bytes }) {
    const { deEncapsulateSync } = await import('rtf-stream-parser');
    const source = new TextDecoder('latin1').decode(bytes);
    if (isTooDeep(source, groups)) throw new Error('groups in groups without end');
    // The library reads RTF that was made of a mail's text; `\fromtext` tells it that the file is such.
    const marked = withShifts(source.replace(asides, () => '{\\*'))
      .replace(/^\{\\rtf1?/u, () => '{\\rtf1\\fromtext')
      .replace(/\\cell\b ?(?!\s{0,9}\\row\b)/gu, () => `\\u${cellMark.charCodeAt(0)}?`)
      .replace(/\\row\b/gu, () => '\\par');
    const { text } = deEncapsulateSync(Buffer.from(marked, 'latin1'), { mode: 'text', decode });
    const blocks = String(text)
      .split(/\r?\n/u)
      .flatMap((line): Block[] => {
        const text = line.replaceAll(cellMark, ' | ').trim();
        return text === '' ? [] : [{ text, ...(line.includes(cellMark) && { kind: 'row' }) }];
      });
    if (blocks.length === 0) return refused('no-article', 'The rich text holds no words.');
    const info = (name: string): string => source.split(`{\\${name} `)[1]?.split('}')[0]?.trim() ?? '';
    const [title, authors] = [info('title'), authorsOf(info('author'))];
    const notes = source.match(/\{\\footnote\b/gu)?.length ?? 0;
    const isPlain = title !== '' && !title.includes('\\');
    return done([
      {
        metadata: pageMetadata({ title: isPlain ? title : undefined, authors }),
        blocks,
        extracted: false,
        warnings: notes === 0 ? [] : [`Footnotes of the rich text (RTF), left out: ${notes}.`],
      },
    ]);
  },
};

/**
 * RTF with raised and lowered digits as characters, because the library drops formatting: `10{\\super 6}` → `10{\\super
 * \\u8310?}`
 */
const withShifts = (source: string): string =>
  source.replace(
    /(?<word>\\(?:super|sub)) (?<text>[0-9+\-()n]{1,12})(?=[\\{}\s])/gu,
    (_, word: string, text: string) =>
      `${word} ${[...inSmallLetters(text, word === '\\super' ? 'raised' : 'lowered')].map((one) => `\\u${one.charCodeAt(0)}?`).join('')}`,
  );

/** Decodes bytes; RTF calls `windows-1251` `cp1251`. */
const decode = (bytes: Buffer, encoding: string): string =>
  new TextDecoder(encoding.replace(/^cp(?=125\d)/u, 'windows-').replace(/^cp10000$/u, 'macintosh')).decode(
    bytes,
  );

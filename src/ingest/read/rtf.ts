/**
 * Rich text (RTF), by way of rtf-stream-parser: it knows code pages, fonts and
 * escapes, has no dependencies and is kept by people who read mails with it.
 */
import { done, refused } from '../input-result.ts';
import type { FileFormat } from './format.ts';
import { isTooDeep } from './html/markup.ts';
import { type Block, pageMetadata } from './page.ts';
import { inSmallLetters } from './small-letters.ts';
import { authorsOf } from './stated/bylines.ts';

/** Groups that hold no running text: marked with `\\*`, they are left out by the library. */
const asides = /\{(?=\\(?:info|pict|object|header[lrf]?|footer[lrf]?|footnote|fldinst|nonshppict)\b)/gu;

const groups = /\\.|(?<open>\{)|(?<close>\})/gsu;

/** Stands between the cells of a row on its way through the library: a character that no text has. */
const cellMark = '\ue000';

export const rtf: FileFormat = {
  extensions: ['rtf'],
  fits: ({ head }) => head.startsWith('{\\rtf'),
  damaged: refused('binary', 'The rich text (RTF) is damaged. Save it again, or save its text.'),

  async read({ bytes }) {
    const { deEncapsulateSync } = await import('rtf-stream-parser');
    const source = new TextDecoder('latin1').decode(bytes);
    if (isTooDeep(source, groups)) throw new Error('groups in groups without end');
    // The library reads text that mails carry as RTF; this word says that the file is such text.
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

/** `10{\\super 6}` → `10{\\super \\u8310?}`: the library gives words without their dress. `2{\\super nd}` stays as it is. */
const withShifts = (source: string): string =>
  source.replace(
    /(?<word>\\(?:super|sub)) (?<text>[0-9+\-()n]{1,12})(?=[\\{}\s])/gu,
    (_, word: string, text: string) =>
      `${word} ${[...inSmallLetters(text, word === '\\super' ? 'raised' : 'lowered')].map((one) => `\\u${one.charCodeAt(0)}?`).join('')}`,
  );

/** `cp1251` is what others call `windows-1251`. */
const decode = (bytes: Buffer, encoding: string): string =>
  new TextDecoder(encoding.replace(/^cp(?=125\d)/u, 'windows-').replace(/^cp10000$/u, 'macintosh')).decode(
    bytes,
  );

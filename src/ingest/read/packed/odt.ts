/** OpenDocument texts (ODT): paragraphs and headings of `content.xml`. */
import { parseHTML } from 'linkedom';
import { defined } from '../../../defined.ts';
import { done, refused } from '../../refusal.ts';
import { oneLine } from '../../words.ts';
import { extensionOf, type FileFormat } from '../format.ts';
import type { Block } from '../page.ts';
import { shifted } from '../shifted.ts';
import { dateOf } from '../stated/dates.ts';
import { isPacked, partsOf } from './packed.ts';

export const odt: FileFormat = {
  extensions: ['odt'],
  fits: ({ fileName, head }) =>
    isPacked(head) && (extensionOf(fileName) === 'odt' || head.includes('opendocument.text')),

  async read({ bytes }) {
    const parts = await partsOf(bytes);
    if (!parts.ok) return parts;
    const content = parts.value.get('content.xml');
    if (content === undefined)
      return refused('binary', 'The file holds no OpenDocument text. Save its text.');
    const meta = parts.value.get('meta.xml') ?? '';
    const title = /<dc:title>(?<title>[^<]{1,300})</u.exec(meta)?.groups?.title;
    const published = dateOf(/<meta:creation-date>(?<date>[^<]{1,40})</u.exec(meta)?.groups?.date ?? '');
    return done([{ metadata: defined({ title, published }), blocks: blocksOf(content), extracted: false }]);
  },
};

function blocksOf(xml: string): Block[] {
  // linkedom's HTML reader takes names with a colon as they are; only empty elements have to be closed.
  const { document } = parseHTML(xml.replace(/<text:(?<name>s|tab|line-break)\b[^<>]*\/>/gu, ' '));
  const elements = [...document.querySelectorAll('*')];
  const ways = new Map<string | null | undefined, 'up' | 'down'>(
    elements.flatMap((one) => {
      const position = one.getAttribute('style:text-position') ?? '';
      const isShifted = /^(?:super|sub|-?[1-9])/u.test(position);
      const name = one.parentElement?.getAttribute('style:name');
      return isShifted && name ? [[name, /^(?:sub|-)/u.test(position) ? 'down' : 'up']] : [];
    }),
  );
  for (const span of elements) {
    const way = ways.get(span.getAttribute('text:style-name'));
    if (way !== undefined) span.textContent = shifted(span.textContent ?? '', way);
  }
  const found: Block[] = [];
  for (const element of elements) {
    const tag = element.tagName.toLowerCase();
    const text = tag === 'text:p' || tag === 'text:h' ? oneLine(element.textContent ?? '') : '';
    if (text !== '') found.push(tag === 'text:h' ? { text, kind: 'heading' } : { text });
  }
  return found;
}

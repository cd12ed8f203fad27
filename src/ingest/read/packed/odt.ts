/** Reads OpenDocument texts (ODT): the paragraphs and headings of `content.xml`. */
import { parseHTML } from 'linkedom';
import { defined } from '../../../defined.ts';
import { oneLine } from '../../block-words.ts';
import { done, refused } from '../../input-result.ts';
import { extensionOf, type FileFormat } from '../format.ts';
import { upwards } from '../html/boxes.ts';
import { childrenOf, type DomElement, elementsIn } from '../html/dom.ts';
import type { Block } from '../page.ts';
import { inSmallLetters } from '../small-letters.ts';
import { isPacked, partsOf } from './packed.ts';

export const odt: FileFormat = {
  extensions: ['odt'],
  fits: ({ fileName, head }) =>
    isPacked(head) && (extensionOf(fileName) === 'odt' || head.includes('opendocument.text')),

  async read({ bytes }) {
    const parts = await partsOf(bytes);
    if (parts.kind === 'refused') return parts;
    const content = parts.value.get('content.xml');
    if (content === undefined)
      return refused('binary', 'The file holds no OpenDocument text. Save its text.');
    const meta = parts.value.get('meta.xml') ?? '';
    const title = /<dc:title>(?<title>[^<]{1,300})</u.exec(meta)?.groups?.title;
    return done([{ metadata: defined({ title }), blocks: blocksOf(content), extracted: false }]);
  },
};

function blocksOf(xml: string): Block[] {
  // linkedom's HTML parser accepts names with a colon; but empty elements would stay open, so they are replaced.
  const { document } = parseHTML(xml.replace(/<text:(?<name>s|tab|line-break)\b[^<>]*\/>/gu, ' '));
  const all = (tag = /^/u): DomElement[] =>
    elementsIn(document, '*').filter(({ tagName }) => tag.test(tagName));
  // Deleted words and comments are no part of the text.
  for (const one of all(/^(?:text:tracked-changes|office:annotation(?:-end)?)$/iu)) one.remove();
  const raise = (element: DomElement, way: 'raised' | 'lowered'): void => {
    element.textContent = inSmallLetters(element.textContent ?? '', way);
  };
  const ways = new Map<string | null, 'raised' | 'lowered'>();
  for (const style of all()) {
    const position = style.getAttribute('style:text-position') ?? '';
    const name = style.parentElement?.getAttribute('style:name');
    if (name && /^(?:super|sub|-?[1-9])/u.test(position))
      ways.set(name, /^(?:sub|-)/u.test(position) ? 'lowered' : 'raised');
  }
  for (const span of all()) {
    const way = ways.get(span.getAttribute('text:style-name'));
    if (way !== undefined) raise(span, way);
  }
  for (const mark of all(/^text:note-citation$/iu)) raise(mark, 'raised');
  const notes = all(/^text:note-body$/iu);
  for (const note of notes) note.remove();
  const words = ({ textContent }: DomElement): string => oneLine(textContent ?? '');
  const found = all(/^(?:table:table-row|text:[hp])$/iu).flatMap((element): Block[] => {
    const tag = element.tagName.toLowerCase();
    const cells = childrenOf(element);
    if (tag === 'table:table-row')
      return [{ text: cells.map(words).filter(Boolean).join(' | '), kind: 'row' }];
    if (tag === 'text:h') return [{ text: words(element), kind: 'heading' }];
    const isInRow = [...upwards(element)].some(({ tagName }) => /^table:table-row$/iu.test(tagName));
    return isInRow ? [] : [{ text: words(element) }];
  });
  return [...found, ...notes.map((note): Block => ({ text: words(note) }))].filter(({ text }) => text !== '');
}

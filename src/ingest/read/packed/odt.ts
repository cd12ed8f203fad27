/** OpenDocument texts (ODT): paragraphs and headings of `content.xml`. */
import { parseHTML } from 'linkedom';
import { defined } from '../../../defined.ts';
import { done, refused } from '../../refusal.ts';
import { oneLine } from '../../words.ts';
import { extensionOf, type FileFormat } from '../format.ts';
import type { Block } from '../page.ts';
import { inSmallLetters } from '../small-letters.ts';
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
    return done([{ metadata: defined({ title }), blocks: blocksOf(content), extracted: false }]);
  },
};

function blocksOf(xml: string): Block[] {
  // linkedom's HTML reader takes names with a colon as they are; only empty elements have to be closed.
  const { document } = parseHTML(xml.replace(/<text:(?<name>s|tab|line-break)\b[^<>]*\/>/gu, ' '));
  // What was deleted, and what was remarked beside the text, is no part of it.
  const aside = /^(?:text:tracked-changes|office:annotation(?:-end)?)$/iu;
  for (const one of [...document.querySelectorAll('*')]) if (aside.test(one.tagName)) one.remove();
  const elements = [...document.querySelectorAll('*')];
  const ways = new Map<string | null | undefined, 'raised' | 'lowered'>(
    elements.flatMap((one) => {
      const position = one.getAttribute('style:text-position') ?? '';
      const isShifted = /^(?:super|sub|-?[1-9])/u.test(position);
      const name = one.parentElement?.getAttribute('style:name');
      return isShifted && name ? [[name, /^(?:sub|-)/u.test(position) ? 'lowered' : 'raised']] : [];
    }),
  );
  for (const span of elements) {
    const way = ways.get(span.getAttribute('text:style-name'));
    if (way !== undefined) span.textContent = inSmallLetters(span.textContent ?? '', way);
  }
  for (const mark of elements.filter(({ tagName }) => /^text:note-citation$/iu.test(tagName)))
    mark.textContent = inSmallLetters(mark.textContent ?? '', 'raised');
  const notes = elements.filter(({ tagName }) => /^text:note-body$/iu.test(tagName));
  for (const note of notes) note.remove();
  const words = ({ textContent }: { readonly textContent: string | null }): string =>
    oneLine(textContent ?? '');
  const found = [...document.querySelectorAll('*')].flatMap((element): Block[] => {
    const tag = element.tagName.toLowerCase();
    if (tag === 'table:table-row')
      return [{ text: [...element.children].map(words).filter(Boolean).join(' | '), kind: 'row' }];
    if (tag === 'text:h') return [{ text: words(element), kind: 'heading' }];
    return tag === 'text:p' && !isInRow(element) ? [{ text: words(element) }] : [];
  });
  return [...found, ...notes.map((note): Block => ({ text: words(note) }))].filter(({ text }) => text !== '');
}

function isInRow(element: { readonly parentElement: unknown; readonly tagName: string }): boolean {
  const outer = element.parentElement as typeof element | null;
  return outer !== null && (outer.tagName.toLowerCase() === 'table:table-row' || isInRow(outer));
}

/** Markup that holds nothing but a document: every block of it is the document's. */
import { parseHTML } from 'linkedom';
import { defined } from '../../../defined.ts';
import { oneLine } from '../../words.ts';
import type { Block } from '../page.ts';
import { htmlBlocks } from './html-blocks.ts';

/** Elements inside elements; deeper trees are made to break parsers, not to be read. */
const maxDepth = 500;

/** Whether elements stand inside one another deeper than any page needs. */
export function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const tag of html.matchAll(
    /<(?<close>\/?)(?:div|span|section|article|main|aside|table|ul|ol|blockquote|b|i|em|strong|a|font|center)\b/giu,
  )) {
    depth = Math.max(0, depth + (tag.groups?.close === '/' ? -1 : 1));
    if (depth > maxDepth) return true;
  }
  return false;
}

/** The blocks of a piece of HTML that is no web page: a chapter, an item of a feed, a letter. */
export function blocksOfMarkup(html: string): Block[] {
  if (isTooDeep(html))
    return [{ text: oneLine(html.replace(/<[^<>]*>/gu, ' ')) }].filter(({ text }) => text !== '');
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return htmlBlocks(document.body).map(
    ({ text, kind, isEmphasised }): Block => ({ text, ...defined({ kind, isEmphasised }) }),
  );
}

/** Reads markup that has only a document, so that all blocks are its own. */
import { parseHTML } from 'linkedom';
import { defined } from '../../../defined.ts';
import { oneLine } from '../../block-words.ts';
import type { Block } from '../page.ts';
import { htmlBlocks } from './html-blocks.ts';

/** How deep parts may be nested; deeper trees are made to break parsers. */
const maxDepth = 500;

const tags =
  /<(?:(?<close>\/)|(?<open>))(?:div|span|section|article|main|aside|table|ul|ol|blockquote|b|i|em|strong|a|font|center)\b/giu;

/** Whether the parts of a text (elements of HTML) are nested deeper than in any document. */
export function isTooDeep(text: string, marks: RegExp = tags): boolean {
  let depth = 0;
  for (const { groups } of text.matchAll(marks)) {
    if (groups?.open !== undefined) depth += 1;
    if (groups?.close !== undefined) depth = Math.max(0, depth - 1);
    if (depth > maxDepth) return true;
  }
  return false;
}

/** The blocks of HTML that is no web page: a chapter, an item of a feed, a letter. */
export function blocksOfMarkup(html: string): Block[] {
  if (isTooDeep(html))
    return [{ text: oneLine(html.replace(/<[^<>]*>/gu, ' ')) }].filter(({ text }) => text !== '');
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return htmlBlocks(document.body).map(
    ({ text, kind, isEmphasised }): Block => ({ text, ...defined({ kind, isEmphasised }) }),
  );
}

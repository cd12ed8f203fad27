/** Markup that holds nothing but a document: every block of it is the document's. */
import { parseHTML } from 'linkedom';
import type { Block } from '../page.ts';
import { htmlBlocks } from './html-blocks.ts';

/** The blocks of a piece of HTML that is no web page: a chapter, an item of a feed, a letter. */
export function blocksOfMarkup(html: string): Block[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return htmlBlocks(document.body).map(
    ({ text, kind }): Block => (kind === undefined ? { text } : { text, kind }),
  );
}

/** Reads HTML, Markdown and plain text, which differ by file name and first characters. */
import { done, type Result, refused } from '../input-result.ts';
import { decode } from './decode.ts';
import { extensionOf, type FileFormat } from './format.ts';
import { readHtml } from './html/html.ts';
import { readMarkdownPage } from './markdown-file.ts';
import { readText } from './plain-text.ts';

export const textFile: FileFormat = {
  extensions: ['txt', 'text', 'html', 'htm', 'xhtml', 'md', 'markdown', 'mdx'],
  fits: () => true,

  async read({ bytes, fileName, head }) {
    if (head.startsWith('PK')) return noText('a packed file that is no document');
    if (head.startsWith('bplist00')) return noText('a web archive');
    const decoded = decode(bytes);
    if (decoded.kind === 'refused') return decoded;
    const { text, encoding, damaged } = decoded.value;
    const kind = kindOf(fileName, text);
    if (kind === 'text' && extensionOf(fileName) === 'xml' && text.trimStart().startsWith('<'))
      return refused('unreadable', 'The XML is no feed (RSS, Atom). Save its articles as pages or texts.');
    const page =
      kind === 'html' ? readHtml(text) : done(kind === 'markdown' ? readMarkdownPage(text) : readText(text));
    if (page.kind === 'refused') return page;
    const warnings = damaged > 0 ? [`Damaged characters of the file, which stand as �: ${damaged}.`] : [];
    warnings.push(...(page.value.warnings ?? []));
    return done([{ ...page.value, encoding, input: { text, isMarkup: kind === 'html' }, warnings }]);
  },
};

const noText = (what: string): Result<never> =>
  refused('binary', `The file is ${what}. Save the article as text or HTML.`);

function kindOf(fileName: string, text: string): 'html' | 'markdown' | 'text' {
  const extension = extensionOf(fileName);
  if (/^(?:html?|xhtml)$/u.test(extension)) return 'html';
  if (/^(?:md|markdown|mdx)$/u.test(extension)) return 'markdown';
  const isHtml = /^(?:<!doctype html|<html\b|<\?xml[^>]*>\s?<(?:!doctype )?html)/iu;
  return isHtml.test(text.slice(0, 500).trimStart()) ? 'html' : 'text';
}

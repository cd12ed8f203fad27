/** HTML, Markdown and plain text, told apart by name and first characters. */
import { done, refused } from '../refusal.ts';
import { decode } from './decode.ts';
import { extensionOf, type FileFormat } from './format.ts';
import { readHtml } from './html/html.ts';
import { readMarkdownPage } from './markdown-file.ts';
import { readText } from './plain-text.ts';

/** What is no text and is read by no other format, by its first bytes. */
const others: readonly (readonly [start: RegExp, name: string])[] = [
  [/^PK/u, 'a packed file that is no document'],
  [/^bplist00/u, 'a web archive'],
];

export const textFile: FileFormat = {
  extensions: ['txt', 'text', 'html', 'htm', 'xhtml', 'md', 'markdown', 'mdx'],
  fits: () => true,

  async read({ bytes, fileName, head }) {
    const other = others.find(([start]) => start.test(head))?.[1];
    if (other !== undefined)
      return refused('binary', `The file is ${other}. Save the article as text or HTML.`);
    const decoded = decode(bytes);
    if (!decoded.ok) return decoded;
    const { text, encoding, damaged } = decoded.value;
    const kind = kindOf(fileName, text);
    if (kind === 'text' && extensionOf(fileName) === 'xml' && text.trimStart().startsWith('<'))
      return refused('unreadable', 'The XML is no feed (RSS, Atom). Save its articles as pages or texts.');
    const page =
      kind === 'html' ? readHtml(text) : done(kind === 'markdown' ? readMarkdownPage(text) : readText(text));
    if (!page.ok) return page;
    const warnings = damaged > 0 ? [`Damaged characters of the file, which stand as �: ${damaged}.`] : [];
    return done([
      {
        ...page.value,
        encoding,
        input: { text, isMarkup: kind === 'html' },
        warnings: [...warnings, ...(page.value.warnings ?? [])],
      },
    ]);
  },
};

function kindOf(fileName: string, text: string): 'html' | 'markdown' | 'text' {
  const extension = extensionOf(fileName);
  if (/^(?:html?|xhtml)$/u.test(extension)) return 'html';
  if (/^(?:md|markdown|mdx)$/u.test(extension)) return 'markdown';
  return /^(?:<!doctype html|<html\b|<\?xml[^>]*>\s?<(?:!doctype )?html)/iu.test(
    text.slice(0, 500).trimStart(),
  )
    ? 'html'
    : 'text';
}

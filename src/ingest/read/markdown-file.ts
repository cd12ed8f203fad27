/** Reads Markdown: front matter as metadata, and the words of paragraphs and headings without their marks. */
import type { Nodes, Paragraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { parseDocument } from 'yaml';
import { defined } from '../../defined.ts';
import type { Span } from '../../text/span.ts';
import { type Fields, isFields, textOf } from './html/linked-data.ts';
import { blocksOfMarkup } from './html/markup.ts';
import { type Block, type Page, type PageMetadata, pageMetadata } from './page.ts';
import { authorsOf } from './stated/bylines.ts';
import { dateOf } from './stated/dates.ts';

/** The page of a Markdown file. Its title is that of the front matter, else the first-level heading. */
export function readMarkdownPage(text: string): Page {
  // Blank lines before front matter are a mistake, and are ignored.
  const lead = /^\s+(?=---[ \t]*\r?\n)/u.exec(text)?.[0] ?? '';
  const tree = fromMarkdown(text.slice(lead.length), {
    extensions: [frontmatter(['yaml', 'toml']), gfmTable()],
    mdastExtensions: [frontmatterFromMarkdown(['yaml', 'toml']), gfmTableFromMarkdown()],
  });
  const head: { readonly type: string; readonly value?: string } | undefined = tree.children[0];
  const front = fieldsOf(head, lead.split('\n').length);
  const stated = statedMetadata(front.fields);
  const headline = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  const title = stated.title ?? ((headline && wordsOf(headline).trim()) || undefined);
  const blocks = tree.children.filter((node) => node !== headline).flatMap(blocksOf);
  return {
    metadata: { ...stated, ...defined({ title }) },
    blocks: blocks.map((block) => placed(block, text, lead.length)),
    extracted: false,
    warnings: front.warnings,
  };
}

/** A block of a syntax tree, with the span of its node. */
type TreeBlock = Block & { readonly node?: Span };

/** The block with its place in the text, where the words are there without change. */
function placed({ node, ...block }: TreeBlock, text: string, lead: number): Block {
  if (node === undefined) return block;
  const at = text.slice(node.start + lead, node.end + lead).indexOf(block.text);
  const start = node.start + lead + at;
  return at < 0 ? block : { ...block, source: { start, end: start + block.text.length } };
}

function blocksOf(node: RootContent): TreeBlock[] {
  switch (node.type) {
    case 'yaml':
    case 'thematicBreak':
    case 'definition':
      return [];
    case 'html':
      return blocksOfMarkup(node.value);
    case 'heading':
      return block([node], { kind: 'heading' });
    case 'table':
      return node.children.flatMap((row) => block([row], { kind: 'row' }));
    case 'blockquote':
      return node.children.flatMap(blocksOf).map((one) => ({ ...one, kind: one.kind ?? 'quoted' }));
    case 'list':
    case 'listItem':
      return node.children.flatMap(blocksOf);
    case 'paragraph':
      return paragraphBlocks(node);
    default:
      // The library has a type of its own for TOML.
      return (node.type as string) === 'toml' ? [] : block([node]);
  }
}

/**
 * The blocks of a paragraph: a question in bold or italics at its beginning is a block of its own, as in interviews.
 */
function paragraphBlocks({ children }: Paragraph): TreeBlock[] {
  const [first, second, ...others] = children;
  if (first?.type !== 'strong' && first?.type !== 'emphasis') return block(children);
  if (second === undefined) return block([first], { isEmphasised: true });
  const opensLine = second.type === 'break' || (second.type === 'text' && second.value.startsWith('\n'));
  if (!opensLine || !wordsOf(first).trim().endsWith('?')) return block(children);
  return [...block([first], { isEmphasised: true }), ...block([second, ...others])];
}

function block(nodes: readonly Nodes[], marks: Pick<Block, 'kind' | 'isEmphasised'> = {}): TreeBlock[] {
  const words = nodes.map(wordsOf).join('').split('\n');
  const text = words
    .map((line) => line.trim())
    .join('\n')
    .trim();
  const [start = 0, end = start] = [nodes[0]?.position?.start.offset, nodes.at(-1)?.position?.end.offset];
  return text === '' ? [] : [{ text, node: { start, end }, ...marks }];
}

/** The words of a node, without descriptions of pictures. */
function wordsOf(node: Nodes): string {
  if (node.type === 'image' || node.type === 'imageReference' || node.type === 'html') return '';
  if (node.type === 'break') return '\n';
  if (node.type === 'tableRow') return node.children.map(wordsOf).join(' | ');
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function statedMetadata(front: Fields): PageMetadata {
  const text = (...keys: string[]): string | undefined => keys.flatMap((key) => textOf(front[key]) ?? [])[0];
  const listed = front.authors ?? front.author;
  const authors = Array.isArray(listed)
    ? listed.map((one: unknown) => (isFields(one) ? one.name : one)).filter((one) => typeof one === 'string')
    : authorsOf(text('author', 'authors', 'byline') ?? '');
  const url = text('url', 'link', 'canonical');
  return pageMetadata({
    title: text('title', 'headline'),
    authors,
    published: dateOf(text('published', 'date', 'pubDate') ?? ''),
    url: URL.canParse(url ?? '') ? url : undefined,
    siteName: text('outlet', 'source', 'publisher', 'site'),
  });
}

/**
 * The fields of front matter. Text that YAML does not allow (`title: Weir: a promise`, `author: @petra`, a repeated
 * key) is read line by line instead, with a warning.
 */
function fieldsOf(
  head: { readonly type: string; readonly value?: string } | undefined,
  firstLine: number,
): { readonly fields: Fields; readonly warnings: readonly string[] } {
  const text = head?.value ?? '';
  if (head?.type === 'toml') {
    const warning = 'The front matter is TOML: its lines of text were read, lists and tables were not.';
    return { fields: lineByLine(text, '='), warnings: [warning] };
  }
  if (head?.type !== 'yaml') return { fields: {}, warnings: [] };
  const document = parseDocument(text);
  const warnings = document.errors.map(({ linePos, message }) => {
    const line = (linePos?.[0].line ?? 1) + firstLine;
    return `Line ${line} of the front matter is no YAML (${message.split(/ at line|\n/u)[0]}); it was read as it stands. Put the value between quotation marks.`;
  });
  const value: unknown = warnings.length > 0 ? lineByLine(text, ': ') : document.toJS();
  return { fields: isFields(value) ? value : {}, warnings };
}

/** The value of a key, of the first line that has it: `title: Weir: a promise` → `Weir: a promise` */
function lineByLine(text: string, separator: string): Fields {
  const lines = text.split(/\r?\n/u).flatMap((line): [string, string][] => {
    const [key = '', ...rest] = line.split(separator);
    const value = rest
      .join(separator)
      .trim()
      .replace(/^["']|["']$/gu, '');
    return rest.length > 0 && /^\w+$/u.test(key.trim()) ? [[key.trim(), value]] : [];
  });
  return Object.fromEntries(lines.toReversed());
}

/** Markdown: front matter as metadata, the words of paragraphs and headings without their marks. */
import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { parseDocument } from 'yaml';
import { defined } from '../../defined.ts';
import { type Fields, isFields, textOf } from './html/linked-data.ts';
import { blocksOfMarkup } from './html/markup.ts';
import { type Block, type Page, type PageMetadata, pageMetadata } from './page.ts';
import { authorsOf } from './stated/bylines.ts';
import { dateOf } from './stated/dates.ts';

/** Reads a Markdown file. A first-level heading is its title when the front matter has none. */
export function readMarkdownPage(text: string): Page {
  // Front matter begins a file; a blank line before it is a slip.
  const lead = /^\s+(?=---[ \t]*\r?\n)/u.exec(text)?.[0].length ?? 0;
  const page = readFrom(text.slice(lead), text.slice(0, lead).split('\n').length);
  return lead === 0 ? page : { ...page, blocks: page.blocks.map((block) => moved(block, lead)) };
}

const moved = ({ source, ...block }: Block, by: number): Block =>
  source === undefined ? block : { ...block, source: { start: source.start + by, end: source.end + by } };

function readFrom(text: string, firstLine: number): Page {
  const tree = fromMarkdown(text, {
    extensions: [frontmatter(['yaml', 'toml']), gfmTable()],
    mdastExtensions: [frontmatterFromMarkdown(['yaml', 'toml']), gfmTableFromMarkdown()],
  });
  const head: { readonly type: string; readonly value?: string } | undefined = tree.children[0];
  const isStated = head?.type === 'yaml' || head?.type === 'toml';
  const front = isStated ? fieldsOf(head.value ?? '', firstLine, head.type === 'toml') : noFrontMatter;
  const stated = statedMetadata(front.fields);
  const headline = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  const title = stated.title ?? (headline === undefined ? undefined : wordsOf(headline).trim());
  const blocks = tree.children
    .slice(isStated ? 1 : 0)
    .flatMap((node) => (node === headline ? [] : blocksOf(node, text)));
  return {
    metadata: { ...stated, ...(title === undefined || title === '' ? {} : { title }) },
    blocks,
    extracted: false,
    warnings: front.warnings,
  };
}

function blocksOf(node: RootContent, source: string): Block[] {
  switch (node.type) {
    case 'yaml':
    case 'thematicBreak':
    case 'definition':
      return [];
    case 'html':
      return blocksOfMarkup(node.value);
    case 'heading':
      return block(node, source, 'heading');
    case 'table':
      return node.children.flatMap((row) => block(row, source, 'row'));
    case 'blockquote':
      return node.children
        .flatMap((child) => blocksOf(child, source))
        .map((one) => ({ ...one, kind: one.kind ?? 'quoted' }));
    case 'list':
    case 'listItem':
      return node.children.flatMap((child) => blocksOf(child, source));
    case 'paragraph':
      return paragraphBlocks(node, source);
    default:
      return block(node, source, undefined);
  }
}

/** A paragraph; a question in bold or italics that opens it is one of its own, as interviews are set. */
function paragraphBlocks(node: Paragraph, source: string): Block[] {
  const [first, second] = node.children;
  if (first === undefined || !/^(?:strong|emphasis)$/u.test(first.type))
    return block(node, source, undefined);
  const isEmphasised = { isEmphasised: true } as const;
  if (second === undefined) return block(node, source, undefined).map((one) => ({ ...one, ...isEmphasised }));
  const opensLine = second.type === 'break' || (second.type === 'text' && second.value.startsWith('\n'));
  const isQuestion = opensLine && wordsOf(first).trim().endsWith('?');
  if (!isQuestion) return block(node, source, undefined);
  const start = second.position?.start;
  const rest = {
    ...node,
    children: node.children.slice(1),
    ...(start && node.position && { position: { ...node.position, start } }),
  };
  return [
    ...block(first, source, undefined).map((one) => ({ ...one, ...isEmphasised })),
    ...block(rest, source, undefined),
  ];
}

function block(node: RootContent | PhrasingContent, source: string, kind: Block['kind']): Block[] {
  const lines = wordsOf(node).split('\n');
  const text = lines
    .map((line) => line.trim())
    .join('\n')
    .trim();
  if (text === '') return [];
  const start = node.position?.start.offset ?? 0;
  const at = source.slice(start, node.position?.end.offset ?? start).indexOf(text);
  return [
    {
      text,
      ...(at < 0 ? {} : { source: { start: start + at, end: start + at + text.length } }),
      ...defined({ kind }),
    },
  ];
}

/** The words of a node; a picture's description is not among them. */
function wordsOf(node: Nodes | PhrasingContent): string {
  if (node.type === 'image' || node.type === 'imageReference' || node.type === 'html') return '';
  if (node.type === 'break') return '\n';
  if (node.type === 'tableRow') return node.children.map(wordsOf).join(' | ');
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

const noFrontMatter = { fields: {}, warnings: [] };

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
 * The fields of front matter. What YAML refuses (`title: Weir: a promise`,
 * `author: @petra`, a key twice) is read line by line instead, and named.
 */
function fieldsOf(
  yaml: string,
  firstLine: number,
  isToml = false,
): { readonly fields: Fields; readonly warnings: readonly string[] } {
  if (isToml) {
    const warning = 'The front matter is TOML: its lines of text were read, lists and tables were not.';
    return { fields: lineByLine(yaml, '='), warnings: [warning] };
  }
  const document = parseDocument(yaml);
  if (document.errors.length === 0) {
    const value: unknown = document.toJS();
    return { fields: isFields(value) ? value : {}, warnings: [] };
  }
  const warnings = document.errors.map(({ linePos, message }) => {
    const line = (linePos?.[0].line ?? 1) + firstLine;
    return `Line ${line} of the front matter is no YAML (${message.split(/ at line|\n/u)[0]}); it was read as it stands. Put the value between quotation marks.`;
  });
  return { fields: lineByLine(yaml, ': '), warnings };
}

/** `title: Weir: a promise` → `Weir: a promise`; the first of two lines of one key stands. */
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

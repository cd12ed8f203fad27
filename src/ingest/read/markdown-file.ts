/** Markdown: front matter as metadata, the words of paragraphs and headings without their marks. */
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import { parseDocument } from 'yaml';
import { defined } from '../../defined.ts';
import type { Block, Page, PageMetadata } from './page.ts';
import { authorsOf } from './stated/bylines.ts';
import { dateOf } from './stated/dates.ts';

/** Reads a Markdown file. A first-level heading is its title when the front matter has none. */
export function readMarkdownPage(text: string): Page {
  // Front matter begins a file; a blank line before it is a slip.
  const lead = /^\s+(?=---[ \t]*\r?\n)/u.exec(text)?.[0].length ?? 0;
  const page = readFrom(text.slice(lead), text.slice(0, lead).split('\n').length);
  return lead === 0 ? page : { ...page, blocks: page.blocks.map((block) => shifted(block, lead)) };
}

const shifted = ({ source, ...block }: Block, by: number): Block =>
  source === undefined ? block : { ...block, source: { start: source.start + by, end: source.end + by } };

function readFrom(text: string, firstLine: number): Page {
  const tree = fromMarkdown(text, {
    extensions: [frontmatter('yaml')],
    mdastExtensions: [frontmatterFromMarkdown('yaml')],
  });
  const front =
    tree.children[0]?.type === 'yaml' ? fieldsOf(tree.children[0].value, firstLine) : NO_FRONT_MATTER;
  const stated = statedMetadata(front.fields);
  const headline = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  const title = stated.title ?? (headline === undefined ? undefined : wordsOf(headline).trim());
  const blocks = tree.children.flatMap((node) => (node === headline ? [] : blocksOf(node, text)));
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
    case 'html':
    case 'thematicBreak':
    case 'definition':
      return [];
    case 'heading':
      return block(node, source, true);
    case 'list':
    case 'listItem':
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, source));
    default:
      return block(node, source, false);
  }
}

function block(node: RootContent, source: string, heading: boolean): Block[] {
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
      ...(heading ? { kind: 'heading' as const } : {}),
    },
  ];
}

/** The words of a node; a picture's description is not among them. */
function wordsOf(node: Nodes | PhrasingContent): string {
  if (node.type === 'image' || node.type === 'imageReference' || node.type === 'html') return '';
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

const NO_FRONT_MATTER = { fields: {}, warnings: [] };

function statedMetadata(front: Fields): PageMetadata {
  const text = (...keys: string[]): string | undefined => {
    for (const key of keys) {
      const value = front[key];
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
      if (value instanceof Date) return value.toISOString();
    }
    return undefined;
  };
  const listed = front.authors ?? front.author;
  const authors = Array.isArray(listed)
    ? listed.filter((one) => typeof one === 'string')
    : authorsOf(text('author', 'authors', 'byline') ?? '');
  const published = dateOf(text('published', 'date', 'pubDate') ?? '');
  const url = text('url', 'link', 'canonical');
  const title = text('title', 'headline');
  const siteName = text('outlet', 'source', 'publisher', 'site');
  return {
    ...defined({ title }),
    ...(authors.length === 0 ? {} : { authors }),
    ...defined({ published }),
    ...(url === undefined || !URL.canParse(url) ? {} : { url }),
    ...defined({ siteName }),
  };
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * The fields of front matter. What YAML refuses (`title: Weir: a promise`,
 * `author: @petra`, a key twice) is read line by line instead, and named.
 */
function fieldsOf(
  yaml: string,
  firstLine: number,
): { readonly fields: Fields; readonly warnings: readonly string[] } {
  const document = parseDocument(yaml);
  if (document.errors.length === 0) {
    const value: unknown = document.toJS();
    return { fields: isFields(value) ? value : {}, warnings: [] };
  }
  const lines = yaml.split(/\r?\n/u).flatMap((line) => {
    const colon = line.indexOf(': ');
    const key = line.slice(0, colon);
    return colon > 0 && /^\w+$/u.test(key)
      ? [
          [
            key,
            line
              .slice(colon + 2)
              .trim()
              .replace(/^["']|["']$/gu, ''),
          ] as const,
        ]
      : [];
  });
  const warnings = document.errors.map(({ linePos, message }) => {
    const line = (linePos?.[0].line ?? 1) + firstLine;
    return `Line ${line} of the front matter is no YAML (${message.split(/ at line|\n/u)[0]}); it was read as it stands. Put the value between quotation marks.`;
  });
  // The first of two lines of one key stands.
  return { fields: Object.fromEntries(lines.toReversed()), warnings };
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

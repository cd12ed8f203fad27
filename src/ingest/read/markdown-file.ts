/** Markdown: front matter as metadata, the words of paragraphs and headings without their marks. */

import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import { parse } from 'yaml';
import { defined } from '../../defined.ts';
import { authorsOf, dateOf } from './metadata.ts';
import type { Block, Page, PageMetadata } from './page.ts';

/** Reads a Markdown file. A first-level heading is its title when the front matter has none. */
export function readMarkdownPage(text: string): Page {
  const tree = fromMarkdown(text, {
    extensions: [frontmatter('yaml')],
    mdastExtensions: [frontmatterFromMarkdown('yaml')],
  });
  const stated = statedMetadata(tree);
  const headline = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  const title = stated.title ?? (headline === undefined ? undefined : wordsOf(headline).trim());
  const blocks = tree.children.flatMap((node) => (node === headline ? [] : blocksOf(node, text)));
  return {
    metadata: { ...stated, ...(title === undefined || title === '' ? {} : { title }) },
    blocks,
    extracted: false,
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

function statedMetadata(tree: Root): PageMetadata {
  const front = tree.children[0]?.type === 'yaml' ? fields(tree.children[0].value) : {};
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

function fields(yaml: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = parse(yaml);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

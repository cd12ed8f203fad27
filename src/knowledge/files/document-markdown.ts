/**
 * Splits a document's file into front matter, headings and passages. Every other construct of Markdown is
 * switched off, because a line that begins with "1." or ">" belongs to the article, and is shown as it is.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import { defined } from '../../defined.ts';
import type { Span } from '../../text/span.ts';

const disabledConstructs = [
  'autolink',
  'blockQuote',
  'characterEscape',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'labelStartLink',
  'labelEnd',
  'list',
  'setextUnderline',
  'thematicBreak',
  'attention',
];

/** One paragraph of a file: its span in the body, the heading above it, and its `{¶ …}` or `{caption}`. */
export interface Paragraph {
  readonly span: Span;
  readonly section?: string;
  readonly locator?: string;
  /** It ends in `{caption}`: a picture's caption, which is not counted as a paragraph. */
  readonly isCaption?: true;
  /** The page or time in the original, from `{p. 3}` or `{1:04:05}` at its end. */
  readonly printedAt?: string;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
}

export interface MarkdownFile {
  /** The YAML between the two `---` lines; absent when the file does not begin with one. */
  readonly frontMatter?: string;
  /** Everything after it, unchanged. */
  readonly body: string;
  readonly paragraphs: readonly Paragraph[];
}

const placeMark =
  /\{(?:¶(?<locator>[^{}]*)|(?<caption>caption)|(?<printed>p\. \d{1,5}|\d{1,2}:\d\d(?::\d\d)?))\}\s*$/u;

/** A paragraph's text without the mark of its place. */
export function withoutPlaceMark(text: string): string {
  const found = placeMark.exec(text);
  return found === null ? text : text.slice(0, found.index).trimEnd();
}

/**
 * Reads the blocks of a document's file.
 *
 * `readMarkdown('---\ntitle: A\n---\nIt rained. {¶ 3}\n')` → front matter `title: A`, one paragraph with the locator `3` whose span shows `It rained.`
 */
export function readMarkdown(source: string): MarkdownFile {
  const tree = fromMarkdown(source, {
    extensions: [frontmatter('yaml'), { disable: { null: disabledConstructs } }],
    mdastExtensions: [frontmatterFromMarkdown('yaml')],
  });
  const first = tree.children[0];
  const front = first?.type === 'yaml' ? first : undefined;
  const bodyStart = afterLineEnd(source, front?.position?.end.offset ?? 0);

  const paragraphs: Paragraph[] = [];
  let section: string | undefined;
  for (const node of tree.children) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (node.type === 'yaml' || start === undefined || end === undefined) continue;
    if (node.type === 'heading' && node.depth === 2) {
      section = headingIn(source.slice(start, end)) || undefined;
      continue;
    }
    paragraphs.push(paragraph(source, { start, end }, bodyStart, node.position?.start.line ?? 1, section));
  }
  return { ...defined({ frontMatter: front?.value }), body: source.slice(bodyStart), paragraphs };
}

/** The text of a heading without its marks: `## The seals ##` is `The seals`. */
function headingIn(line: string): string {
  const words = line.replace(/^#+/, '').trim();
  let end = words.length;
  while (words[end - 1] === '#') end -= 1;
  const isClosed = end < words.length && (end === 0 || /\s/.test(words[end - 1] ?? ''));
  return isClosed ? words.slice(0, end).trim() : words;
}

function paragraph(
  source: string,
  block: Span,
  bodyStart: number,
  line: number,
  section?: string,
): Paragraph {
  const raw = source.slice(block.start, block.end);
  const found = placeMark.exec(raw);
  const shown = (found === null ? raw : raw.slice(0, found.index)).trimEnd();
  const start = block.start - bodyStart;
  const { locator, caption, printed } = found?.groups ?? {};
  return defined({
    span: { start, end: start + shown.length },
    line,
    section,
    locator: locator?.trim(),
    isCaption: caption === undefined ? undefined : (true as const),
    printedAt: printed,
  });
}

function afterLineEnd(source: string, offset: number): number {
  if (offset === 0) return 0;
  const lineEnd = source.indexOf('\n', offset);
  return lineEnd === -1 ? source.length : lineEnd + 1;
}

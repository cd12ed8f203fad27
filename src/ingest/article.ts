/**
 * One input → one article: its paragraphs to the letter, its quotations with
 * their speakers, and what was left out.
 *
 * Pure: bytes in, a value out. `worker.ts` runs it under a time limit.
 */

import { defined } from '../defined.ts';
import { withoutPlaceMark } from '../knowledge/files/markdown.ts';
import type { Name } from '../knowledge/model.ts';
import type { Span } from '../text/span.ts';
import { type Body, findBody } from './body/body.ts';
import type { BodyBlock, Dropped } from './body/judged-block.ts';
import { metadataOf } from './body/stated.ts';
import { looksLikeInterview, questionBlocks, type TextBlock } from './quotations/conversation.ts';
import { blockAt, type ExtractedQuotation } from './quotations/extracted.ts';
import { extractQuotations } from './quotations/index.ts';
import { type TextLanguage, textLanguageOf } from './quotations/text-language.ts';
import { readPages } from './read/index.ts';
import type { Block, Page, PageMetadata } from './read/page.ts';
import { done, type Result, refused } from './refusal.ts';
import { oneLine, wordCount } from './words.ts';

export interface ArticleOptions {
  readonly names?: readonly Name[];
  /** Blocks that hold one of these words are kept, whatever they look like. */
  readonly keep?: readonly string[];
  /** A headline known already: the block that repeats it is clutter. */
  readonly title?: string;
}

/** A paragraph, a section heading or a photo caption of the article. */
interface ArticleBlock {
  readonly kind: 'paragraph' | 'heading' | 'caption';
  readonly text: string;
  /** Where the original has it: `p. 3`, `1:04`. */
  readonly printedAt?: string;
}

/** A quotation with its places: in the article's paragraphs and in the input. */
export interface ArticleQuotation extends Omit<ExtractedQuotation, 'start' | 'end' | 'speakerMention'> {
  /** The paragraph that holds it, from 1; headings do not count. */
  readonly paragraph: number;
  /** In the decoded input, UTF-16 code units; absent where markup or an entity stands inside the words. */
  readonly source: Span | undefined;
  readonly speakerMention: { readonly text: string; readonly source: Span | undefined } | undefined;
}

export interface Article {
  readonly metadata: PageMetadata;
  readonly encoding: string;
  readonly blocks: readonly ArticleBlock[];
  readonly quotations: readonly ArticleQuotation[];
  readonly dropped: readonly Dropped[];
  /** What the person who imports should know. */
  readonly warnings: readonly string[];
  /** ISO 639-1, as its script and its commonest words tell; absent where they do not. */
  readonly language?: string;
  /** Which of the documents of its file it is: a day, an item. */
  readonly part?: string;
}

/**
 * Reads the documents of a file: one, but for feeds and exports of chats.
 *
 * Refused, with the reason: what cannot be read, what is empty, and what holds
 * no paragraph.
 */
export async function readArticles(
  bytes: Uint8Array,
  fileName: string,
  options: ArticleOptions = {},
): Promise<Result<readonly Article[]>> {
  const pages = await readPages(bytes, fileName);
  if (!pages.ok) return pages;
  const articles = pages.value.map((page) => articleOf(page, options));
  const read = articles.flatMap((article) => (article.ok ? [article.value] : []));
  const refusal = articles.find((article) => !article.ok);
  return read.length === 0 && refusal !== undefined ? refusal : done(read);
}

const noParagraph =
  'The file holds no paragraph of running text. Check that the article itself was saved; --keep WORDS keeps a block that was taken for clutter.';

function articleOf(page: Page, options: ArticleOptions): Result<Article> {
  const body = findBody({ ...page, blocks: page.blocks.map(withoutHashes) }, options.keep, options.title);
  const plain = body.blocks.map(
    (block): ArticleBlock => ({
      kind: block.kind,
      text: textOf(block),
      ...defined({ printedAt: block.pieces[0]?.printedAt }),
    }),
  );
  const text = blocksAsText(plain, body);
  const blocks = page.isTranscript === true ? plain : withQuestionsAsHeadings(plain, text);
  if (!blocks.some(({ kind }) => kind === 'paragraph')) return refused('no-article', noParagraph);
  const language = textLanguageOf(blocks.map((block) => block.text).join(' '));
  const metadata = { ...metadataOf(body.dropped), ...defined({ title: body.title }), ...page.metadata };
  const quotations = locate({ ...page, metadata }, body, { ...text, blocks }, options.names ?? []);
  return done({
    metadata,
    encoding: page.encoding ?? 'utf-8',
    blocks,
    quotations,
    dropped: body.dropped,
    warnings: [
      ...(page.warnings ?? []),
      ...languageWarnings(language),
      ...interviewWarnings(blocks, quotations),
    ],
    ...defined({ language: language === 'other' ? undefined : language, part: page.part }),
  });
}

/** In an interview a question stands over its answer as a heading: it helps to find the answer, and is not shown as part of it. */
function withQuestionsAsHeadings(
  blocks: readonly ArticleBlock[],
  { article, spans }: ArticleText,
): ArticleBlock[] {
  const questions = questionBlocks(article, spans);
  return blocks.map((block, index) =>
    questions.has(index) ? { kind: 'heading', text: oneLine(block.text) } : block,
  );
}

/** The blocks one below another, and where each stands. */
interface ArticleText {
  readonly article: string;
  readonly spans: readonly TextBlock[];
}

function blocksAsText(blocks: readonly ArticleBlock[], body: Body): ArticleText {
  const spans: TextBlock[] = [];
  let article = '';
  for (const [index, { text, kind }] of blocks.entries()) {
    const pieces = body.blocks[index]?.pieces ?? [];
    const isSetApart = kind === 'heading' || pieces.some(({ isEmphasised }) => isEmphasised === true);
    spans.push({ start: article.length, end: article.length + text.length, isSetApart });
    article += `${text}\n\n`;
  }
  return { article, spans };
}

/** What is not read in the article's language. */
function languageWarnings(language: TextLanguage): string[] {
  if (language === 'en') return [];
  if (language === 'other')
    return ['Quotations are found by their marks only, and speakers are not named in this language.'];
  return [
    'Speakers in this language are named only where a verb of saying stands beside the marks with a whole name.',
  ];
}

/** An interview whose answers are nobody's would be read as the outlet's own words. */
function interviewWarnings(
  blocks: readonly ArticleBlock[],
  quotations: readonly ArticleQuotation[],
): string[] {
  if (!looksLikeInterview(blocks.map(({ text }) => text))) return [];
  if (quotations.length === 0)
    return [
      'This looks like an interview, and no answer was found: write the name and a colon before the first one (“Ana Moreno: …”), and import it again.',
    ];
  return quotations.some(({ speaker }) => speaker !== undefined)
    ? []
    : ['This looks like an interview, and who answers is not sure: name the speaker in the review.'];
}

/** Whoever begins a line with # means a heading, and the loader would read one. The marks are not its words. */
function withoutHashes(block: Block): Block {
  const marks = /^#{1,6}[ \t]+(?=\S)/u.exec(block.text)?.[0].length ?? 0;
  if (marks === 0) return block;
  const { source } = block;
  const text = block.text.slice(marks);
  return {
    text,
    ...(source === undefined ? {} : { source: { ...source, start: source.start + marks } }),
    ...(block.kind === 'heading' || (wordCount(text) <= 15 && !/\n/u.test(text)) ? { kind: 'heading' } : {}),
  };
}

/**
 * A block's text as it can stand in a document: without blank lines and lines that begin with #, which
 * Markdown reads as ends and headings, and without our own mark of a place, `{¶ 3}`. All else stays.
 */
function textOf(block: BodyBlock): string {
  const plain = (text: string): string =>
    text
      .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
      .replace(/\n(?:[ \t]*\n)+/gu, '\n')
      .replace(/\n(?=[ \t]*#)/gu, ' ');
  const text = block.pieces
    .map(({ text: words, isWrapped }) => (isWrapped === true ? oneLine(words) : plain(words)))
    .join(' ');
  return withoutPlaceMarks(text);
}

/** Removes our own marks of a place, unless the text is nothing else. */
function withoutPlaceMarks(text: string): string {
  let rest = text;
  for (let next = withoutPlaceMark(rest); next !== rest; next = withoutPlaceMark(rest)) rest = next;
  return rest === '' ? text : rest;
}

/** Finds the quotations of the paragraphs, and where each stands in the input. */
function locate(
  { input, isTranscript = false, metadata: { title, authors } }: Page,
  body: Body,
  { article, spans, blocks }: ArticleText & { readonly blocks: readonly ArticleBlock[] },
  names: readonly Name[],
): ArticleQuotation[] {
  let count = 0;
  const paragraphNumbers = blocks.map(({ kind }) => {
    if (kind === 'paragraph') count += 1;
    return count;
  });
  const quotedBlocks = body.blocks.flatMap(({ isQuoted }, index) => (isQuoted === true ? [index] : []));
  const sourceOf = sourceFinder(input, body, spans);
  const options = { blocks: spans, names, quotedBlocks, isTranscript, ...defined({ title, authors }) };
  return extractQuotations(article, options).flatMap((quotation): ArticleQuotation[] => {
    const at = blockAt(spans, quotation.start);
    // A heading is nobody's paragraph: marks in it are the editor's.
    if (blocks[at]?.kind !== 'paragraph') return [];
    const { start, end, speakerMention, ...rest } = quotation;
    return [
      {
        ...rest,
        paragraph: paragraphNumbers[at] ?? 0,
        source: sourceOf({ start, end }, quotation.text),
        speakerMention: speakerMention && {
          text: speakerMention.text,
          source: sourceOf(speakerMention, speakerMention.text),
        },
      },
    ];
  });
}

type FindSource = (span: Span, words: string) => Span | undefined;

function sourceFinder(input: Page['input'], body: Body, spans: readonly Span[]): FindSource {
  if (input === undefined) return () => undefined;
  return input.isMarkup ? sourceBySearch(input.text) : sourceByPlace(input.text, body, spans);
}

/** In plain text and Markdown every block has its place in the input. */
function sourceByPlace(text: string, body: Body, spans: readonly Span[]): FindSource {
  return (span, words) => {
    const index = blockAt(spans, span.start);
    let offset = spans[index]?.start ?? 0;
    for (const piece of body.blocks[index]?.pieces ?? []) {
      const inside = span.start - offset;
      if (inside >= 0 && inside < piece.text.length && piece.source !== undefined) {
        const near = piece.source.start + inside;
        // Windows line ends are two characters in the input and one in the article.
        const at = text.startsWith(words, near)
          ? near
          : text.indexOf(words, Math.max(piece.source.start, near - 4));
        return at >= 0 && at + words.length <= piece.source.end
          ? { start: at, end: at + words.length }
          : undefined;
      }
      offset += piece.text.length + 1;
    }
    return undefined;
  };
}

/** In HTML the words are searched for, each behind those before. Words with entities or tags inside are not found. */
function sourceBySearch(text: string): FindSource {
  let from = 0;
  return (_span, words) => {
    const at = text.indexOf(words, from);
    const found = at >= 0 ? at : text.indexOf(words);
    if (found < 0) return undefined;
    if (at >= 0 && words.length > 20) from = at;
    return { start: found, end: found + words.length };
  };
}

/**
 * Makes articles of the bytes of one input: their paragraphs, unchanged, their quotations with speakers, and what was
 * left out. `import-worker.ts` runs it under a time limit.
 */

import { defined } from '../defined.ts';
import { withoutPlaceMark } from '../knowledge/files/document-markdown.ts';
import type { Name } from '../knowledge/model.ts';
import { type Span, textAt } from '../text/span.ts';
import { endsLikeSentence, oneLine, wordCount } from './block-words.ts';
import { type Body, findBody } from './body/body.ts';
import { isNameLine } from './body/clutter.ts';
import type { BodyBlock, Dropped } from './body/judged-block.ts';
import { done, type Result, refused } from './input-result.ts';
import { looksLikeInterview, questionBlocks, type TextBlock } from './quotations/conversation.ts';
import { blockAt, type ExtractedQuotation } from './quotations/extracted-quotation.ts';
import { extractQuotations } from './quotations/index.ts';
import { outletAsName } from './quotations/people/outlet-name.ts';
import { type TextLanguage, textLanguageOf } from './quotations/text-language.ts';
import { readPages } from './read/index.ts';
import type { Block, Page, PageMetadata } from './read/page.ts';

export interface ArticleOptions {
  readonly names?: readonly Name[];
  /** Blocks with one of these words are kept, whatever they look like. */
  readonly keep?: readonly string[];
  /** A headline that is known already; a block that repeats it is left out. */
  readonly title?: string;
}

/** A paragraph, a section heading or a photo caption of the article. */
interface ArticleBlock {
  readonly kind: 'paragraph' | 'heading' | 'caption';
  readonly text: string;
  /** Its place in the original: `p. 3`, `1:04`. */
  readonly printedAt?: string;
}

/** A quotation with its places: in the article's paragraphs and in the input. */
export interface ArticleQuotation extends Omit<ExtractedQuotation, 'start' | 'end' | 'speakerMention'> {
  /** The number of its paragraph, from 1; headings and captions do not count. */
  readonly paragraph: number;
  /** Its span in the decoded input; undefined where markup or an entity is inside the words. */
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
  /** ISO 639-1, judged by its script and commonest words; absent where they do not show it. */
  readonly language?: string;
  /** What tells it from the other documents of its file: a day, an item. */
  readonly part?: string;
}

/**
 * Reads the documents of a file: one, or several of a feed or an exported chat.
 *
 * Refuses, with the reason, a file that cannot be read, is empty, or has no paragraph.
 */
export async function readArticles(
  bytes: Uint8Array,
  fileName: string,
  options: ArticleOptions = {},
): Promise<Result<readonly Article[]>> {
  const pages = await readPages(bytes, fileName);
  if (pages.kind === 'refused') return pages;
  const articles = pages.value.map((page) => articleOf(page, options));
  const read = articles.flatMap((article) => (article.kind === 'done' ? [article.value] : []));
  const refusal = articles.find((article) => article.kind === 'refused');
  return read.length === 0 && refusal !== undefined ? refusal : done(read);
}

const noParagraph =
  'The file holds no paragraph of running text. Check that the article itself was saved; --keep WORDS keeps a block that was taken for clutter.';

function articleOf(page: Page, { keep, title: knownTitle, names = [] }: ArticleOptions): Result<Article> {
  const body = findBody(
    { ...page, blocks: page.blocks.map(withoutHashes).map(withoutStars) },
    keep,
    knownTitle,
  );
  const { text, spans } = joined(body);
  const metadata = { ...body.metadata, ...page.metadata };
  const askers = [...(metadata.authors ?? []), metadata.siteName ?? ''];
  // The question of an interview becomes a heading: it helps to find the answer, and is not shown as part of it.
  const questions = page.isTranscript === true ? new Set() : questionBlocks(text, spans, askers);
  const blocks = body.blocks.map(({ kind, pieces }, index): ArticleBlock => {
    const words = textAt(text, spans[index] ?? { start: 0, end: 0 });
    if (questions.has(index) && kind !== 'caption') return { kind: 'heading', text: oneLine(words) };
    return { kind, text: words, ...defined({ printedAt: pieces[0]?.printedAt }) };
  });
  if (!blocks.some(({ kind }) => kind === 'paragraph')) return refused('no-article', noParagraph);
  const language = textLanguageOf(blocks.map((block) => block.text).join(' '));
  const { isTranscript = false, warnings = [], encoding = 'utf-8', part } = page;
  const quotedBlocks = body.blocks.flatMap(({ isQuoted }, index) => (isQuoted === true ? [index] : []));
  const { title, authors, siteName } = metadata;
  const beside = {
    blocks: spans,
    names: [...names, ...outletAsName(siteName, names)],
    quotedBlocks,
    isTranscript,
    ...defined({ title, authors }),
  };
  const found = extractQuotations(text, beside);
  const quotations = placed(found, blocks, spans, sourceFinder(page.input, body, spans));
  return done({
    metadata,
    encoding,
    blocks,
    quotations,
    dropped: body.dropped,
    warnings: [
      ...warnings,
      ...(knownTitle === undefined && page.metadata.title === undefined ? headlineWarnings(body) : []),
      ...languageWarnings(language),
      ...interviewWarnings(blocks, quotations),
    ],
    ...defined({ language: language === 'other' ? undefined : language, part }),
  });
}

/** The blocks as one text, and where each stands in it. */
function joined({ blocks }: Body): { readonly text: string; readonly spans: TextBlock[] } {
  const spans: TextBlock[] = [];
  let text = '';
  for (const block of blocks) {
    const words = textOf(block);
    const isSetApart = block.kind === 'heading' || block.pieces.some((piece) => piece.isEmphasised);
    spans.push({ start: text.length, end: text.length + words.length, isSetApart });
    text += `${words}\n\n`;
  }
  return { text, spans };
}

/** A line of names above another may be the outlet's, and the other the headline: "The Reed Almanac". */
function headlineWarnings({ metadata: { title = '', siteName }, dropped }: Body): string[] {
  const isLikeHeadline = (line: string): boolean => wordCount(line) >= 5 && !endsLikeSentence(line);
  const other = dropped.find(({ text, why }) => why === 'standfirst' && isLikeHeadline(text))?.text;
  return other === undefined || siteName !== undefined || !isNameLine(title, 5)
    ? []
    : [
        `“${oneLine(other)}” was left out as a standfirst below the headline “${title}”. If it is the headline, and the line above it the outlet, import the file again with --title and --outlet.`,
      ];
}

/** Says what is not read in the article's language. */
const languageWarnings = (language: TextLanguage): string[] =>
  language === 'en'
    ? []
    : [
        language === 'other'
          ? 'Quotations are found by their marks only, and speakers are not named in this language.'
          : 'Speakers in this language are named only where a verb of saying stands beside the marks with a whole name.',
      ];

/** Warns of an interview whose answers have no speaker, because they would be taken for the outlet's own words. */
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

/** A block without the `#` marks before it. They mean a heading to the writer, and to the loader too. */
function withoutHashes(block: Block): Block {
  const marks = /^#{1,6}[ \t]+(?=\S)/u.exec(block.text)?.[0].length ?? 0;
  if (marks === 0) return block;
  const { source, kind } = block;
  const text = block.text.slice(marks);
  const isHeading = kind === 'heading' || (wordCount(text) <= 15 && !text.includes('\n'));
  return {
    text,
    ...(source && { source: { ...source, start: source.start + marks } }),
    ...(isHeading && { kind: 'heading' }),
  };
}

/** A block without the stars that set a question apart: `**Is it open?**` */
function withoutStars(block: Block): Block {
  const words = /^(?:\*\*|__)(?<words>[^*_\n]{1,300}\?)(?:\*\*|__)$/u.exec(block.text)?.groups?.words;
  if (words === undefined) return block;
  const { source, ...rest } = block;
  const placed = source && { source: { start: source.start + 2, end: source.end - 2 } };
  return { ...rest, ...placed, text: words, isEmphasised: true };
}

/**
 * A block's text as a document can have it: without blank lines and line beginnings with #, which end a paragraph or
 * begin a heading in Markdown, and without our own mark of a place, `{¶ 3}`. Everything else is kept.
 */
function textOf({ pieces }: BodyBlock): string {
  const plain = (text: string): string =>
    text
      .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
      .replace(/\n(?:[ \t]*\n)+/gu, '\n')
      .replace(/\n(?=[ \t]*#)/gu, ' ');
  const text = pieces.map((piece) => (piece.isWrapped ? oneLine(piece.text) : plain(piece.text))).join(' ');
  let rest = text;
  for (let next = withoutPlaceMark(rest); next !== rest; next = withoutPlaceMark(rest)) rest = next;
  // A text that consists only of such marks keeps them.
  return rest || text;
}

/** The quotations of the paragraphs, with their places. Quotation marks in headings are the editor's and left out. */
function placed(
  found: readonly ExtractedQuotation[],
  blocks: readonly ArticleBlock[],
  spans: readonly Span[],
  sourceOf: FindSource,
): ArticleQuotation[] {
  const paragraphs = blocks.flatMap(({ kind }, index) => (kind === 'paragraph' ? [index] : []));
  const numbers = new Map(paragraphs.map((index, before) => [index, before + 1]));
  return found.flatMap(({ start, end, speakerMention, ...quotation }): ArticleQuotation[] => {
    const paragraph = numbers.get(blockAt(spans, start));
    if (paragraph === undefined) return [];
    const source = sourceOf({ start, end }, quotation.text);
    const mention = speakerMention && {
      text: speakerMention.text,
      source: sourceOf(speakerMention, speakerMention.text),
    };
    return [{ ...quotation, paragraph, source, speakerMention: mention }];
  });
}

type FindSource = (span: Span, words: string) => Span | undefined;

/**
 * Finds words of the article in the input. In plain text and Markdown every block has its place there. In HTML the
 * words are searched for, each behind the ones before; words with entities or tags inside are not found.
 */
function sourceFinder(input: Page['input'], body: Body, spans: readonly Span[]): FindSource {
  if (input === undefined) return () => undefined;
  const { text, isMarkup } = input;
  let from = 0;
  return (span, words) => {
    const place = isMarkup ? { start: from, end: text.length } : placeOf(span, body, spans);
    if (place === undefined) return undefined;
    const near = text.indexOf(words, place.start);
    const start = isMarkup && near < 0 ? text.indexOf(words) : near;
    if (start < 0 || start + words.length > place.end) return undefined;
    if (near >= 0 && words.length > 20) from = near;
    return { start, end: start + words.length };
  };
}

/** The span of the input in which a place of a block is searched: to the end of its piece. */
function placeOf({ start }: Span, { blocks }: Body, spans: readonly Span[]): Span | undefined {
  const index = blockAt(spans, start);
  let offset = spans[index]?.start ?? 0;
  for (const { text, source } of blocks[index]?.pieces ?? []) {
    const inside = start - offset;
    // Windows line ends have two characters in the input and one in the article, so the words may come later in the
    // input.
    if (inside < text.length) return source && { start: source.start + inside, end: source.end };
    offset += text.length + 1;
  }
  return undefined;
}

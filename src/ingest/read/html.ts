/** HTML: the article as Mozilla's Readability finds it, the metadata as the page states it. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { done, type Result, refused } from '../refusal.ts';
import { wordCount } from '../words.ts';
import { authorsOf, dateOf } from './metadata.ts';
import type { Block, Page, PageMetadata } from './page.ts';

/** More elements than any article page has; Readability's work grows with them. */
const MAX_ELEMENTS = 60_000;
const MIN_WORDS = 25;

/** Elements that begin a block of their own. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, td, figcaption, dt, dd';
const SKIPPED =
  'script, style, noscript, template, figure, figcaption, aside, nav, form, button, iframe, svg, header nav, footer';

/** Elements inside elements; deeper trees are made to break parsers, not to be read. */
const MAX_DEPTH = 500;

/** Whether elements stand inside one another deeper than any page needs. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const tag of html.matchAll(
    /<(?<close>\/?)(?:div|span|section|article|main|aside|table|ul|ol|blockquote|b|i|em|strong|a|font|center)\b/giu,
  )) {
    depth = Math.max(0, depth + (tag.groups?.close === '/' ? -1 : 1));
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** Reads a page. Refused when there is no article in it. */
export function readHtml(html: string): Result<Page> {
  if (isTooDeep(html)) return noArticle();
  const { document } = parseHTML(html);
  // linkedom gives a fragment no <html>; Readability needs a document element.
  if (document.documentElement === null || document.querySelector('body, p, div, article') === null)
    return noArticle();
  const metadata = statedMetadata(document);
  let article: ReturnType<Readability['parse']>;
  try {
    article = new Readability(document, { maxElemsToParse: MAX_ELEMENTS, charThreshold: 200 }).parse();
  } catch {
    return noArticle();
  }
  if (article?.content === undefined || article.content === null) return noArticle();
  const blocks = blocksOf(article.content);
  if (blocks.reduce((sum, block) => sum + wordCount(block.text), 0) < MIN_WORDS) return noArticle();
  const authors = metadata.authors ?? authorsOf(article.byline ?? '');
  const published = metadata.published ?? dateOf(article.publishedTime ?? '');
  const siteName = metadata.siteName ?? (article.siteName?.trim() || undefined);
  const title = metadata.title ?? (article.title?.trim() || undefined);
  return done({
    metadata: {
      ...metadata,
      ...(title === undefined ? {} : { title }),
      ...(authors.length === 0 ? {} : { authors }),
      ...(published === undefined ? {} : { published }),
      ...(siteName === undefined ? {} : { siteName }),
    },
    blocks,
    extracted: true,
  });
}

const noArticle = (): Result<Page> =>
  refused(
    'no-article',
    'The page holds no article: too little running text. Save the article itself, or its text.',
  );

/** The text of every block of the article, white space as a browser shows it. */
function blocksOf(content: string): Block[] {
  const { document } = parseHTML(`<!doctype html><html><body>${content}</body></html>`);
  for (const element of document.querySelectorAll(SKIPPED)) element.remove();
  for (const lineBreak of document.querySelectorAll('br')) lineBreak.replaceWith('\n');
  const blocks: Block[] = [];
  for (const element of document.querySelectorAll(BLOCKS)) {
    // A block inside a block is read once, as the inner one.
    if (element.querySelector(BLOCKS) !== null) continue;
    for (const part of (element.textContent ?? '').split(/\n\s*\n/u)) {
      const text = part.replace(/[\s\u00a0]+/gu, ' ').trim();
      if (text !== '') blocks.push({ text, ...(/^H[1-6]$/u.test(element.tagName) ? { heading: true } : {}) });
    }
  }
  if (blocks.length > 0) return blocks;
  const text: string[] = (document.body?.textContent ?? '').split(/\n\s*\n/u);
  return text
    .map((part) => ({ text: part.replace(/\s+/gu, ' ').trim() }))
    .filter((block) => block.text !== '');
}

type Dom = ReturnType<typeof parseHTML>['document'];

/** JSON-LD first, then Open Graph, then meta tags: the order in which sites keep them true. */
function statedMetadata(document: Dom): PageMetadata {
  const linked = linkedData(document);
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const found = document
        .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
        ?.getAttribute('content')
        ?.trim();
      if (found) return found;
    }
    return undefined;
  };
  const title = linked.title ?? meta('og:title', 'twitter:title') ?? heading(document);
  const authors = linked.authors ?? authorsOf(meta('author', 'article:author', 'dc.creator') ?? '');
  const published =
    linked.published ?? dateOf(meta('article:published_time', 'date', 'dc.date', 'pubdate') ?? '');
  const url =
    linked.url ??
    webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
    webAddress(meta('og:url'));
  const siteName = linked.siteName ?? meta('og:site_name', 'application-name');
  return {
    ...(title === undefined ? {} : { title }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    ...(siteName === undefined ? {} : { siteName }),
  };
}

/** The only first-level heading is the headline; two are not. */
function heading(document: Dom): string | undefined {
  const found = [...document.querySelectorAll('h1')];
  const text = found.length === 1 ? found[0]?.textContent?.replace(/\s+/gu, ' ').trim() : undefined;
  return text === '' ? undefined : text;
}

function webAddress(value: string | null | undefined): string | undefined {
  return value !== null && value !== undefined && /^https?:/u.test(value) && URL.canParse(value)
    ? value
    : undefined;
}

function linkedData(document: Dom): PageMetadata {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = articleIn(parsed(script.textContent ?? ''), 0);
    if (article !== undefined) return fromLinked(article);
  }
  return {};
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first object whose type is an article's; they nest in @graph and in lists. */
function articleIn(value: unknown, depth: number): Fields | undefined {
  if (depth > 4) return undefined;
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = articleIn(one, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isFields(value)) return undefined;
  if (/Article|BlogPosting|Report/u.test(JSON.stringify(value['@type'] ?? ''))) return value;
  return articleIn(value['@graph'], depth + 1) ?? articleIn(value.mainEntity, depth + 1);
}

function fromLinked(article: Fields): PageMetadata {
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  const nameOf = (value: unknown): string | undefined =>
    text(value) ?? (isFields(value) ? text(value.name) : undefined);
  const people = Array.isArray(article.author) ? article.author : [article.author];
  const authors = people.flatMap((one) => nameOf(one) ?? []);
  const title = text(article.headline) ?? text(article.name);
  const published = dateOf(text(article.datePublished) ?? '');
  const url =
    webAddress(text(article.url)) ??
    webAddress(
      text(isFields(article.mainEntityOfPage) ? article.mainEntityOfPage['@id'] : article.mainEntityOfPage),
    );
  const siteName = nameOf(article.publisher);
  return {
    ...(title === undefined ? {} : { title }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    ...(siteName === undefined ? {} : { siteName }),
  };
}

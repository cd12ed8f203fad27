/** What a page states of itself: in JSON-LD, in meta tags, and where readers see it. */
import { defined } from '../../defined.ts';
import { bare, oneLine } from '../words.ts';
import { foldedName, withoutSiteName } from './headline.ts';
import type { Dom } from './html-blocks.ts';
import { type Fields, linkedArticle, textOf } from './linked-data.ts';
import { authorsOf, dateOf } from './metadata.ts';
import type { PageMetadata } from './page.ts';

const DATE_TAGS = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_time',
  'parsely-pub-date',
  'sailthru.date',
  'article_date_original',
  'citation_publication_date',
  'citation_date',
];

/** JSON-LD first, then Open Graph, then meta tags, then what the page shows: the order in which sites keep them true. */
export function statedMetadata(document: Dom): PageMetadata {
  const meta = metaTags(document);
  const linked = linkedArticle(document);
  const siteName = nameOf(linked?.publisher) ?? meta('og:site_name', 'application-name', 'twitter:site:name');
  const title = titleOf(
    document,
    siteName,
    textOf(linked?.headline) ?? meta('og:title', 'twitter:title', 'dc.title', 'citation_title'),
  );
  const url = addressOf(document, linked, meta('og:url'));
  const authors = firstPeople(
    linkedAuthors(linked),
    [
      meta(
        'author',
        'article:author',
        'byl',
        'parsely-author',
        'dc.creator',
        'dc.contributor',
        'citation_author',
        'sailthru.author',
      ),
    ],
    shownAuthors(document),
  );
  const published =
    dateOf(textOf(linked?.datePublished) ?? '') ??
    dateOf(meta(...DATE_TAGS) ?? '') ??
    shownDate(document) ??
    dateInAddress(url);
  return {
    ...defined({ title }),
    ...(authors.length === 0 ? {} : { authors }),
    ...defined({ published, url }),
    ...(siteName === undefined ? {} : { siteName: oneLine(siteName) }),
  };
}

type Meta = (...names: string[]) => string | undefined;

/** Reads the meta tags once; names without regard to case. */
function metaTags(document: Dom): Meta {
  const tags = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta[content]')) {
    const key = (
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop')
    )?.toLowerCase();
    const content = tag.getAttribute('content')?.trim();
    if (key !== undefined && content && !tags.has(key)) tags.set(key, content);
  }
  return (...names) => names.map((name) => tags.get(name)).find((content) => content !== undefined);
}

/** The headline: stated, or the heading that the window's title repeats, or that title without the site's name. */
function titleOf(
  document: Dom,
  siteName: string | undefined,
  stated: string | undefined,
): string | undefined {
  if (stated !== undefined) return withoutSiteName(oneLine(stated), siteName);
  const window = oneLine(document.querySelector('title')?.textContent ?? '');
  const headings = [...document.querySelectorAll('h1, h2')].map((heading) => ({
    isFirst: heading.tagName.toUpperCase() === 'H1',
    text: oneLine(heading.textContent ?? ''),
  }));
  const folded = foldedName(window);
  const repeated = headings.find(({ text }) => text.length >= 10 && folded.startsWith(foldedName(text)));
  if (repeated !== undefined) return repeated.text;
  const only = headings.filter(({ isFirst }) => isFirst);
  const isHeadline = only.length === 1 && (window === '' || sharesWords(only[0]?.text ?? '', window));
  return (isHeadline ? only[0]?.text : withoutSiteName(window, siteName)) || undefined;
}

/** Half of the words of a heading stand in the window's title; a site's name alone does not make it a headline. */
function sharesWords(heading: string, window: string): boolean {
  const words = heading.toLowerCase().split(/\s+/u);
  const other = new Set(window.toLowerCase().split(/\s+/u));
  return words.length > 3 && words.filter((word) => other.has(word)).length >= words.length / 2;
}

/** The page's address without a place in it; relative ones cannot be followed from a file. */
function addressOf(
  document: Dom,
  linked: Fields | undefined,
  stated: string | undefined,
): string | undefined {
  const page = linked?.mainEntityOfPage;
  const candidates = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    textOf(linked?.url),
    textOf(page) ?? (isFields(page) ? textOf(page['@id']) : undefined),
    stated,
  ];
  for (const candidate of candidates) {
    if (
      candidate === null ||
      candidate === undefined ||
      !/^https?:/u.test(candidate) ||
      !URL.canParse(candidate)
    )
      continue;
    return candidate.split('#')[0];
  }
  return undefined;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nameOf = (value: unknown): string | undefined =>
  textOf(value) ?? (isFields(value) ? textOf(value.name) : undefined);

function linkedAuthors(linked: Fields | undefined): (string | undefined)[] {
  const listed = linked?.author ?? linked?.creator;
  return (Array.isArray(listed) ? listed : [listed]).map(nameOf);
}

/** The first source that names anybody. */
function firstPeople(...sources: (readonly (string | undefined)[])[]): string[] {
  for (const source of sources) {
    const people = [...new Set(source.flatMap((line) => (line === undefined ? [] : authorsOf(line))))];
    if (people.length > 0) return people;
  }
  return [];
}

const BYLINES =
  '[rel~="author"], [itemprop~="author"], .byline, .author, .author-name, .article-author, .byline-name, .c-byline';

/** Bylines where readers see them, outside lists of other articles and comments. */
function shownAuthors(document: Dom): string[] {
  const found = [...document.querySelectorAll(BYLINES)].filter(
    (element) => element.closest('aside, nav, footer, [class*="comment"], [class*="related"]') === null,
  );
  const lines = found
    .map((element) => oneLine(bare(element.textContent ?? '')))
    .filter((line) => line !== '' && line.length <= 120);
  return lines.slice(0, 3);
}

const DATES =
  '[itemprop~="datePublished"], time[pubdate], time[datetime], .published, .entry-date, .post-date, .article-date, .date, .timestamp, .byline';

/** The first date near the article's head that says when it was published. */
function shownDate(document: Dom): string | undefined {
  const found = [...document.querySelectorAll(DATES)].filter(
    (element) =>
      element.closest('aside, nav, footer, [class*="comment"], [class*="related"], [class*="updated"]') ===
      null,
  );
  const isStated = (element: (typeof found)[number]): boolean =>
    element.matches('[itemprop~="datePublished"], time[pubdate]');
  for (const element of [...found.filter(isStated), ...found]) {
    const stated = element.getAttribute('datetime') ?? element.getAttribute('content') ?? '';
    const date = dateOf(stated) ?? dateOf(oneLine(element.textContent ?? '').slice(0, 120));
    if (date !== undefined) return date;
  }
  return undefined;
}

/** `…/2031/03/04/ferry` → `2031-03-04` */
function dateInAddress(url: string | undefined): string | undefined {
  const found = /\/(?<date>\d{4}\/\d{1,2}\/\d{1,2})(?:\/|-|$)/u.exec(url ?? '')?.groups?.date;
  return found === undefined ? undefined : dateOf(found);
}

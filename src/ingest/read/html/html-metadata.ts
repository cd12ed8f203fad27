/** What a page states of itself: in JSON-LD, in meta tags, and where readers see it. */

import { wordSet } from '../../../text/word-set.ts';
import { siteOf } from '../../sites.ts';
import { oneLine } from '../../words.ts';
import { type PageMetadata, pageMetadata } from '../page.ts';
import { authorsOf } from '../stated/bylines.ts';
import { dateOf, statedDate } from '../stated/dates.ts';
import type { Dom } from './dom.ts';
import { foldedName, withoutSiteName } from './headline.ts';
import type { HtmlBlock } from './html-blocks.ts';
import { type Fields, isFields, type LinkedData, linkedData, textOf } from './linked-data.ts';
import { markedDate, shownAuthors, shownDate } from './shown-metadata.ts';

/** Names of meta tags without their punctuation: `article:published_time` and `articlePublishedTime` are one. */
const dateTags = [
  ...wordSet(
    'articlepublishedtime ogpublishedtime ogarticlepublishedtime ogarticlepublished ogpubdate ogpublishdate ogdatepublished datepublished publisheddate dateposted publishedtime publishedat published publishtime publishdate publicationdate publicationtime pubdate pdate ptime postdate articledate articledateoriginal articlepublished articlecreated articlecreatedtime originalpublicationdate parselypubdate sailthrudate btpubdate citationpublicationdate citationonlinedate citationdate cxenseparserecspublishtime cxenseparserecsarticlepublishtime rnewsdatepublished rbpubdate vrpublishedtime twtpublishedat shareaholicarticlepublishedtime mediatorpublishedtime releasedate videoreleasedate dateissued dcdateissued dctermsissued dcdatepublished dcdatepublication dctermsavailable dcdate dctermsdate dcdatecreated dccreated dctermscreated datecreated createdate contentcreatedate created originaldate displaydate lastpublished date ogregdate doc_date docdate',
  ),
];
const authorTags = [
  ...wordSet(
    'author articleauthor byl byline parselyauthor dccreator dccontributor dctermscreator citationauthor sailthruauthor authors authorname ogarticleauthor twitterdata1 cxenseparseauthor rbauthor',
  ),
];
const titleTags = ['ogtitle', 'twittertitle', 'dctitle', 'citationtitle', 'parselytitle', 'sailthrutitle'];

/** JSON-LD first, then Open Graph, then meta tags, then what the page shows: the order in which sites keep them true. */
export function statedMetadata(document: Dom, html: string, blocks: readonly HtmlBlock[]): PageMetadata {
  const meta = metaTags(document);
  const window = oneLine(document.querySelector('title')?.textContent ?? '');
  const headings = [...document.querySelectorAll('h1')].map(({ textContent }) => oneLine(textContent ?? ''));
  const linked = linkedData(document, [...headings, ...meta(...titleTags), window]);
  const siteName =
    nameOf(linked.article.publisher) ??
    meta('ogsitename', 'applicationname', 'twittersitename')[0] ??
    nameOf(linked.site);
  const stated = textOf(linked.article.headline) ?? meta(...titleTags)[0];
  const title =
    stated === undefined
      ? shownTitle(document, window, headings, siteName)
      : withoutSiteName(oneLine(stated), siteName);
  const { url, carriedFrom } = addressesOf(document, linked, meta('ogurl')[0], savedFrom(html));
  const isDayFirst = writesDayFirst(
    document.documentElement?.getAttribute('lang') ?? meta('oglocale')[0] ?? '',
  );
  const authors = firstPeople(
    linkedAuthors(linked.article),
    ...authorTags.map((tag) => meta(tag)),
    shownAuthors(document, blocks, title),
  );
  const { article, page } = linked;
  const published =
    statedDate(textOf(article.datePublished), isDayFirst) ??
    meta(...dateTags).flatMap((value) => statedDate(value, isDayFirst) ?? [])[0] ??
    markedDate(document, isDayFirst) ??
    dateInAddress(url) ??
    shownDate(document, blocks, title, isDayFirst) ??
    statedDate(textOf(page.datePublished ?? article.dateCreated ?? page.uploadDate)) ??
    monthInAddress(url);
  return pageMetadata({
    title,
    authors,
    published,
    url,
    siteName: siteName && oneLine(siteName),
    carriedFrom,
  });
}

/** Languages and countries whose 3/4/2031 is in April. American pages say "en" and "en-US", and so do many that are not. */
const writesDayFirst = (language: string): boolean =>
  /^(?:de|fr|ru|es|it|pt|nl|uk|pl|sv|da|nb|fi|cs|tr|el|kk|ro|bg|ca|id|vi)\b|^en[-_](?:gb|au|nz|ie|in|za)\b/iu.test(
    language,
  );

type Meta = (...names: string[]) => string[];

/** Reads the meta tags once; names without regard to case and punctuation. A name can stand more than once. */
function metaTags(document: Dom): Meta {
  const tags = [...document.querySelectorAll('meta[content]')].flatMap((tag) =>
    ['property', 'name', 'itemprop', 'http-equiv'].map((key) => ({
      name: (tag.getAttribute(key) ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''),
      content: tag.getAttribute('content')?.trim() ?? '',
    })),
  );
  const byName = Map.groupBy(
    tags.filter(({ content }) => content !== ''),
    ({ name }) => name,
  );
  return (...names) => names.flatMap((name) => byName.get(name)?.map(({ content }) => content) ?? []);
}

/** The heading that the window's title repeats, or the only one, or that title without the site's name. */
function shownTitle(
  document: Dom,
  window: string,
  [only = '', ...others]: readonly string[],
  siteName: string | undefined,
): string | undefined {
  const folded = foldedName(window);
  const repeated = [...document.querySelectorAll('h1, h2')]
    .map(({ textContent }) => oneLine(textContent ?? ''))
    .find((heading) => heading.length >= 10 && folded.startsWith(foldedName(heading)));
  if (repeated !== undefined) return repeated;
  const isHeadline = others.length === 0 && (window === '' || sharesWords(only, window));
  return (isHeadline ? only : withoutSiteName(window, siteName)) || undefined;
}

/** Half of the words of a heading stand in the window's title; a site's name alone does not make it a headline. */
function sharesWords(heading: string, window: string): boolean {
  const words = heading.toLowerCase().split(/\s+/u);
  const other = new Set(window.toLowerCase().split(/\s+/u));
  return words.length > 3 && words.filter((word) => other.has(word)).length >= words.length / 2;
}

/**
 * The page's address, without the part behind `#`. Relative ones cannot be followed from a file. A canonical
 * address at another site tells where the article was taken from.
 */
function addressesOf(
  document: Dom,
  { article }: LinkedData,
  openGraph: string | undefined,
  saved: string | undefined,
): { readonly url: string | undefined; readonly carriedFrom: string | undefined } {
  const canonical = address(
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? undefined,
  );
  const page = article.mainEntityOfPage;
  const linked = [textOf(article.url), textOf(page) ?? (isFields(page) ? textOf(page['@id']) : undefined)];
  const own = address(saved) ?? address(openGraph);
  if (canonical !== undefined && own !== undefined && siteOf(canonical) !== siteOf(own))
    return { url: own, carriedFrom: canonical };
  return {
    url: canonical ?? linked.map(address).find((one) => one !== undefined) ?? own,
    carriedFrom: undefined,
  };
}

const address = (text: string | undefined): string | undefined =>
  text !== undefined && /^https?:/iu.test(text) && URL.canParse(text) ? text.split('#')[0] : undefined;

/** Where browsers that save a page write down its address. */
const savedFrom = (html: string): string | undefined =>
  /<!--(?: saved from url=\(\d{1,5}\)| ?Page saved with SingleFile\s{1,4}url: )(?<url>https?:\/\/[^\s<>]{1,500})/u.exec(
    html.slice(0, 4000),
  )?.groups?.url;

const nameOf = (value: unknown): string | undefined =>
  textOf(value) ??
  (isFields(value)
    ? (textOf(value.name) ?? (Array.isArray(value.name) ? textOf(value.name[0]) : undefined))
    : undefined);

function linkedAuthors({ author }: Fields): string[] {
  return [author].flat().flatMap((one) => {
    if (isFields(one) && /Organization/u.test(JSON.stringify(one['@type'] ?? ''))) return [];
    const names = isFields(one) && Array.isArray(one.name) ? one.name : [one];
    return names.flatMap((name) => nameOf(name) ?? []);
  });
}

/** The first source that names anybody. */
function firstPeople(...sources: (readonly string[])[]): string[] {
  return (
    sources.map((source) => [...new Set(source.flatMap(authorsOf))]).find((people) => people.length > 0) ?? []
  );
}

/** `…/2031/03/04/ferry` → `2031-03-04`; `…/2031-03-04-ferry` and `…/20310304/ferry` too. */
function dateInAddress(url: string | undefined): string | undefined {
  const path = url === undefined ? '' : new URL(url).pathname;
  const parts =
    /\/(?<date>\d{4}[/-]\d{1,2}[/-]\d{1,2})(?:[/_-]|$)/u.exec(path)?.groups?.date ??
    /[/-](?<date>(?:19|20)\d{6})(?:[/_.-]|$)/u.exec(path)?.groups?.date;
  const inWords = /\/(?<year>\d{4})\/(?<month>[a-z]{3})\/(?<day>\d{1,2})\//u.exec(path)?.groups;
  if (inWords !== undefined) return dateOf(`${inWords.day} ${inWords.month} ${inWords.year}`);
  const date = statedDate(parts);
  return date?.length === 10 ? date : undefined;
}

/** `…/2031/03/ferry` → `2031-03` */
function monthInAddress(url: string | undefined): string | undefined {
  const found = /\/(?<year>(?:19|20)\d{2})\/(?<month>0[1-9]|1[0-2])\//u.exec(
    url === undefined ? '' : new URL(url).pathname,
  )?.groups;
  return found === undefined ? undefined : `${found.year}-${found.month}`;
}

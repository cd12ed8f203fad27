/** Reads the metadata of a page: from JSON-LD, meta tags and the text that readers see. */

import { defined } from '../../../defined.ts';
import { oneLine } from '../../block-words.ts';
import { siteOf } from '../../sites.ts';
import { type PageMetadata, pageMetadata } from '../page.ts';
import { authorsOf } from '../stated/bylines.ts';
import { dateOf, statedDate } from '../stated/dates.ts';
import type { Dom } from './dom.ts';
import { foldedName, withoutSiteName } from './headline.ts';
import type { HtmlBlock } from './html-blocks.ts';
import { type Fields, isFields, type LinkedData, linkedData, textOf } from './linked-data.ts';
import { markedDate, shownAuthors, shownDate } from './shown-metadata.ts';

/** Names of meta tags without punctuation, so that `article:published_time` and `articlePublishedTime` are the same. */
const dateTags =
  'articlepublishedtime ogpublishedtime ogarticlepublishedtime ogarticlepublished ogpubdate ogpublishdate ogdatepublished datepublished publisheddate dateposted publishedtime publishedat published publishtime publishdate publicationdate publicationtime pubdate pdate ptime postdate articledate articledateoriginal articlepublished articlecreated articlecreatedtime originalpublicationdate parselypubdate sailthrudate btpubdate citationpublicationdate citationonlinedate citationdate cxenseparserecspublishtime cxenseparserecsarticlepublishtime rnewsdatepublished rbpubdate vrpublishedtime twtpublishedat shareaholicarticlepublishedtime mediatorpublishedtime releasedate videoreleasedate dateissued dcdateissued dctermsissued dcdatepublished dcdatepublication dctermsavailable dcdate dctermsdate dcdatecreated dccreated dctermscreated datecreated createdate contentcreatedate created originaldate displaydate lastpublished date ogregdate doc_date docdate'.split(
    ' ',
  );
const authorTags =
  'author articleauthor byl byline parselyauthor dccreator dccontributor dctermscreator citationauthor sailthruauthor authors authorname ogarticleauthor twitterdata1 cxenseparseauthor rbauthor'.split(
    ' ',
  );
const titleTags = ['ogtitle', 'twittertitle', 'dctitle', 'citationtitle', 'parselytitle', 'sailthrutitle'];

/**
 * The metadata of a page: from JSON-LD, else from Open Graph, else from other meta tags, else from the text. This is
 * the order of how reliable they are on most sites.
 */
export function statedMetadata(document: Dom, html: string, blocks: readonly HtmlBlock[]): PageMetadata {
  const meta = metaTags(document);
  const window = oneLine(document.querySelector('title')?.textContent ?? '');
  const headings = [...document.querySelectorAll('h1')].map(({ textContent }) => oneLine(textContent ?? ''));
  const titles = meta(...titleTags);
  const linked = linkedData(document, [...headings, ...titles, window]);
  const { article, page } = linked;
  const [named = nameOf(linked.site)] = meta('ogsitename', 'applicationname', 'twittersitename');
  const siteName = nameOf(article.publisher) ?? named;
  const stated = textOf(article.headline) ?? titles[0];
  const title =
    stated === undefined
      ? shownTitle(document, window, headings, siteName)
      : withoutSiteName(oneLine(stated), siteName);
  const addresses = addressesOf(document, linked, meta('ogurl')[0], savedFrom(html));
  const isDayFirst = writesDayFirst.test(
    document.documentElement?.getAttribute('lang') ?? meta('oglocale')[0] ?? '',
  );
  const authors = [
    linkedAuthors(article),
    ...authorTags.map((tag) => meta(tag)),
    shownAuthors(document, blocks, title),
  ].map((source) => [...new Set(source.flatMap(authorsOf))]);
  const published =
    statedDate(textOf(article.datePublished), isDayFirst) ??
    meta(...dateTags).flatMap((value) => statedDate(value, isDayFirst) ?? [])[0] ??
    markedDate(document, isDayFirst) ??
    dateInAddress(addresses.url) ??
    shownDate(document, blocks, title, isDayFirst) ??
    statedDate(textOf(page.datePublished ?? article.dateCreated ?? page.uploadDate)) ??
    monthInAddress(addresses.url);
  return pageMetadata({
    title,
    // Of the sources, the first that names anybody.
    authors: authors.find((people) => people.length > 0),
    published,
    siteName: siteName && oneLine(siteName),
    ...addresses,
  });
}

/**
 * Languages and countries in which 3/4/2031 is in April. "en" and "en-US" are not among them, as American pages have
 * them.
 */
const writesDayFirst =
  /^(?:de|fr|ru|es|it|pt|nl|uk|pl|sv|da|nb|fi|cs|tr|el|kk|ro|bg|ca|id|vi)\b|^en[-_](?:gb|au|nz|ie|in|za)\b/iu;

type Meta = (...names: string[]) => string[];

/** The values of the meta tags by name, without regard to case and punctuation; a name may have several. */
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

/**
 * The headline: the heading that the page's title repeats, or the only heading, or that title without the site's name.
 */
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

/** Whether a page's title has half of the words of a heading that is not just the name of the site. */
function sharesWords(heading: string, window: string): boolean {
  const words = heading.toLowerCase().split(/\s+/u);
  const other = new Set(window.toLowerCase().split(/\s+/u));
  return words.length > 3 && words.filter((word) => other.has(word)).length >= words.length / 2;
}

/**
 * The address of the page, without the part after `#`. Relative addresses are useless in a file. A canonical address at
 * another site is the source of the article.
 */
function addressesOf(
  document: Dom,
  { article }: LinkedData,
  openGraph: string | undefined,
  saved: string | undefined,
): Pick<PageMetadata, 'url' | 'carriedFrom'> {
  const canonical = address(document.querySelector('link[rel~="canonical"]')?.getAttribute('href'));
  const page = article.mainEntityOfPage;
  const own = address(saved) ?? address(openGraph);
  if (canonical !== undefined && own !== undefined && siteOf(canonical) !== siteOf(own))
    return { url: own, carriedFrom: canonical };
  const linked = address(textOf(article.url)) ?? address(textOf(isFields(page) ? page['@id'] : page));
  return defined({ url: canonical ?? linked ?? own });
}

const address = (text: string | null | undefined): string | undefined =>
  text && /^https?:/iu.test(text) && URL.canParse(text) ? text.split('#')[0] : undefined;

/** The comment in which browsers write the address of a page that they save. */
const savedFrom = (html: string): string | undefined =>
  /<!--(?: saved from url=\(\d{1,5}\)| ?Page saved with SingleFile\s{1,4}url: )(?<url>https?:\/\/[^\s<>]{1,500})/u.exec(
    html.slice(0, 4000),
  )?.groups?.url;

/** The name of a publisher or a person, or of the first where JSON-LD has several. */
const namesOf = (value: unknown): string[] =>
  [isFields(value) ? value.name : value]
    .flat()
    .flatMap((name) => textOf(isFields(name) ? name.name : name) ?? []);

const nameOf = (value: unknown): string | undefined => namesOf(value)[0];

const linkedAuthors = ({ author }: Fields): string[] =>
  [author]
    .flat()
    .filter((one) => !isFields(one) || !/Organization/u.test(JSON.stringify(one['@type'] ?? '')))
    .flatMap(namesOf);

/**
 * The date in an address: `…/2031/03/04/ferry`, `…/2031-03-04-ferry`, `…/20310304/ferry` or `…/2031/mar/04/ferry` →
 * `2031-03-04`
 */
function dateInAddress(url: string | undefined): string | undefined {
  const path = url === undefined ? '' : new URL(url).pathname;
  const [, inWords] = /\/(\d{4}\/[a-z]{3}\/\d{1,2})\//u.exec(path) ?? [];
  if (inWords !== undefined) return dateOf(inWords.split('/').toReversed().join(' '));
  const [, parts] =
    /\/(\d{4}[/-]\d{1,2}[/-]\d{1,2})(?:[/_-]|$)/u.exec(path) ??
    /[/-]((?:19|20)\d{6})(?:[/_.-]|$)/u.exec(path) ??
    [];
  const date = statedDate(parts);
  return date?.length === 10 ? date : undefined;
}

/** The month in an address: `…/2031/03/ferry` → `2031-03` */
function monthInAddress(url: string | undefined): string | undefined {
  const path = url === undefined ? '' : new URL(url).pathname;
  const [, month] = /\/((?:19|20)\d{2}\/(?:0[1-9]|1[0-2]))\//u.exec(path) ?? [];
  return month?.replace('/', '-');
}

/** Reads RSS and Atom feeds: one document for each item. */
import { DOMParser } from 'linkedom';
import { oneLine } from '../block-words.ts';
import { done, refused } from '../input-result.ts';
import { slug } from '../slug.ts';
import { decode } from './decode.ts';
import { extensionOf, type FileFormat } from './format.ts';
import { childrenOf, type DomElement, elementsIn } from './html/dom.ts';
import { blocksOfMarkup } from './html/markup.ts';
import { type Page, pageMetadata } from './page.ts';
import { authorsOf } from './stated/bylines.ts';
import { dateOf } from './stated/dates.ts';

/** The most items that are read from a feed. */
const maxItems = 500;

export const feed: FileFormat = {
  extensions: ['rss', 'atom', 'xml'],
  fits: ({ fileName, head }) =>
    /^(?:rss|atom)$/u.test(extensionOf(fileName)) || /<(?:rss|feed|rdf:RDF)[\s>]/u.test(head),

  async read({ bytes }) {
    const decoded = decode(bytes);
    if (decoded.kind === 'refused') return decoded;
    const document = new DOMParser().parseFromString(decoded.value.text, 'text/xml');
    const channel = (document.querySelector('channel') ?? document.documentElement) as DomElement | null;
    const siteName = channel === null ? undefined : wordsOf(childOf(channel, 'title'));
    const items = elementsIn(document, 'item, entry');
    const pages = items
      .slice(0, maxItems)
      .map((item) => pageOf(item, siteName))
      .filter(({ blocks }) => blocks.length > 0);
    if (pages.length === 0)
      return refused('no-article', 'The feed holds no text. Import the addresses of its articles instead.');
    const lost = items.length - pages.length;
    const warning = `Items of the feed that hold no text, or stand below the first ${maxItems}: ${lost}.`;
    return done(pages.map((page) => ({ ...page, warnings: lost === 0 ? [] : [warning] })));
  },
};

function pageOf(item: DomElement, siteName: string | undefined): Page {
  const words = (...tags: string[]): string | undefined =>
    tags.map((tag) => wordsOf(childOf(item, tag))).find((text) => text !== undefined);
  const link = childOf(item, 'link');
  const address = wordsOf(link) ?? link?.getAttribute('href') ?? '';
  const author = childOf(item, 'author');
  const named = words('dc:creator') ?? wordsOf(author?.querySelector('name')) ?? wordsOf(author) ?? '';
  const isHtml = childOf(item, 'title')?.getAttribute('type') === 'html';
  const titleBlocks = isHtml ? blocksOfMarkup(words('title') ?? '') : [];
  const title = isHtml ? oneLine(titleBlocks.map(({ text }) => text).join(' ')) : words('title');
  const url = URL.canParse(address) && /^https?:/u.test(address) ? address : undefined;
  const published = dateOf(words('pubDate', 'published', 'dc:date', 'updated') ?? '');
  const [markup = ''] = ['content:encoded', 'content', 'description', 'summary'].flatMap(
    (tag) => markupOf(childOf(item, tag)) || [],
  );
  return {
    metadata: pageMetadata({ title, url, published, siteName, authors: authorsOf(named) }),
    blocks: blocksOfMarkup(markup),
    extracted: true,
    part: slug(title ?? url ?? 'item'),
  };
}

/** The child element with a name; of several links, the one to the article itself. */
const childOf = (element: DomElement, tag: string): DomElement | undefined =>
  childrenOf(element).find(
    (child) => child.tagName === tag && !/^(?!alternate)/u.test(child.getAttribute('rel') ?? 'alternate'),
  );

/** The HTML of an item: in a feed, XHTML is elements and HTML is escaped text. */
const markupOf = (element: DomElement | undefined): string =>
  (element?.getAttribute('type') === 'xhtml' ? element.innerHTML : (element?.textContent ?? '')).trim();

const wordsOf = (element: { readonly textContent: string | null } | null | undefined): string | undefined =>
  element?.textContent?.trim() || undefined;

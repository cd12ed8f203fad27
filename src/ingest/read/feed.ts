/** RSS and Atom: every item a document. */
import { DOMParser } from 'linkedom';
import { done, refused } from '../refusal.ts';
import { slug } from '../slug.ts';
import { oneLine } from '../words.ts';
import { decode } from './decode.ts';
import { extensionOf, type FileFormat } from './format.ts';
import type { DomElement } from './html/dom.ts';
import { blocksOfMarkup } from './html/markup.ts';
import { type Page, pageMetadata } from './page.ts';
import { authorsOf } from './stated/bylines.ts';
import { dateOf } from './stated/dates.ts';

/** No feed that is read item by item has more. */
const maxItems = 500;

export const feed: FileFormat = {
  extensions: ['rss', 'atom', 'xml'],
  fits: ({ fileName, head }) =>
    /^(?:rss|atom)$/u.test(extensionOf(fileName)) || /<(?:rss|feed|rdf:RDF)[\s>]/u.test(head),

  async read({ bytes }) {
    const decoded = decode(bytes);
    if (!decoded.ok) return decoded;
    const document = new DOMParser().parseFromString(decoded.value.text, 'text/xml');
    const channel = (document.querySelector('channel') ?? document.documentElement) as DomElement | null;
    const siteName = channel === null ? undefined : wordsOf(childOf(channel, 'title'));
    const items = [...document.querySelectorAll('item, entry')] as DomElement[];
    const pages = items
      .slice(0, maxItems)
      .map((item) => pageOf(item, siteName))
      .filter(({ blocks }) => blocks.length > 0);
    const lost = items.length - pages.length;
    const warnings =
      lost === 0
        ? []
        : [`Items of the feed that hold no text, or stand below the first ${maxItems}: ${lost}.`];
    return pages.length === 0
      ? refused('no-article', 'The feed holds no text. Import the addresses of its articles instead.')
      : done(pages.map((page) => ({ ...page, warnings })));
  },
};

function pageOf(item: DomElement, siteName: string | undefined): Page {
  const words = (...tags: string[]): string | undefined =>
    tags.map((tag) => wordsOf(childOf(item, tag))).find((text) => text !== undefined);
  const link = childOf(item, 'link');
  const address = wordsOf(link) ?? link?.getAttribute('href') ?? '';
  const author = childOf(item, 'author');
  const authors = authorsOf(
    words('dc:creator') ??
      wordsOf(author?.querySelector('name') as DomElement | null) ??
      wordsOf(author) ??
      '',
  );
  const isHtml = childOf(item, 'title')?.getAttribute('type') === 'html';
  const title = isHtml
    ? oneLine(
        blocksOfMarkup(words('title') ?? '')
          .map(({ text }) => text)
          .join(' '),
      )
    : words('title');
  const url = URL.canParse(address) && /^https?:/u.test(address) ? address : undefined;
  return {
    metadata: pageMetadata({
      title,
      url,
      published: dateOf(words('pubDate', 'published', 'dc:date', 'updated') ?? ''),
      siteName,
      authors,
    }),
    blocks: blocksOfMarkup(
      ['content:encoded', 'content', 'description', 'summary']
        .map((tag) => markupOf(childOf(item, tag)))
        .find((html) => html !== '') ?? '',
    ),
    extracted: true,
    part: slug(title ?? url ?? 'item'),
  };
}

/** The child of a name; of several links the one to the article itself. */
const childOf = (element: DomElement, tag: string): DomElement | undefined =>
  ([...element.children] as DomElement[]).find(
    (child) => child.tagName === tag && !/^(?!alternate)/u.test(child.getAttribute('rel') ?? 'alternate'),
  );

/** XHTML stands in a feed as elements, HTML as their escaped text. */
const markupOf = (element: DomElement | undefined): string =>
  (element?.getAttribute('type') === 'xhtml' ? element.innerHTML : (element?.textContent ?? '')).trim();

const wordsOf = (element: DomElement | null | undefined): string | undefined =>
  element?.textContent?.trim() || undefined;

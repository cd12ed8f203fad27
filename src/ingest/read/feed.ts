/** RSS and Atom: every item a document, by way of fast-xml-parser, which expands no entities of a file's own. */
import { defined } from '../../defined.ts';
import { done, refused } from '../refusal.ts';
import { slug } from '../slug.ts';
import { decode } from './decode.ts';
import { extensionOf, type FileFormat } from './format.ts';
import { blocksOfMarkup } from './html/markup.ts';
import type { Page } from './page.ts';
import { authorsOf } from './stated/bylines.ts';
import { dateOf } from './stated/dates.ts';

type Fields = Readonly<Record<string, unknown>>;

/** No feed that is read item by item has more. */
const MAX_ITEMS = 500;

export const feed: FileFormat = {
  extensions: ['rss', 'atom', 'xml'],
  fits: ({ fileName, head }) =>
    /^(?:rss|atom)$/u.test(extensionOf(fileName)) || /<(?:rss|feed|rdf:RDF)[\s>]/u.test(head),

  async read({ bytes }) {
    const decoded = decode(bytes);
    if (!decoded.ok) return decoded;
    const { XMLParser } = await import('fast-xml-parser');
    let tree: unknown;
    try {
      tree = new XMLParser({
        ignoreAttributes: false,
        attributeNamePrefix: '@',
        processEntities: true,
      }).parse(decoded.value.text);
    } catch {
      return refused('unreadable', 'The feed is no XML that can be read. Save its articles as pages.');
    }
    const root = fieldsOf(fieldsOf(tree).rss ?? fieldsOf(tree).feed ?? fieldsOf(tree)['rdf:RDF']);
    const channel = root.channel === undefined ? root : fieldsOf(root.channel);
    const siteName = textOf(channel.title);
    const items = listOf(channel.item ?? root.item ?? channel.entry).slice(0, MAX_ITEMS);
    const pages = items.map((item) => pageOf(item, siteName)).filter(({ blocks }) => blocks.length > 0);
    return pages.length === 0
      ? refused('no-article', 'The feed holds no text. Import the addresses of its articles instead.')
      : done(pages);
  },
};

function pageOf(item: Fields, siteName: string | undefined): Page {
  const title = textOf(item.title);
  const link =
    textOf(item.link) ??
    listOf(item.link)
      .map((one) => textOf(one['@href']))
      .find((href) => href !== undefined);
  const authors = authorsOf(
    textOf(item['dc:creator']) ?? textOf(fieldsOf(item.author).name) ?? textOf(item.author) ?? '',
  );
  const published = dateOf(
    textOf(item.pubDate) ?? textOf(item.published) ?? textOf(item['dc:date']) ?? textOf(item.updated) ?? '',
  );
  const html =
    textOf(item['content:encoded']) ??
    textOf(item.content) ??
    textOf(item.description) ??
    textOf(item.summary) ??
    '';
  const url = link !== undefined && URL.canParse(link) && /^https?:/u.test(link) ? link : undefined;
  return {
    metadata: defined({
      title,
      url,
      published,
      siteName,
      authors: authors.length === 0 ? undefined : authors,
    }),
    blocks: blocksOfMarkup(html),
    extracted: true,
    part: slug(title ?? url ?? 'item'),
  };
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

const listOf = (value: unknown): Fields[] =>
  value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(fieldsOf);

/** The words of an element, with or without attributes. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === 'object' && value !== null ? (value as Fields)['#text'] : value;
  return (typeof text === 'string' || typeof text === 'number') && String(text).trim() !== ''
    ? String(text).trim()
    : undefined;
}

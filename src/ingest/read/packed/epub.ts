/** Reads EPUB: the chapters in reading order, as one document. */
import { posix } from 'node:path';
import { done, refused } from '../../input-result.ts';
import { extensionOf, type FileFormat } from '../format.ts';
import { blocksOfMarkup } from '../html/markup.ts';
import { pageMetadata } from '../page.ts';
import { authorsOf } from '../stated/bylines.ts';
import { dateOf } from '../stated/dates.ts';
import { isPacked, partsOf } from './packed.ts';

export const epub: FileFormat = {
  extensions: ['epub'],
  fits: ({ fileName, head }) =>
    isPacked(head) && (extensionOf(fileName) === 'epub' || head.includes('application/epub+zip')),

  async read({ bytes }) {
    const parts = await partsOf(bytes);
    if (parts.kind === 'refused') return parts;
    const container = parts.value.get('META-INF/container.xml') ?? '';
    const path = /full-path="(?<path>[^"]{1,300})"/u.exec(container)?.groups?.path ?? '';
    const book = parts.value.get(path);
    if (book === undefined)
      return refused('binary', 'The file holds no book that can be read. Save its text.');
    const chapters = chaptersOf(book).map(
      (href) => parts.value.get(posix.join(posix.dirname(path), href)) ?? '',
    );
    const fields = new Map(
      [...book.matchAll(/<dc:(\w{1,20})\b[^<>]*>([^<]{1,300})</gu)].map(([, key, value = '']) => [
        key,
        value,
      ]),
    );
    const metadata = pageMetadata({
      title: fields.get('title'),
      published: dateOf(fields.get('date') ?? ''),
      authors: authorsOf(fields.get('creator') ?? ''),
    });
    return done([{ metadata, blocks: chapters.flatMap(blocksOfMarkup), extracted: true }]);
  },
};

function chaptersOf(book: string): string[] {
  const attribute = (tag: string, name: string): string => tag.split(`${name}="`)[1]?.split('"')[0] ?? '';
  const items = new Map(
    (book.match(/<item\s[^<>]+>/gu) ?? []).map((tag) => [
      attribute(tag, ' id'),
      decodeURIComponent(attribute(tag, 'href')),
    ]),
  );
  return (book.match(/<itemref\s[^<>]+>/gu) ?? []).flatMap((tag) => items.get(attribute(tag, 'idref')) ?? []);
}

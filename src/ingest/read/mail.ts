/** Reads mails (.eml) and web pages in one file (MHTML), by postal-mime, which has types and no dependencies. */
import { done } from '../input-result.ts';
import { extensionOf, type FileFormat } from './format.ts';
import { readHtml } from './html/html.ts';
import { blocksOfMarkup } from './html/markup.ts';
import { pageMetadata } from './page.ts';
import { readText } from './plain-text.ts';
import { authorsOf } from './stated/bylines.ts';
import { dateOf } from './stated/dates.ts';

export const mail: FileFormat = {
  extensions: ['eml', 'mhtml', 'mht'],
  fits: ({ fileName, head }) =>
    /^(?:eml|mhtml|mht)$/u.test(extensionOf(fileName)) ||
    (/^(?:From|MIME-Version|Received|Return-Path): /u.test(head) &&
      /^(?:MIME-Version|Content-Type): /imu.test(head)),

  async read({ bytes, head }) {
    const { default: PostalMime } = await import('postal-mime');
    const { subject, date, from, html, text, headers } = await PostalMime.parse(bytes);
    const address = headers.find(({ key }) => key === 'snapshot-content-location')?.value;
    const isPage = address !== undefined || /multipart\/related/iu.test(head);
    const stated = { title: subject, published: dateOf(date ?? '') };
    if (isPage && html !== undefined) {
      const page = readHtml(html);
      if (page.kind === 'refused') return page;
      const metadata = pageMetadata({ ...stated, url: address, ...page.value.metadata });
      return done([{ ...page.value, metadata }]);
    }
    // "> " at the beginning of a line marks a quotation of an earlier mail.
    const blocks =
      text === undefined ? blocksOfMarkup(html ?? '') : readText(text.replace(/^(?:> ?)+/gmu, '')).blocks;
    const metadata = pageMetadata({ ...stated, authors: authorsOf(from?.name ?? '') });
    return done([{ metadata, blocks, extracted: false }]);
  },
};

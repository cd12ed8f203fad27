/** What the lines around an article say of its author, date and address. */
import { defined } from '../../defined.ts';
import { authorsOf, dateOf } from '../read/metadata.ts';
import type { PageMetadata } from '../read/page.ts';
import type { Dropped } from './body.ts';

/** Reads the byline, the date line and the printed address among the lines that are not the article. */
export function metadataOf(dropped: readonly Dropped[]): PageMetadata {
  const line = (why: string): string | undefined => dropped.find((one) => one.why === why)?.text;
  const authors = authorsOf(line('byline') ?? '');
  const published = dateOf(line('date line') ?? '') ?? dateOf(line('byline') ?? '');
  const url = addressOf(dropped);
  return {
    ...(authors.length === 0 ? {} : { authors }),
    ...defined({ published, url }),
  };
}

function addressOf(dropped: readonly Dropped[]): string | undefined {
  for (const { text, why } of dropped) {
    const url = why === 'printed address' ? /https?:\/\/[^\s<>"]+/u.exec(text)?.[0] : undefined;
    if (url !== undefined && URL.canParse(url)) return url;
  }
  return undefined;
}

/** What the lines around an article say of its author, date and address. */
import { defined } from '../../defined.ts';
import type { PageMetadata } from '../read/page.ts';
import { authorsOf } from '../read/stated/bylines.ts';
import { publishedOn } from '../read/stated/dates.ts';
import type { Dropped } from './judged-block.ts';

/** Reads the bylines, the date lines and the printed address among the lines that are not the article. */
export function metadataOf(dropped: readonly Dropped[]): PageMetadata {
  const lines = (kind: string): string[] => dropped.flatMap(({ text, why }) => (why === kind ? [text] : []));
  const [authors] = lines('byline')
    .map(authorsOf)
    .filter((people) => people.length > 0);
  const [published] = [...lines('date line'), ...lines('byline')].flatMap((line) => publishedOn(line) ?? []);
  const [url] = lines('printed address').flatMap((line) => addressIn(line) ?? []);
  const [siteName] = lines('outlet');
  return defined({ authors, published, url, siteName });
}

function addressIn(line: string): string | undefined {
  const url = /https?:\/\/[^\s<>"]+/u.exec(line)?.[0];
  return url !== undefined && URL.canParse(url) ? url : undefined;
}

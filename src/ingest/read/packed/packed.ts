/** Unpacks documents that are ZIP files of XML. */
import { done, type Result, refused } from '../../input-result.ts';

/** The most bytes of all unpacked parts; a larger document is no article. */
const maxUnpacked = 50_000_000;

export const isPacked = (head: string): boolean => head.startsWith('PK\u0003\u0004');

/** The text files in a packed document, by path. */
export async function partsOf(bytes: Uint8Array): Promise<Result<ReadonlyMap<string, string>>> {
  const { unzipSync, strFromU8 } = await import('fflate');
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isText = /\.(?:xml|opf|xhtml|html?)$/iu.test(name) || name === 'mimetype';
        if (isText) size += originalSize;
        return isText && size <= maxUnpacked;
      },
    });
    if (size > maxUnpacked)
      return refused('too-large', 'The document unpacks to more than an article holds.');
    return done(new Map(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)])));
  } catch {
    return refused('binary', 'The packed document is damaged. Save it again, or save its text.');
  }
}

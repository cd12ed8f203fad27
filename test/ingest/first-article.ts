import { type Article, type ArticleOptions, readArticles } from '../../src/ingest/article.ts';
import { type Result, refused } from '../../src/ingest/input-result.ts';

/** The first document of a file, as an import reads it. */
export async function readArticle(
  bytes: Uint8Array,
  fileName: string,
  options: ArticleOptions = {},
): Promise<Result<Article>> {
  const read = await readArticles(bytes, fileName, options);
  if (read.kind === 'refused') return read;
  const [first] = read.value;
  return first === undefined
    ? refused('no-article', 'The file holds no document.')
    : { kind: 'done', value: first };
}

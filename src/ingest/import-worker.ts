/** Runs in a worker thread: reads the articles of one input. */
import { type Article, type ArticleOptions, readArticles } from './article.ts';
import { type Result, refused } from './input-result.ts';

export interface WorkerRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly options: ArticleOptions;
}

// Libraries print warnings about broken pages, which would only confuse the operator.
for (const print of ['log', 'info', 'warn', 'error'] as const) console[print] = () => undefined;

/** Turns any exception into a refusal: a page can break any parser, and must not stop the import of others. */
export default async function readRequest({
  bytes,
  fileName,
  options,
}: WorkerRequest): Promise<Result<readonly Article[]>> {
  try {
    return await readArticles(bytes, fileName, options);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return refused(
      'unreadable',
      `The file cannot be read as an article (${what}). Save its text and import that.`,
    );
  }
}

/** Runs in a worker thread: bytes of one input in, its articles or the refusal out. */
import { type Article, type ArticleOptions, readArticles } from './article.ts';
import { type Result, refused } from './input-result.ts';

export interface WorkerRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly options: ArticleOptions;
}

// What a library prints about a broken page is not for the operator's screen.
for (const print of ['log', 'info', 'warn', 'error'] as const) console[print] = () => undefined;

/** A page can break any parser in a new way; it must not take the other files with it. */
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

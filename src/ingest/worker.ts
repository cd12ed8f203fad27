/** Runs in a worker thread: bytes of one input in, the article or the refusal out. */
import { parentPort } from 'node:worker_threads';
import { type Article, type ArticleOptions, readArticles } from './article.ts';
import { type Result, refused } from './refusal.ts';

export interface WorkerRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly options: ArticleOptions;
}

parentPort?.on('message', async ({ bytes, fileName, options }: WorkerRequest) => {
  parentPort?.postMessage(await safely(bytes, fileName, options));
});

/** A page can break any parser in a new way; it must not take the other files with it. */
async function safely(
  bytes: Uint8Array,
  fileName: string,
  options: ArticleOptions,
): Promise<Result<readonly Article[]>> {
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

/** Reads articles one after another under a time limit, in a thread that can be stopped. */
import pLimit from 'p-limit';
import { Tinypool } from 'tinypool';
import type { Article, ArticleOptions } from './article.ts';
import { type Result, refused } from './refusal.ts';
import type { WorkerRequest } from './worker.ts';

/** A thousand times what an article takes; only an input made to hang reaches it. */
export const readTimeoutMs = 30_000;

export interface ArticleReader {
  /** Reads one input; a further call waits its turn. */
  read(bytes: Uint8Array, fileName: string, options?: ArticleOptions): Promise<Result<readonly Article[]>>;
  close(): Promise<void>;
}

/** An article reader. Its thread is replaced when an input takes longer than `timeoutMs`. */
export function articleReader(timeoutMs: number = readTimeoutMs): ArticleReader {
  const pool = new Tinypool({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 1,
    maxThreads: 1,
  });
  const oneAtATime = pLimit(1);
  return {
    read: (bytes, fileName, options = {}) =>
      oneAtATime(() =>
        pool
          .run({ bytes, fileName, options } satisfies WorkerRequest, {
            signal: AbortSignal.timeout(timeoutMs),
          })
          // The thread answers with a refusal where it can; only its end comes here.
          .catch(() =>
            refused(
              'took-too-long',
              `Reading the file was given up: it took longer than ${timeoutMs / 1000} seconds, or broke the reader. Save the article's text and import that.`,
            ),
          ),
      ),
    close: () => pool.destroy(),
  };
}

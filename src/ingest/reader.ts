/** Reads articles one after another with a time limit, in a thread that can be stopped. */
import pLimit from 'p-limit';
import { closeThread, openThread, ranOutOfMemory, threadMemoryMb } from '../threads.ts';
import type { Article, ArticleOptions } from './article.ts';
import type { WorkerRequest } from './import-worker.ts';
import { type Result, refused } from './input-result.ts';

/** About a thousand times what an article takes, so that only an input made to hang the parser reaches it. */
export const readTimeoutMs = 30_000;

export interface ArticleReader {
  /** Reads one input; a further call waits its turn. */
  read(bytes: Uint8Array, fileName: string, options?: ArticleOptions): Promise<Result<readonly Article[]>>;
  close(): Promise<void>;
}

/** An article reader. Its thread is replaced when an input takes longer than `timeoutMs` or too much memory. */
export function articleReader(timeoutMs: number = readTimeoutMs): ArticleReader {
  const opened = openThread(new URL('./import-worker.ts', import.meta.url), threadMemoryMb.article);
  const oneAtATime = pLimit(1);
  const givenUp = (error: unknown) =>
    ranOutOfMemory(error)
      ? refused(
          'out-of-memory',
          `Reading the file was given up: it needs more than ${threadMemoryMb.article} MB of memory. Save the article's text and import that.`,
        )
      : refused(
          'took-too-long',
          `Reading the file was given up: it took longer than ${timeoutMs / 1000} seconds, or broke the reader. Save the article's text and import that.`,
        );
  return {
    read: (bytes, fileName, options = {}) =>
      oneAtATime(async () => {
        const request: WorkerRequest = { bytes, fileName, options };
        // The thread turns errors into refusals itself; this catches a thread that was stopped.
        return (await opened).run(request, { signal: AbortSignal.timeout(timeoutMs) }).catch(givenUp);
      }),
    close: async () => closeThread(await opened),
  };
}

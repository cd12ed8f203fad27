/** Reads articles one after another under a time limit, in a thread that can be stopped. */
import { Worker } from 'node:worker_threads';
import type { Article, ArticleOptions } from './article.ts';
import { type Result, refused } from './refusal.ts';
import type { WorkerRequest } from './worker.ts';

/** A thousand times what an article takes; only an input made to hang reaches it. */
export const READ_TIMEOUT_MS = 30_000;

export interface ArticleReader {
  /** Reads one input; a further call waits its turn. */
  read(bytes: Uint8Array, fileName: string, options?: ArticleOptions): Promise<Result<readonly Article[]>>;
  close(): Promise<void>;
}

/**
 * An article reader. Its thread starts with the first input and is replaced
 * when an input takes longer than `timeoutMs`.
 */
export function articleReader(timeoutMs: number = READ_TIMEOUT_MS): ArticleReader {
  let worker: Worker | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const start = (): Worker => {
    // What a library prints about a broken page is not for the operator's screen.
    const started = new Worker(new URL('./worker.ts', import.meta.url), { stdout: true, stderr: true });
    started.unref();
    return started;
  };

  const readNow = async (request: WorkerRequest): Promise<Result<readonly Article[]>> => {
    worker ??= start();
    const current = worker;
    const outcome = await answerOf(current, request, timeoutMs);
    if (outcome !== undefined) return outcome;
    worker = undefined;
    await current.terminate();
    return refused(
      'took-too-long',
      `Reading the file was given up: it took longer than ${timeoutMs / 1000} seconds, or broke the reader. Save the article's text and import that.`,
    );
  };

  return {
    read(bytes, fileName, options = {}) {
      const result = turn.then(() => readNow({ bytes, fileName, options }));
      turn = result.catch(() => undefined);
      return result;
    },
    async close() {
      await worker?.terminate();
      worker = undefined;
    },
  };
}

/** The worker's answer; undefined when it came too late or not at all. */
function answerOf(
  worker: Worker,
  request: WorkerRequest,
  timeoutMs: number,
): Promise<Result<readonly Article[]> | undefined> {
  return new Promise((resolve) => {
    const finish = (outcome: Result<readonly Article[]> | undefined): void => {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('error', onFailure);
      worker.off('exit', onFailure);
      resolve(outcome);
    };
    const onMessage = (outcome: Result<readonly Article[]>): void => finish(outcome);
    const onFailure = (): void => finish(undefined);
    const timer = setTimeout(onFailure, timeoutMs);
    worker.on('message', onMessage);
    worker.on('error', onFailure);
    worker.on('exit', onFailure);
    worker.ref();
    worker.postMessage(request);
  }).finally(() => worker.unref()) as Promise<Result<readonly Article[]> | undefined>;
}

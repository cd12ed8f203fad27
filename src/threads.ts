/**
 * Threads for work that would hold up everybody else. Each has a limit of memory, so that one that runs out ends
 * alone: V8 would let it grow to 4 GB, and in a container the system would end the whole bot before that.
 */
import { totalmem } from 'node:os';
import type { Options, Tinypool } from 'tinypool';

/** How many MB of objects each kind of thread may hold; what lies outside V8's heap, such as a picture, is not counted. */
export const threadMemoryMb = {
  /** Half of what there is, because the bot needs memory too: 128 MB hold an index of 20,000 passages, 512 of 100,000. */
  knowledge: Math.floor(Math.min(totalmem(), process.constrainedMemory() || totalmem()) / 2_000_000),
  /** The largest file is 10 MB; as a text of 25,000 paragraphs it needs between 512 and 768. */
  article: 1_024,
  /** The fonts of all scripts and the largest cards are drawn in 32 MB. */
  picture: 128,
};

/** A pool of at most one thread that runs a file under its limit of memory. */
export async function openThread(
  filename: URL,
  memoryMb: number,
  options: Pick<Options, 'minThreads' | 'idleTimeout'> = {},
): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: filename.href,
    minThreads: 1,
    maxThreads: 1,
    ...options,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  // Emitted when a thread dies between two tasks. The next task gets a new one; unheard, it would end the process.
  pool.on('error', () => {});
  return pool;
}

/** Ends the thread of a pool, whether or not it runs out of memory meanwhile. */
export async function closeThread(pool: Tinypool): Promise<void> {
  // The pool waits with `once` of node:events, which calls this method of a thread that ends with an error. The
  // pool's threads lack it, and what is thrown there would end the process.
  for (const thread of pool.threads) Object.assign(thread, { removeListener: () => thread });
  await pool.destroy().catch(() => {});
}

/** Whether a thread ended because its memory was used up. */
export const ranOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

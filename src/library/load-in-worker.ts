/** Loads knowledge in a worker thread, so that the bot keeps answering. */

import { once } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Tinypool } from 'tinypool';
import type { Library } from '../commands/context.ts';
import { defined } from '../defined.ts';
import { KnowledgeError } from '../knowledge/files/problems.ts';
import type { Knowledge, NewsDocument, Passage, Quotation } from '../knowledge/model.ts';
import { quotesInSteps } from '../quotes/index.ts';
import { searchInSteps } from '../search/index.ts';
import type { SharedIndex, SharedSearch } from '../search/postgres/index.ts';
import type { Search } from '../search/search.ts';
import { runWithPauses } from '../steps.ts';
import { closeThread, openThread, ranOutOfMemory, threadMemoryMb } from '../threads.ts';
import type { KnowledgeWithoutDocuments, Order, Part, SharedCopy } from './library-worker.ts';

export interface LoadOptions {
  /** From how many passages on the worker also searches. */
  readonly searchInWorkerFrom: number;
  /** Where the worker saves its index between starts. */
  readonly indexPath?: string;
  /** PostgreSQL instead of an index of this process. */
  readonly shared?: SharedIndex;
  readonly log: (message: string) => void;
  /** Called once with what was lost: the worker that searches, or the copy in PostgreSQL. */
  readonly onLost: (what: string) => void;
}

/** A library, and how to end its worker thread. */
export interface LoadedLibrary {
  readonly library: Library;
  close(): Promise<void>;
}

/**
 * The library of folders, read in a worker and put together here in short turns. The worker of a large collection
 * stays and searches. @throws KnowledgeError with every problem.
 */
export async function loadInWorker(folders: readonly string[], options: LoadOptions): Promise<LoadedLibrary> {
  const pool = await openThread(new URL('./library-worker.ts', import.meta.url), threadMemoryMb.knowledge);
  try {
    const knowledge = await knowledgeFrom(pool, folders);
    const isLarge = knowledge.passages.size >= options.searchInWorkerFrom;
    const shared = options.shared && (await searchShared(pool, knowledge, options.shared, options));
    const search =
      shared ?? (isLarge ? await searchIn(pool, options) : await runWithPauses(searchInSteps(knowledge)));
    if (!isLarge || shared !== undefined) await closeThread(pool);
    const quotes = await runWithPauses(quotesInSteps(knowledge));
    await quotes.prepare();
    const close = async (): Promise<void> => {
      shared?.close();
      await closeThread(pool);
    };
    return { library: { knowledge, search, quotes }, close };
  } catch (error) {
    await closeThread(pool);
    if (!ranOutOfMemory(error)) throw error;
    throw new Error(
      `The knowledge needs more than the ${threadMemoryMb.knowledge} MB that its thread may use. Give the bot more memory or fewer documents.`,
      { cause: error },
    );
  }
}

async function knowledgeFrom(pool: Tinypool, folders: readonly string[]): Promise<Knowledge> {
  const documents = new Map<string, NewsDocument>();
  const passages = new Map<string, Passage>();
  const quotations = new Map<string, Quotation>();
  let beginning: KnowledgeWithoutDocuments | undefined;
  for await (const part of partsFrom(pool, folders)) {
    if (part.kind === 'problems') throw new KnowledgeError(part.problems);
    if (part.kind === 'beginning') beginning = part.knowledge;
    for (const document of part.kind === 'documents' ? part.documents : []) {
      documents.set(document.id, document);
      for (const one of document.passages) passages.set(one.id, one);
      for (const one of document.quotations) quotations.set(one.id, one);
    }
  }
  if (beginning === undefined) throw new Error('The worker that reads knowledge ended before it had begun.');
  return { ...beginning, documents, passages, quotations };
}

/** One part at a time: a hundred thousand passages at once would block this thread. */
async function* partsFrom(pool: Tinypool, folders: readonly string[]): AsyncGenerator<Part> {
  const { port1: port, port2: workerPort } = new MessageChannel();
  const order: Order = { kind: 'read', folders, port: workerPort };
  // Only ever rejects, when the worker fails or dies; the last part ends the loop below.
  const reading: Promise<never> = pool
    .run(order, { transferList: [workerPort] })
    .then(() => new Promise(() => {}));
  // A failure after the loop must not end the process.
  reading.catch(() => {});
  try {
    for (;;) {
      const [part] = await Promise.race([nextFrom(port), reading]);
      if (part === undefined) return;
      yield part;
    }
  } finally {
    port.close();
  }
}

async function nextFrom(port: MessagePort): Promise<[Part | undefined]> {
  port.postMessage('next');
  return (await once(port, 'message')) as [Part | undefined];
}

/** Lets the worker write what it read into PostgreSQL, and searches there from this thread. */
async function searchShared(
  pool: Tinypool,
  knowledge: Knowledge,
  index: SharedIndex,
  { log, onLost }: LoadOptions,
): Promise<SharedSearch> {
  const order: Order = { kind: 'share', url: index.url };
  const { copyId, messages }: SharedCopy = await pool.run(order);
  for (const message of messages) log(message);
  return index.search(knowledge, copyId, () => onLost('the copy of the knowledge in PostgreSQL'));
}

/** Lets the worker index what it read, and search from then on. */
async function searchIn(pool: Tinypool, { indexPath, log, onLost }: LoadOptions): Promise<Search> {
  let isLost = false;
  const run = async (order: Order) => {
    const result = await pool.run(order).catch((error: unknown) => {
      if (!ranOutOfMemory(error)) throw error;
    });
    if (result !== undefined) return result;
    // The worker ran out of memory, or the pool replaced a dead one by a new one that has read nothing.
    if (!isLost) onLost('the thread that searches');
    isLost = true;
    throw new Error('The thread that searches was lost.');
  };
  const order: Order = { kind: 'index', ...defined({ indexPath }) };
  const messages: string[] = await pool.run(order);
  for (const message of messages) log(message);
  return {
    ask: (question, filters = {}) => run({ kind: 'ask', question, filters }),
    closest: (question) => run({ kind: 'closest', question }),
  };
}

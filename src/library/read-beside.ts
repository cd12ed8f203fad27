/** Reading knowledge beside the bot's own thread: whoever asks meanwhile is answered. */
import { once } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Tinypool } from 'tinypool';
import type { Library } from '../commands/context.ts';
import { KnowledgeError } from '../knowledge/files/problems.ts';
import type { Knowledge, NewsDocument, Passage, Quotation } from '../knowledge/model.ts';
import { quotesInSteps } from '../quotes/index.ts';
import { searchInSteps } from '../search/index.ts';
import type { SharedIndex, SharedSearch } from '../search/postgres/index.ts';
import type { Search } from '../search/search.ts';
import { inTurns } from '../steps.ts';
import type { KnowledgeBeginning, Order, Part, Shared } from './worker.ts';

export interface ReadOptions {
  /** Passages from which on a question is searched in the thread that read them. */
  readonly searchedBesideFrom: number;
  /** Where that thread keeps its index between starts. */
  readonly indexPath?: string;
  /** PostgreSQL in place of an index of this process. */
  readonly shared?: SharedIndex;
  readonly log: (message: string) => void;
  /** Told, once, what was lost by itself: the thread that searches, or the copy in PostgreSQL. */
  readonly onLost: (what: string) => void;
}

/** A library, and how to end the thread in which it is searched. */
export interface Read {
  readonly library: Library;
  close(): Promise<void>;
}

/**
 * The library of folders, read and checked in a worker and put together here in short turns. The worker
 * of a large collection stays, and answers questions.
 *
 * @throws KnowledgeError with every problem.
 */
export async function readBeside(folders: readonly string[], options: ReadOptions): Promise<Read> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: new URL('./worker.ts', import.meta.url).href,
    // What it has read is held by the one thread.
    minThreads: 1,
    maxThreads: 1,
  });
  try {
    const knowledge = await knowledgeFrom(pool, folders);
    const isLarge = knowledge.passages.size >= options.searchedBesideFrom;
    const shared = options.shared && (await searchShared(pool, knowledge, options.shared, options));
    const search =
      shared ?? (isLarge ? await searchIn(pool, options) : await inTurns(searchInSteps(knowledge)));
    if (!isLarge || shared !== undefined) await pool.destroy();
    const quotes = await inTurns(quotesInSteps(knowledge));
    await quotes.prepare();
    const close = async (): Promise<void> => {
      shared?.close();
      await pool.destroy();
    };
    return { library: { knowledge, search, quotes }, close };
  } catch (error) {
    await pool.destroy();
    throw error;
  }
}

async function knowledgeFrom(pool: Tinypool, folders: readonly string[]): Promise<Knowledge> {
  const documents = new Map<string, NewsDocument>();
  const passages = new Map<string, Passage>();
  const quotations = new Map<string, Quotation>();
  let beginning: KnowledgeBeginning | undefined;
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

/** One part at a time, so that a hundred thousand passages do not arrive in one turn. */
async function* partsFrom(pool: Tinypool, folders: readonly string[]): AsyncGenerator<Part> {
  const { port1: port, port2: theirs } = new MessageChannel();
  const order: Order = { kind: 'read', folders, port: theirs };
  // Rejects when the worker fails or dies; it ends only after the last part.
  const reading: Promise<never> = pool
    .run(order, { transferList: [theirs] })
    .then(() => new Promise(() => {}));
  // It may fail when nobody listens any more.
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

/** Has the worker put what it read into PostgreSQL, and searches there from this thread. */
async function searchShared(
  pool: Tinypool,
  knowledge: Knowledge,
  index: SharedIndex,
  { log, onLost }: ReadOptions,
): Promise<SharedSearch> {
  const order: Order = { kind: 'share', url: index.url };
  const { copyId, messages }: Shared = await pool.run(order);
  for (const message of messages) log(message);
  return index.search(knowledge, copyId, () => onLost('the copy of the knowledge in PostgreSQL'));
}

/** Has the worker index what it read, and asks it from then on. */
async function searchIn(pool: Tinypool, { indexPath, log, onLost }: ReadOptions): Promise<Search> {
  let isLost = false;
  const run = async (order: Order) => {
    const result = await pool.run(order);
    if (result !== undefined) return result;
    // The pool has put a thread that has read nothing in the place of one that died.
    if (!isLost) onLost('the thread that searches');
    isLost = true;
    throw new Error('The thread that searches was lost.');
  };
  const order: Order = { kind: 'index', ...(indexPath !== undefined && { indexPath }) };
  const messages: string[] = await pool.run(order);
  for (const message of messages) log(message);
  return {
    ask: (question, filters = {}) => run({ kind: 'ask', question, filters }),
    closest: (question) => run({ kind: 'closest', question }),
  };
}

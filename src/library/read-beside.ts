/** Reading knowledge beside the bot's own thread: whoever asks meanwhile is answered. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Library } from '../commands/context.ts';
import type { NewsDocument, Passage, Quotation } from '../knowledge/model.ts';
import { KnowledgeError } from '../knowledge/problems.ts';
import { quotesInSteps } from '../quotes/index.ts';
import { type IndexFile, searchInSteps } from '../search/index.ts';
import { contentFrom, type IndexPart } from '../search/index-parts.ts';
import { inTurns } from '../steps.ts';
import type { KnowledgeBeginning, Part, WorkerOrder } from './worker.ts';

/**
 * The library of folders, read, checked and indexed in a worker and put together here in short turns.
 *
 * @throws KnowledgeError with every problem.
 */
export async function readBeside(folders: readonly string[], indexFile?: IndexFile): Promise<Library> {
  const documents = new Map<string, NewsDocument>();
  const passages = new Map<string, Passage>();
  const quotations = new Map<string, Quotation>();
  const indexParts: IndexPart[] = [];
  let beginning: KnowledgeBeginning | undefined;
  for await (const part of partsOfWorker(folders, indexFile)) {
    if (part.kind === 'problems') throw new KnowledgeError(part.problems);
    if (part.kind === 'log') indexFile?.log(part.message);
    if (part.kind === 'beginning') beginning = part.knowledge;
    if (part.kind === 'index') indexParts.push(part.part);
    for (const document of part.kind === 'documents' ? part.documents : []) {
      documents.set(document.id, document);
      for (const one of document.passages) passages.set(one.id, one);
      for (const one of document.quotations) quotations.set(one.id, one);
    }
  }
  if (beginning === undefined) throw new Error('The worker that reads knowledge ended before it had begun.');
  const knowledge = { ...beginning, documents, passages, quotations };
  const search = await inTurns(searchInSteps(knowledge, await contentFrom(indexParts)));
  const quotes = await inTurns(quotesInSteps(knowledge));
  await quotes.prepare();
  return { knowledge, search, quotes };
}

/** A worker of its own for each reading, and no pool: it is needed once in a while, and its memory is given back. */
async function* partsOfWorker(folders: readonly string[], indexFile?: IndexFile): AsyncGenerator<Part> {
  const workerData: WorkerOrder = { folders, ...(indexFile && { indexPath: indexFile.path }) };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData });
  worker.unref();
  try {
    for (;;) {
      worker.postMessage('next');
      const [part] = (await once(worker, 'message')) as [Part | undefined];
      if (part === undefined) return;
      yield part;
    }
  } finally {
    await worker.terminate();
  }
}

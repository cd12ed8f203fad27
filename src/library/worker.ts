/** Runs in a worker thread: reads folders and makes their index, and hands both over part by part. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadKnowledge } from '../knowledge/load.ts';
import type { Knowledge, NewsDocument } from '../knowledge/model.ts';
import { KnowledgeError, type Problem } from '../knowledge/problems.ts';
import { indexOf } from '../search/index.ts';
import { type IndexPart, inParts, partsOf } from '../search/index-parts.ts';

export interface WorkerOrder {
  readonly folders: readonly string[];
  readonly indexPath?: string;
}

/** A part of what was read, small enough to be copied without a pause; or why nothing can be used. */
export type Part =
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'log'; readonly message: string }
  | { readonly kind: 'beginning'; readonly knowledge: KnowledgeBeginning }
  | { readonly kind: 'documents'; readonly documents: readonly NewsDocument[] }
  | { readonly kind: 'index'; readonly part: IndexPart };

/** All but the documents. What stands in them is shared with them, so it travels with them. */
export type KnowledgeBeginning = Omit<Knowledge, 'documents' | 'passages' | 'quotations'>;

/** Of documents in one part: UTF-16 code units. */
const textInPart = 100_000;

async function* read({ folders, indexPath }: WorkerOrder): AsyncGenerator<Part> {
  let knowledge: Knowledge;
  try {
    knowledge = await loadKnowledge(folders);
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    yield { kind: 'problems', problems: error.problems };
    return;
  }
  const messages: string[] = [];
  const log = (message: string) => void messages.push(message);
  const content = indexOf(knowledge, indexPath === undefined ? undefined : { path: indexPath, log });
  for (const message of messages) yield { kind: 'log', message };
  const { documents, passages: _passages, quotations: _quotations, ...beginning } = knowledge;
  yield { kind: 'beginning', knowledge: beginning };
  for (const some of inParts(documents.values(), textInPart, ({ text }) => text.length)) {
    yield { kind: 'documents', documents: some };
  }
  for (const part of partsOf(content)) yield { kind: 'index', part };
}

const parts = read(workerData as WorkerOrder);
// One part for each time that it is asked for; undefined after the last.
parentPort?.on('message', async () => parentPort?.postMessage((await parts.next()).value));

/** Runs in a worker thread: reads folders, sends what it read in parts, and searches large collections. */
import type { MessagePort } from 'node:worker_threads';
import { KnowledgeError, type Problem } from '../knowledge/files/problems.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import type { Knowledge, NewsDocument } from '../knowledge/model.ts';
import { createSearch, type ExplainingSearch } from '../search/index.ts';
import { shareKnowledge } from '../search/postgres/index.ts';
import type { SearchFilters } from '../search/search.ts';

/** What the worker can be told to do: first to read; if it stays, also to index and search. */
export type Order =
  | { readonly kind: 'read'; readonly folders: readonly string[]; readonly port: MessagePort }
  | { readonly kind: 'index'; readonly indexPath?: string }
  | { readonly kind: 'share'; readonly url: string }
  | { readonly kind: 'ask'; readonly question: string; readonly filters: SearchFilters }
  | { readonly kind: 'closest'; readonly question: string };

/** The copy of the passages in PostgreSQL. */
export interface SharedCopy {
  readonly copyId: number;
  readonly messages: readonly string[];
}

/** A part of what was read, small enough to be copied without a pause; or why nothing can be used. */
export type Part =
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'beginning'; readonly knowledge: KnowledgeWithoutDocuments }
  | { readonly kind: 'documents'; readonly documents: readonly NewsDocument[] };

/** The knowledge without documents, and without passages and quotations, which are sent with them. */
export type KnowledgeWithoutDocuments = Omit<Knowledge, 'documents' | 'passages' | 'quotations'>;

/** How much text a part has, in UTF-16 code units. */
const textInPart = 100_000;

let knowledge: Knowledge | undefined;
let search: ExplainingSearch | undefined;

/** Carries out one order. Returns undefined when this thread has read nothing. */
export default async function work(order: Order): Promise<unknown> {
  if (order.kind === 'read') return sendParts(order.folders, order.port);
  if (order.kind === 'index') return index(order.indexPath);
  if (order.kind === 'share') return share(order.url);
  return order.kind === 'ask' ? search?.ask(order.question, order.filters) : search?.closest(order.question);
}

/** Makes the index or reads it from its file; returns messages for the log. */
function index(path: string | undefined): readonly string[] {
  if (knowledge === undefined) throw new Error('Nothing has been read that could be indexed.');
  const messages: string[] = [];
  const log = (message: string) => void messages.push(message);
  search = createSearch(knowledge, path === undefined ? {} : { indexFile: { path, log } });
  return messages;
}

/** Writes what was read into PostgreSQL; returns the copy's id and messages for the log. */
async function share(url: string): Promise<SharedCopy> {
  if (knowledge === undefined) throw new Error('Nothing has been read that could be shared.');
  const messages: string[] = [];
  const log = (_: object, message: string) => void messages.push(message);
  return { copyId: await shareKnowledge({ url, logger: { info: log, warn: log } }, knowledge), messages };
}

/** Sends a part at each request; undefined after the last. */
function sendParts(folders: readonly string[], port: MessagePort): Promise<void> {
  const parts = partsOf(folders);
  return new Promise((resolve, reject) => {
    port.on('message', () => {
      parts.next().then(({ value, done }) => {
        port.postMessage(value);
        if (done) resolve();
      }, reject);
    });
    // The other side may stop early, for example after problems.
    port.on('close', resolve);
  });
}

async function* partsOf(folders: readonly string[]): AsyncGenerator<Part, undefined> {
  try {
    knowledge = await loadKnowledge(folders);
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    yield { kind: 'problems', problems: error.problems };
    return;
  }
  const { documents, passages: _passages, quotations: _quotations, ...beginning } = knowledge;
  yield { kind: 'beginning', knowledge: beginning };
  let part: NewsDocument[] = [];
  let length = 0;
  for (const document of documents.values()) {
    part.push(document);
    length += document.text.length;
    if (length < textInPart) continue;
    yield { kind: 'documents', documents: part };
    part = [];
    length = 0;
  }
  yield { kind: 'documents', documents: part };
}

/**
 * Ready-made searches over the same passages, to compare with.
 *
 * They are development dependencies and loaded only here. Each gets the
 * passages' text and the question as they are, and gives back ids, best first.
 */
import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import { foldWord } from '../text/fold.ts';
import { stopWords } from './stop-words.ts';
import { stemOf } from './terms.ts';

export interface PeerPassage {
  readonly id: string;
  readonly text: string;
}

/** Ids of passages for a question, best first, at most ten. */
export type PeerSearch = (question: string) => string[] | Promise<string[]>;

export interface Peer {
  readonly name: string;
  readonly make: (passages: readonly PeerPassage[]) => PeerSearch | Promise<PeerSearch>;
}

const maxResults = 10;

export const peers: readonly Peer[] = [
  { name: 'MiniSearch, defaults', make: miniSearch },
  { name: 'MiniSearch, stop words and stems', make: miniSearchWithStems },
  { name: 'SQLite FTS5, porter, bm25', make: fts5 },
  { name: 'Lunr', make: lunr },
  { name: 'Orama', make: orama },
  { name: 'FlexSearch', make: flexSearch },
];

/** `miniSearch([{ id: 'a¶1', text: 'It rained.' }])('rain')` → `[]`: the defaults know no stems */
export function miniSearch(passages: readonly PeerPassage[]): (question: string) => string[] {
  const index = new MiniSearch<PeerPassage>({ fields: ['text'] });
  index.addAll(passages);
  return (question) => idsOf(index.search(question));
}

function miniSearchWithStems(passages: readonly PeerPassage[]): PeerSearch {
  const index = new MiniSearch<PeerPassage>({
    fields: ['text'],
    processTerm: (term) => {
      const folded = foldWord(term);
      return stopWords.has(folded) ? null : stemOf(folded);
    },
  });
  index.addAll(passages);
  return (question) => idsOf(index.search(question));
}

function idsOf(results: readonly { id: unknown }[]): string[] {
  return results.slice(0, maxResults).map(({ id }) => String(id));
}

/** FTS5 with any of the question's words, ranked by its own bm25. */
export function fts5(passages: readonly PeerPassage[]): (question: string) => string[] {
  const database = new DatabaseSync(':memory:');
  database.exec("CREATE VIRTUAL TABLE passage USING fts5(id UNINDEXED, text, tokenize = 'porter unicode61')");
  const insert = database.prepare('INSERT INTO passage (id, text) VALUES (?, ?)');
  database.exec('BEGIN');
  for (const { id, text } of passages) insert.run(id, text);
  database.exec('COMMIT');
  const select = database.prepare(
    `SELECT id FROM passage WHERE passage MATCH ? ORDER BY bm25(passage) LIMIT ${maxResults}`,
  );
  return (question) => {
    const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) return [];
    const query = words.map((word) => `"${word}"`).join(' OR ');
    return select.all(query).map((row) => String(row.id));
  };
}

async function lunr(passages: readonly PeerPassage[]): Promise<PeerSearch> {
  const { default: lunrOf } = await import('lunr');
  const index = lunrOf((builder) => {
    builder.ref('id');
    builder.field('text');
    for (const passage of passages) builder.add(passage);
  });
  // Its query language would read signs in the question as commands.
  return (question) =>
    index
      .query((query) => {
        for (const token of lunrOf.tokenizer(question)) query.term(token, {});
      })
      .slice(0, maxResults)
      .map(({ ref }) => ref);
}

async function orama(passages: readonly PeerPassage[]): Promise<PeerSearch> {
  const { create, insertMultiple, search } = await import('@orama/orama');
  const index = create({
    schema: { text: 'string' },
    components: { tokenizer: { language: 'english', stemming: false } },
  });
  await insertMultiple(index, [...passages], 500);
  return async (question) => {
    const { hits } = await search(index, { term: question, limit: maxResults, threshold: 1 });
    return hits.map(({ id }) => String(id));
  };
}

async function flexSearch(passages: readonly PeerPassage[]): Promise<PeerSearch> {
  const { Index } = await import('flexsearch');
  const index = new Index({ tokenize: 'forward' });
  passages.forEach(({ text }, at) => {
    index.add(at, text);
  });
  return async (question) => {
    const found = await index.search(question, { limit: maxResults, suggest: true });
    return (found as readonly (string | number)[]).flatMap((at) => passages[Number(at)]?.id ?? []);
  };
}

/**
 * Ready-made searches over the same passages, to compare with: development dependencies, loaded only
 * here. Each gets titles, texts and the question as they are, and gives back ids, best first. None refuses.
 */
import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import { languageOf } from '../../src/language/index.ts';
import { foldWord } from '../../src/text/fold.ts';

const english = languageOf('en');

export interface PeerPassage {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Ids of passages for a question, best first, at most ten. */
export type PeerSearch = (question: string) => readonly string[] | Promise<readonly string[]>;

export interface Peer {
  readonly name: string;
  readonly make: (passages: readonly PeerPassage[]) => PeerSearch | Promise<PeerSearch>;
}

const maxResults = 10;

export const peers: readonly Peer[] = [
  { name: 'MiniSearch, defaults', make: miniSearch },
  { name: 'MiniSearch, tuned', make: miniSearchTuned },
  { name: 'SQLite FTS5, porter, bm25', make: (passages) => fts5(passages) },
  { name: 'SQLite FTS5, without stop words', make: (passages) => fts5(passages, english.isStopWord) },
  { name: 'Lunr', make: lunr },
  { name: 'Orama', make: orama },
  { name: 'FlexSearch', make: flexSearch },
];

/** As its documentation begins: the title and the text, every setting as it comes. */
export function miniSearch(passages: readonly PeerPassage[]): (question: string) => string[] {
  const index = new MiniSearch<PeerPassage>({ fields: ['title', 'text'] });
  index.addAll(passages);
  return (question) => idsOf(index.search(question));
}

/** Stems, stop words, prefix, fuzzy 0.2 and the title at 0.3: what a careful user of the library sets. */
export function miniSearchTuned(passages: readonly PeerPassage[]): (question: string) => string[] {
  const index = new MiniSearch<PeerPassage>({
    fields: ['title', 'text'],
    processTerm: (term) => {
      const folded = foldWord(term);
      return folded === '' || english.isStopWord(folded) ? null : english.keyOf(folded);
    },
  });
  index.addAll(passages);
  const isLong = (term: string) => term.length > 3;
  return (question) =>
    idsOf(
      index.search(question, {
        prefix: isLong,
        fuzzy: (term) => (isLong(term) ? 0.2 : false),
        boost: { title: 0.3 },
      }),
    );
}

function idsOf(results: readonly { id: unknown }[]): string[] {
  return results.slice(0, maxResults).map(({ id }) => String(id));
}

/** FTS5 with any of the question's words, ranked by its own bm25. */
export function fts5(
  passages: readonly PeerPassage[],
  isLeftOut: (word: string) => boolean = () => false,
): (question: string) => string[] {
  const database = new DatabaseSync(':memory:');
  database.exec(
    "CREATE VIRTUAL TABLE passage USING fts5(id UNINDEXED, title, text, tokenize = 'porter unicode61')",
  );
  const insert = database.prepare('INSERT INTO passage (id, title, text) VALUES (?, ?, ?)');
  database.exec('BEGIN');
  for (const { id, title, text } of passages) insert.run(id, title, text);
  database.exec('COMMIT');
  const select = database.prepare(
    `SELECT id FROM passage WHERE passage MATCH ? ORDER BY bm25(passage) LIMIT ${maxResults}`,
  );
  return (question) => {
    const words = (question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !isLeftOut(word));
    if (words.length === 0) return [];
    return select.all(words.map((word) => `"${word}"`).join(' OR ')).map((row) => String(row.id));
  };
}

async function lunr(passages: readonly PeerPassage[]): Promise<PeerSearch> {
  const { default: lunrOf } = await import('lunr');
  const index = lunrOf((builder) => {
    builder.ref('id');
    builder.field('title');
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
    schema: { title: 'string', text: 'string' },
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
  passages.forEach(({ title, text }, at) => {
    index.add(at, `${title}\n${text}`);
  });
  return async (question) => {
    const found = await index.search(question, { limit: maxResults, suggest: true });
    return (found as readonly (string | number)[]).flatMap((at) => passages[Number(at)]?.id ?? []);
  };
}

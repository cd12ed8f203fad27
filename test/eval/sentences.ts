/**
 * Whether every sentence of imported articles, asked back, is exact, and none with one word replaced;
 * whether their quotations are still known in words that no article has around them; and whether prose
 * is a digest's matter where it is, and only there:
 * `npm run eval:sentences -- SET.json`, a set of `{ documents: [{ id, title, paragraphs }] }`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { createQuotes } from '../../src/quotes/index.ts';
import type { Quotes, Verdict } from '../../src/quotes/quotes.ts';
import { type TextReader, textReader } from '../../src/quotes/text-reader.ts';
import { quotedSpans } from '../../src/quotes/verify/claim/paste.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { overlaps, shifted, textAt } from '../../src/text/span.ts';

const root = join(import.meta.dirname, '../..');
const setSchema = z.object({
  documents: z.array(z.object({ id: z.string(), title: z.string(), paragraphs: z.array(z.string()) })),
});

/** A sentence of fewer words may stand in other places too. */
const fewestWords = 4;
const maxShown = 15;

/** The articles that the shipped digests are of, where they are at hand. */
const neighbouringDocuments = join(root, '../shared/documents');

/** What the import makes of a folder of articles. */
async function imported(articles: string): Promise<Knowledge> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-eval-'));
  try {
    const command = ['src/cli/onrecord.ts', 'import', articles, '--out', folder];
    execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...command], { cwd: root });
    return await loadKnowledge([folder]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function importedSet(file: string): Promise<Knowledge> {
  const { documents } = setSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-eval-'));
  try {
    for (const { id, title, paragraphs } of documents) {
      const head = `---\ntitle: ${JSON.stringify(title)}\noutlet: Articles\n---\n\n`;
      writeFileSync(join(folder, `${id}.md`), head + paragraphs.join('\n\n'));
    }
    return await imported(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Sentence {
  readonly documentId: string;
  readonly text: string;
  /** What an article tells, and nobody says. */
  readonly isProse: boolean;
}

function sentencesIn({ documents }: Knowledge): Sentence[] {
  return [...documents.values()].flatMap(({ id, text, passages, quotations }) =>
    passages.flatMap(({ span }) =>
      shifted(sentencesOf(textAt(text, span)), span.start).map((sentence) => {
        const words = textAt(text, sentence);
        const isSpoken = quotations.some((one) => overlaps(one.span, sentence));
        return { documentId: id, text: words, isProse: !isSpoken && quotedSpans(words).length === 0 };
      }),
    ),
  );
}

/** The worst verdict counts: a text is exact when each of its quotations is. */
function verdictOn(quotes: Quotes, text: string): Verdict {
  const all = quotes.verify(text).map(({ verdict }) => verdict);
  return all.find((verdict) => verdict !== 'exact') ?? 'exact';
}

function counted(verdicts: readonly Verdict[]): string {
  return [...Map.groupBy(verdicts, (verdict) => verdict)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([verdict, all]) => `${verdict} ${all.length}`)
    .join(', ');
}

interface Judged {
  readonly text: string;
  readonly verdict: Verdict;
}

/** The sentence with one of its content words replaced, if it has one. */
function withOneReplaced(text: string, turn: number, reader: TextReader, by: string): string[] {
  const content = reader.tokens(text).filter(({ kind }) => kind === 'content');
  const word = content[(turn * 7) % Math.max(1, content.length)];
  return word === undefined || word.folded === by.toLowerCase()
    ? []
    : [`${text.slice(0, word.start)}${by}${text.slice(word.end)}`];
}

/** The quotations of a sentence in words around them that no article has. */
function retold(quoted: readonly string[]): string[] {
  const [first, ...others] = quoted.map((words) => `“${words}”`);
  if (first === undefined) return [];
  return [
    `my cousin read somewhere ${['about', first, ...others].join(' and later ')} yesterday evening`,
    `lol look at this: ${[first, ...others].join(' … then ')}`,
  ];
}

if (import.meta.main) {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Error('Name a set of articles: npm run eval:sentences -- SET.json');
  const knowledge = await importedSet(file);
  const quotes = createQuotes(knowledge);
  const reader = textReader(knowledge);
  const judged = (text: string) => ({ text, verdict: verdictOn(quotes, text) });
  const all = sentencesIn(knowledge).filter(({ text }) => reader.tokens(text).length >= fewestWords);
  const sentences = all.map(({ text }) => text);
  const content = sentences.map((text) => reader.tokens(text).filter(({ kind }) => kind === 'content'));
  const back = sentences.map(judged);
  const changed = sentences.flatMap((text, turn) => withOneReplaced(text, turn, reader, 'porcelain'));
  // A word that the articles have stands out less.
  const exchanged = sentences.flatMap((text, turn) => {
    const others = content[(turn + 1) % content.length] ?? [];
    const other = others[turn % Math.max(1, others.length)];
    return other === undefined ? [] : withOneReplaced(text, turn, reader, other.folded);
  });
  const told = sentences.flatMap((text) => {
    const quoted = quotedSpans(text).map((span) => textAt(text, span));
    return retold(quoted.filter((words) => reader.tokens(words).length >= fewestWords));
  });
  const [one, other, around] = [changed, exchanged, told].map((texts) => texts.map(judged));
  const wrong = [
    ...back.filter(({ verdict }) => verdict !== 'exact'),
    ...[...(one ?? []), ...(other ?? [])].filter(({ verdict }) => verdict.startsWith('exact')),
  ];
  const tally = (some: readonly Judged[] = []) =>
    `${some.length} (${counted(some.map(({ verdict }) => verdict))})`;
  for (const { text, verdict } of wrong.slice(0, maxShown)) console.log(`${verdict}: ${text}`);
  console.log(`asked back: ${tally(back)}`);
  console.log(`one word replaced: ${tally(one)}`);
  console.log(`one word exchanged for one of another sentence: ${tally(other)}`);
  console.log(`their quotations in other words: ${tally(around)}`);
  const episode = await loadKnowledge([join(root, 'knowledge')]);
  const digests = createQuotes(episode);
  const overDigests = (some: readonly Sentence[]) =>
    tally(
      some.flatMap(({ text, isProse }) => (isProse ? [{ text, verdict: verdictOn(digests, text) }] : [])),
    );
  console.log(`their prose over digests of other matters: ${overDigests(all)}`);
  if (existsSync(neighbouringDocuments)) {
    const own = sentencesIn(await imported(neighbouringDocuments));
    const ofArticles = own.filter(({ documentId }) => episode.documents.has(documentId));
    console.log(`prose of the articles that the digests are of: ${overDigests(ofArticles)}`);
  }
}

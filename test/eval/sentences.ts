/**
 * Whether every sentence of imported articles, asked back, is exact, and none with one word replaced:
 * `npm run eval:sentences -- SET.json`, a set of `{ documents: [{ id, title, paragraphs }] }`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { createQuotes } from '../../src/quotes/index.ts';
import type { Quotes, Verdict } from '../../src/quotes/quotes.ts';
import { textReader } from '../../src/quotes/text-reader.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { textAt } from '../../src/text/span.ts';

const root = join(import.meta.dirname, '../..');
const setSchema = z.object({
  documents: z.array(z.object({ id: z.string(), title: z.string(), paragraphs: z.array(z.string()) })),
});

/** A sentence of fewer words may stand in other places too. */
const fewestWords = 4;
const maxShown = 15;

async function importedSet(file: string): Promise<Knowledge> {
  const { documents } = setSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-eval-'));
  try {
    const articles = join(folder, 'articles');
    mkdirSync(articles);
    for (const { id, title, paragraphs } of documents) {
      const head = `---\ntitle: ${JSON.stringify(title)}\noutlet: Articles\n---\n\n`;
      writeFileSync(join(articles, `${id}.md`), head + paragraphs.join('\n\n'));
    }
    const command = ['src/cli/onrecord.ts', 'import', articles, '--out', join(folder, 'knowledge')];
    execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...command], { cwd: root });
    return await loadKnowledge([join(folder, 'knowledge')]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sentencesIn({ documents }: Knowledge): string[] {
  return [...documents.values()].flatMap(({ text, passages }) =>
    passages.flatMap(({ span }) => {
      const passage = textAt(text, span);
      return sentencesOf(passage).map((sentence) => textAt(passage, sentence));
    }),
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

if (import.meta.main) {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Error('Name a set of articles: npm run eval:sentences -- SET.json');
  const knowledge = await importedSet(file);
  const quotes = createQuotes(knowledge);
  const reader = textReader(knowledge);
  const sentences = sentencesIn(knowledge).filter((text) => reader.tokens(text).length >= fewestWords);
  const back = sentences.map((text) => ({ text, verdict: verdictOn(quotes, text) }));
  const changed = sentences.flatMap((text, index) => {
    const content = reader.tokens(text).filter(({ kind }) => kind === 'content');
    const word = content[(index * 7) % Math.max(1, content.length)];
    if (word === undefined) return [];
    const line = `${text.slice(0, word.start)}porcelain${text.slice(word.end)}`;
    return [{ text: line, verdict: verdictOn(quotes, line) }];
  });
  const wrong = [
    ...back.filter(({ verdict }) => verdict !== 'exact'),
    ...changed.filter(({ verdict }) => verdict.startsWith('exact')),
  ];
  for (const { text, verdict } of wrong.slice(0, maxShown)) console.log(`${verdict}: ${text}`);
  console.log(`asked back: ${back.length} (${counted(back.map(({ verdict }) => verdict))})`);
  console.log(`one word replaced: ${changed.length} (${counted(changed.map(({ verdict }) => verdict))})`);
}

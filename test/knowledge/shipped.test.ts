/**
 * The episode that ships, held against the articles that it was written from.
 *
 * The articles are their publishers' and not part of the project; where they are not beside the
 * checkout, the run says that these checks did not take place.
 */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { textAt } from '../../src/text/span.ts';
import { wordsOf } from '../../src/text/words.ts';

const root = join(import.meta.dirname, '../..');
const articlesFolder = join(root, '../shared/documents');
const hasArticles = existsSync(articlesFolder);
const knowledge = await loadKnowledge([join(root, 'knowledge')]);

if (!hasArticles) {
  console.warn(
    `Not checked, because there is no folder ${articlesFolder}: that no article prose is in the repository, and that every quotation is the article's.`,
  );
}
const ifHasArticles = hasArticles ? '' : ' (DID NOT RUN: the articles are not at hand)';

describe('the questions that answers are measured by', () => {
  it('are not among those that the knowledge has recorded', () => {
    const measured = readFileSync(join(root, 'test/eval/questions.yaml'), 'utf8');
    const questions = parse(measured).map(({ question }: { question: string }) => question.toLowerCase());
    const recorded = [
      ...[...knowledge.passages.values()].flatMap(({ asks }) => asks),
      ...knowledge.unanswered.map(({ question }) => question),
    ].map((question) => question.toLowerCase());
    expect(questions.length).toBeGreaterThan(100);
    expect(recorded.filter((question) => questions.includes(question))).toEqual([]);
  });
});

/** Words in a row that count as copied. */
const maxRun = 8;

/** The text of an article, by the document's id. */
function articles(): Map<string, string> {
  const files = globSync('*.txt', { cwd: articlesFolder });
  return new Map(
    files.map((file) => [basename(file, '.txt'), readFileSync(join(articlesFolder, file), 'utf8')]),
  );
}

const foldedWords = (text: string): string[] => wordsOf(text).map(({ folded }) => folded);

function runsOf(words: readonly string[]): string[] {
  return words.slice(maxRun - 1).map((_, index) => words.slice(index, index + maxRun).join(' '));
}

/**
 * A text in pieces: what stands between quotation marks or is a known quotation, and what stands
 * outside. A run of words counts inside one piece; over a mark, part of it is what somebody said.
 */
function piecesOf(text: string, quoted: readonly string[]): string[] {
  const outside = quoted.reduce((rest, words) => rest.replaceAll(words, '\u0000'), text);
  return [...text.matchAll(/“([^“”]*)”/g)]
    .map(([, inside = '']) => inside)
    .concat(outside.replace(/“[^“”]*”/g, '\u0000').split('\u0000'));
}

/** What may stand anywhere: what somebody said, and the facts that a bibliography lists. */
function freeTexts({ documents, quotations }: Knowledge): string[] {
  const said = [...quotations.values()].map(({ documentId, span }) =>
    textAt(documents.get(documentId)?.text ?? '', span),
  );
  const facts = [...documents.values()].flatMap(({ title, authors, url }) => [title, ...authors, url ?? '']);
  return [...said, ...facts];
}

/** Those of three words or more, the longest first: a shorter one may be anybody's words. */
const longTexts = (texts: readonly string[]): string[] =>
  texts.filter((text) => foldedWords(text).length > 2).sort((a, b) => b.length - a.length);

/** The text files of the project, by what can be written by hand: no packages, no build, no lock file. */
function projectFiles(): string[] {
  const skipped = ['node_modules', '.git', 'data', 'coverage'];
  return globSync('**/*.{ts,tsx,js,mjs,md,yaml,yml,json,txt,html,css,svg,sh,csv,tsv,jsonl}', {
    cwd: root,
    exclude: (path) => skipped.includes(basename(String(path))),
  })
    .concat(globSync('.{github,ci}/**/*', { cwd: root }), ['Dockerfile', '.env.example', 'LICENSE'])
    .filter((file) => !file.endsWith('package-lock.json'))
    .filter((file) => statSync(join(root, file), { throwIfNoEntry: false })?.isFile() === true);
}

describe('the episode that ships', () => {
  it('has five outlets’ documents, each a digest', () => {
    expect([...knowledge.documents.keys()].sort()).toEqual([
      'afp-strains-ties',
      'aljazeera-kazakhstan-cold-blooded',
      'eurasianet-tensions-flare',
      'rferl-fault-lines',
      'thediplomat-complexity',
    ]);
    expect(new Set([...knowledge.documents.values()].map(({ textKind }) => textKind))).toEqual(
      new Set(['digest']),
    );
  });

  it('puts every quotation between quotation marks', () => {
    const bare = [...knowledge.quotations.values()].filter(({ documentId, span }) => {
      const text = knowledge.documents.get(documentId)?.text ?? '';
      const before = text.slice(0, span.start).trimEnd().at(-1) ?? '';
      const after = text.slice(span.end, span.end + 2);
      return !/[“‘"']/.test(before) || !/^[,.;:!?—]?[”’"']/.test(after);
    });
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('warns of the copy that was altered by machine', () => {
    expect(knowledge.documents.get('aljazeera-kazakhstan-cold-blooded')?.note).toMatch(/machine/);
  });
});

it('nothing of the shipped episode is in what the bot and the local Discord say of themselves', () => {
  const { names, outlets, documents, events } = knowledge;
  const ofEpisode = [
    ...[...names.values()].flatMap(({ name, aliases }) => [name, ...aliases]),
    ...[...outlets.values()].map(({ name }) => name),
    ...[...documents.values()].flatMap(({ title, published = '', authors }) => [
      title,
      published,
      ...authors,
    ]),
    ...events.map(({ date }) => date),
  ];
  // A year alone, or two letters, may mean anything.
  const telling = ofEpisode.filter((words) => words.length > 2 && !/^\d{4}$/.test(words));
  const isWord = new RegExp(
    `(?<![\\p{L}\\d])(?:${telling.map(RegExp.escape).join('|')})(?![\\p{L}\\d])`,
    'u',
  );
  const files = globSync('src/{answers,cli,commands,discord,render,sandbox}/**/*.{ts,json}', { cwd: root });
  const lines = files.flatMap((file) => {
    // The comments' examples are read by developers alone.
    const source = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    return source.split('\n').map((line) => `${file}: ${line.trim()}`);
  });
  expect(telling.length).toBeGreaterThan(200);
  expect(lines.filter((line) => isWord.test(line))).toEqual([]);
});

describe('held against the articles', () => {
  it.skipIf(!hasArticles)(`every document has its article${ifHasArticles}`, () => {
    expect([...articles().keys()].sort()).toEqual([...knowledge.documents.keys()].sort());
  });

  it.skipIf(!hasArticles)(`every quotation is in its article, to the letter${ifHasArticles}`, () => {
    const texts = articles();
    const missing = [...knowledge.quotations.values()].flatMap(({ id, documentId, span }) => {
      const words = textAt(knowledge.documents.get(documentId)?.text ?? '', span);
      return texts.get(documentId)?.includes(words) ? [] : [`${id}: ${words}`];
    });
    expect(missing).toEqual([]);
    expect(knowledge.quotations.size).not.toBe(0);
  });

  it.skipIf(!hasArticles)(
    `no run of ${maxRun} words outside quotations is an article’s, in any file of the project${ifHasArticles}`,
    () => {
      const free = new Set(freeTexts(knowledge).flatMap((text) => runsOf(foldedWords(text))));
      const taken = new Set(
        [...articles().values()].flatMap((text) => runsOf(foldedWords(text)).filter((run) => !free.has(run))),
      );
      const files = projectFiles();
      const quoted = longTexts(freeTexts(knowledge));
      const copied = files.flatMap((file) =>
        piecesOf(readFileSync(join(root, file), 'utf8'), quoted)
          .flatMap((piece) => runsOf(foldedWords(piece)))
          .filter((run) => taken.has(run))
          .map((run) => `${file}: ${run}`),
      );
      expect(copied).toEqual([]);
      expect(files.length).toBeGreaterThan(100);
    },
  );

  it.skipIf(!hasArticles)(
    `a run of ${maxRun} words would be noticed in every article${ifHasArticles}`,
    () => {
      const quoted = longTexts(freeTexts(knowledge));
      const free = new Set(freeTexts(knowledge).flatMap((text) => runsOf(foldedWords(text))));
      for (const text of articles().values()) {
        const runs = piecesOf(text, quoted).flatMap((piece) => runsOf(foldedWords(piece)));
        expect(runs.filter((run) => !free.has(run)).length).toBeGreaterThan(300);
      }
    },
  );
});

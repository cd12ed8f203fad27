/** The sets that the search is measured on: each a knowledge, and questions with the passages that answer them. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Knowledge, Passage } from '../../src/knowledge/model.ts';
import { parseLocator } from '../../src/knowledge/schema.ts';
import { textAt } from '../../src/text/span.ts';

const root = join(import.meta.dirname, '..', '..');
/** Beside a checkout of those who work on the project; absent elsewhere, and then said to be. */
const shared = join(root, '..', 'shared');

/** Where the sets come from, for `--help`. */
export const dataHelp = `
Data that is not in the repository is read from the folder ../shared beside the checkout; a set that is missing is named:
  ../shared/benchmarks/news-dev.json    27 Wikinews articles with 220 questions
  ../shared/benchmarks/xquad-half.json  a reading test in the format of SQuAD: half of XQuAD (github.com/google-deepmind/xquad)
  ../shared/documents/*.txt             the full texts of the shipped episode
All other questions are in test/eval/.`;

export interface EvalAnswer {
  readonly documentId: string;
  /** Paragraphs of the original, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** Each has to stand in the excerpts shown; `a|b` is either. */
  readonly contains: readonly string[];
}

/** No answers: the documents hold none. */
export interface EvalQuestion {
  readonly id: string;
  readonly question: string;
  readonly style: string;
  readonly answers: readonly EvalAnswer[];
}

export interface EvalSet {
  readonly name: string;
  readonly knowledge: Knowledge;
  readonly questions: readonly EvalQuestion[];
  /** A curator recorded questions for its passages. */
  readonly isRecorded?: true;
}

/** Whether a passage is one that answers. */
export function isRight(passage: Passage, { answers }: EvalQuestion): boolean {
  return answers.some(
    ({ documentId, first, last }) =>
      documentId === passage.documentId && passage.firstParagraph <= last && first <= passage.lastParagraph,
  );
}

const locator = z.union([z.int(), z.string()]).transform((at) => parseLocator(String(at)));
const questionsSchema = z.array(
  z.strictObject({
    id: z.union([z.string(), z.number()]).transform(String),
    question: z.string().min(1),
    style: z.string().default('plain'),
    half: z.enum(['tune', 'report']).optional(),
    answers: z
      .array(
        z.strictObject({
          document: z.string(),
          at: locator,
          contains: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
        }),
      )
      .default([]),
  }),
);

/** A YAML list of `id`, `question`, `style` and `answers` (`document`, `at`, `contains`). @throws ZodError */
export async function readQuestions(file = join(root, 'test/eval/questions.yaml')): Promise<EvalQuestion[]> {
  return questionsSchema
    .parse(parse(await readFile(file, 'utf8')))
    .map(({ id, question, style, answers }) => ({
      id,
      question,
      style,
      answers: answers.map(({ document, at, contains }) => ({
        documentId: document,
        first: at.first,
        last: at.last,
        // Any of several, where a question may be answered in several words.
        contains: contains.length === 0 ? [] : [contains.join('|')],
      })),
    }));
}

/** The shipped episode, as it is or with no recorded question. */
export async function shippedSet(isRecorded: boolean): Promise<EvalSet> {
  const knowledge = await loadKnowledge([join(root, 'knowledge')]);
  return {
    name: isRecorded ? 'shipped episode, with its recorded questions' : 'shipped episode, nothing recorded',
    knowledge: isRecorded ? knowledge : withoutRecorded(knowledge),
    questions: await readQuestions(),
    ...(isRecorded && { isRecorded }),
  };
}

/** The shipped episode with nothing recorded, asked in another language: `ru` or `de`. */
export async function foreignSet(code: string): Promise<EvalSet> {
  const shipped = await shippedSet(false);
  const questions = await readQuestions(join(root, `test/eval/questions-${code}.yaml`));
  return { ...shipped, name: `${shipped.name}, asked in "${code}"`, questions };
}

/**
 * Questions as members type them, casual and mostly in other words than the documents', written from the
 * documents alone by somebody who knew neither the search nor its other sets.
 */
export async function memberSet(set: EvalSet | undefined, file: string): Promise<EvalSet | undefined> {
  if (set === undefined) return undefined;
  const questions = await readQuestions(join(root, 'test/eval', file));
  return { ...set, name: `${set.name}, in members' words`, questions };
}

/**
 * Questions that members of any server ask, and that no documents answer: small talk and homework, and what is
 * asked about places and people of the episode (`about`) without having to do with it. Written by somebody who
 * knew neither the search nor its other sets.
 */
export async function offTopicSet(set: EvalSet | undefined, about: string): Promise<EvalSet | undefined> {
  if (set === undefined) return undefined;
  const files = ['questions-off-topic.yaml', about].map((file) => join(root, 'test/eval', file));
  const questions = (await Promise.all(files.map(readQuestions))).flat();
  return { ...set, name: `${set.name}, off-topic`, questions };
}

/** Pairs by the same hand: a question that a document answers, and one almost like it that none does. */
export async function contrastSet(set: EvalSet | undefined, file: string): Promise<EvalSet | undefined> {
  if (set === undefined) return undefined;
  const questions = await readQuestions(join(root, 'test/eval', file));
  return { ...set, name: `${set.name}, contrasts`, questions };
}

/**
 * The same questions as people type them, each in another frame: "Dear bot, …? Kind regards." Written by somebody who
 * knew neither the search nor its questions.
 */
export async function framedSet(set: EvalSet | undefined): Promise<EvalSet | undefined> {
  if (set === undefined) return undefined;
  const frames: string[] = parse(await readFile(join(root, 'test/eval/frames.yaml'), 'utf8'));
  const questions = set.questions.map((one, n) => {
    const bare = one.question.replace(/[?.!]+$/, '');
    const small = bare.charAt(0).toLowerCase() + bare.slice(1);
    const frame = frames[n % frames.length] ?? '';
    return { ...one, question: frame.replace('{question}', small).replace('{Question}', bare) };
  });
  return { ...set, name: `${set.name}, among thanks and chat`, questions };
}

/** The articles that the shipped digests report, imported as an operator would; absent where they are not at hand. */
export async function importedSet(): Promise<EvalSet | undefined> {
  const files = globSync('*.txt', { cwd: join(shared, 'documents') }).map((file) =>
    join(shared, 'documents', file),
  );
  if (files.length === 0) return undefined;
  const knowledge = await importFiles(files);
  return {
    name: 'imported full texts, nothing recorded',
    knowledge: withoutRecorded(knowledge),
    questions: await readQuestions(),
  };
}

const toldSchema = z.array(
  z.strictObject({
    id: z.string(),
    question: z.string(),
    style: z.string(),
    answers: z.array(z.strictObject({ document: z.string(), words: z.string() })).default([]),
  }),
);

/** Twelve invented articles of one episode, as five outlets would print them, imported as an operator would. */
export async function inventedSet(): Promise<EvalSet> {
  const folder = join(root, 'test/eval/outbreak');
  const files = globSync('*.{txt,html}', { cwd: folder }).map((file) => join(folder, file));
  const knowledge = await importFiles(files);
  const questions = toldSchema.parse(
    parse(await readFile(join(root, 'test/eval/questions-outbreak.yaml'), 'utf8')),
  );
  return {
    name: 'invented episode (12 articles), nothing recorded',
    knowledge,
    questions: questions.map(({ answers, ...question }) => ({
      ...question,
      answers: answers.flatMap(({ document, words }) => placesOf(words, document, knowledge)),
    })),
  };
}

/** The passages of a document that have these words. @throws when none has: the import lost them. */
function placesOf(words: string, documentId: string, { documents }: Knowledge): EvalAnswer[] {
  const { passages = [], text = '' } = documents.get(documentId) ?? {};
  const holding = passages.filter(({ span }) => plain(textAt(text, span)).includes(plain(words)));
  if (holding.length === 0) throw new Error(`No passage of "${documentId}" has the words "${words}".`);
  return holding.map(({ firstParagraph: first, lastParagraph: last }) => ({
    documentId,
    first,
    last,
    contains: [],
  }));
}

/** With straight quotation marks and single spaces. */
const plain = (text: string): string =>
  text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'").replace(/\s+/gu, ' ').toLowerCase();

const newsSchema = z.object({
  documents: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      outlet: z.string(),
      published: z.string(),
      paragraphs: z.array(z.string()),
    }),
  ),
  questions: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      style: z.string(),
      answers: z.array(z.object({ document: z.string(), paragraph: z.number() })),
      contains: z.array(z.string()),
    }),
  ),
});

/** Wikinews articles with questions as members type them; absent where they are not at hand. */
export async function newsSet(
  file = join(shared, 'benchmarks', 'news-dev.json'),
): Promise<EvalSet | undefined> {
  if (!existsSync(file)) return undefined;
  const { documents, questions } = newsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-news-'));
  try {
    const files = await Promise.all(
      documents.map(async ({ id, title, outlet, published, paragraphs }) => {
        const path = join(folder, `${id}.md`);
        const front = stringify({ title, outlet, published });
        await writeFile(path, `---\n${front}---\n\n${paragraphs.join('\n\n')}\n`);
        return path;
      }),
    );
    return {
      name: 'news (27 Wikinews articles), nothing recorded',
      knowledge: await importFiles(files),
      questions: questions.map(({ id, question, style, answers, contains }) => ({
        id,
        question,
        style,
        answers: answers.map(({ document, paragraph }) => ({
          documentId: document,
          first: paragraph,
          last: paragraph,
          contains,
        })),
      })),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const squadSchema = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.string(),
              question: z.string(),
              answers: z.array(z.object({ text: z.string() })),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** A reading test in SQuAD's format: encyclopaedia articles; absent where it is not at hand. */
export async function squadSet(
  file = join(shared, 'benchmarks', 'xquad-half.json'),
): Promise<EvalSet | undefined> {
  if (!existsSync(file)) return undefined;
  const { data } = squadSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
  const idOf = (at: number) => `article-${at + 1}`;
  return {
    name: 'reading test (XQuAD half), nothing recorded',
    knowledge: await knowledgeOf(
      data.map(({ title, paragraphs }, at) => ({
        id: idOf(at),
        title: title.replaceAll('_', ' '),
        body: paragraphs.map(({ context }) => oneLine(context)).join('\n\n'),
      })),
    ),
    questions: data.flatMap(({ paragraphs }, at) =>
      paragraphs.flatMap(({ qas }, paragraph) =>
        qas.map(({ id, question, answers }) => ({
          id,
          question: question.trim(),
          style: 'reading test',
          answers: [
            {
              documentId: idOf(at),
              first: paragraph + 1,
              last: paragraph + 1,
              contains: [answers.map(({ text }) => oneLine(text)).join('|')],
            },
          ],
        })),
      ),
    ),
  };
}

/** Runs `onrecord import` into a folder of its own, reads it, and removes it. */
async function importFiles(files: readonly string[]): Promise<Knowledge> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-import-'));
  try {
    const out = join(folder, 'knowledge');
    const command = ['run', '-s', 'onrecord', '--', 'import', ...files, '--out', out];
    const { stderr } = spawnSync('npm', command, { cwd: root, encoding: 'utf8', input: '' });
    if (!existsSync(join(out, 'documents'))) throw new Error(`The import failed: ${stderr}`);
    return await loadKnowledge([out]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Verbatim documents of one outlet, a paragraph a passage, read by the product's own loader. */
async function knowledgeOf(
  documents: readonly { readonly id: string; readonly title: string; readonly body: string }[],
): Promise<Knowledge> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-eval-'));
  try {
    await mkdir(join(folder, 'documents'));
    const episode = { id: 'reading-test', title: 'Reading test', summary: 'To measure on.', language: 'en' };
    await writeFile(join(folder, 'episode.yaml'), stringify(episode));
    await writeFile(
      join(folder, 'outlets.yaml'),
      stringify([{ id: 'articles', name: 'Articles', kind: 'website' }]),
    );
    for (const { id, title, body } of documents) {
      const front = stringify({ title, outlet: 'articles', text: 'verbatim' });
      await writeFile(join(folder, 'documents', `${id}.md`), `---\n${front}---\n${body}\n`);
    }
    return await loadKnowledge([folder]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function withoutRecorded(knowledge: Knowledge): Knowledge {
  const documents = new Map(
    [...knowledge.documents].map(([id, document]) => [
      id,
      { ...document, passages: document.passages.map((passage) => ({ ...passage, asks: [] })) },
    ]),
  );
  const passages = new Map(
    [...documents.values()].flatMap((one) => one.passages.map((passage) => [passage.id, passage])),
  );
  return { ...knowledge, documents, passages, unanswered: [] };
}

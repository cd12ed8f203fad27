/** Sets of questions to measure the search on: a question file, or a reading test in SQuAD's format. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { loadKnowledge } from '../knowledge/load.ts';
import type { Knowledge } from '../knowledge/model.ts';
import { parseLocator } from '../knowledge/schema.ts';

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

export type SquadFile = z.infer<typeof squadSchema>;

/** A question with the places that answer it; none when the sources do not hold an answer. */
export interface EvalQuestion {
  readonly id: string;
  readonly question: string;
  readonly style: string;
  readonly half: 'tune' | 'report';
  readonly answers: readonly EvalAnswer[];
}

export interface EvalAnswer {
  readonly documentId: string;
  /** Paragraphs of the original, both inclusive. */
  readonly firstParagraph: number;
  readonly lastParagraph: number;
  /** Any of these words stand in an excerpt that answers; empty when the place alone decides. */
  readonly contains: readonly string[];
}

const questionsSchema = z.array(
  z.strictObject({
    id: z.union([z.string(), z.number()]).transform(String),
    question: z.string().min(1),
    style: z.string().default('plain'),
    half: z.enum(['tune', 'report']).default('report'),
    answers: z
      .array(
        z.strictObject({
          document: z.string(),
          at: z.union([z.int(), z.string()]).transform(String),
          contains: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
        }),
      )
      .default([]),
  }),
);

/**
 * Reads a file of questions: a YAML list of `id`, `question`, `style`, `half`
 * and `answers` (`document`, `at`, `contains`); no answers means that the
 * sources hold none.
 *
 * @throws ZodError when the file has another shape.
 */
export async function readQuestions(file: string): Promise<EvalQuestion[]> {
  return questionsSchema.parse(parse(await readFile(file, 'utf8'))).map(({ answers, ...rest }) => ({
    ...rest,
    answers: answers.map(({ document, at, contains }) => {
      const { first, last } = parseLocator(at);
      return { documentId: document, firstParagraph: first, lastParagraph: last, contains };
    }),
  }));
}

/** @throws ZodError when the file is not in SQuAD's format. */
export async function readSquad(file: string): Promise<SquadFile> {
  return squadSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** What to leave out: an article, or one paragraph of it, both counted from 0. */
export interface LeftOut {
  readonly article: number;
  readonly paragraph?: number;
}

/**
 * The articles as one knowledge folder of verbatim documents, a paragraph a
 * passage, read by the product's own loader and then removed again.
 */
export async function squadKnowledge(squad: SquadFile, without?: LeftOut): Promise<Knowledge> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-eval-'));
  try {
    await mkdir(join(folder, 'documents'));
    const episode = { id: 'reading-test', title: 'Reading test', summary: 'To measure on.', language: 'en' };
    const outlet = { id: 'articles', name: 'Articles', kind: 'website' };
    await writeFile(join(folder, 'episode.yaml'), stringify(episode));
    await writeFile(join(folder, 'outlets.yaml'), stringify([outlet]));
    await Promise.all(
      squad.data.map(async ({ title, paragraphs }, at) => {
        const isMeant = at === without?.article;
        if (isMeant && without.paragraph === undefined) return;
        const front = stringify({ title: title.replaceAll('_', ' '), outlet: outlet.id, text: 'verbatim' });
        const left = paragraphs.filter((_, paragraph) => !isMeant || paragraph !== without.paragraph);
        const body = left.map(({ context }) => oneLine(context)).join('\n\n');
        await writeFile(
          join(folder, 'documents', `${squadDocumentId(at)}.md`),
          `---\n${front}---\n${body}\n`,
        );
      }),
    );
    return await loadKnowledge([folder]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every second article is for tuning, the others for reporting. */
export function squadQuestions(squad: SquadFile): EvalQuestion[] {
  return squad.data.flatMap(({ paragraphs }, at) =>
    paragraphs.flatMap(({ qas }, paragraph) =>
      qas.map(({ id, question, answers }) => ({
        id,
        question: question.trim(),
        style: 'reading test',
        half: at % 2 === 0 ? ('tune' as const) : ('report' as const),
        answers: [
          {
            documentId: squadDocumentId(at),
            firstParagraph: paragraph + 1,
            lastParagraph: paragraph + 1,
            contains: answers.map(({ text }) => oneLine(text)),
          },
        ],
      })),
    ),
  );
}

function squadDocumentId(at: number): string {
  return `article-${String(at + 1).padStart(2, '0')}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

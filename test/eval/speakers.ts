/**
 * `npm run eval:import`: measuring `import`: quotations found, and speakers named rightly, against
 * the shipped quotes files and against a set of annotated news articles.
 *
 * Everything goes through the reader that `import` uses, body detection
 * included, so that the figures are those a user gets.
 */

import { access, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { defined } from '../../src/defined.ts';
import type { Article, ArticleQuotation } from '../../src/ingest/article.ts';
import { documentIdOf } from '../../src/ingest/inputs.ts';
import { type Known, readKnown } from '../../src/ingest/write/known.ts';
import { spokenWords } from '../../src/ingest/write/merge.ts';
import { readWholeFolder } from '../../src/knowledge/files/read-folder.ts';
import type { QuotationEntry } from '../../src/knowledge/schema.ts';
import { overlaps, type Span } from '../../src/text/span.ts';
import { readArticle } from '../ingest/first-article.ts';
import { describeMeasures, type Measure, measure, tenthsOf } from './measure-line.ts';

const annotatedSchema = z.array(
  z.object({
    id: z.string(),
    text: z.string(),
    quotes: z.array(
      z.object({
        start: z.int(),
        end: z.int(),
        text: z.string(),
        sources: z.array(z.object({ start: z.int(), end: z.int(), text: z.string() })),
      }),
    ),
  }),
);

type Annotated = z.infer<typeof annotatedSchema>[number];

/** Shorter strings are mostly quoted terms, which the set annotates unevenly. */
const MIN_WORDS = 5;

/** Confidence from which a speaker is called sure here. */
const SURE = 0.9;

/**
 * Measures on annotated articles (PolNeAR's reduced format: quotations with
 * the mentions of their sources, offsets in Unicode code points).
 *
 * The first half (every second article) is the one the rules were written
 * against; nobody has looked at the errors of the second.
 */
export async function measureAnnotated(file: string): Promise<Measure[]> {
  const articles = annotatedSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const set = basename(file, '.json');
  const halves = [
    articles.filter((_, index) => index % 2 === 0),
    articles.filter((_, index) => index % 2 === 1),
  ];
  return [
    ...(await annotatedMeasures(`${set}, all`, articles, true)),
    ...(await annotatedMeasures(`${set}, tune half`, halves[0] ?? [], false)),
    ...(await annotatedMeasures(`${set}, report half`, halves[1] ?? [], false)),
  ];
}

async function annotatedMeasures(
  set: string,
  articles: readonly Annotated[],
  binding: boolean,
): Promise<Measure[]> {
  const outcomes: { confidence: number; isRight: boolean }[] = [];
  const counts = { quotations: 0, found: 0, exact: 0, named: 0, right: 0, sure: 0, sureRight: 0 };
  for (const article of articles) {
    const read = await readArticle(Buffer.from(article.text), `${article.id}.txt`);
    const quotations = read.kind === 'done' ? read.value.quotations : [];
    const toUtf16 = codePointOffsets(article.text);
    for (const quote of article.quotes) {
      if (quote.text.split(/\s+/u).filter(Boolean).length < MIN_WORDS) continue;
      counts.quotations++;
      const span = { start: toUtf16(quote.start), end: toUtf16(quote.end) };
      const ours = quotations.find(
        ({ source }) => source !== undefined && source.start <= span.start && span.end <= source.end,
      );
      if (ours === undefined) continue;
      counts.found++;
      if (ours.source?.start === span.start && ours.source.end === span.end) counts.exact++;
      const mention = ours.speakerMention?.source;
      if (mention === undefined) continue;
      counts.named++;
      const sources = quote.sources.map(
        (source): Span => ({ start: toUtf16(source.start), end: toUtf16(source.end) }),
      );
      const right = sources.some((source) => overlaps(source, mention));
      if (right) counts.right++;
      outcomes.push({ confidence: ours.confidence, isRight: right });
      if (ours.confidence < SURE) continue;
      counts.sure++;
      if (right) counts.sureRight++;
    }
  }
  const { quotations, found, exact, named, right, sure, sureRight } = counts;
  const measures = [
    measure(set, 'quotations of 5 words or more found', [found, quotations], 0.97),
    measure(set, 'found to the letter', [exact, quotations]),
    measure(set, 'speaker mention right, of those that get one', [right, named], 0.9),
    measure(set, `right where the confidence is ${SURE} or more`, [sureRight, sure]),
    measure(set, 'right where it is less', [right - sureRight, named - sure]),
    measure(set, 'share that gets a speaker mention', [named, quotations], 0.85),
    ...tenthsOf(set, outcomes),
  ];
  return binding ? measures : measures.map(({ atLeast: _, ...figure }) => figure);
}

/** Code point offsets to UTF-16 ones. */
function codePointOffsets(text: string): (codePoints: number) => number {
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    offsets.push(offset);
    offset += character.length;
  }
  return (codePoints) => offsets[codePoints] ?? offset;
}

/**
 * Measures on the source documents at hand against the quotes files of a
 * knowledge folder that a person has reviewed.
 */
export async function measureDocuments(documentsFolder: string, knowledgeFolder: string): Promise<Measure[]> {
  const known = await readKnown([knowledgeFolder]);
  const shipped = await readWholeFolder(knowledgeFolder);
  const counts = { ours: 0, truth: 0, found: 0, named: 0, right: 0 };
  for (const file of (await readdir(documentsFolder)).filter((name) => name.endsWith('.txt')).sort()) {
    const truth = shipped.documents
      .find(({ id }) => id === documentIdOf(file))
      ?.quotations.map(({ entry }) => entry);
    if (truth === undefined) continue;
    const article = await articleFrom(join(documentsFolder, file), known);
    const left = [...truth];
    for (const quotation of article.quotations) {
      counts.ours++;
      const at = left.findIndex((entry) => isSame(entry, quotation));
      const entry = left[at];
      if (entry === undefined) continue;
      left.splice(at, 1);
      counts.found++;
      if (quotation.speaker === undefined) continue;
      counts.named++;
      if (quotation.speaker.id === entry.speaker) counts.right++;
    }
    counts.truth += truth.length;
  }
  const set = 'source documents';
  return [
    measure(set, 'quotations found: precision', [counts.found, counts.ours], 1),
    measure(set, 'quotations found: recall', [counts.found, counts.truth], 1),
    measure(set, 'right person, of those that get one', [counts.right, counts.named], 1),
    measure(set, 'share that gets a person', [counts.named, counts.found], 0.85),
  ];
}

async function articleFrom(file: string, known: Known): Promise<Article> {
  const title = known.documents.get(documentIdOf(basename(file)))?.title;
  const names = [...known.names.values()];
  const read = await readArticle(await readFile(file), file, { names, ...defined({ title }) });
  if (read.kind === 'refused') throw new Error(`${file}: ${read.refusal.message}`);
  return read.value;
}

const isSame = (entry: QuotationEntry, quotation: ArticleQuotation): boolean =>
  entry.text === spokenWords(quotation.text) && Number.parseInt(entry.at, 10) === quotation.paragraph;

const neighbouringDocuments = '../shared/documents';
const neighbouringArticles = '../shared/benchmarks/polnear-dev.json';

/**
 * Measures on the sets that lie beside the project, where they do; nothing
 * where neither is at hand.
 *
 * @param knowledgeFolder the folder whose quotes files a person has reviewed
 */
export async function measureNeighbours(knowledgeFolder: string): Promise<Measure[]> {
  const isThere = (path: string): Promise<boolean> =>
    access(path).then(
      () => true,
      () => false,
    );
  return [
    ...((await isThere(neighbouringDocuments))
      ? await measureDocuments(neighbouringDocuments, knowledgeFolder)
      : []),
    ...((await isThere(neighbouringArticles)) ? await measureAnnotated(neighbouringArticles) : []),
  ];
}

if (import.meta.main) {
  const { measurePages } = await import('./pages/measure.ts');
  const { measureSpoken } = await import('./spoken.ts');
  const { measurePapers } = await import('./papers.ts');
  console.log(
    describeMeasures([
      ...(await measureNeighbours('knowledge')),
      ...(await measureSpoken()),
      ...(await measurePapers()),
      ...(await measurePages()),
    ]),
  );
}

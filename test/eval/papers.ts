/** Measures the import of invented articles of many kinds, half of them pages with furniture: see `papers/README.md`. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { ArticleQuotation } from '../../src/ingest/article.ts';
import { readArticle } from '../ingest/first-article.ts';
import { type Measure, measure } from './measure-line.ts';

const folder = join(import.meta.dirname, 'papers');

/** `{Ana Moreno}`, `{furniture}`; no brace of JSON. */
const marks = /\{(?<mark>[^{}":;]{1,60})\}/gu;

/** A quotation as annotated: who says it, `-` nobody who is named, `x` nobody at all. */
export interface PaperOutcome {
  readonly file: string;
  readonly words: string;
  readonly expected: string;
  readonly found: ArticleQuotation | undefined;
}

const textIn = (html: string): string =>
  parseHTML(`<html><body>${html}</body></html>`).document.body.textContent ?? '';

const lettersOf = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** How much of the end of a quotation tells it from the others of its article. */
const tailLength = 25;

/** Every annotated quotation with what the import makes of it, and the furniture with whether it was kept. */
export async function readPaper(file: string): Promise<{ said: PaperOutcome[]; furniture: boolean[] }> {
  const source = await readFile(join(folder, file), 'utf8');
  const read = await readArticle(Buffer.from(source.replace(marks, '')), file);
  const quotations = read.kind === 'done' ? read.value.quotations : [];
  const shown = read.kind === 'done' ? lettersOf(read.value.blocks.map(({ text }) => text).join('\n')) : '';
  const said: PaperOutcome[] = [];
  const furniture: boolean[] = [];
  for (const { index, groups } of source.matchAll(marks)) {
    const before = source.slice(0, index).replace(marks, '');
    const expected = groups?.mark ?? '-';
    if (expected === 'furniture') {
      furniture.push(shown.includes(lettersOf(textIn(before.slice(before.lastIndexOf('>') + 1)))));
      continue;
    }
    const words = textIn(before.slice(-200));
    const tail = lettersOf(words).slice(-tailLength);
    const found = quotations.filter(({ text }) => {
      const letters = lettersOf(text);
      return letters.endsWith(tail) || (letters.length >= 12 && tail.endsWith(letters));
    });
    said.push({ file, words: words.slice(-60), expected, found: found[0] });
  }
  return { said, furniture };
}

/** Found, right, nobody and wrong speakers, and the furniture that is kept. */
export async function measurePapers(): Promise<Measure[]> {
  const papers = await Promise.all(
    (await readdir(folder)).filter((name) => name !== 'README.md').map(readPaper),
  );
  const said = papers.flatMap((paper) => paper.said);
  const furniture = papers.flatMap((paper) => paper.furniture);
  const named = said.filter(({ expected }) => expected.length > 1);
  const spoken = said.filter(({ expected }) => expected !== 'x');
  const speakerOf = ({ found }: PaperOutcome): string | undefined => found?.speaker?.name;
  const set = `${papers.length} papers`;
  return [
    measure(set, 'quotations found', [
      spoken.filter(({ found }) => found !== undefined).length,
      spoken.length,
    ]),
    measure(set, 'right person', [
      named.filter((one) => speakerOf(one) === one.expected).length,
      named.length,
    ]),
    measure(set, 'nobody where somebody is named', [
      named.filter((one) => speakerOf(one) === undefined).length,
      named.length,
    ]),
    measure(set, 'WRONG person', [
      said.filter((one) => ![undefined, one.expected].includes(speakerOf(one))).length,
      said.length,
    ]),
    measure(set, 'furniture that is kept', [furniture.filter(Boolean).length, furniture.length]),
  ];
}

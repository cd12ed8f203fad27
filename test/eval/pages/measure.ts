/**
 * `npm run eval:import`: which words of a saved page are kept as the article's,
 * and how many of the kept ones are not: ours, Readability alone and Defuddle
 * on 60 pages of 20 shapes, made here from invented texts.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { parse } from 'yaml';
import { readArticle } from '../../ingest/first-article.ts';
import type { Measure } from '../measure-line.ts';
import { type SavedPage, shapes, type Text } from './shapes.ts';

export interface Extraction {
  readonly shape: string;
  readonly page: SavedPage;
}

/** The 60 pages: every shape with three texts of its language. */
export async function savedPages(): Promise<Extraction[]> {
  const texts: Text[] = parse(await readFile(join(import.meta.dirname, 'texts.yaml'), 'utf8'));
  return Object.entries(shapes).flatMap(([shape, make]) =>
    textsFor(shape, texts).map((text) => ({ shape, page: make(text) })),
  );
}

function textsFor(shape: string, texts: readonly Text[]): Text[] {
  if (shape !== 'Cyrillic page') return texts.filter(({ language }) => language === 'en');
  const russian = texts.filter(({ language }) => language === 'ru');
  // One text in three lengths.
  return russian.flatMap((text) =>
    [7, 6, 5].map((count) => ({ ...text, paragraphs: text.paragraphs.slice(0, count) })),
  );
}

type Extractor = (html: string) => Promise<string>;

const textIn = (html: string): string =>
  parseHTML(
    `<!doctype html><html><body>${html.replace(/<(?:br|\/?(?:p|div|h\d|li|td|tr|table|section|blockquote|figure|figcaption))\b[^>]*>/giu, ' $& ')}</body></html>`,
  ).document.body.textContent ?? '';

const extractors: Readonly<Record<string, Extractor>> = {
  ours: async (html) => {
    const read = await readArticle(Buffer.from(html), 'page.html');
    return read.kind === 'done' ? read.value.blocks.map(({ text }) => text).join('\n') : '';
  },
  'Readability alone': async (html) => {
    const { document } = parseHTML(html);
    return textIn(new Readability(document as never).parse()?.content ?? '');
  },
  Defuddle: async (html) =>
    textIn((await Defuddle(parseHTML(html).document as never, 'https://echo.example/a')).content),
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How often each word stands in a list. */
function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Takes words out of a stock, each at most as often as it is there; what was there to take. */
function taken(stock: Map<string, number>, words: readonly string[]): string[] {
  return words.filter((word) => {
    const left = stock.get(word) ?? 0;
    if (left > 0) stock.set(word, left - 1);
    return left > 0;
  });
}

export interface WordCounts {
  readonly article: number;
  readonly kept: number;
  readonly shown: number;
  readonly clutter: number;
}

/** Counts one extractor's words on one page. */
export function countWords(page: SavedPage, extracted: string): WordCounts {
  const stock = counted(wordsOf(extracted));
  const article = wordsOf(page.article.join(' '));
  const shown = [...stock.values()].reduce((sum, count) => sum + count, 0);
  const kept = taken(stock, article).length;
  const neutral = taken(stock, wordsOf(page.neutral.join(' '))).length;
  return { article: article.length, kept, shown, clutter: shown - kept - neutral };
}

/** Words kept and clutter of each extractor; by shape where asked for. */
export async function measurePages(byShape = false): Promise<Measure[]> {
  const pages = await savedPages();
  const measures: Measure[] = [];
  for (const [name, extract] of Object.entries(extractors)) {
    const counts: { shape: string; words: WordCounts }[] = [];
    for (const { shape, page } of pages)
      counts.push({ shape, words: countWords(page, await extract(page.html)) });
    const groups = byShape
      ? Object.keys(shapes)
      : [`${pages.length} pages of ${Object.keys(shapes).length} shapes`];
    for (const group of groups) {
      const own = counts.filter(({ shape }) => !byShape || shape === group).map(({ words }) => words);
      const sum = (key: keyof WordCounts): number => own.reduce((total, words) => total + words[key], 0);
      measures.push(
        {
          set: group,
          name: `${name}: words of the article kept`,
          share: { right: sum('kept'), of: sum('article') },
        },
        {
          set: group,
          name: `${name}: clutter among what is kept`,
          share: { right: sum('clutter'), of: sum('shown') },
        },
      );
    }
  }
  return measures;
}

/** Reads HTML: the article that Mozilla's Readability finds; all other visible words are left out. */

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { defined } from '../../../defined.ts';
import { endsLikeSentence, wordCount } from '../../block-words.ts';
import { done, type Result, refused } from '../../input-result.ts';
import type { Block, Page } from '../page.ts';
import { boxesOf } from './boxes.ts';
import type { Dom, DomElement } from './dom.ts';
import { blockAttribute, type HtmlBlock, htmlBlocks } from './html-blocks.ts';
import { statedMetadata } from './html-metadata.ts';
import { isTooDeep } from './markup.ts';

/** The most elements of a page, which no article exceeds, because Readability takes longer with each. */
const maxElements = 60_000;
const minWords = 25;

/** The article of a page; refused where there is none. */
export function readHtml(html: string): Result<Page> {
  if (isTooDeep(html)) return noArticle();
  // A page may lack <html> and <body>; linkedom would then take its first element for the whole page.
  const { document } = parseHTML(/<html[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`);
  if (document.documentElement === null || document.querySelector('body, p, div, article') === null)
    return noArticle();
  const blocks = htmlBlocks(document.documentElement);
  const stated = statedMetadata(document, html, blocks);
  let kept: ReadonlySet<number>;
  try {
    kept = marksKept(document);
  } catch {
    return noArticle();
  }
  const pageBlocks = withLeftOut(blocks, kept);
  const words = pageBlocks
    .filter(({ leftOut }) => leftOut === undefined)
    .reduce((sum, { text }) => sum + wordCount(text), 0);
  if (words < minWords) return noArticle();
  const warnings = isPaywalled(html, words) ? [paywalled] : [];
  return done({ metadata: stated, blocks: pageBlocks, extracted: true, warnings });
}

const noArticle = (): Result<Page> =>
  refused(
    'no-article',
    'The page holds no article: too little running text. Save the article itself, or its text.',
  );

const paywalled =
  'The page says that the article is for subscribers, and holds little text: what was saved may be its beginning only.';

/** Signs that a page shows only the beginning of an article to people without a subscription. */
const isPaywalled = (html: string, words: number): boolean =>
  words < 250 &&
  /"isAccessibleForFree"\s?:\s?"?false|class="[^"]{0,80}paywall|\b(?:reserved for|only for|available to) (?:\w{1,12} )?subscribers|\b(?:for|to) subscribers only|\bto (?:continue|keep) reading\b/iu.test(
    html,
  );

/** The numbers of the blocks with words that Readability keeps. @throws Error for a page with too many elements */
function marksKept(document: Dom): ReadonlySet<number> {
  // By its types, Readability needs a browser's page, but it uses only what linkedom has as well.
  const content = new Readability<DomElement>(document as never, {
    maxElemsToParse: maxElements,
    serializer: (element) => element as unknown as DomElement,
  }).parse()?.content;
  const marked = content?.querySelectorAll(`[${blockAttribute}]`) ?? [];
  return new Set([...marked].map((element) => Number(element.getAttribute(blockAttribute))));
}

/** The fewest words of a paragraph that is kept although Readability leaves it out. */
const rescueWords = 8;

/**
 * The blocks with reasons for those outside the article: neither kept by Readability, nor a paragraph beside such
 * blocks.
 */
function withLeftOut(blocks: readonly HtmlBlock[], kept: ReadonlySet<number>): Block[] {
  const containers = new Set(
    blocks.filter(({ mark }) => kept.has(mark)).map(({ container }) => container.parentNode),
  );
  const first = blocks.findIndex(({ mark, kind }) => kept.has(mark) && kind === undefined);
  const last = blocks.findLastIndex(({ mark, kind }) => kept.has(mark) && kind === undefined);
  const boxes = boxesOf(blocks, ({ mark }) => kept.has(mark));
  return blocks.map(({ text, kind, leftOut, mark, linked, container, ...shown }, index): Block => {
    const isKept = kept.has(mark);
    const isBeside =
      index > first &&
      index < last &&
      linked < 0.3 &&
      (containers.has(container.parentNode) || containers.has(container)) &&
      (/^(?:caption|row|quoted)$/u.test(kind ?? '') ||
        wordCount(text) >= rescueWords ||
        endsLikeSentence(text));
    const why = isKept ? linkedBlock(kind, linked, text) : isBeside ? undefined : 'outside the article';
    return { text, ...defined({ ...shown, kind, leftOut: leftOut ?? why, box: boxes[index] }) };
  });
}

/** Why a heading or line that is only a link is left out: it leads to another article. */
const linkedBlock = (kind: Block['kind'], linked: number, text: string): string | undefined =>
  linked > 0.9 && (kind === 'heading' || (wordCount(text) <= 20 && !endsLikeSentence(text)))
    ? 'related link'
    : undefined;

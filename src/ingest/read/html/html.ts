/** HTML: the article as Mozilla's Readability finds it, and every other visible word as left out. */

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

/** More elements than any article page has; Readability's work grows with them. */
const maxElements = 60_000;
const minWords = 25;

/** Reads a page. Refused when there is no article in it. */
export function readHtml(html: string): Result<Page> {
  if (isTooDeep(html)) return noArticle();
  // HTML lets a page leave out <html> and <body>; linkedom takes its first element for the whole page then.
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
  const judged = judge(blocks, kept);
  const words = judged
    .filter(({ leftOut }) => leftOut === undefined)
    .reduce((sum, { text }) => sum + wordCount(text), 0);
  if (words < minWords) return noArticle();
  const warnings = isPaywalled(html, words) ? [paywalled] : [];
  return done({ metadata: stated, blocks: judged, extracted: true, warnings });
}

const noArticle = (): Result<Page> =>
  refused(
    'no-article',
    'The page holds no article: too little running text. Save the article itself, or its text.',
  );

const paywalled =
  'The page says that the article is for subscribers, and holds little text: what was saved may be its beginning only.';

/** A page that declares itself closed, with a stub of an article. */
const isPaywalled = (html: string, words: number): boolean =>
  words < 250 &&
  /"isAccessibleForFree"\s?:\s?"?false|class="[^"]{0,80}paywall|\b(?:reserved for|only for|available to) (?:\w{1,12} )?subscribers|\b(?:for|to) subscribers only|\bto (?:continue|keep) reading\b/iu.test(
    html,
  );

/** The numbers of the blocks of which Readability keeps words. @throws Error for a page of too many elements */
function marksKept(document: Dom): ReadonlySet<number> {
  // Readability's types ask for a browser's page; it needs only what linkedom has as well.
  const content = new Readability<DomElement>(document as never, {
    maxElemsToParse: maxElements,
    serializer: (element) => element as unknown as DomElement,
  }).parse()?.content;
  const marked = content?.querySelectorAll(`[${blockAttribute}]`) ?? [];
  return new Set([...marked].map((element) => Number(element.getAttribute(blockAttribute))));
}

/** Words of a paragraph that is worth keeping although Readability left it out. */
const rescueWords = 8;

/** Says of each block whether it is the article's: what Readability keeps, and paragraphs beside it that it lost. */
function judge(blocks: readonly HtmlBlock[], kept: ReadonlySet<number>): Block[] {
  const containers = new Set(
    blocks.filter(({ mark }) => kept.has(mark)).map(({ container }) => container.parentNode),
  );
  const first = blocks.findIndex(({ mark, kind }) => kept.has(mark) && kind === undefined);
  const last = blocks.findLastIndex(({ mark, kind }) => kept.has(mark) && kind === undefined);
  const boxes = boxesOf(blocks, ({ mark }) => kept.has(mark));
  return blocks.map(({ text, kind, leftOut, mark, linked, container, isEmphasised }, index): Block => {
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
    return { text, ...defined({ kind, leftOut: leftOut ?? why, box: boxes[index], isEmphasised }) };
  });
}

/** A heading or a line that is nothing but a link leads to another article. */
const linkedBlock = (kind: Block['kind'], linked: number, text: string): string | undefined =>
  linked > 0.9 && (kind === 'heading' || (wordCount(text) <= 20 && !endsLikeSentence(text)))
    ? 'related link'
    : undefined;

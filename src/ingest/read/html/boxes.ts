/** Groups the blocks of a page by boxes: small parts of the page outside the running text. */
import { takeWhile, wordCount } from '../../block-words.ts';
import type { DomElement } from './dom.ts';
import type { HtmlBlock } from './html-blocks.ts';

/** The most words of a box; a larger part belongs to the article. */
const maxBoxWords = 150;

/** An element with this share of the words that are kept contains the running text. */
const articleShare = 0.6;

/** The largest box around each block; undefined where there is none. */
export function boxesOf(
  blocks: readonly HtmlBlock[],
  isKept: (block: HtmlBlock) => boolean,
): (DomElement | undefined)[] {
  const words = new Map<DomElement, number>();
  let total = 0;
  for (const block of blocks.filter(isKept)) {
    const count = wordCount(block.text);
    total += count;
    for (const element of upwards(block.container)) words.set(element, (words.get(element) ?? 0) + count);
  }
  const maxWords = Math.min(maxBoxWords, total * articleShare);
  return blocks.map(({ container }) =>
    takeWhile([...upwards(container)], (element) => (words.get(element) ?? 0) < maxWords).at(-1),
  );
}

/** An element and its ancestors, innermost first. */
export function* upwards(element: DomElement): Generator<DomElement> {
  let current: DomElement | null = element;
  while (current !== null) {
    yield current;
    current = current.parentElement as DomElement | null;
  }
}

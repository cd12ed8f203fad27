/** Which blocks of a page stand in one box: a small part of it that is apart from the running text. */
import { takeWhile, wordCount } from '../../block-words.ts';
import type { DomElement } from './dom.ts';
import type { HtmlBlock } from './html-blocks.ts';

/** A part of more words is a part of the article. */
const maxBoxWords = 150;

/** The running text stands in the smallest element that has so much of what is kept. */
const articleShare = 0.6;

/** For each block the largest part around it that is a box. */
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

/** An element and those around it, innermost first. */
export function* upwards(element: DomElement): Generator<DomElement> {
  let current: DomElement | null = element;
  while (current !== null) {
    yield current;
    current = current.parentElement as DomElement | null;
  }
}

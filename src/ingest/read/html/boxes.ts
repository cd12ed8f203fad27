/** Which blocks of a page stand in one box: a small part of it that is apart from the running text. */
import { wordCount } from '../../words.ts';
import type { DomElement, HtmlBlock } from './html-blocks.ts';

/** A part of more words is a part of the article. */
const maxBoxWords = 150;

/** The running text stands in the smallest element that has so much of what is kept. */
const articleShare = 0.6;

/** For each block the number of its box; blocks alone in theirs have none. */
export function boxesOf(
  blocks: readonly HtmlBlock[],
  isKept: (block: HtmlBlock) => boolean,
): (number | undefined)[] {
  const words = new Map<DomElement, number>();
  let total = 0;
  for (const block of blocks) {
    if (!isKept(block)) continue;
    const count = wordCount(block.text);
    total += count;
    for (const element of upwards(block.container)) words.set(element, (words.get(element) ?? 0) + count);
  }
  const isArticle = (element: DomElement): boolean => (words.get(element) ?? 0) >= total * articleShare;
  const elements = blocks.map(({ container }) => {
    let box: DomElement | undefined;
    for (const element of upwards(container)) {
      if (isArticle(element) || (words.get(element) ?? 0) > maxBoxWords) break;
      box = element;
    }
    return box;
  });
  const numbers = new Map<DomElement, number>();
  const sizes = new Map<DomElement, number>();
  for (const element of elements) {
    if (element === undefined) continue;
    numbers.set(element, numbers.get(element) ?? numbers.size);
    sizes.set(element, (sizes.get(element) ?? 0) + 1);
  }
  return elements.map((element) =>
    element === undefined || sizes.get(element) === 1 ? undefined : numbers.get(element),
  );
}

/** An element and those around it, innermost first. */
function* upwards(element: DomElement): Generator<DomElement> {
  let current: DomElement | null = element;
  while (current !== null) {
    yield current;
    current = current.parentElement as DomElement | null;
  }
}

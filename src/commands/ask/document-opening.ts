/** How a document begins, as somebody reads it who has not followed it. */
import { earliestFirst, wordsShown } from '../../knowledge/find.ts';
import type { Knowledge, NewsDocument, Passage } from '../../knowledge/model.ts';

/**
 * The passages from the first that is a sentence on, and no caption, nor a line such as “Live from the harbour · 3
 * May”. A live page with its newest entry at the top begins with what stands above the entries, or else with the earliest.
 */
export function openingOf({ passages }: NewsDocument, knowledge: Knowledge): readonly Passage[] {
  const isSentence = (passage: Passage) => /[.!?…]["'”’»)]*$/u.test(wordsShown(knowledge, passage).trimEnd());
  const text = passages.filter(({ locator }) => !locator.startsWith('caption-'));
  const inOrder = earliestFirst(text.length === 0 ? passages : text);
  return inOrder.slice(Math.max(0, inOrder.findIndex(isSentence)));
}

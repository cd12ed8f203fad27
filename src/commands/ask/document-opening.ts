/** How a document begins, as somebody reads it who has not followed it. */
import { wordsShown } from '../../knowledge/find.ts';
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

/** 18:40, 12:20, 06:05 → 06:05, 12:20, 18:40; what has no time stays at the top. */
function earliestFirst(passages: readonly Passage[]): readonly Passage[] {
  const entries = [...Map.groupBy(passages, minuteOf)];
  const [above, timed] = [entries.filter(([time]) => time < 0), entries.filter(([time]) => time >= 0)];
  // From 00:10 to 23:50 it is twenty minutes back.
  const isBack = ([time]: (typeof timed)[number], at: number) =>
    ((timed[at]?.[0] ?? time) - time + dayInMinutes) % dayInMinutes < dayInMinutes / 2;
  const isFalling = timed.slice(1).filter(isBack).length * 2 > timed.length - 1;
  return isFalling ? [...above, ...timed.toReversed()].flatMap(([, entry]) => entry) : passages;
}

const dayInMinutes = 24 * 60;

/** The minute of the day of a live page's passage; -1 for one without a time. */
function minuteOf({ locator }: Passage): number {
  const [, hours, minutes] = /, (\d\d):(\d\d)$/u.exec(locator) ?? [];
  return hours === undefined ? -1 : Number(hours) * 60 + Number(minutes);
}

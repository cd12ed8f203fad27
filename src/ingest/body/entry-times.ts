/** Reads the times of a live page: each entry has a line with a time above it, or a heading that begins with one. */
import type { JudgedBlock } from './judged-block.ts';

const clock =
  /^(?<hours>\d{1,2})[:.](?<minutes>[0-5]\d)(?: ?(?<half>[ap])\.?m\.?)?(?: ?(?:uhr|gmt|bst|et|msk|мск))?$/iu;

/**
 * The time at the beginning of a heading: "18:40 The quay is shut", "6.40pm: The quay is shut"; not "18.40 crowns a
 * head".
 */
const timeBefore = /^\d{1,2}(?::\d{2}(?: ?[ap]\.?m\.?)?|\.\d{2} ?(?:[ap]\.?m\.?|uhr))(?=[ :–—|-]{1,3}\S)/iu;

/**
 * Gives each paragraph the time of its entry, if at least two entries have one; a single time says when the page was
 * made.
 *
 * `21:20`, `The doors are shut.`, `8.58pm`, `A question.` → the paragraphs are printed at `21:20` and `20:58`
 */
export function withEntryTimes(judged: readonly JudgedBlock[]): readonly JudgedBlock[] {
  const times = judged.map((_, at) => (isOfPage(judged, at) ? undefined : timeAt(judged[at])));
  const entries = judged.filter(({ why }, at) => why === undefined && times[at - 1] !== undefined);
  if (entries.length < 2) return judged;
  let time: string | undefined;
  return judged.map((one, at) => {
    time = times[at] ?? time;
    if (time === undefined || one.block.printedAt !== undefined) return one;
    return { ...one, block: { ...one.block, printedAt: time } };
  });
}

/** The time of day in a line of its own, or at the beginning of a heading. */
function timeAt(one: JudgedBlock | undefined): string | undefined {
  if (one?.why === 'date line') return timeOf(one.plain);
  const isHeading = one?.why === undefined && one?.block.kind === 'heading';
  return isHeading ? timeOf(timeBefore.exec(one.plain)?.[0] ?? '') : undefined;
}

/** Whether a time says when the page was made: "06:05" beside the day or the byline, above all text. */
const isOfPage = (judged: readonly JudgedBlock[], at: number): boolean =>
  judged.slice(0, at).every(({ why }) => why !== undefined) &&
  [judged[at - 1], judged[at + 1]].some(
    (beside) =>
      beside?.why === 'byline' || (beside?.why === 'date line' && timeOf(beside.plain) === undefined),
  );

/**
 * The time of day that a line states, and nothing else; undefined where it states none.
 *
 * `8.58pm BST` → `20:58` · `21:20` → `21:20` · `45:12` → `undefined`
 */
export function timeOf(line: string): string | undefined {
  const { hours = '', minutes = '', half } = clock.exec(line)?.groups ?? {};
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/p/iu.test(half) ? 12 : 0);
  return hours === '' || hour > 23 ? undefined : `${String(hour).padStart(2, '0')}:${minutes}`;
}

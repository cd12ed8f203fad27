/** Number words, ordinals and months. */
import { wordList } from '../../text/word-lists.ts';

/** Without "one", which is no number in "no one" and "one of them". */
export const numerals: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ...wordList(
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ).map((word, index): [string, number] => [word, index + 2]),
  ...wordList('twenty thirty forty fifty sixty seventy eighty ninety').map(
    (word, index): [string, number] => [word, (index + 2) * 10],
  ),
  ['dozen', 12],
]);

export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
  ['mn', 1_000_000],
  ['bn', 1_000_000_000],
  ['tn', 1_000_000_000_000],
]);

/** Endings of numbers: "800k", "3bn". Not "m", because "100m" may be metres and would contradict "100 metres". */
const scaleEndings: ReadonlyMap<string, number> = new Map([...scales, ['k', 1_000]]);

/** `digitsOf('17th')` → `'17'` · `digitsOf('1.5bn')` → `'1500000000'` · `digitsOf('third')` → `undefined` */
export function digitsOf(folded: string): string | undefined {
  const { digits, ending = '' } =
    /^(?<digits>\d{1,6}(?:\.\d{1,3})?)(?<ending>\p{L}{1,2})$/u.exec(folded)?.groups ?? {};
  const scale = scaleEndings.get(ending);
  if (digits === undefined || scale === undefined)
    return /^(?<digits>\d{1,4})(?:st|nd|rd|th)$/.exec(folded)?.groups?.digits;
  return String(Math.round(Number(digits) * scale));
}

export const monthNames: readonly string[] = wordList(
  'january february march april may june july august september october november december',
);

/** Without "Mar" and "May", which are also other words. */
const monthByAbbreviation: ReadonlyMap<string, string> = new Map([
  ...monthNames
    .filter((name) => name.length > 4 && name !== 'march')
    .map((name): [string, string] => [name.slice(0, 3), name]),
  ['jun', 'june'],
  ['jul', 'july'],
  ['sept', 'september'],
]);

/** `monthOf('jan')` → `'january'` · `monthOf('june')` → `'june'` */
export function monthOf(folded: string): string | undefined {
  return monthByAbbreviation.get(folded) ?? (monthNames.includes(folded) ? folded : undefined);
}

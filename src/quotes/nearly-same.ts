/** Whether two texts have the same words in the same order, but for a small part. */
import { memo } from '../memo.ts';
import { type Token, tellingKeys } from './text-reader.ts';

/** Fewer words may be the same by chance: “that is the question”. */
const fewestWords = 5;
/**
 * One word in five may be another, be missing or be one more. Of 792 quotations of 84 articles on one election, no
 * two of different articles that are as near as that are two statements; from two words in five on, some are.
 */
const mostChanged = 1 / 5;

/**
 * Whether the shorter of two texts stands in the longer one but for a small part, small words counted, and with a
 * word of meaning in common.
 *
 * "We acted the moment we knew" and "We acted the minute we knew, and not a day later" → `true` ·
 * "We acted at once" and "We acted in time" → `false`
 */
export function areNearlySame(one: readonly Token[], other: readonly Token[]): boolean {
  const [short, long] = [one, other].map(read).toSorted((a, b) => a.words.length - b.words.length);
  if (short === undefined || long === undefined || short.words.length < fewestWords) return false;
  if (short.keys.isDisjointFrom(long.keys)) return false;
  const most = Math.floor(short.words.length * mostChanged);
  const missing = short.words.filter((word) => !long.all.has(word)).length;
  return missing <= most && fewestChanges(short.words, long.words) <= most;
}

/** Kept, because each quotation is compared with every other of its speaker. */
const read = memo((tokens: readonly Token[]) => {
  // What an outlet put in is not the speaker's.
  const said = tokens.filter(({ kind }) => kind !== 'inserted');
  const words = said.map(({ kind, key, spelling }) =>
    kind === 'name' || kind === 'number' ? key : spelling,
  );
  return { words, all: new Set(words), keys: tellingKeys(tokens) };
});

/**
 * The fewest words changed, left out or put in between a text and any stretch of a longer one (Sellers 1980).
 *
 * `fewestChanges(['a', 'b'], ['x', 'a', 'c', 'b'])` → 1
 */
function fewestChanges(short: readonly string[], long: readonly string[]): number {
  // How many it takes from the words so far to a stretch that ends at each place of the longer text.
  let row = Array.from({ length: long.length + 1 }, () => 0);
  for (const [at, word] of short.entries()) {
    const next = [at + 1];
    for (const [place, there] of long.entries()) {
      const [before = 0, above = 0, left = 0] = [row[place], row[place + 1], next[place]];
      next.push(Math.min(before + (word === there ? 0 : 1), above + 1, left + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

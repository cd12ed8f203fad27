/** Finds out whether two texts have the same words in the same order, but for a small part. */
import { memo } from '../memo.ts';
import { contentKeys, type Token } from './text-reader.ts';

/** Fewer equal words may be chance: “that is the question”. */
const minWords = 5;
/**
 * One word in five may be changed, missing or added. Among 792 quotations of 84 articles on one election, no two of
 * different articles that are so near are different statements; with two words in five, some are.
 */
const maxChangedShare = 1 / 5;

/**
 * Whether the longer of two texts contains the shorter one but for a small part, and they have a content word in common.
 *
 * "We acted the moment we knew" and "We acted the minute we knew, and not a day later" → `true` ·
 * "We acted at once" and "We acted in time" → `false`
 */
export function areNearlySame(one: readonly Token[], other: readonly Token[]): boolean {
  const [short, long] = [one, other].map(read).toSorted((a, b) => a.words.length - b.words.length);
  if (short === undefined || long === undefined || short.words.length < minWords) return false;
  if (short.keys.isDisjointFrom(long.keys)) return false;
  const most = Math.floor(short.words.length * maxChangedShare);
  const missing = short.words.filter((word) => !long.all.has(word)).length;
  return missing <= most && fewestChanges(short.words, long.words) <= most;
}

/** Cached, because each quotation is compared with every other of its speaker. */
const read = memo((tokens: readonly Token[]) => {
  // Words in brackets are the outlet's and not the speaker's.
  const said = tokens.filter(({ kind }) => kind !== 'inserted');
  const words = said.map(({ kind, key, spelling }) =>
    kind === 'name' || kind === 'number' ? key : spelling,
  );
  return { words, all: new Set(words), keys: contentKeys(tokens) };
});

/**
 * The fewest words that have to be changed, left out or added to make a text a stretch of a longer one (Sellers 1980).
 *
 * `fewestChanges(['a', 'b'], ['x', 'a', 'c', 'b'])` → 1
 */
function fewestChanges(short: readonly string[], long: readonly string[]): number {
  // For each place of the longer text: the fewest changes from the words so far to a stretch that ends there.
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

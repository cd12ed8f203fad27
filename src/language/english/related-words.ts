/** Words that mean the same as another, or something near, by WordNet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RelatedKeys } from '../language.ts';

let words: string | undefined;

/** The line of a key in a file that `scripts/related-words.ts` writes, sorted by keys: a map of 12,000 lines takes 2 MB. */
function lineOf(key: string): string | undefined {
  words ??= readFileSync(join(import.meta.dirname, 'related-words.txt'), 'latin1');
  let [from, to] = [0, words.length];
  while (from < to) {
    const start = words.lastIndexOf('\n', Math.floor((from + to) / 2) - 1) + 1;
    const end = words.indexOf('\n', start);
    const line = words.slice(start, end);
    const found = line.slice(0, line.indexOf(' '));
    // The lines of WordNet's terms, which stand first, have no key.
    if (found === key && found !== '') return line;
    if (found < key) from = end + 1;
    else to = start;
  }
  return undefined;
}

/**
 * Keys of the words that mean the same as a word, by its key, in one of its usual meanings, and of those
 * that mean something wider, narrower or alike.
 *
 * `relatedTo('bloke')` → `{ same: ['chap', 'fellow', …], near: ['male', …] }`
 */
export function relatedTo(key: string): RelatedKeys | undefined {
  const line = lineOf(key);
  if (line === undefined) return undefined;
  const [same = '', near = ''] = line.slice(key.length).split('/');
  return { same: same.split(' ').filter(Boolean), near: near.split(' ').filter(Boolean) };
}

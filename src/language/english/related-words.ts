/** Words that mean the same as another, or something near, by WordNet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RelatedKeys } from '../language.ts';

let lines: ReadonlyMap<string, string> | undefined;

/** Lines by their word's key, from a file that `scripts/related-words.ts` writes. */
function readLines(): ReadonlyMap<string, string> {
  const text = readFileSync(join(import.meta.dirname, 'related-words.txt'), 'utf8');
  // The lines of WordNet's terms, which stand first, have no key.
  const keyed = text.split('\n').filter((line) => /^\S/.test(line));
  return new Map(keyed.map((line) => [line.slice(0, line.indexOf(' ')), line]));
}

/**
 * Keys of the words that mean the same as a word, by its key, in one of its usual meanings, and of those
 * that mean something wider, narrower or alike.
 *
 * `relatedTo('bloke')` → `{ same: ['chap', 'fellow', …], near: ['male', …] }`
 */
export function relatedTo(key: string): RelatedKeys | undefined {
  lines ??= readLines();
  const line = lines.get(key);
  if (line === undefined) return undefined;
  const [same = '', near = ''] = line.slice(key.length).split('/');
  return { same: same.split(' ').filter(Boolean), near: near.split(' ').filter(Boolean) };
}
